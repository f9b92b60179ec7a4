/** Chance where both totals are kept: the seed's figures, drawing against counting, and what p- and q-values promise where chance is all there is. */
import { expect, test } from "vitest";
import { randomFrom } from "../../bench/cities/random.ts";
import { countMatrices, type Frequencies } from "../../src/derive/count-matrices.ts";
import { qValuesOf } from "../../src/derive/false-discoveries.ts";
import { DRAW_BOUNDS, pairsGivenBothTotals, partedPairsGivenBothTotals } from "../../src/derive/given-both-totals.ts";
import { upperTails } from "../../src/derive/hypergeometric.ts";
import { pairsOf, sampleMatrices } from "../../src/derive/sample-matrices.ts";
import { runs } from "../support/effort.ts";
import {
  columnSumsOf,
  drawnBySwaps,
  randomRows,
  SEED_INITIATIVES,
  SEED_ROWS,
  sharedBy,
  unevenRows,
} from "./null-matrices.ts";

const PAIRS = ["1 2", "1 3", "1 4", "1 5", "2 3", "2 4", "2 5", "3 4", "3 5", "4 5"];

const sumOf = (frequencies: Frequencies) => frequencies.reduce((sum, times) => sum + times, 0);
const meanOf = (frequencies: Frequencies) =>
  sumOf(frequencies.map((times, count) => times * count)) / sumOf(frequencies);
const tailOf = (frequencies: Frequencies, from: number) => sumOf(frequencies.slice(from)) / sumOf(frequencies);

