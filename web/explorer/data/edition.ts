/** What the explorer knows of an edition: one answer, read into plain values that point to each other. */
import type { Cited, SummarizedProse } from "./citation.ts";
import type { EditionAbout } from "./editions.ts";

export interface EditionAnswer {
  readonly editions: readonly AboutAnswer[];
  readonly policyDomains: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly goals: readonly Goal[];
    /** Of every level, in document order. */
    readonly items: readonly ItemAnswer[];
  }[];
  /** One at most: whether there is any. */
  readonly measurements: readonly { readonly id: string }[];
  readonly departments: readonly (Department & { readonly items: readonly { readonly id: string }[] })[];
  readonly plans: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly label: string;
    readonly itemCount: number;
    readonly itemsConnection: {
      readonly edges: readonly { readonly properties: Place; readonly node: { readonly id: string } }[];
    };
    readonly initiatives: readonly {
      readonly id: string;
      readonly name: string;
      readonly items: readonly { readonly id: string }[];
    }[];
  }[];
}

interface AboutAnswer extends Pick<EditionAbout, "title" | "stage" | "organization"> {
  readonly note: string | null;
  readonly sourceTitle: string | null;
  readonly sourcePublisher: string | null;
  readonly sourceDate: string | null;
  readonly sourceUrl: string | null;
  readonly sourceLicence: string | null;
  readonly summarized: readonly SummarizedProse[];
}

interface ItemAnswer {
  readonly id: string;
  /** Code and name. */
  readonly label: string;
  /** null where the document gives it none. */
  readonly code: string | null;
  readonly name: string;
  /** 政策, 施策 …; null where the document does not say. */
  readonly levelName: string | null;
  /** Both null of a level that only groups others. */
  readonly planCount: number | null;
  readonly initiativeCount: number | null;
  /** null where it stands directly below its domain. */
  readonly parent: { readonly id: string } | null;
  readonly goals: readonly Goal[];
}

interface Place {
  readonly place: string;
  /** null where the document has no lines. */
  readonly line: number | null;
  readonly text: string;
  readonly strength: Strength | null;
}

