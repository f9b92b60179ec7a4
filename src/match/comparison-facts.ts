/** A comparison of two editions in, the nodes and relationships that a graph of both has of it out. */
import {
  COMPARISON_COUNTS,
  type ComparisonCount,
  type ComparisonFacts,
  type ComparisonReason,
  type CorrespondenceFact,
  type CrossingChangeFact,
  type OverlapChangeFact,
} from "../model/comparison-facts.ts";
import { type Basis, isDifferent } from "../model/correspondence.ts";
import { comparisonId, comparisonPartId, planOverlapId } from "../model/ids.ts";
import { nodeKind } from "../model/node-kinds.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import type { EditionComparison, LinkChange } from "./compare-editions.ts";
import { summarize } from "./summarize.ts";
import { changeWordsIn } from "./words-of-changes.ts";

export function comparisonFacts(comparison: EditionComparison, reason: ComparisonReason): ComparisonFacts {
  const { old, next } = comparison;
  const id = comparisonId(next.edition.id, old.edition.id);
  const correspondences = correspondenceFacts(id, comparison);
  const crossingChanges = crossingFacts(id, comparison, correspondences);
  const overlapChanges = overlapFacts(id, comparison, correspondences);
  const isElsewhere = old.organization.id !== next.organization.id;
  const called = ({ organization, edition }: PolicyGraph) =>
    isElsewhere ? `${organization.name} ${edition.title}` : edition.title;
  const inWords = (language: "ja" | "en", between: string) =>
    summarize(comparison, changeWordsIn(language)).join(between);
  return {
    ...{ id, reason, oldId: old.edition.id, newId: next.edition.id },
    ...{ oldLabel: called(old), newLabel: called(next) },
    ...{ summary: inWords("ja", ""), summaryInEnglish: inWords("en", " ") },
    counts: countsOf(comparison, correspondences, overlapChanges),
    ...{ correspondences, crossingChanges, overlapChanges },
    successions: reason === "succession" ? successionsOf(old, next, correspondences) : [],
  };
}

function correspondenceFacts(
  comparison: string,
  { old, next, correspondences, uncovered, newlyCovered }: EditionComparison,
): readonly CorrespondenceFact[] {
  const [oldLabels, newLabels] = [labelsOf(old), labelsOf(next)];
  const called = (ids: readonly string[], labels: ReadonlyMap<string, string>) =>
    ids.length === 0 ? null : ids.map((id) => labels.get(id) ?? "").join(" + ");
  const [lost, gained] = [new Set(uncovered), new Set(newlyCovered)];
  return correspondences.map((one, index): CorrespondenceFact => {
    const position = index + 1;
    return {
      ...one,
      ...{ id: comparisonPartId(comparison, "correspondence", position), position, isDifferent: isDifferent(one) },
      ...{ oldLabel: called(one.oldIds, oldLabels), newLabel: called(one.newIds, newLabels) },
      uncoveredItemCount: one.newIds.filter((id) => lost.has(id)).length,
      newlyCoveredItemCount: one.newIds.filter((id) => gained.has(id)).length,
    };
  });
}

function crossingFacts(
  comparison: string,
  { marks, mentions }: EditionComparison,
  correspondences: readonly CorrespondenceFact[],
): readonly CrossingChangeFact[] {
  const byNew = byNewId(correspondences);
  return [...marks, ...mentions].map((one: LinkChange, index): CrossingChangeFact => {
    const position = index + 1;
    const [owner, item] = [of(byNew, one.newId), of(byNew, one.newItemIds[0])];
    return {
      ...{ id: comparisonPartId(comparison, "crossing-change", position), position },
      ...{ crossing: one.link, change: one.change, basis: weakest([owner, item]) },
      ...{ ownerId: owner.id, itemId: item.id },
      ...{ ownerLabel: owner.newLabel ?? "", itemLabel: item.newLabel ?? "" },
    };
  });
}

