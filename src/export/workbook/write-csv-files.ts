/** Writes sheets as CSV files that Excel opens without harm, one for each: what protects a cell there is taken away again by the template's reader. */

import { isProtectable, PROTECTION } from "../../template/protected-text.ts";
import type { Cell } from "../export-table.ts";
import { csvText } from "../writing/csv-text.ts";
import { excelCell } from "../writing/excel-cell.ts";
import type { ContentSheet, SheetCell } from "./content.ts";

export interface CsvFile {
  /** With its ending. */
  readonly name: string;
  readonly text: string;
}

export function writeCsvFiles(sheets: readonly ContentSheet[]): readonly CsvFile[] {
  return sheets.map(({ title, above, columns, rows }) => {
    const heads = columns.map(({ head }) => head);
    const all: readonly (readonly Cell[])[] = [...above, heads, ...rows.map((cells) => cells.map(plain))];
    const [first = [], ...others] = all.map((cells) => heads.map((_, index) => cells[index] ?? null));
    const columnsOf = first.map((cell) => String(cell ?? ""));
    const text = [...csvText({ columns: columnsOf, rows: others }, protectedCell)].join("");
    // Excel takes a file without a byte order mark for one in the code page of the computer.
    return { name: `${title}.csv`, text: `\ufeff${text}` };
  });
}

const plain = (cell: SheetCell): Cell =>
  typeof cell === "object" && cell !== null ? cell.pieces.map(({ text }) => text).join("") : cell;

/** With a mapping beside the first that is to be filled in, by which that one file is read with all others. */
export function csvFolder(sheets: readonly ContentSheet[]): readonly CsvFile[] {
  const files = writeCsvFiles(sheets);
  const [document, ...others] = files.filter((_, index) => !sheets[index]?.isGuide).map(({ name }) => name);
  const mapping = { version: 1, template: true, files: others, tables: [] };
  const name = (document ?? "").replace(/\.csv$/u, ".mapping.json");
  return [...files, { name, text: `${JSON.stringify(mapping, null, 2)}\n` }];
}

/** An apostrophe that stands where one protects is protected as well, so that each is taken away once. */
const protectedCell = (cell: Cell) =>
  typeof cell === "string" && isProtectable(cell) && cell.startsWith(PROTECTION)
    ? `${PROTECTION}${cell}`
    : excelCell(cell);
