/** Finds the heads of a table: which of its rows say what the columns are, and what each column is called. */
import { comparableName } from "../../model/names.ts";
import { type Cell, gridSizeOf, lastRowOf, type Table } from "../source/source.ts";
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
const TOTAL = /^(?:(?:合|総|小) *計|計|totals?)$/iu;

export const headText = (text: string) => text.replace(/\s*\n\s*/gu, "").trim();

/**
 * Undefined where no row looks like heads: fewer than two of its cells are words that head columns.
 *
 * @param known heads that a mapping names: the row that has most of them is the heads
 */
export function headedTable(table: Table, known: readonly string[] = []): HeadedTable | undefined {
  const wanted = counted(known.flatMap((head) => head.split(" › ")));
  const scored = table.rows.slice(0, LOOKED_AT).map((row, index) => {
    const names = wanted.size > 0 && hasPlansBelow(table, index) ? (table.rows[index + 1] ?? []) : [];
    return { index, score: scoreOf([...row, ...names], wanted) };
  });
  const best = scored.reduce<{ index: number; score: number } | undefined>(
    (found, one) => (one.score >= 2 && one.score > (found?.score ?? 0) ? one : found),
    undefined,
  );
  const found = best?.index ?? (wanted.size === 0 ? headsOfMarks(table, scored) : undefined);
  const index = found !== undefined && hasPlansBelow(table, found - 1) ? found - 1 : found;
  const first = table.rows[index ?? -1];
  if (index === undefined || !first) return undefined;
  const top = headsAbove(table, index);
  const start = table.rows[top]?.[0]?.row ?? 1;
  const end = Math.max(...first.map(lastRowOf), ...spansOf(table, top, index + (hasPlansBelow(table, index) ? 1 : 0)));
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
function scoreOf(row: readonly Cell[], wanted: ReadonlyMap<string, number>): number {
  const texts = row.map(({ text }) => headText(text)).filter((text) => text !== "");
  if (wanted.size > 0) {
    const shared = [...counted(texts)].map(([text, count]) => Math.min(count, wanted.get(text) ?? 0));
    return shared.reduce((sum, count) => sum + count, 0);
  }
  return texts.filter((text) => isHead(text) || isNumberedHead(text)).length;
}

/** How often each of the texts is there: a table may have two equal heads. */
function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts.map(comparableName)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const isHead = (text: string) =>
  columnRoles(text).some(({ sureness }) => sureness !== "none" && sureness !== "contains");

/** 指標1, 実績2: where a row has several indicators. Of other words, as of 政策目標1, a number makes a name. */
function isNumberedHead(text: string): boolean {
  const words = text.replace(/[\s_]*(?:\d{1,2}|[①-⑳])$/u, "");
  const [best] = words === text || words === "" ? [] : columnRoles(words);
  return best?.sureness === "exact" && ["targetName", "unit", "actual", "goalValue", "value"].includes(best.role);
}

/** 施策 and names of plans alone: one word, and marks below the other cells of its row. */
function headsOfMarks(
  table: Table,
  scored: readonly { readonly index: number; readonly score: number }[],
): number | undefined {
  const isOfMarks = (index: number) => {
    const heads = table.rows[index]?.filter(({ text }) => headText(text) !== "") ?? [];
    return (
      heads.length > 1 &&
      !heads.some(({ text }) => isMark(text)) &&
      heads.some(({ column }) => hasMarksBelow(table, index, column))
    );
  };
  return scored.find(({ index, score }) => score > 0 && isOfMarks(index))?.index;
}

/** Names of plans on a row of their own, below blanks of the row of heads: where a merged head was saved as text, it is over its first column alone. */
function hasPlansBelow(table: Table, index: number): boolean {
  const [heads, names] = [table.rows[index], table.rows[index + 1]];
  if (!heads || !names) return false;
  const headed = new Set(heads.flatMap(({ column, text }) => (text === "" ? [] : [column])));
  const isOfMarks = ({ column, text }: Cell) => !isMark(text) && hasMarksBelow(table, index + 1, column);
  return (
    names.every((cell) => isOfMarks(cell) || !headed.has(cell.column)) &&
    names.filter(isOfMarks).length > 0 &&
    names.some(({ column }) => !headed.has(column))
  );
}

/** Whether all that stands below a cell, as far as is looked, are marks; a row of totals counts them. */
function hasMarksBelow(table: Table, index: number, column: number): boolean {
  const rows = table.rows.slice(index + 1, index + 1 + LOOKED_AT).filter(([first]) => !TOTAL.test(first?.text ?? ""));
  const cells = rows.flat().filter((cell) => cell.column === column);
  return cells.length > 0 && cells.every(({ text }) => isMark(text));
}

const isMark = (text: string) => kindsOfCell(text).includes("mark");

/** A row of heads may lie below one whose cells span several of its columns. */
function headsAbove(table: Table, index: number): number {
  const above = table.rows[index - 1];
  const row = table.rows[index]?.[0]?.row;
  const isHead = above?.some(({ row: at, rowSpan, columnSpan }) => at + rowSpan === row && columnSpan > 1);
  return isHead && above && above.length > 1 ? index - 1 : index;
}

function spansOf(table: Table, from: number, to: number): readonly number[] {
  return table.rows.slice(from, to + 1).flatMap((row) => row.map(lastRowOf));
}

/** By the place in the grid; a head that spans columns with nothing below it heads them all as one. */
function columnsOf(heads: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly HeadedColumn[] {
  const { width } = gridSizeOf([heads, ...rows]);
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
