/** A hit in, the plans and domains out to which it belongs: an item to those that cover it, an initiative to the domains of what it advances. */
import { shortId } from "../address/short-id.ts";
import type { Edition } from "../data/edition.ts";
import type { Hit } from "./search-query.ts";

export interface Belongings {
  /** Numbers, ascending. */
  readonly plans: readonly number[];
  readonly domains: readonly number[];
}

/** What a node is of is in its id: `plan/1/initiative/2`, `item/1-1/target/1`. */
export function belongingsOf(edition: Edition, { node }: Pick<Hit, "node">): Belongings {
  const id = shortId(edition, node.id);
  const plan = edition.plans.find((one) => isWithin(id, shortId(edition, one.id)));
  if (plan) return { plans: [plan.number], domains: domainsOfPlan(edition, plan.id, node.id) };
  const item = itemAround(edition, id);
  if (item) {
    const covering = edition.marks.get(item.id);
    const plans = edition.plans.filter((one) => covering?.has(one.id)).map(({ number }) => number);
    return { plans, domains: [item.domain.number] };
  }
  const domain = edition.domains.find((one) => isWithin(id, shortId(edition, one.id)));
  if (domain) return { plans: [], domains: [domain.number] };
  return { plans: numbersOf(node.plans), domains: numbersOf(node.domains) };
}

const isWithin = (id: string, whole: string) => id === whole || id.startsWith(`${whole}/`);

/** Ids of items may begin with one another: the longest is meant. */
function itemAround(edition: Edition, id: string) {
  const around = edition.items.filter((one) => isWithin(id, shortId(edition, one.id)));
  return around.sort((a, b) => b.id.length - a.id.length)[0];
}

/** Of a plan those of the items that it covers; of its initiative those of the items behind whose marks it stands. */
function domainsOfPlan({ items, marks }: Edition, planId: string, id: string): readonly number[] {
  const isInitiative = /\/initiative\/\d+$/.test(id);
  if (!isInitiative && id !== planId) return [];
  const meant = items.filter((item) => {
    const mark = marks.get(item.id)?.get(planId);
    return mark && (!isInitiative || mark.initiatives.some((one) => one.id === id));
  });
  return ascending(meant.map(({ domain }) => domain.number));
}

const numbersOf = (nodes: readonly { readonly number: number }[] = []) => ascending(nodes.map(({ number }) => number));
const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
