/** Matrices with the sums of a given one: all of them, or one drawn by swaps. In the plainest way there is, which is none of the ways the program takes. */
import { type Random, randomFrom } from "../../bench/cities/random.ts";

/** Of each row the columns in which it has a 1, ascending. */
export type Rows = readonly (readonly number[])[];

/** The rows of the document's matrix, counted with a pencil: of each plan its items. 28 items have a mark. */
export const SEED_ROWS: Rows = rowsOf([
  ["1-6", "1-7", "2-1", "2-2", "2-4", "2-6", "4-4", "5-6", "6-1", "6-4"],
  ["1-1", "1-2", "1-4", "1-7", "2-1", "2-4", "2-5", "4-7", "6-3"],
  ["3-2", "3-4", "3-6", "4-1", "4-2", "4-3", "4-4", "4-7", "5-1"],
  ["3-1", "3-4", "4-3", "4-4", "6-3", "6-5"],
  ["1-1", "1-5", "1-6", "3-2", "3-3", "3-5", "5-1"],
]);

/** The document's lists of items, likewise: of each initiative, in the order of the plans, three of ① and of ②, two of each other. */
export const SEED_INITIATIVES: Rows = rowsOf([
  ["2-1", "2-2", "2-4"],
  ["1-6", "1-7", "2-6", "4-4"],
  ["2-4", "5-6", "6-1", "6-4"],
  ["1-1", "1-2", "1-4", "1-7"],
  ["1-1", "1-2", "1-4", "1-7", "2-4", "4-7"],
  ["2-1", "2-5", "6-3"],
  ["3-2", "3-4", "4-1"],
  ["3-6", "4-2", "4-3", "4-4", "4-7", "5-1"],
  ["3-1", "3-4", "6-3", "6-5"],
  ["3-1", "3-4", "4-3", "4-4", "6-5"],
  ["1-5", "3-2", "3-3", "3-5", "5-1"],
  ["1-1", "1-6", "3-5"],
]);

function rowsOf(lists: readonly (readonly string[])[]): Rows {
  const columns = [...new Set(lists.flat())].sort();
  return lists.map((codes) => codes.map((code) => columns.indexOf(code)));
}

/** Every mark with the same chance. */
export function randomRows(random: Random, rowCount: number, columnCount: number, percent: number): Rows {
  return Array.from({ length: rowCount }, () =>
    [...new Array(columnCount).keys()].filter(() => random.below(100) < percent),
  );
}

/** Columns differ much in how many rows have them: most have few, some nearly all. */
export function unevenRows(random: Random, rowCount: number, columnCount: number): Rows {
  const chances = Array.from({ length: columnCount }, () => random.pick([5, 10, 15, 70, 85]));
  return Array.from({ length: rowCount }, () =>
    [...chances.keys()].filter((column) => random.below(100) < (chances[column] ?? 0)),
  );
}

export function columnSumsOf(rows: Rows, columnCount: number): readonly number[] {
  return [...new Array(columnCount).keys()].map((column) => rows.filter((row) => row.includes(column)).length);
}

export function sharedBy(rows: Rows, one: number, other: number): number {
  return (rows[one] ?? []).filter((column) => rows[other]?.includes(column)).length;
}

/** By writing down every one of them, row by row. */
export function allMatrices(rowSums: readonly number[], columnSums: readonly number[]): readonly Rows[] {
  const [first, ...rest] = rowSums;
  if (first === undefined) return columnSums.every((sum) => sum === 0) ? [[]] : [];
  return choices([...columnSums.keys()], first).flatMap((row) => {
    const left = columnSums.map((sum, column) => (row.includes(column) ? sum - 1 : sum));
    return left.some((sum) => sum < 0) ? [] : allMatrices(rest, left).map((others) => [row, ...others]);
  });
}

function choices(from: readonly number[], count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return from.flatMap((first, index) => choices(from.slice(index + 1), count - 1).map((others) => [first, ...others]));
}

/** One of them: two rows and two columns are drawn again and again; where they form 10/01 or 01/10, that is turned around. */
export function drawnBySwaps(rows: Rows, columnCount: number, seed: number, tries: number): Rows {
  const random = randomFrom(seed);
  const sets = rows.map((row) => new Set(row));
  for (let made = 0; made < tries; made += 1) {
    const [a, b] = [sets[random.below(rows.length)], sets[random.below(rows.length)]];
    const [x, y] = [random.below(columnCount), random.below(columnCount)];
    if (!(a?.has(x) && !a.has(y) && b?.has(y) && !b.has(x))) continue;
    a.delete(x);
    a.add(y);
    b.delete(y);
    b.add(x);
  }
  return sets.map((set) => [...set].sort((p, q) => p - q));
}
