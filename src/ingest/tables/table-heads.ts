/** Finds the heads of a table: which of its rows say what the columns are, and what each column is called. */
import { comparableName } from "../../model/names.ts";
import type { Cell, Table } from "../source/source.ts";
import { kindsOfCell } from "../values/column-content.ts";
import { columnRoles } from "../values/column-roles.ts";

/** A column, or several that one merged head stands over: their cells are read as one. */
export interface HeadedColumn {
  /** Of a head below another, both with ` › ` between them; lines joined. */
  readonly head: string;
  /** From the top. */
  readonly cells: readonly Cell[];
  /** Of the table's grid, both inclusive. */
  readonly from: number;
  readonly to: number;
}

export interface HeadedTable {
  readonly table: Table;
  readonly columns: readonly HeadedColumn[];
  /** What stands above the heads: a title, a legend, a unit. */
  readonly above: readonly Cell[];
  readonly heads: readonly Cell[];
  /** Rows below the heads; those that repeat them are left out. */
  readonly rows: readonly (readonly Cell[])[];
  /** Cells of rows that repeat the heads, after a page break. */
  readonly repeated: readonly Cell[];
}

/** Heads stand high up: as many rows are looked at. */
const LOOKED_AT = 20;

export const headText = (text: string) => text.replace(/\s*\n\s*/gu, "").trim();

/**
 * Undefined where no row looks like heads: fewer than two of its cells are words that head columns.
 *
 * @param known heads that a mapping names: the row that has most of them is the heads
 */
export function headedTable(table: Table, known: readonly string[] = []): HeadedTable | undefined {
  const wanted = new Set(known.flatMap((head) => head.split(" › ")).map(comparableName));
  const scored = table.rows.slice(0, LOOKED_AT).map((row, index) => ({ index, score: scoreOf(row, wanted) }));
  const best = scored.reduce<{ index: number; score: number } | undefined>(
    (found, one) => (one.score >= 2 && one.score > (found?.score ?? 0) ? one : found),
    undefined,
  );
  const index = best?.index ?? (wanted.size === 0 ? headsOfMarks(table, scored) : undefined);
  const first = table.rows[index ?? -1];
  if (index === undefined || !first) return undefined;
  const top = headsAbove(table, index);
  const start = table.rows[top]?.[0]?.row ?? 1;
  const end = Math.max(...first.map(({ row, rowSpan }) => row + rowSpan - 1), ...spansOf(table, top, index));
  const heads = table.rows.filter(([cell]) => cell && cell.row >= start && cell.row <= end).flat();
  const below = table.rows.filter(([cell]) => cell && cell.row > end);
  const isRepeated = (row: readonly Cell[]) => saysTheSame(row, first);
  return {
    table,
    columns: columnsOf(heads, below),
    above: table.rows.slice(0, top).flat(),
    heads,
    rows: below.filter((row) => !isRepeated(row)),
    repeated: below.filter(isRepeated).flat(),
  };
}

/** How many cells of the row may head a column; where some are named, how many of them it has. */
function scoreOf(row: readonly Cell[], wanted: ReadonlySet<string>): number {
  const texts = row.map(({ text }) => headText(text)).filter((text) => text !== "");
  if (wanted.size > 0) return texts.filter((text) => wanted.has(comparableName(text))).length;
  return texts.filter((text) =>
    columnRoles(text).some(({ sureness }) => sureness !== "none" && sureness !== "contains"),
  ).length;
}

/** 施策 and names of plans alone: one word, and marks below the other cells of its row. */
function headsOfMarks(
  table: Table,
  scored: readonly { readonly index: number; readonly score: number }[],
): number | undefined {
  return scored.find(({ index, score }) => {
    if (score === 0) return false;
    const below = table.rows.slice(index + 1, index + 1 + LOOKED_AT).flat();
    return table.rows[index]?.some(({ column }) => {
      const cells = below.filter((cell) => cell.column === column);
      return cells.length > 0 && cells.every(({ text }) => kindsOfCell(text).includes("mark"));
    });
  })?.index;
}

/** A row of heads may lie below one whose cells span several of its columns. */
function headsAbove(table: Table, index: number): number {
  const above = table.rows[index - 1];
  const row = table.rows[index]?.[0]?.row;
  const isHead = above?.some(({ row: at, rowSpan, columnSpan }) => at + rowSpan === row && columnSpan > 1);
  return isHead && above && above.length > 1 ? index - 1 : index;
}

function spansOf(table: Table, from: number, to: number): readonly number[] {
  return table.rows.slice(from, to + 1).flatMap((row) => row.map(({ row: at, rowSpan }) => at + rowSpan - 1));
}

/** By the place in the grid; a head that spans columns with nothing below it heads them all as one. */
function columnsOf(heads: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly HeadedColumn[] {
  // No spread of all cells into one call: a large table has more of them than a call has room for.
  const width = [heads, ...rows]
    .flat()
    .reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan - 1), 0);
  const columns: HeadedColumn[] = [];
  for (let column = 1; column <= width; column += 1) {
    const over = heads.filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
    const cells = over.filter(({ text }) => headText(text) !== "").sort((a, b) => a.row - b.row);
    const lowest = cells.at(-1);
    const last = columns.at(-1);
    if (lowest && last?.cells.at(-1) === lowest) columns[columns.length - 1] = { ...last, to: column };
    else columns.push({ head: cells.map(({ text }) => headText(text)).join(" › "), cells, from: column, to: column });
  }
  return columns.filter(
    ({ head, from, to }) => head !== "" || rows.some((row) => row.some((cell) => isIn(cell, from, to))),
  );
}

const isIn = (cell: Cell, from: number, to: number) => cell.column >= from && cell.column <= to;

function saysTheSame(row: readonly Cell[], other: readonly Cell[]): boolean {
  const isSame = ({ column, text }: Cell, index: number) =>
    column === other[index]?.column && comparableName(headText(text)) === comparableName(headText(other[index].text));
  return row.length === other.length && row.every(isSame);
}

/** The cells of a row under a column, from the left. */
export function cellsUnder(row: readonly Cell[], { from, to }: HeadedColumn): readonly Cell[] {
  return row.filter((cell) => isIn(cell, from, to));
}
