/** A graph in, its export as readers get it out; a reading in, an error out where it is not what the graph says. */
import { expect } from "vitest";
import type { ExportGraph } from "../../src/export/export-graph.ts";
import type { ExportTable } from "../../src/export/export-table.ts";
import type { GraphFormat, Piece, TableFormat } from "../../src/export/format.ts";
import { faultsOf, inOrder } from "./readers/compare.ts";
import type { Reader, Reading, TableReader, TableReading } from "./readers/reading.ts";

/** As from a file or a response: in UTF-8, where half a surrogate pair has no place, and with its byte order mark; in base64 where it is binary. */
function inUtf8(pieces: Iterable<Piece>): string {
  const all = [...pieces];
  if (all.some((piece) => typeof piece !== "string"))
    return Buffer.concat(all.map((piece) => Buffer.from(piece))).toString("base64");
  const bytes = Buffer.from(all.join(""), "utf8");
  return new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
}

export function written(format: GraphFormat, graph: ExportGraph): string {
  return inUtf8(format.write(graph));
}

export function checkReading(reader: Reader, graph: ExportGraph, reading: Reading | undefined): void {
  if (!reading) throw new Error(`${reader.name} gave no reading`);
  expect(inOrder(reading, graph.directed)).toEqual(inOrder(reader.expected(graph), graph.directed));
  if (reading.nodes) expect(faultsOf(reading)).toEqual([]);
}

export function writtenTable(format: TableFormat, table: ExportTable): string {
  return inUtf8(format.write(table));
}

export function checkTable(reader: TableReader, table: ExportTable, reading: TableReading | undefined): void {
  expect(reading).toEqual(reader.expected(table));
}
