/**
 * What chance would give if a matrix of marks kept both its totals, each plan as many items as it has, and each item as many plans: in pairs of plans, and in
 * cells of plans and domains. Counted where the matrix is small, drawn where it is large; nothing where it is so large that too few could be drawn.
 */
import type { GivenBothTotals } from "../model/derived-facts.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { countCells } from "./count-cells.ts";
import { countMatrices, type Frequencies } from "./count-matrices.ts";
import { qValuesOf } from "./false-discoveries.ts";
import type { Memberships } from "./memberships.ts";
import { type Counter, pairsOf, type Sampled, sampleMatrices, workOfOneDraw } from "./sample-matrices.ts";

export interface Chance {
  /** On average. */
  readonly expected: number;
  /** Beyond either, no more than one matrix in forty: 95 of 100 have from `least` to `most`. */
  readonly least: number;
  readonly most: number;
  /** Of a pair: probability of at least as many as there are. Of a cell: of as many as there are or what is as far out, more or less. */
  readonly pValue: number;
  /** Of the p-value; 0 where all matrices were counted. */
  readonly standardError: number;
  /** Of the p-values of all pairs, or of all cells. */
  readonly qValue: number;
}

/** One matrix in so many may lie beyond each end. */
const TAIL = 40;

/** A matrix of 0 and 1: of each row the columns in which it has a 1. */
export interface Marks {
  readonly rows: readonly (readonly number[])[];
  readonly columnCount: number;
}

export function marksOf(graph: PolicyGraph, members: readonly Pick<Memberships["plans"][number], "items">[]): Marks {
  const places = new Map(graph.items.map(({ id }, place) => [id, place]));
  const rows = members.map(({ items }) => items.flatMap(({ id }) => places.get(id) ?? []));
  return { rows, columnCount: graph.items.length };
}

