/** What a mapping calls the tables of a document and their columns: by names and heads as they stand there, told apart where two are the same. */
import { comparableName } from "../../model/names.ts";
import type { Source, Table } from "../source/source.ts";
import type { TableMapping } from "./mapping.ts";
import type { HeadedColumn, HeadedTable } from "./table-heads.ts";

export interface NamedTable {
  /** Of the sheet or the caption; a number where it has none: the document's first table is 1. */
  readonly name: string;
  readonly table: Table;
}

export interface NamedColumn {
  /** `実績 #2` of the second column with that head; `column 12` of one that has none. */
  readonly name: string;
  readonly column: HeadedColumn;
}

/** As many signs of a name has a mapping (`mapping.ts`). */
const LONGEST = 480;

/** All tables but those that their author hid, in the order of the document. */
export function namedTables(source: Source): readonly NamedTable[] {
  const tables = source.blocks.filter((block) => block.kind === "table");
  const names = toldApart(tables.map(({ name }, index) => name ?? String(index + 1)));
  return tables.map((table, index) => ({ name: names[index] ?? "", table })).filter(({ table }) => !table.hidden);
}

/** Its columns from the left. */
export function namedColumns({ columns }: HeadedTable): readonly NamedColumn[] {
  const names = toldApart(columns.map(({ head, from }) => (head.trim() === "" ? `column ${from}` : head)));
  return columns.map((column, index) => ({ name: names[index] ?? "", column }));
}

/** The heads that a mapping names, as they stand in the table: what `headedTable` looks for. */
export function knownHeads({ columns }: TableMapping): readonly string[] {
  return columns.map(({ head }) => head.replace(/ #\d+$/u, "")).filter((head) => !/^column \d+$/u.test(head));
}

function toldApart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((full) => {
    const name = [...full].slice(0, LONGEST).join("");
    let told = name;
    for (let n = 2; taken.has(comparableName(told)); n += 1) told = `${name} #${n}`;
    taken.add(comparableName(told));
    return told;
  });
}