function overlapFacts(
  comparison: string,
  { old, next, overlaps }: EditionComparison,
  correspondences: readonly CorrespondenceFact[],
): readonly OverlapChangeFact[] {
  const byNew = byNewId(correspondences);
  const numbers = new Map([...old.plans, ...next.plans].map(({ id, number }) => [id, number]));
  const numbersOf = (ids: readonly string[]) => ids.map((id) => numbers.get(id) ?? 0);
  const overlapOf = (edition: string, ids: readonly string[]) =>
    planOverlapId(
      edition,
      numbersOf(ids).sort((a, b) => a - b),
    );
  return overlaps.map(({ oldPlanIds, newPlanIds, oldItemCount, newItemCount }, index): OverlapChangeFact => {
    const position = index + 1;
    const plans = newPlanIds.map((id) => of(byNew, id));
    return {
      ...{ id: comparisonPartId(comparison, "overlap-change", position), position, basis: weakest(plans) },
      planIds: plans.map(({ id }) => id),
      ...{ oldOverlapId: overlapOf(old.edition.id, oldPlanIds), newOverlapId: overlapOf(next.edition.id, newPlanIds) },
      planNumbers: numbersOf(newPlanIds),
      ...{ oldItemCount, newItemCount, itemCountChange: newItemCount - oldItemCount },
    };
  });
}

/** What is asserted, never what is proposed; and the editions themselves. */
function successionsOf(
  { edition: { id: oldId } }: PolicyGraph,
  { edition: { id: newId } }: PolicyGraph,
  correspondences: readonly CorrespondenceFact[],
): ComparisonFacts["successions"] {
  const sure = correspondences.filter(({ basis }) => basis !== "proposed");
  return [
    { newId, oldId },
    ...sure.flatMap(({ oldIds, newIds }) => newIds.flatMap((newId) => oldIds.map((oldId) => ({ newId, oldId })))),
  ];
}

function countsOf(
  { marks, mentions, uncovered, newlyCovered }: EditionComparison,
  correspondences: readonly CorrespondenceFact[],
  overlapChanges: readonly OverlapChangeFact[],
): ComparisonFacts["counts"] {
  const count = (links: readonly LinkChange[], change: LinkChange["change"]) =>
    links.filter((one) => one.change === change).length;
  const counts: Record<ComparisonCount, number> = {
    correspondenceCount: correspondences.length,
    differentCount: correspondences.filter((one) => one.isDifferent).length,
    proposedCount: correspondences.filter(({ basis }) => basis === "proposed").length,
    gainedMarkCount: count(marks, "gained"),
    lostMarkCount: count(marks, "lost"),
    changedMarkCount: count(marks, "changed"),
    gainedMentionCount: count(mentions, "gained"),
    lostMentionCount: count(mentions, "lost"),
    overlapChangeCount: overlapChanges.length,
    uncoveredItemCount: uncovered.length,
    newlyCoveredItemCount: newlyCovered.length,
  };
  return Object.fromEntries(COMPARISON_COUNTS.map((name) => [name, counts[name]])) as typeof counts;
}

/** By id, of nodes of the kinds that are matched: what a person calls them. */
export function labelsOf(graph: PolicyGraph): ReadonlyMap<string, string> {
  const { domains, items, plans, initiatives, targets, departments } = graph;
  const kinds = { PolicyDomain: domains, PolicyItem: items, Plan: plans } as const;
  const others = { Initiative: initiatives, Target: targets, Department: departments } as const;
  return new Map(
    Object.entries<readonly { readonly id: string }[]>({ ...kinds, ...others }).flatMap(([kind, nodes]) =>
      nodes.map((node): readonly [string, string] => [node.id, nodeKind(kind).label({ ...node }, node.id)]),
    ),
  );
}

const byNewId = (correspondences: readonly CorrespondenceFact[]) =>
  new Map(correspondences.flatMap((one) => one.newIds.map((id) => [id, one] as const)));

function of(byNew: ReadonlyMap<string, CorrespondenceFact>, id: string | undefined): CorrespondenceFact {
  const found = byNew.get(id ?? "");
  if (!found) throw new Error(`nothing corresponds to ${id}`);
  return found;
}

/** From what asserts most to what asserts nothing. */
const STRENGTH: readonly Basis[] = ["confirmed", "stated", "exact", "proposed"];

const weakest = (all: readonly CorrespondenceFact[]): Basis =>
  STRENGTH.findLast((basis) => all.some((one) => one.basis === basis)) ?? "proposed";
