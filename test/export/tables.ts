/** Tables on which every format of tables is tried, and made-up ones. */
import fc from "fast-check";
import type { Cell, ExportTable } from "../../src/export/export-table.ts";
import { text } from "./arbitrary-graph.ts";

export const TABLES: Readonly<Record<string, ExportTable>> = {
  "of every type of cell": {
    columns: ["name", "number", "share", "isShared", "nothing"],
    rows: [
      ["防災", 1, 0.25, true, null],
      ['観光, "町"', -3, 1e-7, false, null],
      ["", 0, 3, true, ""],
    ],
  },
  "without rows": { columns: ["a", "b"], rows: [] },
  "of a single column": { columns: ["a"], rows: [["x"], [null], ["y"], [""]] },
  "of numbers that are text": {
    columns: ["code", "n"],
    rows: [
      ["011002", 1],
      ["1e3", 2],
      ["NA", 3],
      ["null", 4],
    ],
  },
};

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => it + 0) },
);

export function arbitraryTable(): fc.Arbitrary<ExportTable> {
  const name = text.filter((it) => it.trim() !== "");
  return fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: (it) => it.toWellFormed() }).chain((columns) => {
    const row = fc.array(cell, { minLength: columns.length, maxLength: columns.length });
    return fc.array(row, { maxLength: 4 }).map((rows) => ({ columns, rows }));
  });
}
