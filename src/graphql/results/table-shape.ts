/** An operation in, the columns of its answer's table out, and where in the answer the cells stand. */
import { getNamedType, isLeafType } from "graphql";
import { headOf, headOfWay } from "../../export/writing/column-words.ts";
import type { Words } from "../../template/words.ts";
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
  /** The same for people, word by word, `分野 › 名称`; what its author named anew is called so. */
  readonly heads: readonly Words[];
  readonly root: RowShape;
}

export function tableShape({ selection }: AskedOperation): TableShape {
  const root = selection.ofAny();
  const ways: (readonly SelectedField[])[] = [];

  function shapeOf(fields: readonly SelectedField[], path: readonly SelectedField[]): RowShape {
    const cells: RowShape["cells"][number][] = [];
    const lists: RowShape["lists"][number][] = [];
    const add = (fields: readonly SelectedField[], steps: readonly SelectedField[]) => {
      for (const field of fields) {
        const here = [...steps, field];
        const keys = here.map(({ key }) => key);
        if (isLeafType(getNamedType(field.definition.type))) {
          cells.push({ keys, column: ways.push([...path, ...here]) - 1 });
        } else if (!isList(field.definition.type)) add(belowOf(field), here);
        else {
          const before = ways.length;
          const entries = shapeOf(belowOf(field), [...path, ...here]);
          // All its fields may be left out by @skip and @include.
          if (ways.length > before) lists.push({ keys, entries });
        }
      }
    };
    add(fields, []);
    return { cells, lists };
  }

  const shape = shapeOf(root, []);
  // Where one field is asked for, its name would stand in front of every column.
  const said = root.length === 1 ? ways.map((way) => (way.length === 1 ? way : way.slice(1))) : ways;
  return {
    columns: said.map((way) => way.map(({ key }) => key).join(".")),
    heads: said.map((way) => headOfWay(way.map(headOfField))),
    root: shape,
  };
}

const headOfField = ({ key, name }: SelectedField): Words => (key === name ? headOf(name) : { ja: key, en: key });
