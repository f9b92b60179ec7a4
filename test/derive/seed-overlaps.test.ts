/** The seed's crossings against a table made by hand from the document's matrix: this file knows nothing of how they are derived. */
import { expect, test } from "vitest";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";

const { graph, derived } = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));

/** Counted row by row with a pencil: plans, codes of the items that have a ○ in both columns, items in either. */
const PAIRS: readonly (readonly [plans: string, shared: string, union: number])[] = [
  ["1 2", "1-7 2-1 2-4", 16],
  ["1 3", "4-4", 18],
  ["1 4", "4-4", 15],
  ["1 5", "1-6", 16],
  ["2 3", "4-7", 17],
  ["2 4", "6-3", 14],
  ["2 5", "1-1", 15],
  ["3 4", "3-4 4-3 4-4", 12],
  ["3 5", "3-2 5-1", 14],
  ["4 5", "", 13],
];
const ITEMS_OF_PLAN: Readonly<Record<string, number>> = { 1: 10, 2: 9, 3: 9, 4: 6, 5: 7 };

const code = new Map(graph.items.map((item) => [item.id, item.code]));
const codes = (ids: readonly string[]) => ids.map((id) => code.get(id)).join(" ");

test("all ten pairs, with what they share", () => {
  const pairs = derived.planOverlaps.filter(({ planIds }) => planIds.length === 2);
  expect(pairs.map(({ planNumbers, itemIds }) => [planNumbers.join(" "), codes(itemIds)])).toEqual(
    PAIRS.map(([plans, shared]) => [plans, shared]),
  );
  expect(pairs.map(({ measures }) => measures.jaccard)).toEqual(
    PAIRS.map(([, shared, union]) => (shared === "" ? 0 : shared.split(" ").length) / union),
  );
});

test("the one triple: plans 1, 3 and 4 share 4-4", () => {
  const triples = derived.planOverlaps.filter(({ planIds }) => planIds.length > 2);
  expect(triples.map(({ planNumbers, itemIds }) => [planNumbers.join(" "), codes(itemIds)])).toEqual([
    ["1 3 4", "4-4"],
  ]);
  // 10 + 9 + 6 items, less 1, 1 and 3 shared by two, and 1 shared by all.
  const { jaccard, ...byChance } = triples[0]?.measures ?? {};
  expect(jaccard).toBe(1 / 21);
  expect(new Set(Object.values(byChance))).toEqual(new Set([null]));
});

test("what two plans would share by chance: a · b ÷ 38", () => {
  for (const { planNumbers, measures } of derived.planOverlaps.filter(({ planIds }) => planIds.length === 2)) {
    const [a = 0, b = 0] = planNumbers.map((number) => ITEMS_OF_PLAN[number]);
    expect(measures.expectedItemCount).toBe((a * b) / 38);
  }
});

test("what they would share by chance if items kept their number of plans, too: 14 in all, as many as there are", () => {
  const pairs = derived.planOverlaps.filter(({ planIds }) => planIds.length === 2);
  const expected = pairs.map(({ measures }) => measures.expectedItemCountGivenBothTotals ?? 0);
  expect(expected.reduce((sum, count) => sum + count, 0)).toBeCloseTo(14, 12);
  for (const [index, { itemIds, measures }] of pairs.entries()) {
    expect(measures.excessItemCountGivenBothTotals).toBe(itemIds.length - (expected[index] ?? 0));
    expect(measures.pValueErrorGivenBothTotals).toBe(0);
    // None is told from chance, whichever totals are kept.
    expect(measures.qValueGivenBothTotals).toBeGreaterThan(0.6);
    expect(measures.qValue).toBeGreaterThan(0.6);
    expect(measures.leastItemCountGivenBothTotals).toBeLessThanOrEqual(itemIds.length);
    expect(measures.mostItemCountGivenBothTotals).toBeGreaterThanOrEqual(itemIds.length);
  }
});

test("counts of plans, items and domains", () => {
  const of = (id: string) => derived.counts[`112119/draft/${id}`];
  expect(graph.plans.map(({ number }) => of(`plan/${number}`)?.itemCount)).toEqual(Object.values(ITEMS_OF_PLAN));
  // Own: 2-2 2-6 5-6 6-1 6-4; 1-2 1-4 2-5; 3-6 4-1 4-2; 3-1 6-5; 1-5 3-3 3-5.
  expect(graph.plans.map(({ number }) => of(`plan/${number}`)?.ownItemCount)).toEqual([5, 3, 3, 2, 3]);
  expect(graph.plans.map(({ number }) => of(`plan/${number}`)?.ownItemShare)).toEqual([
    0.5,
    3 / 9,
    3 / 9,
    2 / 6,
    3 / 7,
  ]);
  expect(graph.plans.map(({ number }) => of(`plan/${number}`)?.domainCount)).toEqual([5, 4, 3, 3, 3]);
  expect(of("item/4-4")).toEqual({ planCount: 3, initiativeCount: 3, partCount: 0 });
  expect(of("item/5-5")).toEqual({ planCount: 0, initiativeCount: 0, partCount: 0 });
  expect(graph.domains.map(({ number }) => of(`domain/${number}`)?.coveredItemCount)).toEqual([6, 5, 6, 5, 2, 4]);
  expect(of("plan/1/initiative/3")).toEqual({
    ordinal: 3,
    itemCount: 4,
    sharedItemCount: 1,
    ownItemCount: 3,
    domainCount: 3,
  });
});

test("the domains a plan never enters are cells of 0", () => {
  const empty = derived.domainCoverages.filter(({ itemIds }) => itemIds.length === 0);
  const cells = empty.map(({ planNumber, domainNumber }) => `${planNumber}:${domainNumber}`).sort();
  expect(cells).toEqual(["1:3", "2:3", "2:5", "3:1", "3:2", "3:6", "4:1", "4:2", "4:5", "5:2", "5:4", "5:6"]);
  expect(derived.domainCoverages).toHaveLength(6 * 5);
});

test("initiatives of different plans that work on the same items", () => {
  const shared = derived.initiativeOverlaps.map(({ id, itemIds }) => [id.split("/").at(-1), codes(itemIds)]);
  expect(Object.fromEntries(shared)).toMatchObject({ "3.2+4.2": "4-3 4-4", "1.2+3.2": "4-4", "2.1+5.2": "1-1" });
  expect(shared.map(([pair]) => pair)).not.toContain("2.1+2.2");
});
