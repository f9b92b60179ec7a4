/** Two editions in, everything that became different between them out: what corresponds, marks gained and lost, plans that share more or less. */
import { sharedByPairs } from "../derive/overlaps.ts";
import type { Correspondence, MatchedKind, StatedCorrespondence } from "../model/correspondence.ts";
import { countedItems } from "../model/counted-items.ts";
import type { Plan, PolicyGraph } from "../model/policy-graph.ts";
import { matchGraphs } from "./match-graphs.ts";

/** A mark (○) of a plan, or a mention (【施策大項目】) of an initiative, that both editions have, on an item that both have. */
export interface LinkChange {
  readonly link: "mark" | "mention";
  /** `changed`: a mark of another strength. */
  readonly change: "gained" | "lost" | "changed";
  /** Whether it rests on a proposed correspondence of the plan, the initiative or the item. */
  readonly isProposed: boolean;
  /** Plans, or initiatives. */
  readonly oldId: string;
  readonly newId: string;
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
  /** By plan or initiative, in document order of the new edition; in each by item. */
  readonly marks: readonly LinkChange[];
  readonly mentions: readonly LinkChange[];
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
  const inBoth = (kind: MatchedKind) =>
    correspondences.filter((one) => one.kind === kind && one.oldIds.length > 0 && one.newIds.length > 0);
  const oneToOne = (kind: MatchedKind) =>
    inBoth(kind).filter(({ oldIds, newIds }) => oldIds.length === 1 && newIds.length === 1);
  const [plans, items] = [oneToOne("Plan"), inBoth("PolicyItem")];
  return {
    old,
    next,
    correspondences,
    marks: linkChanges("mark", marksIn(old), marksIn(next), plans, items),
    mentions: linkChanges("mention", mentionsIn(old), mentionsIn(next), oneToOne("Initiative"), items),
    ...coverageChanges(old, next, items),
    overlaps: overlapChanges(old, next, plans),
  };
}

const isProposed = (...all: readonly Correspondence[]) => all.some(({ basis }) => basis === "proposed");

/** What each link says, by both of its ends. */
type Links = ReadonlyMap<string, string>;

function linkChanges(
  link: LinkChange["link"],
  before: Links,
  after: Links,
  owners: readonly Correspondence[],
  items: readonly Correspondence[],
): readonly LinkChange[] {
  return owners.flatMap((owner) =>
    items.flatMap((item): readonly LinkChange[] => {
      const [oldId = "", newId = ""] = [...owner.oldIds, ...owner.newIds];
      const said = (links: Links, id: string, ids: readonly string[]) =>
        ids.flatMap((one) => links.get(`${id} ${one}`) ?? []);
      const [was, is] = [said(before, oldId, item.oldIds), said(after, newId, item.newIds)];
      const isOne = item.oldIds.length === 1 && item.newIds.length === 1;
      // Where one edition tells its marks apart and the other does not, none of them has changed.
      const isOther = isOne && was[0] !== is[0] && was[0] !== "" && is[0] !== "";
      const isSame = was.length === 0 ? is.length === 0 : is.length > 0 && !isOther;
      if (isSame) return [];
      const change = was.length === 0 ? "gained" : is.length === 0 ? "lost" : "changed";
      const { oldIds: oldItemIds, newIds: newItemIds } = item;
      return [{ link, change, isProposed: isProposed(owner, item), oldId, newId, oldItemIds, newItemIds }];
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

/** A mark is another where its strength is; the sign alone may be drawn in another way. */
const marksIn = ({ covers }: PolicyGraph): Links =>
  new Map(covers.map(({ planId, itemId, strength }) => [`${planId} ${itemId}`, strength ?? ""]));

const mentionsIn = ({ advances }: PolicyGraph): Links =>
  new Map(advances.map(({ initiativeId, itemId }) => [`${initiativeId} ${itemId}`, ""]));

function overlapChanges(
  old: PolicyGraph,
  next: PolicyGraph,
  plans: readonly Correspondence[],
): readonly OverlapChange[] {
  const oldOf = new Map(plans.map((plan) => [plan.newIds[0] ?? "", plan]));
  const counts = new Map(sharedByPairs(old).map(({ plans: pair, items }) => [keyOf(idsOf(pair)), items.length]));
  return sharedByPairs(next).flatMap(({ plans: pair, items }): readonly OverlapChange[] => {
    const newPlanIds = idsOf(pair);
    const [one, other] = newPlanIds.map((id) => oldOf.get(id));
    if (!one || !other) return [];
    const oldPlanIds = [one, other].flatMap(({ oldIds }) => oldIds);
    const [oldItemCount, newItemCount] = [counts.get(keyOf(oldPlanIds)) ?? 0, items.length];
    if (oldItemCount === newItemCount) return [];
    return [{ isProposed: isProposed(one, other), oldPlanIds, newPlanIds, oldItemCount, newItemCount }];
  });
}

const idsOf = (plans: readonly Plan[]) => plans.map(({ id }) => id);
/** In whichever order the plans stand. */
const keyOf = (planIds: readonly string[]) => [...planIds].sort().join(" ");
