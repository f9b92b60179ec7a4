/** An operation in, the columns of its answer's table out, and where in the answer the cells stand. */
import { getNamedType, isLeafType } from "graphql";
import type { SelectedField } from "../operation/selection.ts";
import type { AskedOperation } from "./asked-operation.ts";
import { belowOf } from "./asked-operation.ts";
import { isList } from "./node-types.ts";

/** What an object has in a table: cells, and lists in it whose entries have rows of their own. */
export interface RowShape {
  readonly cells: readonly { readonly keys: readonly string[]; readonly column: number }[];
  readonly lists: readonly { readonly keys: readonly string[]; readonly entries: RowShape }[];
}

export interface TableShape {
  /** Response keys joined by dots: no two are the same. */
  readonly columns: readonly string[];
  readonly root: RowShape;
}

export function tableShape({ selection }: AskedOperation): TableShape {
  const root = selection.ofAny();
  const columns: string[] = [];

  function shapeOf(fields: readonly SelectedField[], path: readonly string[]): RowShape {
    const cells: RowShape["cells"][number][] = [];
    const lists: RowShape["lists"][number][] = [];
    const add = (fields: readonly SelectedField[], keys: readonly string[]) => {
      for (const field of fields) {
        const here = [...keys, field.key];
        if (isLeafType(getNamedType(field.definition.type))) {
          cells.push({ keys: here, column: columns.push([...path, ...here].join(".")) - 1 });
        } else if (!isList(field.definition.type)) add(belowOf(field), here);
        else {
          const before = columns.length;
          const entries = shapeOf(belowOf(field), [...path, ...here]);
          // All its fields may be left out by @skip and @include.
          if (columns.length > before) lists.push({ keys: here, entries });
        }
      }
    };
    add(fields, []);
    return { cells, lists };
  }

  const shape = shapeOf(root, []);
  const [only, ...others] = root;
  if (!only || others.length > 0) return { columns, root: shape };
  return { columns: columns.map((name) => withoutRoot(name, only.key)), root: shape };
}

/** Where one field is asked for, its name would stand in front of every column. */
function withoutRoot(column: string, root: string): string {
  return column === root ? column : column.slice(root.length + 1);
}
