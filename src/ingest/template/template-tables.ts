/** Recognizes the sheets of the template among the tables of a document, in either language, and takes their rows apart by the columns. */
import { comparableName } from "../../model/names.ts";
import type { Position } from "../../model/position.ts";
import type { Column, Field } from "../../template/columns.ts";
import { bareText } from "../../template/protected-text.ts";
import { EXAMPLE_TITLE, GUIDE_TITLE, SHEETS, type Sheet } from "../../template/sheets.ts";
import { LANGUAGES, type Words } from "../../template/words.ts";
import type { Cell, Source, Table } from "../source/source.ts";
import type { Mapping } from "../tables/mapping.ts";
import type { Places } from "../tables/places.ts";

export interface TemplateCell {
  readonly entry: Cell;
  /** As it was before it was protected from Excel. */
  readonly text: string;
  readonly at: Position;
}

export interface TemplateRow {
  readonly cells: ReadonlyMap<Field, TemplateCell>;
  /** Under columns that the template does not have; of the matrix those of the plans. */
  readonly others: readonly { readonly head: TemplateCell; readonly cell: TemplateCell }[];
  readonly all: readonly TemplateCell[];
}

export interface TemplateTable {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly above: readonly (readonly TemplateCell[])[];
  readonly heads: readonly TemplateCell[];
  /** Heads of columns that the template does not have. */
  readonly otherHeads: readonly TemplateCell[];
  /** Columns without which rows say nothing. */
  readonly missing: readonly Column[];
  readonly rows: readonly TemplateRow[];
}

export interface TemplateTables {
  readonly tables: readonly TemplateTable[];
  /** Explanations and examples. */
  readonly guides: readonly Table[];
}

const isCalled = (name: string, words: Words) =>
  LANGUAGES.some((language) => comparableName(words[language]).toLowerCase() === comparableName(name).toLowerCase());

const NOWHERE: Position = { place: "", placeOrder: 0, line: null, column: null, text: "" };

/** A sheet by its name, a file that is a table by its own. */
export function templateTables(source: Source, places: Places = () => NOWHERE): TemplateTables {
  const tables = source.blocks.flatMap((block) => (block.kind === "table" && !block.hidden ? [block] : []));
  const named = tables.map((table) => ({
    table,
    name: bareName(table.name ?? (tables.length === 1 ? source.name : "")),
  }));
  return {
    tables: named.flatMap(({ table, name }) => {
      const sheet = SHEETS.find(({ title }) => isCalled(name, title));
      return sheet ? [tableOf(table, sheet, places)] : [];
    }),
    guides: named.flatMap(({ table, name }) =>
      isCalled(name, GUIDE_TITLE) || isCalled(name, EXAMPLE_TITLE) ? [table] : [],
    ),
  };
}

/** `施策` of `施策.csv`, of `folder/施策.csv`, and of `plan.xlsx 施策`, which is a sheet of one file among several. */
function bareName(name: string): string {
  const file = name.split(/[/\\]/u).at(-1) ?? "";
  return file.replace(/^.*\.(?:xlsx|xlsm|xls|ods)\s/iu, "").replace(/\.(?:csv|tsv|txt)$/iu, "");
}

/** Whether the cell is of a text: its place is a line and a column, perhaps behind the file's name. */
export const isInText = ({ place }: Cell) => /(?:^|!)\d+:\d+$/u.test(place);

/**
 * The mapping with which a document in the template is read: it names the columns that the template does not have, and that are kept as notes.
 * Undefined of any other document: two sheets at least must have the template's name and heads.
 */
export function templateMapping(source: Source): Mapping | undefined {
  const { tables } = templateTables(source);
  const whole = tables.filter(({ missing }) => missing.length === 0);
  if (new Set(whole.map(({ sheet }) => sheet)).size < LEAST_SHEETS) return undefined;
  return {
    version: 1,
    template: true,
    tables: tables.flatMap(({ sheet, otherHeads }) => {
      if (sheet.name === "matrix" || otherHeads.length === 0) return [];
      const columns = otherHeads.map(({ text }) => ({ head: text, role: "note" as const }));
      return [{ table: sheet.title.ja, columns }];
    }),
  };
}

const LEAST_SHEETS = 2;
/** Heads stand high up: as many rows are looked at. */
const LOOKED_AT = 20;

function tableOf(table: Table, sheet: Sheet, places: Places): TemplateTable {
  const cellOf = (entry: Cell): TemplateCell => {
    const text = isInText(entry) ? bareText(entry.text).trim() : entry.text;
    return { entry, text, at: places(entry, text) };
  };
  const known = (cell: Cell) => sheet.columns.find(({ head }) => isCalled(firstWords(cell.text), head));
  const counts = table.rows.slice(0, LOOKED_AT).map((row) => new Set(row.map(known).filter(Boolean)).size);
  const most = Math.max(0, ...counts);
  const at = most > 0 ? counts.indexOf(most) : -1;
  const heads = (table.rows[at] ?? []).map(cellOf);
  const columns = heads.map((head) => ({ head, column: known(head.entry) }));
  const rows = table.rows.slice(at + 1).map((row): TemplateRow => {
    const all = row.map(cellOf);
    const cells = new Map<Field, TemplateCell>();
    const others: { readonly head: TemplateCell; readonly cell: TemplateCell }[] = [];
    for (const cell of all) {
      const headed = columns.find(({ head }) => isUnder(cell.entry, head.entry));
      if (headed?.column && !cells.has(headed.column.field)) cells.set(headed.column.field, cell);
      else if (headed && !headed.column) others.push({ head: headed.head, cell });
    }
    return { cells, others, all };
  });
  return {
    ...{ sheet, table, heads, rows },
    above: table.rows.slice(0, Math.max(0, at)).map((row) => row.map(cellOf)),
    otherHeads: columns.flatMap(({ head, column }) => (column ? [] : [head])),
    missing: sheet.columns.filter(
      ({ isNeeded, field }) => isNeeded && !columns.some(({ column }) => column?.field === field),
    ),
  };
}

const firstWords = (text: string) => text.split("\n")[0] ?? "";

const isUnder = (cell: Cell, head: Cell) =>
  cell.column >= head.column && cell.column < head.column + Math.max(1, head.columnSpan);
