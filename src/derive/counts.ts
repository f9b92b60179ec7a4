/** The counts that stand on items, plans, domains, initiatives, targets and what belongs to them. */

import { countedItems } from "../model/counted-items.ts";
import type { Counts } from "../model/derived-facts.ts";
import { groupBy } from "../model/group-by.ts";
import type { PolicyGraph, PolicyItem } from "../model/policy-graph.ts";
import type { Member, Memberships } from "./memberships.ts";
import { progressOf } from "./progress.ts";

/** By the id of the node. What is shared or own is so between plans: initiatives of one plan share nothing in this sense. */
export function countsOf(graph: PolicyGraph, { plans, initiatives }: Memberships): Readonly<Record<string, Counts>> {
  const plansOf = ownersOf(plans, ({ id }) => id);
  const initiativesOf = ownersOf(initiatives, ({ id }) => id);
  const advancingPlansOf = ownersOf(initiatives, ({ ownerId }) => ownerId);
  const partCounts = tally(graph.items.map(({ parentId }) => parentId));
  const counted = countedItems(graph);
  const countedIds = new Set(counted.map(({ id }) => id));
  const itemsOf = groupBy(counted, ({ domainId }) => domainId);
  const initiativeCounts = tally(graph.initiatives.map(({ ownerId }) => ownerId));
  const targetCounts = tally(graph.targets.map(({ ownerId }) => ownerId));
  const counts: Record<string, Counts> = {};

  for (const { id } of graph.items) {
    const sizeIn = (owners: ReadonlyMap<string, ReadonlySet<string>>) =>
      countedIds.has(id) ? sizeAt(owners, id) : null;
    counts[id] = {
      planCount: sizeIn(plansOf),
      initiativeCount: sizeIn(initiativesOf),
      partCount: partCounts.get(id) ?? 0,
    };
  }
  for (const { of, items } of plans) {
    const spread = spreadOf(items, plansOf);
    counts[of.id] = {
      ...spread,
      ownItemShare: items.length === 0 ? null : spread.ownItemCount / items.length,
      initiativeCount: initiativeCounts.get(of.id) ?? 0,
      targetCount: targetCounts.get(of.id) ?? 0,
    };
  }
  for (const [index, { of, items }] of initiatives.entries()) {
    counts[of.id] = { ordinal: index + 1, ...spreadOf(items, advancingPlansOf) };
  }
  const measurementsOf = groupBy(graph.measurements, ({ targetId }) => targetId);
  for (const [index, { id }] of graph.targets.entries())
    counts[id] = { ordinal: index + 1, ...progressOf(measurementsOf.get(id) ?? []) };
  for (const list of [graph.measurements, graph.notes])
    for (const [index, { id }] of list.entries()) counts[id] = { ordinal: index + 1 };
  const responsible = groupBy(graph.responsibleFor, ({ departmentId }) => departmentId);
  for (const { id } of graph.departments) {
    const nodes = new Set((responsible.get(id) ?? []).map(({ nodeId }) => nodeId));
    const items = graph.items.filter((item) => nodes.has(item.id));
    counts[id] = {
      itemCount: items.length,
      planCount: new Set(items.flatMap((item) => [...(plansOf.get(item.id) ?? [])])).size,
    };
  }
  for (const { id } of graph.domains) {
    const items = itemsOf.get(id) ?? [];
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

function tally(names: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
