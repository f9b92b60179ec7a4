/** How many random questions a judge of answers asks, and which: a few, others each time, or as many as it has for CI. */
import { runs } from "../support/effort.ts";

/** JUDGE_CASES says how many, whatever the judge; without it, 300, or all of them where the tests are to try their hardest. */
export function casesOf(full: number): number {
  return Number(process.env.JUDGE_CASES ?? runs(full, Math.min(full, 300)));
}

/** JUDGE_SEED says which; without it, nobody knows before. Printed by whoever uses it, so that the same are asked again. */
export const SEED = Number(process.env.JUDGE_SEED ?? Math.floor(Math.random() * 2 ** 30));
