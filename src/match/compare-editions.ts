/** Two editions in, everything that became different between them out: what corresponds, marks gained and lost, plans that share more or less. */
import { deriveGraph } from "../derive/derive-graph.ts";
import { countedItems } from "../model/counted-items.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import type { Correspondence, StatedCorrespondence } from "./correspondence.ts";
import { matchGraphs } from "./match-graphs.ts";

/** A mark (○) of a plan that both editions have, on an item that both have. */
export interface MarkChange {
  readonly change: "gained" | "lost";
  /** Whether it rests on a proposed correspondence of the plan or of the item. */
  readonly isProposed: boolean;
  readonly oldPlanId: string;
  readonly newPlanId: string;
  readonly oldItemIds: readonly string[];
  readonly newItemIds: readonly string[];
}

/** Two plans that both editions have, and share another number of items now. */
export interface OverlapChange {
  readonly isProposed: boolean;
  readonly oldPlanIds: readonly string[];
  readonly newPlanIds: readonly string[];
  readonly oldItemCount: number;
  readonly newItemCount: number;
}

export interface EditionComparison {
  readonly old: PolicyGraph;
  readonly next: PolicyGraph;
  readonly correspondences: readonly Correspondence[];
  /** By plan, in document order of the new edition; in each by item. */
  readonly marks: readonly MarkChange[];
  /** In the order of the new plans' numbers. */
  readonly overlaps: readonly OverlapChange[];
  /** New ids of items that had a plan and have none now, and of those that had none; marks of new and of abolished plans count. */
  readonly uncovered: readonly string[];
  readonly newlyCovered: readonly string[];
}

/** @param stated what people say of what corresponds */
export function compareEditions(
  old: PolicyGraph,
  next: PolicyGraph,
  stated: readonly StatedCorrespondence[] = [],
): EditionComparison {
  const correspondences = matchGraphs(old, next, stated);
  const plans = correspondences.filter(
    ({ kind, oldIds, newIds }) => kind === "Plan" && oldIds.length + newIds.length === 2,
  );
  const both = plans.filter(({ oldIds, newIds }) => oldIds.length === newIds.length);
  const items = correspondences.filter(
    ({ kind, oldIds, newIds }) => kind === "PolicyItem" && oldIds.length > 0 && newIds.length > 0,
  );
  return {
    old,
    next,
    correspondences,
    marks: markChanges(old, next, both, items),
    ...coverageChanges(old, next, items),
    overlaps: overlapChanges(old, next, both),
  };
}

const isProposed = (...all: readonly Correspondence[]) => all.some(({ basis }) => basis === "proposed");

function markChanges(
  old: PolicyGraph,
  next: PolicyGraph,
  plans: readonly Correspondence[],
  items: readonly Correspondence[],
): readonly MarkChange[] {
  const [before, after] = [marksIn(old), marksIn(next)];
  return plans.flatMap((plan) =>
    items.flatMap((item): readonly MarkChange[] => {
      const [oldPlanId = "", newPlanId = ""] = [...plan.oldIds, ...plan.newIds];
      const was = item.oldIds.some((id) => before.has(`${oldPlanId} ${id}`));
      const is = item.newIds.some((id) => after.has(`${newPlanId} ${id}`));
      if (was === is) return [];
      const { oldIds: oldItemIds, newIds: newItemIds } = item;
      const change = is ? "gained" : "lost";
      return [{ change, isProposed: isProposed(plan, item), oldPlanId, newPlanId, oldItemIds, newItemIds }];
    }),
  );
}

/** Of what was merged, one that had a plan is enough; of what was split, each part is looked at. */
function coverageChanges(old: PolicyGraph, next: PolicyGraph, items: readonly Correspondence[]) {
  const [before, after] = [old, next].map(({ covers }) => new Set(covers.map(({ itemId }) => itemId)));
  const counted = new Set(countedItems(next).map(({ id }) => id));
  const changed = (was: boolean) =>
    items
      .filter(({ oldIds }) => oldIds.some((id) => before?.has(id)) === was)
      .flatMap(({ newIds }) => newIds.filter((id) => counted.has(id) && after?.has(id) !== was));
  return { uncovered: changed(true), newlyCovered: changed(false) };
}

const marksIn = ({ covers }: PolicyGraph) => new Set(covers.map(({ planId, itemId }) => `${planId} ${itemId}`));

function overlapChanges(
  old: PolicyGraph,
  next: PolicyGraph,
  plans: readonly Correspondence[],
): readonly OverlapChange[] {
  const oldOf = new Map(plans.map((plan) => [plan.newIds[0] ?? "", plan]));
  const counts = new Map(pairsIn(old).map(({ planIds, itemIds }) => [planIds.join(" "), itemIds.length]));
  return pairsIn(next).flatMap(({ planIds, itemIds }): readonly OverlapChange[] => {
    const [one, other] = planIds.map((id) => oldOf.get(id));
    if (!one || !other) return [];
    const oldPlanIds = [one, other].flatMap(({ oldIds }) => oldIds);
    const oldItemCount = counts.get(oldPlanIds.join(" ")) ?? counts.get([...oldPlanIds].reverse().join(" ")) ?? 0;
    if (oldItemCount === itemIds.length) return [];
    return [
      {
        isProposed: isProposed(one, other),
        oldPlanIds,
        newPlanIds: planIds,
        oldItemCount,
        newItemCount: itemIds.length,
      },
    ];
  });
}

const pairsIn = (graph: PolicyGraph) => deriveGraph(graph).planOverlaps.filter(({ planIds }) => planIds.length === 2);
