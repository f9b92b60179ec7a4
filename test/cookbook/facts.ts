/** What a document says in, the same with the ways from each thing to those it is related to out. */
import { byPlace } from "./places.ts";
import type { Domain, Initiative, Item, Mention, Place, Plan, PlanDocument, Target } from "./plan-document.ts";

export interface Facts extends PlanDocument {
  readonly item: (code: string) => Item;
  readonly plan: (number: number) => Plan;
  readonly domain: (number: number) => Domain;
  readonly initiative: (plan: number, position: number) => Initiative;
  readonly itemsOfDomain: (domain: Domain) => readonly Item[];
  /** Those with a ○ in its column. */
  readonly itemsOfPlan: (plan: Plan) => readonly Item[];
  readonly plansOfItem: (item: Item) => readonly Plan[];
  /** Those that stand in its list. */
  readonly itemsOfInitiative: (initiative: Initiative) => readonly Item[];
  readonly initiativesOfItem: (item: Item) => readonly Initiative[];
  readonly initiativesOfPlan: (plan: Plan) => readonly Initiative[];
  readonly targetsOfPlan: (plan: Plan) => readonly Target[];
  readonly mentionsOf: (item: Item) => readonly Mention[];
  readonly markAt: (plan: Plan, item: Item) => Place;
}

export function factsOf(document: PlanDocument): Facts {
  const { domains, items, plans, initiatives, targets, marks, mentions } = document;
  const isMarked = (plan: Plan, { code }: Item) =>
    marks.some((mark) => mark.plan === plan.number && mark.code === code);
  const isMentioned = (initiative: Initiative, { code }: Item) =>
    mentions.some((it) => it.plan === initiative.plan && it.initiative === initiative.position && it.code === code);
  return {
    ...document,
    item: (code) => found(items.find((item) => item.code === code)),
    plan: (number) => found(plans.find((plan) => plan.number === number)),
    domain: (number) => found(domains.find((domain) => domain.number === number)),
    initiative: (plan, position) =>
      found(initiatives.find((initiative) => initiative.plan === plan && initiative.position === position)),
    itemsOfDomain: ({ number }) => items.filter(({ domain }) => domain === number),
    itemsOfPlan: (plan) => items.filter((item) => isMarked(plan, item)),
    plansOfItem: (item) => plans.filter((plan) => isMarked(plan, item)),
    itemsOfInitiative: (initiative) => items.filter((item) => isMentioned(initiative, item)),
    initiativesOfItem: (item) => initiatives.filter((initiative) => isMentioned(initiative, item)),
    initiativesOfPlan: ({ number }) => initiatives.filter(({ plan }) => plan === number),
    targetsOfPlan: ({ number }) => targets.filter(({ plan }) => plan === number),
    mentionsOf: ({ code }) => mentions.filter((mention) => mention.code === code),
    markAt: ({ number }, { code }) => found(marks.find((mark) => mark.plan === number && mark.code === code)).at,
  };
}

/** Where the document states a plan: its heading, its description, the head of its column. */
export function placesOfPlan({ at, description, head }: Plan): readonly Place[] {
  return [at, ...description, head].sort(byPlace);
}

export function placesOfInitiative({ at, description }: Initiative): readonly Place[] {
  return [at, ...description];
}

/** Other names that lists give an item. */
export function variantsOfItem({ mentionsOf }: Facts, item: Item): readonly string[] {
  const names = mentionsOf(item).map(({ name }) => name);
  return [...new Set(names)].filter((name) => name !== item.name).sort();
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the document has no such thing");
  return value;
}
