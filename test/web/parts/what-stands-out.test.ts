/** What stands out in an edition: ties are all there, and where there is nothing, nothing stands out; the first page says so. */
import { describe, expect, test } from "vitest";
import type { Pair } from "../../../web/explorer/home/home-query.ts";
import { homeWordsIn } from "../../../web/explorer/home/home-words.ts";
import { largestPairs, mostSharedItems } from "../../../web/explorer/home/what-stands-out.ts";
import { LEVELED_EDITION } from "./leveled-edition.ts";

const pair = (id: string, itemCount: number): Pair => ({
  ...{ id, label: id, planCount: 2, itemCount },
  ...{ leastItemCountGivenBothTotals: 0, qValueGivenBothTotals: 1 },
});
const pairsOf = (counts: readonly number[], totalCount = counts.length) =>
  largestPairs({
    planOverlaps: counts.map((count, i) => pair(`p${i}`, count)),
    planOverlapsConnection: { totalCount },
  });

describe("items", () => {
  const withCounts = (...counts: readonly number[]) => ({
    items: LEVELED_EDITION.items.slice(0, counts.length).map((item, i) => ({ ...item, planCount: counts[i] ?? 0 })),
  });

  test("the one that most plans share; all of those that tie", () => {
    expect(mostSharedItems(withCounts(1, 3, 2)).items.map(({ label }) => label)).toEqual(["1-1-2 居場所"]);
    expect(mostSharedItems(withCounts(2, 0, 2, 1))).toMatchObject({ planCount: 2, items: { length: 2 } });
  });

  test("an item in one plan is shared by nobody", () => {
    expect(mostSharedItems(withCounts(1, 0))).toEqual({ planCount: 0, items: [] });
    expect(mostSharedItems(withCounts())).toEqual({ planCount: 0, items: [] });
  });
});

describe("pairs", () => {
  test("those that share most, ties with them", () => {
    expect(pairsOf([3, 3, 2]).pairs.map(({ id }) => id)).toEqual(["p0", "p1"]);
    expect(pairsOf([4, 3])).toMatchObject({ itemCount: 4, pairs: { length: 1 }, isCut: false });
  });

  test("where the list ends among equals, there may be more", () => {
    expect(pairsOf([1, 1], 3).isCut).toBe(true);
    expect(pairsOf([2, 1], 3).isCut).toBe(false);
    expect(pairsOf([1, 1], 2).isCut).toBe(false);
  });

  test("pairs that share nothing do not share most", () => {
    expect(pairsOf([0, 0]).pairs).toEqual([]);
    expect(pairsOf([]).pairs).toEqual([]);
  });
});

test("what an edition lacks is said, in both languages", () => {
  const [ja, en] = [homeWordsIn("ja"), homeWordsIn("en")];
  const size = { plans: 5, domains: 6, items: 38, marks: 28 };
  expect(ja.about(size)).toMatch(/^5 つの政策連携プランが、6 分野・38 の施策大項目のうちどれを含み/);
  expect(ja.about({ ...size, plans: 0, marks: 0 })).toContain("政策連携プランがありません");
  expect(ja.about({ ...size, items: 0, marks: 0 })).toContain("施策大項目がありません");
  expect(ja.about({ ...size, marks: 0 })).toContain("示されていません");
  expect(ja.about({ plans: 0, domains: 0, items: 0, marks: 0 })).toContain("政策連携プランも施策大項目もありません");
  expect(en.about({ plans: 1, domains: 1, items: 1, marks: 1 })).toMatch(/^Which of 1 policy item in 1 domain the 1 /);
  expect(en.about({ ...size, plans: 0, marks: 0 })).toContain("has no policy coordination plans");
  expect(en.about({ ...size, marks: 0 })).toContain("does not say");
});