/** As it is stored, beside what there is. */
export function toldOf(itemCount: number, chance: Chance | undefined): GivenBothTotals {
  return {
    expectedItemCountGivenBothTotals: chance?.expected ?? null,
    leastItemCountGivenBothTotals: chance?.least ?? null,
    mostItemCountGivenBothTotals: chance?.most ?? null,
    excessItemCountGivenBothTotals: chance ? itemCount - chance.expected : null,
    pValueGivenBothTotals: chance?.pValue ?? null,
    pValueErrorGivenBothTotals: chance?.standardError ?? null,
    qValueGivenBothTotals: chance?.qValue ?? null,
  };
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

/** Cells say less than pairs: a fifth of the time is enough for them. */
const OF_CELLS: DrawBounds = { ...DRAW_BOUNDS, most: 1_999, work: 50_000_000 };

/** Pairs of initiatives are many, and their lists short: enough draws for a single pair to come below a q-value of 0.05, if there is the time. */
function boundsOfParted(pairCount: number): DrawBounds {
  return { ...OF_CELLS, most: Math.min(DRAW_BOUNDS.most, Math.max(OF_CELLS.most, 40 * pairCount)) };
}

/** In the order of pairs: 0 1, 0 2, …, 1 2, …. null where the matrix is too large. */
export function pairsGivenBothTotals(marks: Marks, bounds = DRAW_BOUNDS): readonly Chance[] | null {
  const found = chancesOfPairs(marks, bounds);
  return found && withQValues(found);
}

/**
 * Of pairs of rows of different parts, the rows of a part being as free as any other. The q-value is among these pairs, those that share nothing included: a
 * family that was chosen by what it shares would find too much.
 */
export function partedPairsGivenBothTotals(
  marks: Marks,
  partOf: (row: number) => string,
  bounds?: DrawBounds,
): (one: number, other: number) => Chance | undefined {
  const rowCount = marks.rows.length;
  // As many pairs take longer to write down than may be drawn.
  if (rowCount * rowCount * OF_CELLS.least > OF_CELLS.work) return () => undefined;
  const pairs = pairsOf(rowCount);
  const parted = pairs.flatMap(([i, j], pair) => (partOf(i) === partOf(j) ? [] : [pair]));
  const all = parted.length > 0 ? chancesOfPairs(marks, bounds ?? boundsOfParted(parted.length)) : null;
  if (!all) return () => undefined;
  const found = withQValues(parted.flatMap((pair) => all[pair] ?? []));
  const byPair = new Map(parted.map((pair, index) => [String(pairs[pair]), found[index]]));
  return (one, other) => byPair.get(String([one, other]));
}

/** Without what the others make of it. */
function chancesOfPairs(marks: Marks, bounds: DrawBounds): readonly Omit<Chance, "qValue">[] | null {
  const { rows } = marks;
  const columnSums = columnSumsOf(marks);
  const pairs = pairsOf(rows.length);
  // No item of two plans: there is no other matrix in which two of them share one.
  const isApart = columnSums.every((sum) => sum < 2);
  const inAll = isApart ? () => [1] : countMatrices(sizesOf(rows), columnSums);
  const known = inAll ? pairs.map(([i, j]) => counted(inAll(i, j))) : drawn(marks, bounds);
  if (!known) return null;
  const sets = rows.map((row) => new Set(row));
  return known.map(({ frequencies, errorOfAtLeast }, pair) => {
    const [i = 0, j = 0] = pairs[pair] ?? [];
    const shared = (rows[i] ?? []).filter((column) => sets[j]?.has(column)).length;
    const { atLeast, atMost: _, ...chance } = chanceOf(frequencies, shared);
    return { ...chance, pValue: atLeast, standardError: errorOfAtLeast };
  });
}

/** `groups`: of each column its group, of which there are so many. In the order of groups, in each in that of rows. null where the matrix is too large. */
export function cellsGivenBothTotals(
  marks: Marks,
  groups: readonly number[],
  groupCount: number,
  bounds = OF_CELLS,
): readonly Chance[] | null {
  const { rows } = marks;
  const inAll = countCells(sizesOf(rows), columnSumsOf(marks), groups);
  const counter = cellCounter(marks, groups, groupCount);
  const cells = counter.widths.map((_, cell) => [cell % rows.length, Math.floor(cell / rows.length)] as const);
  const known = inAll ? cells.map(([row, group]) => counted(inAll(row, group))) : drawn(marks, bounds, counter);
  if (!known) return null;
  return withQValues(
    known.map(({ frequencies, errorOfAtLeast, errorOfAtMost }, cell) => {
      const [row = 0, group = 0] = cells[cell] ?? [];
      const covered = (rows[row] ?? []).filter((column) => groups[column] === group).length;
      const { atLeast, atMost, ...chance } = chanceOf(frequencies, covered);
      const pValue = Math.min(1, 2 * Math.min(atLeast, atMost));
      return { ...chance, pValue, standardError: 2 * (atLeast <= atMost ? errorOfAtLeast : errorOfAtMost) };
    }),
  );
}

function withQValues(chances: readonly Omit<Chance, "qValue">[]): readonly Chance[] {
  const qValues = qValuesOf(chances.map(({ pValue }) => pValue));
  return chances.map((chance, index) => ({ ...chance, qValue: qValues[index] ?? 1 }));
}

/** A group without columns has none in any matrix. */
const counted = (frequencies: Frequencies): Sampled => ({
  frequencies: frequencies.length === 0 ? [1] : frequencies,
  errorOfAtLeast: 0,
  errorOfAtMost: 0,
});

function drawn(
  marks: Marks,
  { most, least, work, counters }: DrawBounds,
  counter?: Counter,
): readonly Sampled[] | null {
  const { rows, columnCount } = marks;
  const markCount = rows.reduce((sum, row) => sum + row.length, 0);
  if ((markCount * rows.length) / 2 > counters) return null;
  const draws = Math.min(most, Math.floor(work / workOfOneDraw(rows, columnSumsOf(marks))));
  return draws < least ? null : sampleMatrices(rows, columnCount, draws, counter);
}

/** Of every group and row, how many columns of the group the row has. */
function cellCounter({ rows }: Marks, groups: readonly number[], groupCount: number): Counter {
  const sizes = new Array<number>(groupCount).fill(0);
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
  const counts = new Uint32Array(groupCount * rows.length);
  return {
    widths: sizes.flatMap((size) => rows.map(({ length }) => Math.min(size, length) + 1)),
    count: (matrix) => {
      counts.fill(0);
      for (const [row, columns] of matrix.entries()) {
        for (const column of columns) {
          const cell = (groups[column] ?? 0) * rows.length + row;
          counts[cell] = (counts[cell] ?? 0) + 1;
        }
      }
      return counts;
    },
  };
}

const sizesOf = (rows: Marks["rows"]) => rows.map(({ length }) => length);

function columnSumsOf({ rows, columnCount }: Marks): readonly number[] {
  const sums = new Array<number>(columnCount).fill(0);
  for (const row of rows) for (const column of row) sums[column] = (sums[column] ?? 0) + 1;
  return sums;
}

/** From the smallest count up, and from the largest down: how many are left out before more than one in forty are. */
function chanceOf(frequencies: Frequencies, observed: number) {
  const sumOf = (part: Frequencies) => part.reduce((sum, times) => sum + times, 0);
  const all = sumOf(frequencies);
  const isRare = (times: number) => times * TAIL <= all;
  let [least, most] = [0, frequencies.length - 1];
  for (let below = frequencies[least] ?? 0; least < most && isRare(below); below += frequencies[least] ?? 0) least += 1;
  for (let above = frequencies[most] ?? 0; most > least && isRare(above); above += frequencies[most] ?? 0) most -= 1;
  // Nothing less, or nothing more, is certain, whatever the sums are rounded to.
  const [less, more] = [sumOf(frequencies.slice(0, observed)), sumOf(frequencies.slice(observed + 1))];
  return {
    expected: frequencies.reduce((sum, times, count) => sum + times * count, 0) / all,
    ...{ least, most },
    atLeast: less === 0 ? 1 : sumOf(frequencies.slice(observed)) / all,
    atMost: more === 0 ? 1 : sumOf(frequencies.slice(0, observed + 1)) / all,
  };
}
