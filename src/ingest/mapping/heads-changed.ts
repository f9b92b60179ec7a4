/** A mapping and the document that it stands beside: which of its tables and heads are not there, which of the document's it does not know, and what is still open. */
import { comparableName, didYouMean } from "../../model/names.ts";
import type { Position } from "../../model/position.ts";
import { textPosition } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";
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
      error(
        "mapping-table-missing",
        `The mapping names a table “${table}”, which ${source.name} does not have${didYouMean(
          table,
          tables.map(({ name }) => name),
        )}. Correct its name, or take it out of the mapping.`,
      ),
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
    return [
      error(
        "mapping-table-unknown",
        `The mapping does not know the table “${name}”${didYouMean(name, unused)}. Add it with its columns, or with "ignore": true.`,
        start,
      ),
    ];
  }
  if (told.ignore) return [];
  const headed = headedTable(table, knownHeads(told));
  const columns = headed ? namedColumns(headed) : [];
  if (!headed) {
    const [code, what] =
      told.columns.length > 0
        ? [
            "mapping-head-missing",
            `none of its rows has two of the heads that the mapping names: ${told.columns.map(({ head }) => head).join(", ")}`,
          ]
        : [
            "mapping-open",
            'no row looks like the heads of its columns, and the mapping names none. Name them in "columns", each with a role, or say "ignore": true of the table',
          ];
    return [error(code, `Table “${name}”: ${what}.`, start)];
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
      if (!toldColumn)
        return [
          error(
            "mapping-head-unknown",
            `Table “${name}” has a column “${head}” that the mapping does not know. Add it with a role, or with the role "ignore".`,
            at,
          ),
        ];
      if (toldColumn.role !== null) return [];
      return [
        error(
          "mapping-open",
          `Table “${name}”: what column “${head}” means is still an open question. Give it a role in the mapping in place of null.`,
          at,
        ),
      ];
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
    .map(({ head }) =>
      error(
        "mapping-head-missing",
        `Table “${table}” has no column “${head}”, which the mapping names${didYouMean(head, unknown)}. Correct the head, or take it out of the mapping.`,
        at,
      ),
    );
}

const error = (code: string, message: string, positions: readonly Position[] = []): Problem => ({
  ...{ code, severity: "error", message, positions, about: [] },
});

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
