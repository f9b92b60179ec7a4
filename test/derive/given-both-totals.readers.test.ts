/** Chance where both totals are kept against numpy, which writes all matrices down or swaps marks, and shares nothing with ours. */
import { expect, inject, test } from "vitest";
import { randomFrom } from "../../bench/cities/random.ts";
import { type Chance, pairsGivenBothTotals } from "../../src/derive/given-both-totals.ts";
import { pairsOf, sampleMatrices } from "../../src/derive/sample-matrices.ts";
import { askPython } from "../export/readers/python.ts";
import { type Rows, randomRows, SEED_ROWS, sharedBy } from "./null-matrices.ts";

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
