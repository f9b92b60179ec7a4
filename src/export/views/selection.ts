/** Selects from an edition the parts that a person wants to see. */
import type { CompleteGraph, Initiative, Plan, PolicyDomain, PolicyItem } from "../../model/policy-graph.ts";

/** What a view shows of an edition; everything where nothing is said. */
export interface Selection {
  /** Numbers of plans: these alone, and of the items those that one of them covers or advances. Empty: all. */
  readonly plans: readonly number[];
  /** Numbers of policy domains: these alone, with their items. Empty: all. */
  readonly domains: readonly number[];
  /** Only items that at least so many plans of the edition cover, whether these are shown or not. */
  readonly minPlanCount: number;
  /** Only items that at most so many plans of the edition cover; 0: those of no plan. Infinity: all. */
  readonly maxPlanCount: number;
  /** Only connections of at least this weight, where a view weighs them. */
  readonly minWeight: number;
  /** Only nodes of these kinds, in the view that has several. Empty: all. */
  readonly kinds: readonly string[];
}

export const EVERYTHING: Selection = {
  plans: [],
  domains: [],
  minPlanCount: 0,
  maxPlanCount: Number.POSITIVE_INFINITY,
  minWeight: 1,
  kinds: [],
};

/** A plan, a domain or a kind that is not there; the message names those that are. */
export class SelectionError extends Error {}

export interface Selected {
  readonly plans: readonly Plan[];
  readonly initiatives: readonly Initiative[];
  readonly domains: readonly PolicyDomain[];
  readonly items: readonly PolicyItem[];
  /** True where items are left out for another reason than the choice of plans: what is counted of all items is then not said. */
  readonly itemsRestricted: boolean;
}

/**
 * Everything in document order.
 *
 * @throws SelectionError where it names a plan or a domain that the edition does not have.
 */
export function selectFrom(edition: CompleteGraph, selection: Selection): Selected {
  const { graph, derived } = edition;
  const plans = numbered(graph.plans, selection.plans, "plan");
  const domains = numbered(graph.domains, selection.domains, "policy domain");
  const planIds = new Set(plans.map(({ id }) => id));
  const domainIds = new Set(domains.map(({ id }) => id));
  const touched = selection.plans.length > 0 ? itemsOf(edition, planIds) : undefined;
  const { minPlanCount, maxPlanCount } = selection;
  const isByCount = minPlanCount > EVERYTHING.minPlanCount || maxPlanCount < EVERYTHING.maxPlanCount;
  const items = graph.items.filter(({ id, domainId }) => {
    const planCount = derived.counts[id]?.planCount ?? null;
    // A level that only groups others is in no number of plans.
    const isMeant = planCount === null ? !isByCount : planCount >= minPlanCount && planCount <= maxPlanCount;
    return isMeant && domainIds.has(domainId) && (touched?.has(id) ?? true);
  });
  const itemsRestricted = selection.domains.length > 0 || isByCount;
  const chosen = itemsRestricted || touched ? new Set(items.map(({ domainId }) => domainId)) : undefined;
  // Those of no plan go with the item or the domain below which they stand.
  const owners = new Set([
    ...planIds,
    ...(selection.plans.length === 0 ? [...items, ...domains].map(({ id }) => id) : []),
  ]);
  return {
    plans,
    initiatives: graph.initiatives.filter(({ ownerId }) => owners.has(ownerId)),
    // A domain that was asked for is shown, and one of whose items none is meant is not.
    domains: domains.filter(({ id, number }) => (chosen?.has(id) ?? true) || selection.domains.includes(number)),
    items,
    itemsRestricted,
  };
}

function itemsOf({ graph }: CompleteGraph, planIds: ReadonlySet<string>): ReadonlySet<string> {
  const planOf = new Map(graph.initiatives.map(({ id, ownerId }) => [id, ownerId]));
  return new Set([
    ...graph.covers.filter(({ planId }) => planIds.has(planId)).map(({ itemId }) => itemId),
    ...graph.advances
      .filter(({ initiativeId }) => planIds.has(planOf.get(initiativeId) ?? ""))
      .map(({ itemId }) => itemId),
  ]);
}

function numbered<T extends { readonly number: number; readonly name: string }>(
  all: readonly T[],
  numbers: readonly number[],
  what: string,
): readonly T[] {
  const missing = numbers.find((number) => !all.some((one) => one.number === number));
  if (missing !== undefined) {
    const valid = all.map(({ number, name }) => `${number} (${name})`).join(", ");
    throw new SelectionError(`There is no ${what} ${missing} in this edition. It has: ${valid || "none"}.`);
  }
  return numbers.length === 0 ? all : all.filter(({ number }) => numbers.includes(number));
}
