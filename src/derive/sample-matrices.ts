/**
 * The columns that each row of a matrix of 0 and 1 has in, how many any two rows share in matrices with the same sums of rows and columns out: by drawing
 * some of these, where there are too many to count.
 */
import type { Frequencies } from "./count-matrices.ts";
import { type DrawBelow, numbersFrom } from "./random-numbers.ts";

export interface Sampled {
  /** Among the matrices drawn and the one given, which is one of them: what is given is never without example. */
  readonly frequencies: Frequencies;
  /** Of the share of matrices that have at least as many as the one given, and of that of those that have at most as many. */
  readonly errorOfAtLeast: number;
  readonly errorOfAtMost: number;
}

export type Matrix = readonly Int32Array[];

/** What is counted in every matrix. */
export interface Counter {
  /** Of each count one more than it can be. */
  readonly widths: readonly number[];
  /** The answer is overwritten by the next. */
  readonly count: (matrix: Matrix) => Uint32Array;
}

/** Any other would do, as long as it is always the same. */
const SEED = 35;
/** One matrix resembles the next: the error is judged by how much so many stretches of the chain differ. */
const STRETCHES = 20;

/**
 * Of each count. Matrices are a chain in which each comes from the one before by trades: rows meet two by two, in an order that is drawn, and deal out anew what
 * one of them has and the other does not. No sum changes, and every matrix is as likely as any other in the long run. The one given has its place in the
 * chain by chance, which is why the p-value holds however short the chain is: see docs/statistics.md.
 */
export function sampleMatrices(
  rows: readonly (readonly number[])[],
  columnCount: number,
  draws: number,
  counter: Counter = sharedByPairs(rows, columnCount),
): readonly Sampled[] {
  const drawBelow = numbersFrom(SEED);
  const { widths } = counter;
  const starts = widths.map(() => 0);
  for (let one = 1; one < widths.length; one += 1) starts[one] = (starts[one - 1] ?? 0) + (widths[one - 1] ?? 0);
  const seen = new Uint32Array((starts.at(-1) ?? 0) + (widths.at(-1) ?? 0));
  const [atLeast, atMost] = [0, 1].map(() => new Uint32Array(STRETCHES * widths.length)) as [Uint32Array, Uint32Array];
  const lengths = new Uint32Array(STRETCHES);
  const observed = Uint32Array.from(counter.count(asColumns(rows)));

  const note = (counts: Uint32Array, place: number) => {
    const stretch = Math.floor((place * STRETCHES) / (draws + 1));
    lengths[stretch] = (lengths[stretch] ?? 0) + 1;
    for (let one = 0; one < counts.length; one += 1) {
      const [count, given] = [counts[one] ?? 0, observed[one] ?? 0];
      const at = (starts[one] ?? 0) + count;
      seen[at] = (seen[at] ?? 0) + 1;
      const inStretch = stretch * counts.length + one;
      if (count >= given) atLeast[inStretch] = (atLeast[inStretch] ?? 0) + 1;
      if (count <= given) atMost[inStretch] = (atMost[inStretch] ?? 0) + 1;
    }
  };
  // The chain runs the same way backwards: before the given matrix as after it.
  const before = drawBelow(draws + 1);
  note(observed, before);
  for (const [length, direction] of [
    [before, -1],
    [draws - before, 1],
  ] as const) {
    const matrix = asColumns(rows);
    const trade = trader(rows.length, columnCount, drawBelow);
    for (let drawn = 1; drawn <= length; drawn += 1) {
      trade(matrix);
      note(counter.count(matrix), before + direction * drawn);
    }
  }
  return widths.map((width, one) => {
    const start = starts[one] ?? 0;
    const errorOf = (times: Uint32Array) => {
      const shares = [...lengths].flatMap((length, stretch) =>
        length === 0 ? [] : [(times[stretch * widths.length + one] ?? 0) / length],
      );
      return standardErrorOf(shares, draws + 1);
    };
    const frequencies = [...seen.subarray(start, start + width)];
    return { frequencies, errorOfAtLeast: errorOf(atLeast), errorOfAtMost: errorOf(atMost) };
  });
}

/** What one round of trades and one count of what is shared touch. */
export function workOfOneDraw(rows: readonly (readonly number[])[], columnSums: readonly number[]): number {
  const marks = rows.reduce((sum, row) => sum + row.length, 0);
  return 4 * marks + columnSums.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0) + rows.length * rows.length;
}

export const pairsOf = (count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, i) =>
    Array.from({ length: count - i - 1 }, (_, j) => [i, i + j + 1] as const),
  ).flat();

