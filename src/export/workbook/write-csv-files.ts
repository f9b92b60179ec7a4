/** Writes sheets as CSV files that Excel opens without harm, one for each: what protects a cell there is taken away again by the template's reader. */

import { isProtectable, PROTECTION } from "../../template/protected-text.ts";
import type { Cell } from "../export-table.ts";
import { csvText } from "../writing/csv-text.ts";
import { excelCell } from "../writing/excel-cell.ts";
import type { ContentSheet } from "./content.ts";

export interface CsvFile {
  /** With its ending. */
  readonly name: string;
  readonly text: string;
}

export function writeCsvFiles(sheets: readonly ContentSheet[]): readonly CsvFile[] {
  return sheets.map(({ title, above, columns, rows }) => {
    const heads = columns.map(({ head }) => head);
    const all: readonly (readonly Cell[])[] = [...above, heads, ...rows];
    const [first = [], ...others] = all.map((cells) => protectedRow(heads.map((_, index) => cells[index] ?? null)));
    const text = [...csvText({ columns: first.map((cell) => cell ?? ""), rows: others }, plainText)].join("");
    // Excel takes a file without a byte order mark for one in the code page of the computer.
    return { name: `${title}.csv`, text: `\ufeff${text}` };
  });
}

const plainText = (cell: Cell) => (cell === null ? null : String(cell));

/** Where each cell of a row had a tab before it, a reader might take tabs for what divides the cells: the last has an apostrophe instead. */
function protectedRow(cells: readonly Cell[]): readonly (string | null)[] {
  const texts = cells.map(protectedCell);
  const isTabbed = texts.every((text) => text?.startsWith("\t"));
  return texts.map((text, index) => (isTabbed && index > 0 && index === texts.length - 1 ? `'${text}` : text));
}

/** An apostrophe that stands where one protects is protected as well, so that each is taken away once. */
const protectedCell = (cell: Cell) =>
  typeof cell === "string" && isProtectable(cell) && cell.startsWith(PROTECTION)
    ? `${PROTECTION}${cell}`
    : excelCell(cell);
