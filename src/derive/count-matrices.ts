/**
 * Sums of the rows and columns of a matrix of 0 and 1 in, how many columns any two rows share in all matrices with the same sums out: by counting them,
 * where that is not too much work. Columns of the same sum are alike, so that it is enough to know how many there are of each: no matrix is written out.
 */

import { rowSteps, type Ways } from "./row-steps.ts";

/** At n: in how many matrices two rows share n columns. Whole numbers, so that what is divided at the end is rounded once, where there are not very many. */
export type Frequencies = readonly number[];

/** For two rows, by their places. */
export type SharedInAll = (one: number, other: number) => Frequencies;

/** null where it takes more steps, or where numbers grow beyond bounds. Exact where they stay below 2^53, and to some twelve digits beyond. */
export function countMatrices(
  rowSums: readonly number[],
  columnSums: readonly number[],
  mostSteps?: number,
): SharedInAll | null {
  const steps = rowSteps(columnSums, mostSteps);
  if (!steps) return null;
  const { base, start } = steps;
  const sorted = rowSums.map((sum) => sum).sort((a, b) => b - a);
  const found = new Map<string, Frequencies>();

  /** Every two rows are left out once, rows of the same sum being alike: what the others leave is theirs. */
  const leavingOut = (place: number, left: readonly number[], ways: Ways): boolean => {
    const sum = sorted[place];
    if (sum === undefined) return finish(left, ways);
    const isNext = sorted[place - 1] !== sum || left.includes(place - 1);
    if (left.length < 2 && isNext && !leavingOut(place + 1, [...left, place], ways)) return false;
    if (sorted.length - place - 1 < 2 - left.length) return true;
    const after = steps.step(ways, sum, sorted.length - place - 1 + left.length);
    return after !== null && leavingOut(place + 1, left, after);
  };
  /** Columns that want two marks get both, so that they are shared; of those that want one, the first row takes what it still wants. */
  const finish = (left: readonly number[], ways: Ways): boolean => {
    const [a = 0, b = 0] = left.map((place) => sorted[place] ?? 0);
    const matrices: number[] = new Array(Math.min(a, b) + 1).fill(0);
    for (const [state, count] of ways) {
      const [wantOne, shared] = [state % base, Math.floor(state / base)];
      if (shared < matrices.length)
        matrices[shared] = (matrices[shared] ?? 0) + count * steps.choose(wantOne, a - shared);
    }
    const total = matrices.reduce((sum, count) => sum + count, 0);
    if (!(total > 0 && total < Number.POSITIVE_INFINITY)) return false;
    found.set(`${a} ${b}`, matrices);
    return true;
  };

  if (sorted.length >= 2 && !leavingOut(0, [], new Map([[start, 1]]))) return null;
  return (one, other) => {
    const [a, b] = [rowSums[one] ?? 0, rowSums[other] ?? 0];
    return found.get(`${Math.max(a, b)} ${Math.min(a, b)}`) ?? [];
  };
}
