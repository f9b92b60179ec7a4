/** What is to be said of workbooks of any format: what is hidden in them, what is not read, and passwords. */
import type { Problem } from "../../model/problem.ts";
import { columnLetters, runsOfNumbers } from "./cell-address.ts";
import { sourceProblem } from "./source.ts";
import { refuse } from "./source-bounds.ts";

export function refuseEncrypted(): never {
  return refuse("source-encrypted", {});
}

export const macroIgnored = sourceProblem("macro-ignored", "information", {});

export function sheetHidden(name: string): Problem {
  return sourceProblem("sheet-hidden", "information", { sheet: name });
}

export function drawingsNotRead(count: number): Problem {
  return sourceProblem("drawing-text-not-read", "information", { count });
}

/** Rows and columns that are hidden and yet hold something. */
export function hiddenPartsProblems(
  name: string,
  rows: readonly number[],
  columns: readonly number[],
): readonly Problem[] {
  const say = (what: "rows" | "columns", which: string) =>
    sourceProblem(`cells-hidden/${what}`, "information", { sheet: name, which });
  return [
    ...(rows.length > 0 ? [say("rows", runsOfNumbers(rows))] : []),
    ...(columns.length > 0 ? [say("columns", runsOfNumbers(columns, columnLetters))] : []),
  ];
}
