/** Sources by hand: tables from arrays of texts, as a reader would give them. */
import { type Block, type Cell, rowsOf, type Source, type Table } from "../../src/ingest/source/source.ts";

/** null leaves the place blank; an object is a merged cell. */
export type CellOf = string | null | { readonly text: string; readonly down?: number; readonly across?: number };

export interface TableOptions {
  readonly name?: string | null;
  readonly hidden?: boolean;
  /** Of a table in a text: the line of its first row. */
  readonly line?: number;
}

/** Places are those of a workbook where the table has a name, and of a text where it has none. What a merged cell covers is left out of the arrays as null. */
export function tableOf(
  rows: readonly (readonly CellOf[])[],
  { name = null, hidden = false, line = 1 }: TableOptions = {},
): Table {
  const cells = rows.flatMap((row, y) =>
    row.flatMap((cell, x) => (cell === null || cell === "" ? [] : [cellOf(cell, x, y)])),
  );
  return { kind: "table", name, hidden, place: name ?? `${line}:1`, rows: rowsOf(cells) };

  function cellOf(cell: Exclude<CellOf, null>, x: number, y: number): Cell {
    const { text, down = 1, across = 1 } = typeof cell === "string" ? { text: cell } : cell;
    return {
      ...{ text, value: text, row: y + 1, column: x + 1, rowSpan: down, columnSpan: across, traps: [] },
      place: name === null ? `${line + y}:${x + 1}` : `${name}!${letters(x)}${y + 1}`,
    };
  }
}

/** Rows of a table by lines and spaces, for tables whose cells have none: `分野 番号 項目`; `-` leaves the place blank. */
export function words(text: string): readonly (readonly CellOf[])[] {
  return text
    .trim()
    .split("\n")
    .map((row) =>
      row
        .trim()
        .split(/ +/u)
        .map((cell) => (cell === "-" ? null : cell)),
    );
}

export function proseOf(text: string): Block {
  return { kind: "prose", text, headingLevel: null, listLevel: null, listNumber: null, place: "1:1" };
}

export function sourceOf(...blocks: readonly Block[]): Source {
  return { name: "plan.xlsx", format: "workbook", blocks };
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
