/** Cells of plans and domains, against writing every matrix down, and drawing against counting. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "../../bench/cities/random.ts";
import { countCells } from "../../src/derive/count-cells.ts";
import { cellsGivenBothTotals, DRAW_BOUNDS } from "../../src/derive/given-both-totals.ts";
import { runs } from "../support/effort.ts";
import { allMatrices, columnSumsOf, drawnBySwaps, type Rows, SEED_ROWS, unevenRows } from "./null-matrices.ts";

const COLUMNS = 6;
const GROUPS = [0, 0, 1, 2, 2, 2];
const inCell = (rows: Rows, row: number, group: number, groups = GROUPS) =>
  (rows[row] ?? []).filter((column) => groups[column] === group).length;

test("every cell of every small matrix", () => {
  const row = fc.uniqueArray(fc.nat(COLUMNS - 1), { maxLength: COLUMNS });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const rowSums = rows.map(({ length }) => length);
      const all = allMatrices(rowSums, columnSumsOf(rows, COLUMNS));
      const cellInAll = countCells(rowSums, columnSumsOf(rows, COLUMNS), GROUPS);
      for (const at of rows.keys()) {
        for (const group of [0, 1, 2]) {
          const frequencies = cellInAll?.(at, group) ?? [];
          for (let count = 0; count <= COLUMNS; count += 1)
            expect(frequencies[count] ?? 0).toBe(all.filter((matrix) => inCell(matrix, at, group) === count).length);
        }
      }
    }),
    { numRuns: runs(400) },
  );
});

test("what is too much is not counted", () => {
  expect(countCells([3, 3, 2, 1], [3, 2, 2, 1, 1], [0, 0, 1, 1, 1], 3)).toBeNull();
  expect(countCells(new Array(40).fill(300), new Array(2_000).fill(6), new Array(2_000).fill(0))).toBeNull();
});

test("a plan's cells sum to its items, a domain's to its marks, counted and drawn alike", () => {
  const groups = Array.from({ length: 38 }, (_, column) => column % 6);
  const cells = cellsGivenBothTotals({ rows: SEED_ROWS, columnCount: 38 }, groups, 6) ?? [];
  expect(cells).toHaveLength(30);
  const expectedOf = (isOf: (cell: number) => boolean) =>
    cells.reduce((sum, { expected }, cell) => sum + (isOf(cell) ? expected : 0), 0);
  for (const [row, { length }] of SEED_ROWS.entries())
    expect(expectedOf((cell) => cell % 5 === row)).toBeCloseTo(length, 10);
  for (let group = 0; group < 6; group += 1) {
    const marks = SEED_ROWS.reduce((sum, _, row) => sum + inCell(SEED_ROWS, row, group, groups), 0);
    expect(expectedOf((cell) => Math.floor(cell / 5) === group)).toBeCloseTo(marks, 10);
  }
  const large = { rows: unevenRows(randomFrom(11), 14, 150), columnCount: 150 };
  const drawn =
    cellsGivenBothTotals(
      large,
      [...new Array(150).keys()].map((column) => column % 6),
      6,
    ) ?? [];
  expect(drawn.filter(({ standardError }) => standardError > 0).length).toBeGreaterThan(60);
  expect(drawn.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(large.rows.flat().length, 8);
  expect(cellsGivenBothTotals(large, new Array(150).fill(0), 1, { ...DRAW_BOUNDS, work: 1_000 })).toBeNull();
});

test("where chance is all there is, a cell is found at q in no more than a share q of matrices; a plan that is at home is found", () => {
  const groups = Array.from({ length: 30 }, (_, column) => column % 3);
  const start = unevenRows(randomFrom(8), 5, 30);
  const smallest = Array.from({ length: 300 }, (_, index) => {
    const rows = drawnBySwaps(start, 30, 5_000 + index, 4_000);
    return Math.min(...(cellsGivenBothTotals({ rows, columnCount: 30 }, groups, 3) ?? []).map(({ qValue }) => qValue));
  });
  for (const level of [0.05, 0.2, 0.5]) {
    const found = smallest.filter((q) => q <= level).length / smallest.length;
    expect(found).toBeLessThan(level + 2 * Math.sqrt((level * (1 - level)) / smallest.length));
  }
  // Ten items a domain, each plan in one domain alone.
  const atHome = [0, 1, 2].map((group) => [...groups.keys()].filter((column) => groups[column] === group));
  const cells = cellsGivenBothTotals({ rows: atHome, columnCount: 30 }, groups, 3) ?? [];
  expect(cells.map(({ qValue }) => qValue < 0.05)).toEqual(new Array(9).fill(true));
  expect(cells.map(({ expected }) => Number(expected.toFixed(9)))).toEqual(
    new Array(9).fill(Number((10 / 3).toFixed(9))),
  );
});
