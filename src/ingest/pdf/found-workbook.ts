/** The workbook in which a person looks at what was found in a PDF file: a sheet of its text, a sheet for each table, and, hidden, where everything stands. */
import { utils, type WorkSheet, write } from "@e965/xlsx";
import type { DocumentRead } from "../edition-of.ts";
import { cellAddress } from "../source/cell-address.ts";
import { type Block, type Cell, gridSizeOf, lastColumnOf, lastRowOf, type Table } from "../source/source.ts";
import { pageOf } from "./page.ts";

/** The first cell of the hidden sheet; `read-found` knows the workbook by it. */
export const FOUND = "policy-graph PDF 1";
export const [TEXT_SHEET, PLACES_SHEET] = ["本文", "PDF"];
/** Before a table's name, in the text: the table stands here. */
export const TABLE_HERE = "→ ";

/** Equal blocks give equal cells. */
export function writeFound(blocks: readonly Block[], pdf: DocumentRead): Uint8Array {
  const workbook = utils.book_new();
  const places: string[][] = [[FOUND, pdf.name, pdf.hash]];
  const lines = blocks.map((block, index) => {
    const text = block.kind === "prose" ? block.text : `${TABLE_HERE}${block.name}`;
    if (block.kind === "prose") places.push([TEXT_SHEET, cellAddress(index + 2, 2), text, block.place]);
    return [pageOf(block.place), text];
  });
  const text = utils.aoa_to_sheet([["頁 / Page", "本文 / Text"], ...lines]);
  text["!cols"] = [{ wch: 10 }, { wch: 100 }];
  utils.book_append_sheet(workbook, text, TEXT_SHEET);
  for (const block of blocks) {
    if (block.kind === "prose") continue;
    utils.book_append_sheet(workbook, sheetOf(block), block.name ?? "");
    for (const cell of block.rows.flat())
      places.push([block.name ?? "", cellAddress(cell.row, cell.column), cell.text, cell.place]);
  }
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(places), PLACES_SHEET);
  const sheets = workbook.SheetNames.map((name) => ({
    name,
    Hidden: name === PLACES_SHEET ? (1 as const) : (0 as const),
  }));
  workbook.Workbook = { Sheets: sheets };
  return new Uint8Array(write(workbook, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

/** Each cell is text, whatever it looks like. */
function sheetOf({ rows }: Table): WorkSheet {
  const cells = rows.flat();
  const { height, width } = gridSizeOf(rows);
  const grid = Array.from({ length: height }, () => Array<string | null>(width).fill(null));
  for (const { row, column, text } of cells) (grid[row - 1] ?? [])[column - 1] = text;
  const sheet = utils.aoa_to_sheet(grid);
  sheet["!merges"] = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map((cell) => ({
      s: { r: cell.row - 1, c: cell.column - 1 },
      e: { r: lastRowOf(cell) - 1, c: lastColumnOf(cell) - 1 },
    }));
  sheet["!cols"] = Array.from({ length: width }, (_, index) => ({ wch: widthOf(cells, index + 1) }));
  return sheet;
}

/** In half-width signs, so that nothing has to be drawn wider before it can be read. */
function widthOf(cells: readonly Cell[], column: number): number {
  const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
  const longest = Math.max(0, ...own.flatMap(({ text }) => text.split("\n").map((line) => [...line].length)));
  return Math.min(60, Math.max(6, 2 * longest + 2));
}
