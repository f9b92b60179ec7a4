/** Counts the ○ in each row, column and domain of the matrix. */
import type { PolicyGraph } from "../model/policy-graph.ts";

/** Each map holds every id of its kind; a node without a mark has 0. */
export interface MarkTotals {
  readonly byItem: ReadonlyMap<string, number>;
  readonly byPlan: ReadonlyMap<string, number>;
  readonly byDomain: ReadonlyMap<string, number>;
}

export function markTotals(graph: PolicyGraph): MarkTotals {
  const byItem = new Map(graph.items.map(({ id }) => [id, 0]));
  const byPlan = new Map(graph.plans.map(({ id }) => [id, 0]));
  const byDomain = new Map(graph.domains.map(({ id }) => [id, 0]));
  const domainOf = new Map(graph.items.map(({ id, domainId }) => [id, domainId]));
  for (const { planId, itemId } of graph.covers) {
    add(byItem, itemId);
    add(byPlan, planId);
    add(byDomain, domainOf.get(itemId));
  }
  return { byItem, byPlan, byDomain };
}

function add(totals: Map<string, number>, id: string | undefined): void {
  if (id !== undefined) totals.set(id, (totals.get(id) ?? 0) + 1);
}
