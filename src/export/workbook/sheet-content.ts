/** A sheet of the template with rows: heads, explanations and drop-down lists by what the template says of its columns. */
import type { Column } from "../../template/columns.ts";
import type { Sheet } from "../../template/sheets.ts";
import type { Language } from "../../template/words.ts";
import type { Cell } from "../export-table.ts";
import type { ContentColumn, ContentSheet } from "./content.ts";
import type { RowContent } from "./plan-content.ts";

export function sheetContent(sheet: Sheet, rows: readonly RowContent[], language: Language): ContentSheet {
  const nameAt = sheet.columns.findIndex(({ field }) => field === "name");
  return {
    title: sheet.title[language],
    above: [],
    columns: sheet.columns.map((column) => contentColumn(column, language)),
    rows: rows.map((row) => sheet.columns.map(({ field }): Cell => emptied(row[field]))),
    fixedColumns: nameAt + 1 <= MOST_FIXED ? nameAt + 1 : 0,
    isGuide: false,
  };
}

/** More of them leave no room for the others. */
const MOST_FIXED = 6;

/** An empty text is an empty cell: a spreadsheet shows no difference. */
const emptied = (cell: Cell | undefined): Cell => (cell === undefined || cell === "" ? null : cell);

export function contentColumn(column: Column, language: Language): ContentColumn {
  const { head, explains, width, isNumber = false, choices = {}, isOpen = false } = column;
  return {
    ...{ head: head[language], prompt: explains[language], width },
    format: isNumber || VALUES.has(column.field) ? "number" : "text",
    choices: Object.values(choices).map((words) => words[language]),
    isClosed: !isOpen && column.choices !== undefined,
  };
}

/** Numbers for the most part, and words at times. */
const VALUES: ReadonlySet<Column["field"]> = new Set(["baseline", "goal"]);
