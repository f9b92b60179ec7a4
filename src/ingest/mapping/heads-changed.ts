/** A mapping and the document that it stands beside: which of its tables and heads are not there, which of the document's it does not know, and what is still open. */
import { comparableName, nearestTo } from "../../model/names.ts";
import type { Position } from "../../model/position.ts";
import { textPosition } from "../../model/position.ts";
import { type Problem, problemOf } from "../../model/problem.ts";
import type { Cell, Source, Table } from "../source/source.ts";
import type { Mapping, TableMapping } from "../tables/mapping.ts";
import { knownHeads, type NamedTable, namedColumns, namedTables } from "../tables/named-columns.ts";
import { headedTable } from "../tables/table-heads.ts";

/** All of severity error: a document whose heads changed is not read as if they had not. In the order of the document. */
export function headsChanged(mapping: Mapping, source: Source): readonly Problem[] {
  const tables = namedTables(source);
  const placeOf = positionsIn(source);
  const hidden = source.blocks.flatMap((block) =>
    block.kind === "table" && block.hidden && block.name !== null ? [block.name] : [],
  );
  const names = new Set([...tables.map(({ name }) => name), ...hidden].map(comparableName));
  const missing = mapping.tables
    .filter(({ table, ignore }) => !ignore && !names.has(comparableName(table)))
    .map(({ table }) =>
      problemOf("mapping-table-missing", "error", {
        ...{ table, document: source.name },
        near: nearestTo(
          table,
          tables.map(({ name }) => name),
        ),
      }),
    );
  const found = tables.flatMap((table) => ofTable(table, mapping, placeOf));
  return [...missing, ...found];
}

function ofTable(named: NamedTable, mapping: Mapping, placeOf: PlaceOf): readonly Problem[] {
  const { name, table } = named;
  const told = mapping.tables.find((one) => comparableName(one.table) === comparableName(name));
  const first = table.rows[0]?.[0];
  const start = first ? [placeOf(table, first)] : [];
  if (!told) {
    const unused = mapping.tables.map((one) => one.table);
    return [problemOf("mapping-table-unknown", "error", { table: name, near: nearestTo(name, unused) }, start)];
  }
  if (told.ignore) return [];
  const headed = headedTable(table, knownHeads(told));
  const columns = headed ? namedColumns(headed) : [];
  if (!headed) {
    const known = told.columns.map(({ head }) => head);
    return [
      known.length > 0
        ? problemOf("mapping-head-missing/all", "error", { table: name, heads: known }, start)
        : problemOf("mapping-open/table", "error", { table: name }, start),
    ];
  }
  const heads = columns.map((column) => ({ ...column, key: comparableName(column.name) }));
  const keys = new Set(heads.map(({ key }) => key));
  const toldKeys = new Set(told.columns.map(({ head }) => comparableName(head)));
  const unknown = heads.filter(({ key }) => !toldKeys.has(key));
  return [
    ...missingHeads(
      told,
      name,
      keys,
      unknown.map((column) => column.name),
      start,
    ),
    ...heads.flatMap(({ name: head, key, column }) => {
      const [cell] = column.cells.length > 0 ? [column.cells.at(-1)] : [];
      const at = cell ? [placeOf(table, cell)] : start;
      const toldColumn = told.columns.find((one) => comparableName(one.head) === key);
      if (!toldColumn) return [problemOf("mapping-head-unknown", "error", { table: name, head }, at)];
      if (toldColumn.role !== null) return [];
      return [problemOf("mapping-open", "error", { table: name, head }, at)];
    }),
  ];
}

function missingHeads(
  { columns }: TableMapping,
  table: string,
  keys: ReadonlySet<string>,
  unknown: readonly string[],
  at: readonly Position[],
): readonly Problem[] {
  return columns
    .filter(({ head }) => !keys.has(comparableName(head)))
    .map(({ head }) => problemOf("mapping-head-missing", "error", { table, head, near: nearestTo(head, unknown) }, at));
}

type PlaceOf = (table: Table, cell: Cell) => Position;

/** Lines and columns as they are; of other places, how many cells stand before them. */
function positionsIn({ blocks }: Source): PlaceOf {
  const before = new Map<Table, number>();
  let count = 0;
  for (const block of blocks) {
    if (block.kind === "prose") {
      count += 1;
      continue;
    }
    before.set(block, count);
    count += block.rows.reduce((sum, row) => sum + row.length, 0);
  }
  return (table, cell) => {
    const [, line, column] = /^(\d+):(\d+)$/u.exec(cell.place) ?? [];
    if (line !== undefined && column !== undefined) return textPosition(Number(line), Number(column), cell.text);
    const place = (before.get(table) ?? 0) + cellsBefore(table, cell) + 1;
    return { place: cell.place, placeOrder: place, line: null, column: null, text: cell.text };
  };
}

function cellsBefore({ rows }: Table, cell: Cell): number {
  let count = 0;
  for (const row of rows) {
    const index = row.indexOf(cell);
    if (index >= 0) return count + index;
    count += row.length;
  }
  return count;
}
