/** What is said about an overlap and chance, from its numbers. */
import { expect, test } from "vitest";
import { chanceVerdict } from "../../../web/explorer/overlaps/chance-verdict.ts";

test.each([
  ["nothing shared, as chance often gives", 2, 0, 0, 1, "nothingShared"],
  ["nothing shared where chance gives two at least", 2, 0, 2, 1, "less"],
  ["less than in 39 of 40 matrices", 2, 3, 5, 1, "less"],
  ["as many as the least", 2, 5, 5, 1, "notTold"],
  ["rare alone, and not among all pairs", 2, 5, 0, 0.051, "notTold"],
  ["rare among all pairs", 2, 5, 0, 0.05, "more"],
  ["three plans", 3, 1, null, null, "ofThree"],
  ["a matrix of which none could be drawn", 2, 1, null, null, "tooLarge"],
] as const)("%s", (_, planCount, itemCount, least, qValue, expected) => {
  const overlap = { planCount, itemCount, leastItemCountGivenBothTotals: least, qValueGivenBothTotals: qValue };
  expect(chanceVerdict(overlap)).toBe(expected);
});
