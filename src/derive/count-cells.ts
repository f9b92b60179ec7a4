/**
 * Sums of the rows and columns of a matrix of 0 and 1 whose columns are in groups in, how many columns of a group a row has in all matrices with the same
 * sums out: by counting them, where that is not too much work.
 */
import type { Frequencies } from "./count-matrices.ts";
import { rowSteps } from "./row-steps.ts";

/** For a row and a group, by their places. */
export type CellInAll = (row: number, group: number) => Frequencies;

/** `groups`: of each column its group. null where it takes too many steps, or where numbers grow beyond bounds; exact as `countMatrices` is. */
export function countCells(
  rowSums: readonly number[],
  columnSums: readonly number[],
  groups: readonly number[],
  mostSteps?: number,
): CellInAll | null {
  const steps = rowSteps(columnSums, mostSteps);
  if (!steps) return null;
  const all = steps.wanting(steps.start);
  const groupCount = Math.max(-1, ...groups) + 1;
  /** Of each group, how many columns want each number of marks. */
  const inGroups = Array.from({ length: groupCount }, () => all.map(() => 0));
  for (const [column, group] of groups.entries()) {
    const [counts, sum] = [inGroups[group], columnSums[column] ?? 0];
    if (counts && sum > 0) counts[sum] = (counts[sum] ?? 0) + 1;
  }

  /** Rows of the same sum are alike. Once it is known how many columns of each kind the row takes, any of a kind are as likely. */
  const cellsOf = (rowSum: number): readonly Frequencies[] | null => {
    const others = rowSums.toSpliced(rowSums.indexOf(rowSum), 1);
    const states = steps.step(new Map([[steps.start, 1]]), rowSum, others.length);
    const completions = steps.completions(others);
    const cells = inGroups.map((): number[] => []);
    for (const [state] of states ?? []) {
      const ways = completions(state);
      if (ways === null) return null;
      if (ways === 0) continue;
      const taken = takenOf(all, steps.wanting(state));
      for (const [group, counts] of inGroups.entries()) {
        let frequencies = [ways];
        for (const [kind, count] of counts.entries()) {
          const [own, rest, take] = [count, (all[kind] ?? 0) - count, taken[kind] ?? 0];
          frequencies = folded(frequencies, (k) => steps.choose(own, k) * steps.choose(rest, take - k), own);
        }
        const cell = cells[group] ?? [];
        for (const [count, times] of frequencies.entries()) cell[count] = (cell[count] ?? 0) + times;
      }
    }
    const isKnown = cells.every((cell) => cell.some((n) => n > 0) && cell.every((n) => n < Number.POSITIVE_INFINITY));
    return states && isKnown ? cells : null;
  };

  const found = new Map<number, readonly Frequencies[]>();
  for (const rowSum of new Set(rowSums)) {
    const cells = cellsOf(rowSum);
    if (!cells) return null;
    found.set(rowSum, cells);
  }
  return (row, group) => found.get(rowSums[row] ?? 0)?.[group] ?? [];
}

/** From what was wanted before and after: how many columns of each kind were taken, which want one mark less now. */
function takenOf(before: readonly number[], after: readonly number[]): readonly number[] {
  const taken = before.map(() => 0);
  for (let kind = before.length - 1; kind > 0; kind -= 1)
    taken[kind] = (before[kind] ?? 0) + (taken[kind + 1] ?? 0) - (after[kind] ?? 0);
  return taken;
}

/** Counts that come about in two ways together: so many before, and up to `most` more. */
function folded(before: readonly number[], waysOf: (more: number) => number, most: number): number[] {
  const after: number[] = new Array(before.length + most).fill(0);
  for (let more = 0; more <= most; more += 1) {
    const ways = waysOf(more);
    if (ways > 0)
      for (const [count, times] of before.entries()) after[count + more] = (after[count + more] ?? 0) + times * ways;
  }
  return after;
}
