/** An operation and its answer in, a table out: a row for each entry of the innermost lists, in which what is around them is repeated. */

import { print } from "graphql";
import type { Cell, ExportTable, TableAbout } from "../../export/export-table.ts";
import { attributeText } from "../../export/writing/attribute-text.ts";
import { entriesOf, valueAt } from "./answer-values.ts";
import { type AskedOperation, UNNAMED } from "./asked-operation.ts";
import { type RowShape, tableShape } from "./table-shape.ts";

export interface AnsweredOperation extends AskedOperation {
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Columns are the operation's, whatever was found. Lists beside each other come one below the other, never multiplied; an object whose lists are
 * all empty has one row. Lists of scalars are JSON in one cell.
 */
export function answerTable({ data, ...operation }: AnsweredOperation): ExportTable {
  const { columns, heads, root } = tableShape(operation);
  return {
    columns,
    heads,
    about: aboutAnswer(operation),
    rows: {
      *[Symbol.iterator]() {
        const found = root.lists.some(({ keys }) => entriesOf(valueAt(data, keys)).length > 0);
        // Nothing but empty lists: there is nothing that a row could be about.
        if (found || root.cells.length > 0) yield* rowsOf(root, data, Array<Cell>(columns.length).fill(null));
      },
    },
  };
}

/** The question itself says what its answer is of. */
function aboutAnswer({ title, document }: AskedOperation): TableAbout {
  const query = { name: { ja: "問い合わせ（GraphQL）", en: "Query (GraphQL)" }, value: print(document) };
  return { title: { ja: title === UNNAMED ? "問い合わせの答え" : title, en: title }, facts: [query] };
}

function* rowsOf(shape: RowShape, value: unknown, around: readonly Cell[]): Iterable<readonly Cell[]> {
  const base = [...around];
  for (const { keys, column } of shape.cells) base[column] = cellOf(valueAt(value, keys));
  let alone = true;
  for (const { keys, entries } of shape.lists) {
    for (const entry of entriesOf(valueAt(value, keys))) {
      alone = false;
      yield* rowsOf(entries, entry, base);
    }
  }
  if (alone) yield base;
}

/** A list, or an object where a scalar is one, as JSON. */
function cellOf(value: unknown): Cell {
  if (typeof value !== "object" || value === null) return value as Cell;
  return attributeText(value as readonly string[]);
}
