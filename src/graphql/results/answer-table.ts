/** An operation and its answer in, a table out: a row for each entry of the innermost lists, in which what is around them is repeated. */

import type { Cell, ExportTable } from "../../export/export-table.ts";
import { attributeText } from "../../export/writing/attribute-text.ts";
import { entriesOf, valueAt } from "./answer-values.ts";
import type { AskedOperation } from "./asked-operation.ts";
import { type RowShape, tableShape } from "./table-shape.ts";

export interface AnsweredOperation extends AskedOperation {
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Columns are the operation's, whatever was found. Lists beside each other come one below the other, never multiplied; an object whose lists are
 * all empty has one row. Lists of scalars are JSON in one cell.
 */
export function answerTable({ data, ...operation }: AnsweredOperation): ExportTable {
  const { columns, root } = tableShape(operation);
  return {
    columns,
    rows: {
      *[Symbol.iterator]() {
        const found = root.lists.some(({ keys }) => entriesOf(valueAt(data, keys)).length > 0);
        // Nothing but empty lists: there is nothing that a row could be about.
        if (found || root.cells.length > 0) yield* rowsOf(root, data, Array<Cell>(columns.length).fill(null));
      },
    },
  };
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
