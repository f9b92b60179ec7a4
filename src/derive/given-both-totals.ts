/**
 * What two plans would share by chance if the matrix kept both its totals: each plan as many items as it has, and each item as many plans. Counted where the
 * matrix is small, drawn where it is large; nothing where it is so large that too few could be drawn.
 */
import { countMatrices, type Frequencies } from "./count-matrices.ts";
import { qValuesOf } from "./false-discoveries.ts";
import { pairsOf, sampleMatrices, workOfOneDraw } from "./sample-matrices.ts";

export interface ChanceOfPair {
  /** Items that both would have on average. */
  readonly expected: number;
  /** Beyond either, no more than one matrix in forty: 95 of 100 share from `least` to `most`. */
  readonly least: number;
  readonly most: number;
  /** Probability of at least as many as they have. */
  readonly pValue: number;
  /** Of the p-value; 0 where all matrices were counted. */
  readonly standardError: number;
  /** Of the p-values of all pairs. */
  readonly qValue: number;
}

/** One matrix in so many may lie beyond each end. */
const TAIL = 40;

/** A matrix of 0 and 1: of each row the columns in which it has a 1. */
export interface Marks {
  readonly rows: readonly (readonly number[])[];
  readonly columnCount: number;
}

export interface DrawBounds {
  readonly most: number;
  /** With fewer, nothing is said. */
  readonly least: number;
  /** As `workOfOneDraw` counts it: some 5 ns each. */
  readonly work: number;
  /** In how many counters it is kept how often so many items were shared: four bytes each. */
  readonly counters: number;
}

/** 40 plans of 300 items each take 3,000 draws, and a second: about as long as everything else that follows from such an edition. */
export const DRAW_BOUNDS: DrawBounds = { most: 9_999, least: 199, work: 250_000_000, counters: 20_000_000 };

/** In the order of pairs: 0 1, 0 2, …, 1 2, …. null where the matrix is too large. */
export function chanceGivenBothTotals(marks: Marks, bounds = DRAW_BOUNDS): readonly ChanceOfPair[] | null {
  const known = counted(marks) ?? drawn(marks, bounds);
  if (!known) return null;
  const shared = sharedOfPairs(marks);
  const found = known.map(({ frequencies, standardError }, pair) => ({
    ...chanceOf(frequencies, shared[pair] ?? 0),
    standardError,
  }));
  const qValues = qValuesOf(found.map(({ pValue }) => pValue));
  return found.map((chance, pair) => ({ ...chance, qValue: qValues[pair] ?? 1 }));
}

interface Known {
  readonly frequencies: Frequencies;
  readonly standardError: number;
}

function counted({ rows, columnCount }: Marks): readonly Known[] | null {
  const columnSums = columnSumsOf({ rows, columnCount });
  const pairs = pairsOf(rows.length);
  // No item of two plans: there is no other matrix in which two of them share one.
  if (columnSums.every((sum) => sum < 2)) return pairs.map(() => ({ frequencies: [1], standardError: 0 }));
  const sharedInAll = countMatrices(
    rows.map((row) => row.length),
    columnSums,
  );
  return sharedInAll && pairs.map(([i, j]) => ({ frequencies: sharedInAll(i, j), standardError: 0 }));
}

function drawn(marks: Marks, { most, least, work, counters }: DrawBounds): readonly Known[] | null {
  const markCount = marks.rows.reduce((sum, row) => sum + row.length, 0);
  if ((markCount * marks.rows.length) / 2 > counters) return null;
  const draws = Math.min(most, Math.floor(work / workOfOneDraw(marks.rows, columnSumsOf(marks))));
  return draws < least ? null : sampleMatrices(marks.rows, marks.columnCount, draws);
}

function columnSumsOf({ rows, columnCount }: Marks): readonly number[] {
  const sums = new Array<number>(columnCount).fill(0);
  for (const row of rows) for (const column of row) sums[column] = (sums[column] ?? 0) + 1;
  return sums;
}

function sharedOfPairs({ rows }: Marks): readonly number[] {
  const sets = rows.map((row) => new Set(row));
  return pairsOf(rows.length).map(([i, j]) => (rows[i] ?? []).filter((column) => sets[j]?.has(column)).length);
}

/** From the smallest count up, and from the largest down: how many are left out before more than one in forty are. */
function chanceOf(frequencies: Frequencies, shared: number) {
  const sumOf = (part: Frequencies) => part.reduce((sum, times) => sum + times, 0);
  const all = sumOf(frequencies);
  const isRare = (times: number) => times * TAIL <= all;
  let [least, most] = [0, frequencies.length - 1];
  for (let below = frequencies[least] ?? 0; least < most && isRare(below); below += frequencies[least] ?? 0) least += 1;
  for (let above = frequencies[most] ?? 0; most > least && isRare(above); above += frequencies[most] ?? 0) most -= 1;
  return {
    expected: frequencies.reduce((sum, times, count) => sum + times * count, 0) / all,
    ...{ least, most },
    // Nothing less is certain, whatever the sums are rounded to.
    pValue: sumOf(frequencies.slice(0, shared)) === 0 ? 1 : sumOf(frequencies.slice(shared)) / all,
  };
}
