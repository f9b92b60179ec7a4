import type { Problem } from "../../model/problem.ts";

export interface SourceDocument {
  /** The file's name, whose ending is looked at where the content does not tell what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Source {
  readonly name: string;
  readonly format: SourceFormat;
  /** In the order in which they stand in the document. */
  readonly blocks: readonly Block[];
}

/** `text` covers delimited text as well: a line of prose above a table is common, and a table in prose too. */
export type SourceFormat = "text" | "markdown" | "html" | "word-document" | "workbook" | "open-document-spreadsheet";

export type Block = Prose | Table;

/** One line of prose, a heading or an entry of a list: trimmed, never blank, without inline marks and furigana. */
export interface Prose {
  readonly kind: "prose";
  readonly text: string;
  /** 1 to 6; null where it is no heading. */
  readonly headingLevel: number | null;
  /** From 1, the outermost list; null outside of lists. */
  readonly listLevel: number | null;
  /** Of an entry of a numbered list, on its first line: the number that readers see, which the text does not hold. */
  readonly listNumber: number | null;
  /** `12:1` (line and column, in code points) in text, Markdown and HTML; `paragraph 7` in Word documents, tables not counted. */
  readonly place: string;
}

/** A line that is neither a heading nor in a list. */
export function plainProse(text: string, place: string): Prose {
  return { kind: "prose", text, headingLevel: null, listLevel: null, listNumber: null, place };
}

export interface Table {
  readonly kind: "table";
  /** Of the sheet, or the caption; null where it has none. */
  readonly name: string | null;
  /** True of a sheet that its author hid. */
  readonly hidden: boolean;
  /** `施策体系` in workbooks, `12:1` in text, Markdown and HTML, `table 2` in Word documents. */
  readonly place: string;
  /** Rows with at least one cell, from the top; cells from the left. Both may have gaps: `row` and `column` say where a cell stands. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell that holds something. Merged cells are one, at their top left. */
export interface Cell {
  /** As displayed, trimmed, without furigana; lines within it are divided by `\n`. Empty only where a trap says what the cell holds. */
  readonly text: string;
  /** As stored: 0.58 where the text is 58%, `2026-04-01` where a workbook holds a date, the untrimmed text elsewhere. */
  readonly value: string | number | boolean | null;
  /** Of the table's grid, from 1; covered cells and blank rows are counted. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `施策体系!E4` in workbooks, `12:3` (line and column, in code points) in text and Markdown, `table 2 r3c4` in Word documents and HTML. */
  readonly place: string;
  readonly traps: readonly CellTrap[];
}

/** What makes a cell hold something else than it shows, or show something else than was meant. */
export type CellTrap =
  /** A date without a year, such as 1月1日: perhaps the code 1-1, which the spreadsheet took for a date. Its two numbers, in this order. */
  | { readonly kind: "date-for-code"; readonly first: number; readonly second: number }
  /** The text is a formula, which nobody computed. */
  | { readonly kind: "formula-as-text"; readonly formula: string }
  /** The cell computes its value, and the file does not hold what came out. */
  | { readonly kind: "formula-without-value"; readonly formula: string }
  /** #N/A, #REF! …: no value. */
  | { readonly kind: "error-value"; readonly error: string }
  /** A remark that hangs on the cell. */
  | { readonly kind: "comment"; readonly text: string }
  /** The number format shows nothing of the number, such as a 0. */
  | { readonly kind: "hidden-by-format" }
  /** A merged cell lies over this one: it shows nothing, and yet it holds the text. */
  | { readonly kind: "covered-by-merge" };

export interface ReadSource {
  /** null where nothing could be read; a problem of severity error then says why. */
  readonly source: Source | null;
  readonly problems: readonly Problem[];
}

/** What a reader gives back of a file that it could read. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

export const lastRowOf = ({ row, rowSpan }: Cell): number => row + rowSpan - 1;
export const lastColumnOf = ({ column, columnSpan }: Cell): number => column + columnSpan - 1;

/** How far cells reach. No spread of all of them into one call: a large table has more than a call has room for. */
export function gridSizeOf(rows: readonly (readonly Cell[])[]): { readonly height: number; readonly width: number } {
  let [height, width] = [0, 0];
  for (const cell of rows.flat()) {
    height = Math.max(height, lastRowOf(cell));
    width = Math.max(width, lastColumnOf(cell));
  }
  return { height, width };
}

/** Rows in order from cells in any order; what comes of a place twice stays twice. */
export function rowsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows: Cell[][] = [];
  for (const cell of sorted) {
    const last = rows.at(-1);
    if (last?.[0]?.row === cell.row) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}