export interface Item extends Omit<ItemAnswer, "parent" | "goals" | "planCount" | "initiativeCount"> {
  readonly planCount: number;
  readonly initiativeCount: number;
  readonly domain: Domain;
  readonly parent: Item | null;
  /** The level below, in document order. */
  readonly parts: readonly Item[];
  /** A level that only groups others has no mark and no mention of its own, and is none of the edition's items. */
  readonly isCounted: boolean;
  /** Ids of its goals and of those of what it is a part of. */
  readonly goalIds: ReadonlySet<string>;
  /** Names of the departments responsible for it or for what it is a part of. */
  readonly departments: ReadonlySet<string>;
}
export interface Domain {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Those that are counted, of every level. */
  readonly items: readonly Item[];
  /** Those that stand directly below it, the levels that only group others among them. */
  readonly tops: readonly Item[];
}
export interface Goal {
  /** Below the edition's, or `sdg/11`: the SDGs are shared by all editions. */
  readonly id: string;
  readonly label: string;
  readonly scheme: string;
  readonly code: string | null;
  readonly name: string;
  readonly position: number;
}
export interface Department {
  readonly id: string;
  readonly name: string;
}
export interface LegendEntry {
  readonly strength: Strength;
  /** All that stand for it. */
  readonly signs: string;
  readonly count: number;
}
export const STRENGTHS = ["PRIMARY", "RELATED", "INDIRECT"] as const;
export type Strength = (typeof STRENGTHS)[number];
export interface Mark {
  readonly plan: Plan;
  readonly itemId: string;
  readonly place: string;
  /** null where the document has no lines. */
  readonly line: number | null;
  /** As it stands in the document; ○ where an entry of a list stands for it, since the document has no matrix. */
  readonly sign: string;
  /** null where the document has one kind of mark alone. */
  readonly strength: Strength | null;
  /** Initiatives of the plan that name the item. */
  readonly initiatives: readonly Initiative[];
}
export interface Initiative {
  readonly id: string;
  readonly name: string;
}
export interface Plan {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly label: string;
  readonly itemCount: number;
  /** In document order. */
  readonly initiatives: readonly Initiative[];
}
export interface Edition extends Cited {
  readonly domains: readonly Domain[];
  readonly plans: readonly Plan[];
  /** Those that are counted, in document order. */
  readonly items: readonly Item[];
  /** Those of its items and domains, the SDGs first, each scheme in its own order. */
  readonly goals: readonly Goal[];
  /** Those responsible for an item, in document order. */
  readonly departments: readonly Department[];
  /** Whether its targets have values. */
  readonly isMeasured: boolean;
  /** What its marks look like, the strongest first: ○, or ◎○△ where it tells them apart. */
  readonly signs: string;
  /** Empty where it has one kind of mark alone. */
  readonly legend: readonly LegendEntry[];
  /** By item's id, then by plan's. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>;
}

export { default as EDITION_QUERY } from "../queries/edition.graphql?raw";

/** What the question is asked with. */
export function editionVariables(id: string) {
  return { edition: id, within: `${id}/` };
}

export function readEdition(id: string, answer: EditionAnswer): Edition {
  const departmentsOf = new Map<string, string[]>();
  for (const department of answer.departments)
    for (const item of department.items)
      departmentsOf.set(item.id, [...(departmentsOf.get(item.id) ?? []), department.name]);
  const domains = answer.policyDomains.map((domain) => readDomain(domain, departmentsOf));
  const marks = new Map<string, Map<string, Mark>>();
  const plans = answer.plans.map(({ itemsConnection, ...plan }): Plan => {
    const { initiatives } = plan;
    for (const { properties, node } of itemsConnection.edges) {
      const behind = initiatives.filter(({ items }) => items.some((item) => item.id === node.id));
      const { place, line, text, strength } = properties;
      const sign = [...text].length > 1 ? "○" : text;
      const mark = { plan, itemId: node.id, place, line, sign, strength, initiatives: behind };
      marks.set(node.id, (marks.get(node.id) ?? new Map()).set(plan.id, mark));
    }
    return plan;
  });
  const legend = legendOf([...marks.values()].flatMap((ofItem) => [...ofItem.values()]));
  // Taken out of the database between two questions, it has neither items nor plans, either.
  const about = answer.editions[0];
  return {
    ...{
      id,
      title: about?.title ?? id,
      stage: about?.stage ?? "DRAFT",
      organization: about?.organization?.name ?? null,
    },
    ...{
      note: about?.note ?? null,
      source: sourceOf(about),
      summarized: about?.summarized ?? [],
      domains,
      plans,
      marks,
      legend,
    },
    signs: legend.map(({ signs }) => signs).join("") || "○",
    items: domains.flatMap((domain) => domain.items),
    goals: goalsOf(answer),
    departments: answer.departments.filter(({ items }) => items.length > 0),
    isMeasured: answer.measurements.length > 0,
  };
}

function sourceOf(about: AboutAnswer | undefined): Cited["source"] {
  return {
    title: about?.sourceTitle ?? null,
    publisher: about?.sourcePublisher ?? null,
    date: about?.sourceDate ?? null,
    url: about?.sourceUrl ?? null,
    licence: about?.sourceLicence ?? null,
  };
}

type Growing<T, Lists extends keyof T> = Omit<T, Lists> & {
  readonly [Name in Lists]: (T[Name] & readonly unknown[])[number][];
};

function readDomain(
  { id, number, name, goals, items }: EditionAnswer["policyDomains"][number],
  departmentsOf: ReadonlyMap<string, readonly string[]>,
): Domain {
  const domain: Growing<Domain, "items" | "tops"> = { id, number, name, items: [], tops: [] };
  const read = new Map<string, Growing<Item, "parts">>();
  // A level comes before its parts.
  for (const { parent: whole, goals: own, ...about } of items) {
    const parent = (whole && read.get(whole.id)) ?? null;
    const isCounted = about.planCount !== null;
    const goalIds = new Set([...(parent?.goalIds ?? goals.map((goal) => goal.id)), ...own.map((goal) => goal.id)]);
    const departments = new Set([...(parent?.departments ?? []), ...(departmentsOf.get(about.id) ?? [])]);
    const { planCount: plans, initiativeCount: initiatives } = about;
    const item = {
      ...about,
      planCount: plans ?? 0,
      initiativeCount: initiatives ?? 0,
      domain,
      parent,
      parts: [],
      isCounted,
      goalIds,
      departments,
    };
    read.set(item.id, item);
    (parent?.parts ?? domain.tops).push(item);
    if (isCounted) domain.items.push(item);
  }
  return domain;
}

function legendOf(marks: readonly Mark[]): readonly LegendEntry[] {
  return STRENGTHS.flatMap((strength) => {
    const meant = marks.filter((mark) => mark.strength === strength);
    const signs = [...new Set(meant.map(({ sign }) => sign))].join("");
    return meant.length === 0 ? [] : [{ strength, signs, count: meant.length }];
  });
}

function goalsOf({ policyDomains }: EditionAnswer): readonly Goal[] {
  const all = policyDomains.flatMap(({ goals, items }) => [...goals, ...items.flatMap((item) => item.goals)]);
  const isOfEdition = ({ id }: Goal) => Number(!id.startsWith("sdg/"));
  return [...new Map(all.map((goal) => [goal.id, goal])).values()].sort(
    (a, b) => isOfEdition(a) - isOfEdition(b) || compare(a.scheme, b.scheme) || a.position - b.position,
  );
}

/** Those below it that are counted, of every level. */
export function countedBelow({ parts }: Item): readonly Item[] {
  return parts.flatMap((part) => [...(part.isCounted ? [part] : []), ...countedBelow(part)]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
