/** A world with two editions in, and what became of the one in the other; the same world with what the API says of that out. */
import type { EditionComparison, LinkChange } from "../../src/match/compare-editions.ts";
import { summarize } from "../../src/match/summarize.ts";
import { changeWordsIn } from "../../src/match/words-of-changes.ts";
import { addNode, link, nodeOf, type World, type WorldNode } from "./world.ts";

const ENDS: Readonly<Record<string, string>> = {
  PolicyDomain: "Domains",
  PolicyItem: "Items",
  Plan: "Plans",
  Initiative: "Initiatives",
  Target: "Targets",
  Department: "Departments",
};
const WEAKEST_FIRST = ["proposed", "exact", "stated", "confirmed"];

export function addComparison(world: World, comparison: EditionComparison, reason: "succession" | "request"): void {
  const { old, next, correspondences, marks, mentions, overlaps, uncovered, newlyCovered } = comparison;
  const [oldEdition, newEdition] = [nodeOf(world, old.edition.id), nodeOf(world, next.edition.id)];
  const isOne = old.organization.id === next.organization.id;
  const called = ({ organization, edition }: typeof old) =>
    isOne ? edition.title : `${organization.name} ${edition.title}`;
  const id = `${next.edition.id}/comparison/${old.edition.id}`;
  const count = (changes: readonly LinkChange[], change: string) =>
    changes.reduce((sum, one) => sum + Number(one.change === change), 0);
  const isDifferent = ({ change, changed }: (typeof correspondences)[number]) =>
    changed.length > 0 || change !== "unchanged";
  const node = addNode(world, "EditionComparison", {
    id,
    oldLabel: called(old),
    newLabel: called(next),
    reason: reason.toUpperCase(),
    summary: summarize(comparison, changeWordsIn("ja")).join(""),
    summaryInEnglish: summarize(comparison, changeWordsIn("en")).join(" "),
    correspondenceCount: correspondences.length,
    differentCount: correspondences.filter(isDifferent).length,
    proposedCount: correspondences.filter(({ basis }) => basis === "proposed").length,
    gainedMarkCount: count(marks, "gained"),
    lostMarkCount: count(marks, "lost"),
    changedMarkCount: count(marks, "changed"),
    gainedMentionCount: count(mentions, "gained"),
    lostMentionCount: count(mentions, "lost"),
    overlapChangeCount: overlaps.length,
    uncoveredItemCount: uncovered.length,
    newlyCoveredItemCount: newlyCovered.length,
  });
  link(newEdition, "comparisonsAsNew", node, "newEdition");
  link(node, "oldEdition", oldEdition, "comparisonsAsOld");
  if (reason === "succession") link(newEdition, "previous", oldEdition, "next");

  const found = new Map<string, WorldNode>();
  for (const [i, one] of correspondences.entries()) {
    const { kind, change, basis, score, changed, oldIds, newIds } = one;
    const [olds, news] = [oldIds, newIds].map((ids) => ids.map((end) => nodeOf(world, end)));
    const labels = (ends: readonly WorldNode[] = []) =>
      ends.length === 0 ? null : ends.map(({ properties }) => `${properties.label}`).join(" + ");
    const correspondence = addNode(world, "Correspondence", {
      ...{ id: `${id}/correspondence/${i + 1}`, position: i + 1 },
      kind: { PolicyDomain: "POLICY_DOMAIN", PolicyItem: "POLICY_ITEM" }[kind as string] ?? kind.toUpperCase(),
      ...{ change: change.toUpperCase(), basis: basis.toUpperCase(), score, changed, isDifferent: isDifferent(one) },
      ...{ oldLabel: labels(olds), newLabel: labels(news) },
      uncoveredItemCount: newIds.filter((end) => uncovered.includes(end)).length,
      newlyCoveredItemCount: newIds.filter((end) => newlyCovered.includes(end)).length,
    });
    link(node, "correspondences", correspondence, "comparison");
    for (const end of olds ?? []) link(correspondence, `old${ENDS[kind]}`, end, "correspondencesAsOld");
    for (const end of news ?? []) link(correspondence, `new${ENDS[kind]}`, end, "correspondencesAsNew");
    if (reason === "succession" && basis !== "proposed")
      for (const to of news ?? []) for (const from of olds ?? []) link(to, "previous", from, "next");
    for (const end of newIds) found.set(end, correspondence);
  }
  const whose = (end: string | undefined) => found.get(end ?? "") ?? nodeOf(world, "nothing");
  const weakest = (...all: readonly WorldNode[]) =>
    WEAKEST_FIRST.map((basis) => basis.toUpperCase()).find((basis) =>
      all.some((one) => one.properties.basis === basis),
    ) ?? null;

  for (const [i, one] of [...marks, ...mentions].entries()) {
    const [owner, item] = [whose(one.newId), whose(one.newItemIds[0])];
    const change = addNode(world, "CrossingChange", {
      ...{ id: `${id}/crossing-change/${i + 1}`, position: i + 1, basis: weakest(owner, item) },
      ...{ crossing: i < marks.length ? "MARK" : "MENTION", change: one.change.toUpperCase() },
      ...{ ownerLabel: `${owner.properties.newLabel}`, itemLabel: `${item.properties.newLabel}` },
    });
    link(node, "crossingChanges", change, "comparison");
    link(change, "owner", owner, "crossingChangesAsOwner");
    link(change, "item", item, "crossingChangesAsItem");
  }
  for (const [i, { oldPlanIds, newPlanIds, oldItemCount, newItemCount }] of overlaps.entries()) {
    const plans = newPlanIds.map(whose);
    const numbers = (ids: readonly string[]) => ids.map((plan) => Number(nodeOf(world, plan).properties.number));
    const change = addNode(world, "OverlapChange", {
      ...{ id: `${id}/overlap-change/${i + 1}`, position: i + 1, planNumbers: numbers(newPlanIds) },
      ...{ oldItemCount, newItemCount, itemCountChange: newItemCount - oldItemCount, basis: weakest(...plans) },
    });
    link(node, "overlapChanges", change, "comparison");
    for (const plan of plans) link(change, "plans", plan, "overlapChanges");
    const overlap = (edition: string, ids: readonly string[]) =>
      nodeOf(world, `${edition}/plan-overlap/${numbers(ids).sort().join("+")}`);
    link(change, "oldOverlap", overlap(old.edition.id, oldPlanIds), "changesAsOld");
    link(change, "newOverlap", overlap(next.edition.id, newPlanIds), "changesAsNew");
  }
  for (const one of world.nodes.keys()) if (!world.editionOf.has(one)) world.editionOf.set(one, next.edition.id);
}
