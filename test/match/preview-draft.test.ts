/** What would be known of a draft: for edited seeds counted by hand, for made-up pairs the same as what the comparison says. */
import { describe, expect, test } from "vitest";
import { compareEditions } from "../../src/match/compare-editions.ts";
import { type Preview, previewOf } from "../../src/match/preview-draft.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { problemOf } from "../../src/model/problem.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { EDITED_SEEDS, SEED_TEXT } from "./edited-seeds.ts";
import { madeUpPair } from "./made-up-pairs.ts";

const OLD = checkedGraphOf(SEED_TEXT, factsOf("112119", "old")).graph;
const graphOf = (text: string) => checkedGraphOf(text, factsOf("112119", "draft")).graph;
const draftOf = (graph: PolicyGraph, old: PolicyGraph | null = OLD) =>
  shown(previewOf({ graph, problems: [] }, old, "ja"));

function shown({ draft }: Preview) {
  if (!draft) throw new Error("there is a draft");
  return draft;
}

/** `4-4 ×②: new`, of all cells that are not as they were. */
const changedCells = ({ matrix }: ReturnType<typeof shown>) =>
  matrix.rows.flatMap(({ code, name, marks }) =>
    marks
      .filter(({ change }) => change !== "same")
      .map(({ plan, change }) => `${code} ${name} × ${matrix.plans[plan]?.number}: ${change}`),
  );

describe("the seed as a city might edit it", () => {
  test("marks that moved: cells, overlaps before and after, items that a plan covers for the first time", () => {
    const draft = draftOf(graphOf(EDITED_SEEDS["marks-moved"] ?? ""));
    expect(changedCells(draft)).toEqual([
      "4-4 交通サービスの充実 × 1: lost",
      "4-4 交通サービスの充実 × 2: new",
      "5-5 交通安全対策の推進 × 3: new",
    ]);
    const overlap = (one: number, other: number) => {
      const found = draft.overlaps.find(({ plans }) => plans.map(({ number }) => number).join() === `${one},${other}`);
      return found && [found.oldItemCount, found.itemCount];
    };
    expect([overlap(1, 3), overlap(2, 3), overlap(3, 4)]).toEqual([
      [1, 0],
      [1, 2],
      [3, 3],
    ]);
    expect(draft.changes?.newlyCovered.map(({ code }) => code)).toEqual(["5-5"]);
    expect(draft.changes?.uncovered).toEqual([]);
    expect(draft.uncovered.map(({ code }) => code)).toEqual("1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 6-2".split(" "));
    expect(draft.counts).toEqual({
      ...{ plans: 5, domains: 6, items: 38, coveredItems: 29, initiatives: 12, targets: 11, marks: 42 },
    });
  });

  test("what is abolished stands in its domain, with the marks that go with it", () => {
    const without = SEED_TEXT.replace("\t3-6\t環境対策の充実\t\t\t○\t\t\n", "").replace("3-6 環境対策の充実", "");
    const draft = draftOf(graphOf(without));
    expect(changedCells(draft)).toEqual(["3-6 環境対策の充実 × 3: lost"]);
    const at = draft.matrix.rows.findIndex(({ change }) => change === "abolished");
    const { domain, isProposed, id } = draft.matrix.rows[at] ?? {};
    expect([domain, isProposed, id]).toEqual([draft.matrix.rows[at - 1]?.domain, true, "112119/old/item/3-6"]);
    expect(draft.matrix.rows.filter((row) => row.domain === domain).at(-1)?.code).toBe("3-6");
  });

  test("a plan that is new, and the same looked at from the other side: a plan that is gone", () => {
    const next = graphOf(EDITED_SEEDS["plan-added-and-targets"] ?? "");
    const added = draftOf(next);
    expect(added.matrix.plans.map(({ change }) => change)).toEqual([...Array(5).fill("unchanged"), "added"]);
    expect(changedCells(added)).toEqual(["3-6 環境対策の充実 × 6: new", "4-7 都市公園の整備と緑の保全 × 6: new"]);
    expect(
      added.overlaps.filter(({ oldItemCount }) => oldItemCount === null).map(({ plans }) => plans[1]?.number),
    ).toContain(6);
    const gone = draftOf(OLD, next);
    expect(gone.matrix.plans.map(({ change }) => change)).toEqual([...Array(5).fill("unchanged"), "abolished"]);
    expect(changedCells(gone)).toEqual(["3-6 環境対策の充実 × 6: lost", "4-7 都市公園の整備と緑の保全 × 6: lost"]);
  });

  test("alone, a draft is compared with nothing", () => {
    const draft = draftOf(OLD, null);
    expect([draft.changes, changedCells(draft)]).toEqual([null, []]);
    expect(draft.matrix.rows.flatMap(({ marks }) => marks)).toHaveLength(41);
    expect(new Set(draft.matrix.rows.map(({ change }) => change))).toEqual(new Set([null]));
    expect(draft.overlaps.every(({ oldItemCount }) => oldItemCount === null)).toBe(true);
  });
});

test("an unusable draft has findings and nothing else", () => {
  const problems = [problemOf("not-a-plan", "error", {})];
  expect(previewOf({ graph: null, problems }, OLD, "en")).toEqual({
    findings: problems,
    isLoadable: false,
    draft: null,
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "made-up pair %i: the matrix has the marks of the comparison, and the overlaps its counts",
  (seed) => {
    const { old, next } = madeUpPair(seed);
    const comparison = compareEditions(old.graph, next.graph);
    const { matrix, overlaps, changes } = draftOf(next.graph, old.graph);
    const both = new Set(
      comparison.correspondences
        .filter(({ oldIds, newIds }) => oldIds.length > 0 && newIds.length > 0)
        .filter(({ kind, oldIds, newIds }) => kind !== "Plan" || (oldIds.length === 1 && newIds.length === 1))
        .flatMap(({ newIds }) => newIds),
    );
    const drawn = matrix.rows
      .filter(({ id, change }) => change !== "abolished" && both.has(id))
      .flatMap(({ id, marks }) =>
        marks.map(
          ({ plan, change }) => [matrix.plans[plan]?.id ?? "", matrix.plans[plan]?.change, id, change] as const,
        ),
      )
      .filter(([plan, of, , change]) => of !== "abolished" && both.has(plan) && change !== "same");
    // Of what was split each part that has the mark now stands in a cell of its own.
    const told = new Set(
      comparison.marks.flatMap(({ newId, newItemIds, change }) => newItemIds.map((id) => `${newId} ${id} ${change}`)),
    );
    const words = { new: "gained", lost: "lost", changed: "changed", same: "" };
    for (const [plan, , item, change] of drawn) expect(told).toContain(`${plan} ${item} ${words[change]}`);
    const cells = new Set(drawn.map(([plan, , item]) => `${plan} ${item}`));
    for (const { newId, newItemIds } of comparison.marks)
      expect(newItemIds.some((id) => cells.has(`${newId} ${id}`))).toBe(true);
    for (const { newPlanIds, oldItemCount, newItemCount } of comparison.overlaps)
      expect(overlaps.find(({ plans }) => plans.map(({ id }) => id).join() === newPlanIds.join())).toMatchObject({
        oldItemCount,
        itemCount: newItemCount,
      });
    expect(changes?.uncovered.map(({ id }) => id).sort()).toEqual([...comparison.uncovered].sort());
  },
);
