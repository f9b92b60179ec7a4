/** The counts that stand on items, plans, domains, initiatives and targets. */
import type { Counts } from "../model/derived-facts.ts";
import type { PolicyGraph, PolicyItem } from "../model/policy-graph.ts";
import type { Member, Memberships } from "./memberships.ts";

/** By the id of the node. What is shared or own is so between plans: initiatives of one plan share nothing in this sense. */
export function countsOf(graph: PolicyGraph, { plans, initiatives }: Memberships): Readonly<Record<string, Counts>> {
  const plansOf = ownersOf(plans, ({ id }) => id);
  const initiativesOf = ownersOf(initiatives, ({ id }) => id);
  const advancingPlansOf = ownersOf(initiatives, ({ planId }) => planId);
  const counts: Record<string, Counts> = {};

  for (const { id } of graph.items) {
    counts[id] = { planCount: sizeAt(plansOf, id), initiativeCount: sizeAt(initiativesOf, id) };
  }
  for (const { of, items } of plans) {
    const spread = spreadOf(items, plansOf);
    counts[of.id] = {
      ...spread,
      ownItemShare: items.length === 0 ? null : spread.ownItemCount / items.length,
      initiativeCount: graph.initiatives.filter(({ planId }) => planId === of.id).length,
      targetCount: graph.targets.filter(({ planId }) => planId === of.id).length,
    };
  }
  for (const [index, { of, items }] of initiatives.entries()) {
    counts[of.id] = { ordinal: index + 1, ...spreadOf(items, advancingPlansOf) };
  }
  for (const [index, { id }] of graph.targets.entries()) counts[id] = { ordinal: index + 1 };
  for (const { id } of graph.domains) {
    const items = graph.items.filter(({ domainId }) => domainId === id);
    const inAtLeast = (least: number) => items.filter((item) => sizeAt(plansOf, item.id) >= least).length;
    counts[id] = {
      itemCount: items.length,
      coveredItemCount: inAtLeast(1),
      sharedItemCount: inAtLeast(2),
      planCount: plans.filter(({ itemIds }) => items.some((item) => itemIds.has(item.id))).length,
    };
  }
  return counts;
}

type Owners = ReadonlyMap<string, ReadonlySet<string>>;

/** By item: which plans or initiatives have it. */
function ownersOf<T>(members: readonly Member<T>[], nameOf: (of: T) => string): Owners {
  const owners = new Map<string, Set<string>>();
  for (const { of, items } of members) {
    for (const { id } of items) owners.set(id, (owners.get(id) ?? new Set()).add(nameOf(of)));
  }
  return owners;
}

const sizeAt = (owners: Owners, itemId: string) => owners.get(itemId)?.size ?? 0;

function spreadOf(items: readonly PolicyItem[], owners: Owners) {
  const sharedItemCount = items.filter(({ id }) => sizeAt(owners, id) > 1).length;
  return {
    itemCount: items.length,
    sharedItemCount,
    ownItemCount: items.length - sharedItemCount,
    domainCount: new Set(items.map(({ domainId }) => domainId)).size,
  };
}
