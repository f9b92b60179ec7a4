/** A table as it was read in, the same out; an error where Excel would run a cell as a formula. */
import type { TableReading } from "./reading.ts";

/** Signs that begin a formula, in full width too, and behind whatever a program may pass over. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

export function refuseFormulas(table: TableReading): TableReading {
  for (const cell of [table.columns, ...table.rows].flat())
    if (FORMULA.test(cell) && !NUMBER.test(cell)) throw new Error(`Excel would run ${JSON.stringify(cell)}`);
  return table;
}