test("the seed: the pairs share 14 items, as in the document; none is remarkable among ten", () => {
  const found = pairsGivenBothTotals({ rows: SEED_ROWS, columnCount: 38 }) ?? [];
  expect(found.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(14, 12);
  const threeAndFour = found[PAIRS.indexOf("3 4")];
  expect(threeAndFour?.expected).toBeCloseTo(1.105, 3);
  expect(threeAndFour?.pValue).toBeCloseTo(0.0624, 4);
  expect(threeAndFour?.qValue).toBeCloseTo(0.624, 3);
  expect(threeAndFour).toMatchObject({ least: 0, most: 3 });
  expect(Math.min(...found.map(({ qValue }) => qValue))).toBeGreaterThan(0.6);
  expect(found[PAIRS.indexOf("4 5")]?.pValue).toBe(1);
  expect(new Set(found.map(({ standardError }) => standardError))).toEqual(new Set([0]));
});

test("drawing comes to what counting does, within its error, on the seed and on matrices of any shape", () => {
  const random = randomFrom(4);
  const matrices = [
    SEED_ROWS,
    ...Array.from({ length: runs(60) }, () => randomRows(random, 3 + random.below(4), 12, 35)),
  ];
  const deviations: number[] = [];
  for (const rows of matrices) {
    const sharedInAll = countMatrices(
      rows.map(({ length }) => length),
      columnSumsOf(rows, 38),
    );
    const sampled = sampleMatrices(rows, 38, 3_999);
    for (const [pair, [i, j]] of pairsOf(rows.length).entries()) {
      const counted = sharedInAll?.(i, j) ?? [];
      const { frequencies = [], errorOfAtLeast: standardError = 0 } = sampled[pair] ?? {};
      const least = sharedBy(rows, i, j);
      const difference = tailOf(frequencies, least) - tailOf(counted, least);
      if (standardError === 0) expect(Math.abs(difference)).toBeLessThan(1 / 3_000);
      else deviations.push(difference / standardError);
    }
  }
  expect(Math.max(...deviations.map(Math.abs))).toBeLessThan(5);
  // Errors of the size that is said: the mean square of what is normal is 1; of what is said too large, less.
  const meanSquare = deviations.reduce((sum, d) => sum + d * d, 0) / deviations.length;
  expect(meanSquare).toBeGreaterThan(0.4);
  expect(meanSquare).toBeLessThan(1.5);
});

test("the same numbers whenever they are drawn", () => {
  const rows = unevenRows(randomFrom(11), 14, 150);
  const marks = { rows, columnCount: 150 };
  const found = pairsGivenBothTotals(marks);
  expect(found?.some(({ standardError }) => standardError > 0)).toBe(true);
  expect(pairsGivenBothTotals(marks)).toEqual(found);
  // Of these draws every machine makes the same: a change of the generator is a change of what is stored (DERIVATION).
  const first = sampleMatrices(rows, 150, 999)[0];
  expect(meanOf(first?.frequencies ?? [])).toBe(MEAN_OF_FIRST);
});
const MEAN_OF_FIRST = 40.951;

test("too large a matrix has no answer; one in which no item is shared has one without any draw", () => {
  const marks = { rows: unevenRows(randomFrom(5), 30, 300), columnCount: 300 };
  expect(pairsGivenBothTotals(marks, { ...DRAW_BOUNDS, work: 1_000 })).toBeNull();
  expect(pairsGivenBothTotals(marks, { ...DRAW_BOUNDS, counters: 1_000 })).toBeNull();
  const apart = { rows: [[0, 1], [2], [3, 4, 5]], columnCount: 6 };
  expect(pairsGivenBothTotals(apart, { ...DRAW_BOUNDS, work: 0 })?.map(({ pValue }) => pValue)).toEqual([1, 1, 1]);
  expect(pairsGivenBothTotals({ rows: [], columnCount: 0 })).toEqual([]);
});

test("of rows of different parts: the same p-values, told from chance among these pairs alone", () => {
  const random = randomFrom(21);
  for (let run = 0; run < runs(40); run += 1) {
    const rows = randomRows(random, 3 + random.below(4), 9, 40);
    const parts = rows.map(() => String(random.below(3)));
    const all = pairsGivenBothTotals({ rows, columnCount: 9 }) ?? [];
    const found = partedPairsGivenBothTotals({ rows, columnCount: 9 }, (row) => parts[row] ?? "");
    const parted = pairsOf(rows.length).filter(([i, j]) => parts[i] !== parts[j]);
    const pOf = ([i, j]: readonly [number, number]) =>
      all[pairsOf(rows.length).findIndex(([a, b]) => a === i && b === j)]?.pValue ?? Number.NaN;
    const qValues = qValuesOf(parted.map(pOf));
    for (const [i, j] of pairsOf(rows.length)) {
      const at = parted.findIndex(([a, b]) => a === i && b === j);
      const expected = at < 0 ? undefined : { pValue: pOf([i, j]), qValue: qValues[at] };
      if (expected) expect(found(i, j)).toMatchObject(expected);
      else expect(found(i, j)).toBeUndefined();
    }
  }
  const many = { rows: Array.from({ length: 800 }, () => [0, 1]), columnCount: 3 };
  expect(partedPairsGivenBothTotals(many, String)(0, 1)).toBeUndefined();
});

test("the seed's initiatives: every pair of different plans, none told from chance", () => {
  const plans = "111222334455";
  const found = partedPairsGivenBothTotals({ rows: SEED_INITIATIVES, columnCount: 38 }, (row) => plans[row] ?? "");
  const pairs = pairsOf(12).flatMap(([i, j]) => found(i, j) ?? []);
  expect(pairs).toHaveLength(66 - 3 - 3 - 1 - 1 - 1);
  expect(new Set(pairs.map(({ qValue }) => qValue))).toEqual(new Set([1]));
  expect(pairs.every(({ standardError }) => standardError === 0)).toBe(true);
  expect(Math.min(...pairs.map(({ pValue }) => pValue))).toBeCloseTo(0.1449, 4);
});

test("where chance is all there is, a pair of different parts is found at q in no more than a share q of matrices", () => {
  const matrices = underChance(300, { rows: 6, columns: 30 });
  const smallest = matrices.map((rows) => {
    const found = partedPairsGivenBothTotals({ rows, columnCount: 30 }, (row) => String(row % 3));
    return Math.min(...pairsOf(6).map(([i, j]) => found(i, j)?.qValue ?? 1));
  });
  for (const level of [0.05, 0.1, 0.2, 0.5]) {
    const share = smallest.filter((q) => q <= level).length / smallest.length;
    expect(share).toBeLessThan(level + 2 * Math.sqrt((level * (1 - level)) / smallest.length));
  }
});

/** Of matrices drawn by chance, in which way p-values are found: each drawn anew by swaps, from an uneven start. */
function underChance(count: number, shape: { rows: number; columns: number }) {
  const start = unevenRows(randomFrom(8), shape.rows, shape.columns);
  return Array.from({ length: count }, (_, index) => drawnBySwaps(start, shape.columns, 1_000 + index, 6_000));
}

/** P(more) + U · P(as many): what is counted is whole, and without U no p-value of it could be uniform. */
function smoothed(frequencies: Frequencies, shared: number, chance: number): number {
  const more = tailOf(frequencies, shared + 1);
  return more + chance * (tailOf(frequencies, shared) - more);
}

/** √n · the largest distance from the uniform distribution (Kolmogorov–Smirnov): beyond 1.63 in one case of a hundred. */
function distanceFromUniform(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  const n = ascending.length;
  return Math.sqrt(n) * Math.max(...ascending.map((value, i) => Math.max((i + 1) / n - value, value - i / n)));
}

test("p-values are uniform where chance is all there is; those that forget how often items are marked are not", () => {
  const [rows, columns] = [6, 30];
  const random = randomFrom(3);
  const matrices = underChance(400, { rows, columns });
  const [counted, drawn, forgetful]: [number[], number[], number[]] = [[], [], []];
  for (const matrix of matrices) {
    const sums = matrix.map(({ length }) => length);
    const sharedInAll = countMatrices(sums, columnSumsOf(matrix, columns));
    const shared = sharedBy(matrix, 0, 1);
    const chance = random.below(1_000_000) / 1_000_000;
    counted.push(smoothed(sharedInAll?.(0, 1) ?? [], shared, chance));
    drawn.push(smoothed(sampleMatrices(matrix, columns, 199)[0]?.frequencies ?? [], shared, chance));
    const tail = (from: number) => upperTails(columns)(sums[0] ?? 0, sums[1] ?? 0, from);
    forgetful.push(tail(shared + 1) + chance * (tail(shared) - tail(shared + 1)));
  }
  expect(distanceFromUniform(counted)).toBeLessThan(1.63);
  expect(distanceFromUniform(drawn)).toBeLessThan(1.63);
  expect(distanceFromUniform(forgetful)).toBeGreaterThan(4);
});

test("where chance is all there is, a pair is found at q in no more than a share q of matrices", () => {
  const matrices = underChance(400, { rows: 6, columns: 30 });
  const smallest = matrices.map((rows) =>
    Math.min(...(pairsGivenBothTotals({ rows, columnCount: 30 }) ?? []).map(({ qValue }) => qValue)),
  );
  for (const level of [0.05, 0.1, 0.2, 0.5]) {
    const found = smallest.filter((q) => q <= level).length / smallest.length;
    // Two standard errors of a share of 400.
    expect(found).toBeLessThan(level + 2 * Math.sqrt((level * (1 - level)) / smallest.length));
  }
});
