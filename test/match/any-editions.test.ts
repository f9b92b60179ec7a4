/** Any two editions, with names that repeat, nothing but names, or nothing at all: what must hold of every comparison. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { OLD_AND_NEW_FORMATS } from "../../src/export/old-and-new/formats.ts";
import { compareEditions } from "../../src/match/compare-editions.ts";
import { matchGraphs } from "../../src/match/match-graphs.ts";
import { foldedName } from "../../src/match/name-grams.ts";
import { oldAndNew } from "../../src/match/old-and-new.ts";
import type { MatchedKind, StatedCorrespondence } from "../../src/model/correspondence.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { arbitraryPlan } from "../export/workbook/arbitrary-plan.ts";
import { runs } from "../support/effort.ts";

const nodesOf = ({ domains, items, plans, initiatives, targets, departments }: PolicyGraph) => [
  ...[...domains, ...items, ...plans],
  ...[...initiatives, ...targets, ...departments],
];
const idsOf = (graph: PolicyGraph) =>
  nodesOf(graph)
    .map(({ id }) => id)
    .sort();
const pairs = fc.tuple(arbitraryPlan(), arbitraryPlan());
const often = { numRuns: runs(400, 80), endOnFailure: true };

test("every node is in one correspondence, an assertion is of one name, and a score is a share", () => {
  fc.assert(
    fc.property(pairs, ([old, next]) => {
      const found = matchGraphs(old, next);
      expect(found.flatMap(({ oldIds }) => oldIds).sort()).toEqual(idsOf(old));
      expect(found.flatMap(({ newIds }) => newIds).sort()).toEqual(idsOf(next));
      // Both may have the same ids.
      const [before, after] = [old, next].map(
        (graph) => new Map(nodesOf(graph).map(({ id, name }) => [id, foldedName(name)])),
      );
      for (const { basis, score, oldIds, newIds } of found) {
        if (basis === "exact") expect(oldIds.map((id) => before?.get(id))).toEqual(newIds.map((id) => after?.get(id)));
        if (score !== null) expect(score >= 0.4 && score < 1, `${score}`).toBe(true);
        expect(oldIds.length + newIds.length).toBeGreaterThan(0);
      }
    }),
    often,
  );
});

test("it is the same every time, and each table can be written", () => {
  fc.assert(
    fc.property(pairs, ([old, next]) => {
      const comparison = compareEditions(old, next);
      expect(compareEditions(old, next).correspondences).toEqual(comparison.correspondences);
      for (const language of ["ja", "en"] as const)
        for (const { write } of OLD_AND_NEW_FORMATS)
          for (const piece of write(oldAndNew(comparison, language, true))) expect(piece.length).toBeGreaterThan(0);
    }),
    { ...often, numRuns: runs(60, 20) },
  );
});

test("an edition against itself: all is as it was, however many are called alike", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (graph) => {
      const { correspondences, marks, mentions, overlaps, uncovered, newlyCovered } = compareEditions(graph, graph);
      for (const { oldIds, newIds, change, changed } of correspondences)
        expect([newIds, change, changed]).toEqual([oldIds, "unchanged", []]);
      expect([marks, mentions, overlaps, uncovered, newlyCovered]).toEqual([[], [], [], [], []]);
    }),
    often,
  );
});

test("what is confirmed stands, what is rejected is nowhere", () => {
  fc.assert(
    fc.property(pairs, fc.nat(), fc.nat(), fc.boolean(), ([old, next], one, other, isConfirmed) => {
      const kinds: readonly (readonly [
        MatchedKind,
        PolicyGraph["items"] | PolicyGraph["plans"],
        PolicyGraph["items"] | PolicyGraph["plans"],
      ])[] = [
        ["PolicyItem", old.items, next.items],
        ["Plan", old.plans, next.plans],
      ];
      for (const [kind, olds, news] of kinds) {
        const [from, to] = [olds[one % Math.max(olds.length, 1)], news[other % Math.max(news.length, 1)]];
        if (!from || !to) continue;
        const stated: StatedCorrespondence = {
          kind,
          oldIds: [from.id],
          newIds: [to.id],
          basis: isConfirmed ? "confirmed" : "rejected",
        };
        const found = matchGraphs(old, next, [stated]);
        const together = found.filter(({ oldIds, newIds }) => oldIds.includes(from.id) && newIds.includes(to.id));
        if (isConfirmed) expect(together).toMatchObject([{ basis: "confirmed", oldIds: [from.id], newIds: [to.id] }]);
        else expect(together).toEqual([]);
        expect(found.flatMap(({ newIds }) => newIds).sort()).toEqual(idsOf(next));
      }
    }),
    often,
  );
});
