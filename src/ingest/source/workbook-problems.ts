/** What is to be said of workbooks of any format: what is hidden in them, what is not read, and passwords. */
import { type Problem, problemOf } from "../../model/problem.ts";
import { columnLetters, runsOfNumbers } from "./cell-address.ts";
import { refuse } from "./source-bounds.ts";

export function refuseEncrypted(): never {
  return refuse("source-encrypted", {});
}

export const macroIgnored = problemOf("macro-ignored", "information", {});

export function sheetHidden(name: string): Problem {
  return problemOf("sheet-hidden", "information", { sheet: name });
}

export function drawingsNotRead(count: number): Problem {
  return problemOf("drawing-text-not-read", "information", { count });
}

/** Rows and columns that are hidden and yet hold something. */
export function hiddenPartsProblems(
  name: string,
  rows: readonly number[],
  columns: readonly number[],
): readonly Problem[] {
  const say = (what: "rows" | "columns", which: string) =>
    problemOf(`cells-hidden/${what}`, "information", { sheet: name, which });
  return [
    ...(rows.length > 0 ? [say("rows", runsOfNumbers(rows))] : []),
    ...(columns.length > 0 ? [say("columns", runsOfNumbers(columns, columnLetters))] : []),
  ];
}
