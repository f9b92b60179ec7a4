/** A workbook before it is written: sheets of cells, and what a person needs to fill them in. */
import type { Cell } from "../export-table.ts";

/** A text of which parts are underlined. */
export interface MarkedText {
  readonly pieces: readonly { readonly text: string; readonly isChanged: boolean }[];
}

export type SheetCell = Cell | MarkedText;

export interface ContentColumn {
  readonly head: string;
  /** Shown beside a cell of the column. */
  readonly prompt: string | null;
  /** In signs of the usual size. */
  readonly width: number;
  /** `text`: what is typed stays as it is; `number`: as a spreadsheet takes it; `mark`: text in the middle of the cell. */
  readonly format: "text" | "number" | "mark";
  /** What a drop-down list offers; empty: there is none. */
  readonly choices: readonly string[];
  /** Whether other texts than those are refused. */
  readonly isClosed: boolean;
}

export interface ContentSheet {
  /** On its tab; of files of its own their names. */
  readonly title: string;
  /** Lines above the heads. */
  readonly above: readonly (readonly Cell[])[];
  readonly columns: readonly ContentColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Columns that stay in sight, with the heads, wherever one scrolls. */
  readonly fixedColumns: number;
  /** For people alone: nobody fills it in. */
  readonly isGuide: boolean;
  /** For analysis: it can be filtered by its heads, and a number is one whatever its column is. */
  readonly isTable?: true;
  /** For paper: as wide as a page, with the heads on each. */
  readonly isPrinted?: true;
}
