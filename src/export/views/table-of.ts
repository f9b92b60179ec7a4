/** Columns, each with its words and its cell, in; a table of things out. */
import { toEnumValue } from "../../model/enum-values.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
import type { WordList, Words } from "../../template/words.ts";
import { iterable } from "../export-graph.ts";
import type { Cell, ExportTable } from "../export-table.ts";
import { headOf } from "../writing/column-words.ts";
import { mapped } from "../writing/json-list.ts";
import type { Selection } from "./selection.ts";
import { tableAbout } from "./table-about.ts";

export interface Column<T> {
  /** For programs. */
  readonly name: string;
  /** For people, where it is called otherwise than columns of this name are. */
  readonly head?: Words;
  readonly cell: (of: T) => Cell | undefined;
  /** Where its cells are names of the API. */
  readonly words?: WordList;
}

interface Whose {
  readonly graph: PolicyGraph;
  readonly title: Words;
  readonly selection: Selection;
}

export function tableOf<T>(
  { graph, title, selection }: Whose,
  columns: readonly Column<T>[],
  rows: Iterable<T>,
): ExportTable {
  return {
    columns: columns.map(({ name }) => name),
    heads: columns.map(({ name, head }) => head ?? headOf(name)),
    wordsOfCells: columns.map(({ words }) => words),
    rows: iterable(() => mapped(rows, (row) => columns.map(({ cell }) => cell(row) ?? null))),
    about: tableAbout(graph, title, selection),
  };
}

/** Several in one cell, a line each. */
export const inLines = (texts: readonly string[]): Cell => (texts.length === 0 ? null : texts.join("\n"));

/** By the names that values have in the API. */
export const enumWords = (words: WordList): WordList =>
  Object.fromEntries(Object.entries(words).map(([value, said]) => [toEnumValue(value), said]));
