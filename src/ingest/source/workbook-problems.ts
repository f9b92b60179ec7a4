/** What is to be said of workbooks of any format: what is hidden in them, what is not read, and passwords. */
import type { Problem } from "../../model/problem.ts";
import { quote } from "../parse-result.ts";
import { columnLetters, runsOfNumbers } from "./cell-address.ts";
import { sourceProblem } from "./source.ts";
import { refuse } from "./source-bounds.ts";

export function refuseEncrypted(): never {
  return refuse(
    "source-encrypted",
    "The file is protected with a password. Expected it without one: open it, remove the password and save it.",
  );
}

export const macroIgnored = sourceProblem(
  "macro-ignored",
  "information",
  "The workbook holds a macro, which was not looked at: cells are read as they were saved.",
);

export function sheetHidden(name: string): Problem {
  return sourceProblem(
    "sheet-hidden",
    "information",
    `The sheet ${quote(name)} is hidden. It was read, and is marked as hidden.`,
  );
}

export function drawingsNotRead(count: number): Problem {
  const message = `${count} texts in shapes and text boxes of the workbook are not read. Expected what matters in cells.`;
  return sourceProblem("drawing-text-not-read", "information", message);
}

/** Rows and columns that are hidden and yet hold something. */
export function hiddenPartsProblems(
  name: string,
  rows: readonly number[],
  columns: readonly number[],
): readonly Problem[] {
  const say = (what: string, which: string) =>
    sourceProblem(
      "cells-hidden",
      "information",
      `The sheet ${quote(name)} hides ${what} that hold something: ${which}. They were read like all others.`,
    );
  return [
    ...(rows.length > 0 ? [say("rows", runsOfNumbers(rows))] : []),
    ...(columns.length > 0 ? [say("columns", runsOfNumbers(columns, columnLetters))] : []),
  ];
}