const asColumns = (rows: readonly (readonly number[])[]): Matrix => rows.map((row) => Int32Array.from(row));

/** Changes a matrix by one round of trades; an odd row waits. */
function trader(rowCount: number, columnCount: number, drawBelow: DrawBelow): (matrix: Matrix) => void {
  const order = Int32Array.from({ length: rowCount }, (_, row) => row);
  const has = new Uint8Array(columnCount);
  const pool = new Int32Array(2 * columnCount);
  const [NO, FIRST, BOTH] = [0, 1, 2];

  const deal = (one: Int32Array, other: Int32Array) => {
    for (const column of one) has[column] = FIRST;
    let [common, size] = [0, 0];
    for (const column of other) {
      if (has[column] === FIRST) has[column] = BOTH;
      else pool[size++] = column;
    }
    const ofOther = size;
    for (const column of one) {
      if (has[column] === BOTH) one[common++] = column;
      else pool[size++] = column;
    }
    let kept = 0;
    for (const column of other) if (has[column] === BOTH) other[kept++] = column;
    for (const column of one.subarray(0, common)) has[column] = NO;
    for (const column of pool.subarray(ofOther, size)) has[column] = NO;
    // The shorter hand is drawn, the longer one is what is left.
    const hand = Math.min(ofOther, size - ofOther);
    for (let dealt = 0; dealt < hand; dealt += 1) {
      const from = dealt + drawBelow(size - dealt);
      const column = pool[from] ?? 0;
      pool[from] = pool[dealt] ?? 0;
      pool[dealt] = column;
    }
    const [short, long] = ofOther === hand ? [other, one] : [one, other];
    short.set(pool.subarray(0, hand), common);
    long.set(pool.subarray(hand, size), common);
  };
  return (matrix) => {
    for (let last = rowCount - 1; last > 0; last -= 1) {
      const from = drawBelow(last + 1);
      const row = order[from] ?? 0;
      order[from] = order[last] ?? 0;
      order[last] = row;
    }
    for (let place = 1; place < rowCount; place += 2) {
      const [one, other] = [matrix[order[place - 1] ?? 0], matrix[order[place] ?? 0]];
      if (one && other) deal(one, other);
    }
  };
}

/** Of every two rows, in the order 0 1, 0 2, …, 1 2, …: how many columns they share. The sums of columns are those of the rows given. */
function sharedByPairs(rows: readonly (readonly number[])[], columnCount: number): Counter {
  const sums = new Int32Array(columnCount);
  for (const column of rows.flat()) sums[column] = (sums[column] ?? 0) + 1;
  const starts = new Int32Array(columnCount + 1);
  for (let column = 0; column < columnCount; column += 1)
    starts[column + 1] = (starts[column] ?? 0) + (sums[column] ?? 0);
  const rowsOf = new Int32Array(starts[columnCount] ?? 0);
  const filled = new Int32Array(columnCount);
  const shared = new Uint32Array((rows.length * (rows.length - 1)) / 2);
  /** The place of the pair (i, j) is this for i, and j more. */
  const places = Int32Array.from(rows, (_, i) => i * rows.length - (i * (i + 1)) / 2 - i - 1);

  const count = (matrix: Matrix): Uint32Array => {
    filled.set(starts.subarray(0, columnCount));
    for (const [row, columns] of matrix.entries()) {
      for (const column of columns) {
        const at = filled[column] ?? 0;
        rowsOf[at] = row;
        filled[column] = at + 1;
      }
    }
    shared.fill(0);
    for (let column = 0; column < columnCount; column += 1) {
      const end = starts[column + 1] ?? 0;
      for (let first = starts[column] ?? 0; first < end - 1; first += 1) {
        const place = places[rowsOf[first] ?? 0] ?? 0;
        for (let second = first + 1; second < end; second += 1) {
          const pair = place + (rowsOf[second] ?? 0);
          shared[pair] = (shared[pair] ?? 0) + 1;
        }
      }
    }
    return shared;
  };
  const widths = pairsOf(rows.length).map(([i, j]) => Math.min(rows[i]?.length ?? 0, rows[j]?.length ?? 0) + 1);
  return { widths, count };
}

/** Of their mean; at least that of as many independent draws, since stretches that are all alike prove nothing. */
function standardErrorOf(shares: readonly number[], draws: number): number {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0);
  const betweenStretches = shares.length < 2 ? 0 : squares / (shares.length * (shares.length - 1));
  return Math.sqrt(Math.max(betweenStretches, (mean * (1 - mean)) / draws));
}
