/** Who reads CSV, tables as well as graphs, and what they must find. */

import type { ExportGraph } from "../../../src/export/export-graph.ts";
import type { Cell, ExportTable } from "../../../src/export/export-table.ts";
import { edgesIn, nodesIn } from "./csv-graph.ts";
import { readCsv } from "./csv-parse.ts";
import { expectedOf, type Kept } from "./expected.ts";
import { askPython } from "./python.ts";
import type { Reader, Reading, ReadValue, TableReader, TableReading } from "./reading.ts";
import { wellFormed } from "./texts.ts";

type Read = (texts: readonly string[]) => Promise<readonly TableReading[]>;

const PROGRAMS: readonly { readonly name: string; readonly inPython: boolean; readonly read: Read }[] = [
  { name: "csv-parse", inPython: false, read: async (texts) => texts.map(readCsv) },
  { name: "pandas.read_csv", inPython: true, read: (texts) => askPython<TableReading>("with_pandas.csv", texts) },
];

/** An empty text is an empty cell, and so is an empty list. */
const KEPT: Kept = { lists: joined, values: "plain", emptyIsNothing: true, edgeLabels: true, taken: { edges: "type" } };

/** As people write lists; what is no plain entry stands in quotes. */
function joined(entries: readonly (string | number)[]): string {
  const plain = /^[^\s;"](?:[^;"\r\n]*[^\s;"])?$/u;
  return entries.map((entry) => (plain.test(`${entry}`) ? entry : JSON.stringify(entry))).join("; ");
}

const BYTE_ORDER_MARK = "\ufeff";

type CellText = (cell: Cell | ReadValue | undefined) => string;
const plainText: CellText = (cell) => (cell === null ? "" : wellFormed(String(cell)));

export const TABLE_READERS: readonly TableReader[] = PROGRAMS.flatMap((program) => [
  { ...program, read: bare(program.read), format: "csv", expected: (table) => cellsOf(table, plainText) },
]);

export const CSV_READERS: readonly Reader[] = PROGRAMS.flatMap(({ read, ...program }) => [
  { ...program, format: "nodes.csv", read: then(bare(read), nodesIn), expected: (graph) => nodesOf(graph, plainText) },
  { ...program, format: "edges.csv", read: then(bare(read), edgesIn), expected: (graph) => edgesOf(graph, plainText) },
]);

function then(read: Read, change: (table: TableReading) => Reading): Reader["read"] {
  return async (texts) => (await read(texts)).map(change);
}

/** As programs want it: many take a byte order mark for a part of the first column's name. */
function bare(read: Read): Read {
  return async (texts) => {
    if (texts.some((text) => text.startsWith(BYTE_ORDER_MARK))) throw new Error("there is a byte order mark");
    return read(texts);
  };
}

function cellsOf({ columns, rows }: ExportTable, cellText: CellText): TableReading {
  return { columns: columns.map(cellText), rows: [...rows].map((row) => row.map(cellText)) };
}

function nodesOf(graph: ExportGraph, cellText: CellText): Reading {
  const { nodes } = expectedOf(graph, KEPT);
  return {
    nodes: nodes.map(({ id, label, kind, attributes }) => ({
      ...textsOf({ id, label, kind }, cellText),
      attributes: textsOf({ ...attributes }, cellText),
    })),
  };
}

function edgesOf(graph: ExportGraph, cellText: CellText): Reading {
  const { edges } = expectedOf(graph, KEPT);
  return {
    ...(edges.length > 0 && { directed: graph.directed }),
    edges: edges.map(({ id, source, target, label, kind, weight = 1, attributes }) => ({
      ...textsOf({ id, source, target, label, kind }, cellText),
      weight,
      attributes: textsOf({ ...attributes }, cellText),
    })),
  };
}

function textsOf<Name extends string>(
  values: Readonly<Record<Name, ReadValue | undefined>>,
  cellText: CellText,
): Record<Name, string> {
  const entries = Object.entries<ReadValue | undefined>(values).map(([name, value]) => [name, cellText(value)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}
