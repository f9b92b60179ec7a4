/** What is counted of all matrices with the same sums, against writing every one of them down. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { countMatrices } from "../../src/derive/count-matrices.ts";
import { pairsOf } from "../../src/derive/sample-matrices.ts";
import { runs } from "../support/effort.ts";
import { allMatrices, columnSumsOf, type Rows, sharedBy } from "./null-matrices.ts";

const COLUMNS = 6;
const arbitraryRows: fc.Arbitrary<Rows> = fc.array(fc.uniqueArray(fc.nat(COLUMNS - 1), { maxLength: COLUMNS }), {
  minLength: 2,
  maxLength: 5,
});

test("every two rows of every small matrix", () => {
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const rowSums = rows.map(({ length }) => length);
      const columnSums = columnSumsOf(rows, COLUMNS);
      const all = allMatrices(rowSums, columnSums);
      const sharedInAll = countMatrices(rowSums, columnSums);
      for (const [i, j] of pairsOf(rows.length)) {
        const frequencies = sharedInAll?.(i, j) ?? [];
        for (let count = 0; count <= COLUMNS; count += 1)
          expect(frequencies[count] ?? 0).toBe(all.filter((matrix) => sharedBy(matrix, i, j) === count).length);
      }
    }),
    { numRuns: runs(600) },
  );
});

test("two rows have no choice, and one row has no other", () => {
  expect(countMatrices([2, 2], [2, 1, 1])?.(0, 1)).toEqual([0, 2, 0]);
  expect(countMatrices([1], [1])?.(0, 1)).toEqual([]);
  expect(countMatrices([0, 0, 0], [0, 0])?.(0, 2)).toEqual([1]);
});

test("what is too much is not counted", () => {
  const columnSums = [3, 2, 2, 1, 1];
  expect(countMatrices([3, 3, 2, 1], columnSums)).not.toBeNull();
  expect(countMatrices([3, 3, 2, 1], columnSums, 3)).toBeNull();
  expect(countMatrices(new Array(40).fill(300), new Array(2_000).fill(6))).toBeNull();
  // 20 rows of as many marks: a state of twenty digits is no exact number.
  expect(countMatrices(new Array(20).fill(20), new Array(20).fill(20))).toBeNull();
});
