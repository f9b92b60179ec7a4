/** Chance where both totals are kept against what shares nothing with ours: numpy, which writes all matrices down or swaps marks, and igraph, which rewires a graph. */
import { expect, inject, test } from "vitest";
import { randomFrom } from "../../bench/cities/random.ts";
import { type Chance, pairsGivenBothTotals } from "../../src/derive/given-both-totals.ts";
import { pairsOf, sampleMatrices } from "../../src/derive/sample-matrices.ts";
import { askPython } from "../export/readers/python.ts";
import { type Rows, randomRows, SEED_INITIATIVES, SEED_ROWS, sharedBy, unevenRows } from "./null-matrices.ts";

interface FoundByNumpy {
  readonly expected: readonly number[];
  readonly pValues: readonly number[];
}

const without = "missing" in inject("readersPython");
const MATRICES = 200;
const DRAWS = 40_000;

test.skipIf(without)("200 random matrices, all matrices with their sums written down: counted, and drawn", async () => {
  const random = randomFrom(200);
  const columns = 6;
  const matrices = Array.from({ length: MATRICES }, () => randomRows(random, 3 + random.below(2), columns, 40));
  const texts = matrices.map((rows) => JSON.stringify({ rows, columns }));
  const found = await askPython<FoundByNumpy>("with_numpy.shared_in_all", texts);
  let farthest = 0;
  for (const [index, rows] of matrices.entries()) {
    const ours = pairsGivenBothTotals({ rows, columnCount: columns }) ?? [];
    const drawn = sampleMatrices(rows, columns, 1_999);
    expect(ours).toHaveLength(pairsOf(rows.length).length);
    for (const [pair, [i, j]] of pairsOf(rows.length).entries()) {
      const { expected, pValue, standardError } = ours[pair] as Chance;
      const theirs = found[index]?.pValues[pair] ?? Number.NaN;
      expect(Math.abs(expected - (found[index]?.expected[pair] ?? Number.NaN))).toBeLessThan(1e-12);
      expect(Math.abs(pValue - theirs)).toBeLessThan(1e-12);
      expect(standardError).toBe(0);
      const { frequencies = [], errorOfAtLeast: error = 0 } = drawn[pair] ?? {};
      const tail = frequencies.slice(sharedBy(rows, i, j)).reduce((sum, times) => sum + times, 0) / 2_000;
      farthest = Math.max(farthest, Math.abs(tail - theirs) / (error || 1));
    }
  }
  expect(farthest).toBeLessThan(5);
});

test.skipIf(without)("the seed, 40,000 matrices swapped", async () => {
  const rows: Rows = SEED_ROWS;
  const [found] = await askPython<FoundByNumpy>("with_numpy.shared_by_swaps", [
    JSON.stringify({ rows, columns: 38, draws: DRAWS }),
  ]);
  const ours = pairsGivenBothTotals({ rows, columnCount: 38 }) ?? [];
  expect(ours).toHaveLength(10);
  for (const [pair, { expected, pValue }] of ours.entries()) {
    // Five standard errors, were every draw independent of the one before; each is a swap of every mark away.
    const error = Math.sqrt((pValue * (1 - pValue)) / DRAWS);
    expect(Math.abs(pValue - (found?.pValues[pair] ?? Number.NaN))).toBeLessThan(5 * error + 1e-12);
    expect(Math.abs(expected - (found?.expected[pair] ?? Number.NaN))).toBeLessThan(0.03);
  }
});

/** Farthest p-value and expected number of ours from igraph's, in standard errors of its draws. */
async function farthestFromIgraph(
  matrices: readonly { readonly rows: Rows; readonly columns: number }[],
  draws: number,
) {
  const texts = matrices.map((matrix) => JSON.stringify({ ...matrix, draws }));
  const found = await askPython<FoundByNumpy>("with_igraph.shared_when_rewired", texts);
  const farthest = { pValue: 0, expected: 0, drawn: 0 };
  for (const [index, { rows, columns }] of matrices.entries()) {
    const ours = pairsGivenBothTotals({ rows, columnCount: columns }) ?? [];
    expect(ours).toHaveLength(pairsOf(rows.length).length);
    for (const [pair, { expected, pValue, standardError, least, most }] of ours.entries()) {
      const [theirP, theirMean] = [found[index]?.pValues[pair], found[index]?.expected[pair]];
      // Beside chance, one draw: what happens in one matrix of thousands may be missing among theirs.
      const error = Math.sqrt((pValue * (1 - pValue)) / draws + standardError ** 2) + 1 / draws;
      farthest.pValue = Math.max(farthest.pValue, Math.abs(pValue - (theirP ?? Number.NaN)) / error);
      // Two standard deviations, more or less, from least to most on either side.
      const deviation = (most - least + 1) / 3 / Math.sqrt(draws);
      farthest.expected = Math.max(farthest.expected, Math.abs(expected - (theirMean ?? Number.NaN)) / deviation);
      if (standardError > 0) farthest.drawn += 1;
    }
  }
  return farthest;
}

test.skipIf(without)("igraph: the seed's plans and initiatives", async () => {
  const farthest = await farthestFromIgraph(
    [
      { rows: SEED_ROWS, columns: 38 },
      { rows: SEED_INITIATIVES, columns: 38 },
    ],
    DRAWS / 2,
  );
  expect(farthest.pValue).toBeLessThan(5);
  expect(farthest.expected).toBeLessThan(5);
});

test.skipIf(without)(
  "igraph: 200 random matrices, of the size of a plan and larger, counted and drawn",
  { timeout: 240_000 },
  async () => {
    const random = randomFrom(77);
    const matrices = Array.from({ length: MATRICES }, () => {
      const [rowCount, columns] = [4 + random.below(8), 20 + random.below(40)];
      return { rows: unevenRows(random, rowCount, columns), columns };
    });
    const farthest = await farthestFromIgraph(matrices, 300);
    // Of some thousands of pairs.
    expect(farthest.pValue).toBeLessThan(5.5);
    expect(farthest.expected).toBeLessThan(5.5);
    expect(farthest.drawn).toBeGreaterThan(500);
  },
);
