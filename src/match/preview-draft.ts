/** A draft with what is found in it in, and an older edition beside it where there is one; what would be known if it were loaded, and what it changes, out: plain data, and nothing is written. */
import { sharedByPairs } from "../derive/overlaps.ts";
import type { StatedCorrespondence } from "../model/correspondence.ts";
import { countedItems } from "../model/counted-items.ts";
import type { Plan, PolicyGraph, PolicyItem } from "../model/policy-graph.ts";
import { hasErrors, type Problem } from "../model/problem.ts";
import type { Language } from "../template/words.ts";
import { compareEditions, type EditionComparison } from "./compare-editions.ts";
import { type OldAndNew, oldAndNew } from "./old-and-new.ts";
import { type PreviewMatrix, previewMatrix } from "./preview-matrix.ts";

/** What reading and checking gave. */
export interface Draft {
  /** null where it is unusable. */
  readonly graph: PolicyGraph | null;
  readonly problems: readonly Problem[];
}

export interface Preview {
  /** In the order in which they are shown. */
  readonly findings: readonly Problem[];
  /** Whether it could be loaded: nothing of what is found is an error. */
  readonly isLoadable: boolean;
  /** null where the draft is unusable. */
  readonly draft: DraftPreview | null;
}

export interface DraftPreview {
  readonly title: string;
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
  readonly matrix: PreviewMatrix;
  /** Pairs of plans that share an item, or did; those that share most first. */
  readonly overlaps: readonly OverlapPreview[];
  /** In no plan; in document order. */
  readonly uncovered: readonly PolicyItem[];
  /** null where it is compared with nothing. */
  readonly changes: DraftChanges | null;
}

/** What is counted, in the order in which it is said; `coveredItems` are those in a plan. */
export const COUNTED = ["plans", "domains", "items", "coveredItems", "initiatives", "targets", "marks"] as const;

export interface OverlapPreview {
  readonly plans: readonly Plan[];
  readonly itemCount: number;
  /** null where one of the plans is new, or nothing is compared. */
  readonly oldItemCount: number | null;
}

export interface DraftChanges {
  readonly against: { readonly id: string; readonly title: string };
  /** Items that had a plan and have none, and those that had none. */
  readonly uncovered: readonly PolicyItem[];
  readonly newlyCovered: readonly PolicyItem[];
  /** Targets of plans that had items and have none. */
  readonly orphanedTargets: readonly { readonly id: string; readonly name: string; readonly plan: string }[];
  readonly oldAndNew: OldAndNew;
}

/** @param stated what people say of what corresponds */
export function previewOf(
  { graph, problems }: Draft,
  old: PolicyGraph | null,
  language: Language,
  stated: readonly StatedCorrespondence[] = [],
): Preview {
  const found = { findings: problems, isLoadable: graph !== null && !hasErrors(problems) };
  if (!graph) return { ...found, draft: null };
  const comparison = old && compareEditions(old, graph, stated);
  const items = countedItems(graph);
  const covered = new Set(graph.covers.map(({ itemId }) => itemId));
  const uncovered = items.filter(({ id }) => !covered.has(id));
  return {
    ...found,
    draft: {
      title: graph.edition.title,
      counts: {
        ...{ plans: graph.plans.length, domains: graph.domains.length },
        ...{ items: items.length, coveredItems: items.length - uncovered.length },
        ...{ initiatives: graph.initiatives.length, targets: graph.targets.length, marks: graph.covers.length },
      },
      matrix: previewMatrix(graph, comparison),
      overlaps: overlapsIn(graph, comparison),
      uncovered,
      changes: comparison && changesIn(comparison, language),
    },
  };
}

function overlapsIn(graph: PolicyGraph, comparison: EditionComparison | null): readonly OverlapPreview[] {
  const before = comparison ? countsBefore(comparison) : () => null;
  return sharedByPairs(graph)
    .map(({ plans, items }) => ({ plans, itemCount: items.length, oldItemCount: before(plans) }))
    .filter(({ itemCount, oldItemCount }) => itemCount > 0 || (oldItemCount ?? 0) > 0)
    .sort((a, b) => b.itemCount - a.itemCount);
}

/** Of plans that became one or several nobody can say what they shared: as in the table, they are none of both editions. */
function countsBefore({ old, correspondences }: EditionComparison): (plans: readonly Plan[]) => number | null {
  const oldOf = new Map(
    correspondences
      .filter(({ kind, oldIds, newIds }) => kind === "Plan" && oldIds.length === 1 && newIds.length === 1)
      .map(({ oldIds, newIds }) => [newIds[0], oldIds[0]]),
  );
  const keyOf = (ids: readonly (string | undefined)[]) => [...ids].sort().join(" ");
  const counts = new Map(
    sharedByPairs(old).map(({ plans, items }) => [keyOf(plans.map(({ id }) => id)), items.length]),
  );
  return (plans) => {
    const ids = plans.map(({ id }) => oldOf.get(id));
    return ids.includes(undefined) ? null : (counts.get(keyOf(ids)) ?? 0);
  };
}

function changesIn(comparison: EditionComparison, language: Language): DraftChanges {
  const { old, next, uncovered, newlyCovered } = comparison;
  const named = (ids: readonly string[]) => {
    const meant = new Set(ids);
    return next.items.filter(({ id }) => meant.has(id));
  };
  return {
    against: { id: old.edition.id, title: old.edition.title },
    ...{ uncovered: named(uncovered), newlyCovered: named(newlyCovered) },
    orphanedTargets: orphanedTargets(comparison),
    oldAndNew: oldAndNew(comparison, language),
  };
}

function orphanedTargets({ old, next, correspondences }: EditionComparison): DraftChanges["orphanedTargets"] {
  const [before, after] = [old, next].map(({ covers }) => new Set(covers.map(({ planId }) => planId)));
  const emptied = new Set(
    correspondences
      .filter(({ kind, oldIds }) => kind === "Plan" && oldIds.some((id) => before?.has(id)))
      .flatMap(({ newIds }) => newIds.filter((id) => !after?.has(id))),
  );
  const names = new Map(next.plans.map(({ id, name }) => [id, name]));
  return next.targets
    .filter(({ ownerId }) => emptied.has(ownerId))
    .map(({ id, name, ownerId }) => ({ id, name, plan: names.get(ownerId) ?? "" }));
}
