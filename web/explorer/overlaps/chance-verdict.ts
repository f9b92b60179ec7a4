/** An overlap of two plans in, out what may be said about it and chance: in one word, before any number. */
import type { Overlap } from "./overlaps-query.ts";

export type ChanceVerdict =
  /** More than chance would give, also where the number of pairs is considered. */
  | "more"
  /** No more than chance would give, as far as can be told. */
  | "notTold"
  /** Less than in 39 of 40 matrices; the number of pairs is not considered. */
  | "less"
  /** The two share nothing, and chance would often give nothing, too. */
  | "nothingShared"
  /** Of three plans nothing is said. */
  | "ofThree"
  /** The matrix is too large. */
  | "tooLarge";

/** Of the pairs called remarkable, so many may be chance. */
export const LARGEST_SHARE_OF_CHANCE = 0.05;

type Given = Pick<Overlap, "planCount" | "itemCount" | "leastItemCountGivenBothTotals" | "qValueGivenBothTotals">;

export function chanceVerdict(overlap: Given): ChanceVerdict {
  const { planCount, itemCount, leastItemCountGivenBothTotals: least, qValueGivenBothTotals: qValue } = overlap;
  if (planCount !== 2) return "ofThree";
  if (least === null || qValue === null) return "tooLarge";
  if (itemCount < least) return "less";
  if (itemCount === 0) return "nothingShared";
  return qValue <= LARGEST_SHARE_OF_CHANCE ? "more" : "notTold";
}
