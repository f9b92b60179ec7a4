/** A cell with what it speaks of, where it stands and what its column means: what each way of reading a cell works on. */
import type { MessageKey, ValuesOf } from "../../model/messages/catalogue.ts";
import type { Position } from "../../model/position.ts";
import { problemAt } from "../parse-result.ts";
import type { Cell } from "../source/source.ts";
import { readQuantity } from "../values/read-quantity.ts";
import type { Made } from "./plan-in-making.ts";
import type { MappedColumn, TableReading } from "./read-row.ts";
import { cellsUnder } from "./table-heads.ts";

export interface Said {
  readonly cell: Cell;
  readonly at: Position;
  readonly about: Made;
  readonly mapped: MappedColumn;
  readonly row: readonly Cell[];
  readonly reading: TableReading;
}

/** `-`, なし, #N/A and the like: it is said that there is nothing. */
export function saysNothing(text: string): boolean {
  const { reading } = readQuantity(text);
  return reading === "absent" || reading === "empty";
}

/** Kept under the column's head: nothing is lost. */
export function keepNote({
  cell,
  at,
  about,
  mapped: { column },
}: Pick<Said, "cell" | "at" | "about" | "mapped">): void {
  const head = column.head === "" ? "（見出しなし）" : column.head;
  // A table of one row for each year repeats them.
  const isKnown = about.notes.some((note) => note.head === head && note.at.text === cell.text);
  if (!saysNothing(cell.text) && !isKnown) about.notes.push({ head, at });
}

export function warn<Key extends MessageKey>({ reading, at }: Said, key: Key, values: ValuesOf<Key>): void {
  reading.problems.push(problemAt(key, "warning", at, values));
}

/** Cells of the same row under columns of a role that belong with this one's. */
export function cellsBeside({ row, reading, mapped }: Said, role: "year" | "unit"): readonly Cell[] {
  return reading.columns
    .filter(({ mapping }) => mapping.role === role && mapping.group === mapped.mapping.group)
    .flatMap(({ column }) => cellsUnder(row, column));
}
