/** Who reads workbooks, of tables as well as of graphs, and what they must find: cells with their types, told apart as JSON tells them. */
import { read as readWorkbook } from "@e965/xlsx";
import type { ExportGraph } from "../../../src/export/export-graph.ts";
import type { Cell, ExportTable } from "../../../src/export/export-table.ts";
import { wordsOfKind } from "../../../src/export/writing/column-words.ts";
import { expectedOf, type Kept } from "./expected.ts";
import { askPython } from "./python.ts";
import type { ReadEdge, Reader, Reading, ReadNode, ReadValue, TableReader, TableReading } from "./reading.ts";
import { wordsOf } from "./relationship-words.ts";
import { xmlCharacters } from "./texts.ts";

/** Of each sheet the rows, the heads among them. */
interface Book {
  readonly sheets: readonly (readonly (readonly Cell[])[])[];
}
type Read = (books: readonly string[]) => Promise<readonly Book[]>;

const PROGRAMS: readonly { readonly name: string; readonly inPython: boolean; readonly read: Read }[] = [
  { name: "SheetJS", inPython: false, read: async (books) => books.map(inSheetJs) },
  { name: "openpyxl", inPython: true, read: (books) => askPython<Book>("with_openpyxl.typed", books) },
];

function inSheetJs(base64: string): Book {
  const book = readWorkbook(base64, { type: "base64", dense: true, cellFormula: true });
  return {
    sheets: book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] as unknown as { readonly "!data": readonly (readonly SheetJsCell[])[] };
      // Holes stand for rows and cells of which there is nothing.
      return Array.from(sheet["!data"], (row = []) =>
        Array.from(row, (cell) => {
          if (cell?.f !== undefined) throw new Error(`Excel would run ${cell.f}`);
          return cell?.v ?? null;
        }),
      );
    }),
  };
}
type SheetJsCell = { readonly v?: Cell; readonly f?: string } | undefined;

/** An empty text is an empty cell. */
const json = (cell: Cell | undefined) => JSON.stringify(cell === "" || cell === undefined ? null : cell);
/** Lines end with a line feed within a cell. */
const asText = (text: string) => xmlCharacters(text.replaceAll(/\r\n?/g, "\n"));
const kept = (cell: Cell): Cell => (typeof cell === "string" ? asText(cell) : cell);
/** Readers do not see where empty rows end. */
const isFilled = (row: readonly string[]) => row.some((cell) => cell !== "null");

export const WORKBOOK_TABLE_READERS: readonly TableReader[] = PROGRAMS.map((program) => ({
  ...program,
  format: "xlsx",
  read: async (books) => (await program.read(books)).map(firstSheet),
  expected: tableOf,
}));

function firstSheet({ sheets: [sheet = []] }: Book): TableReading {
  const [heads = [], ...rows] = sheet;
  return {
    columns: heads.map(String),
    rows: rows.map((row) => heads.map((_, index) => json(row[index]))).filter(isFilled),
  };
}

/** Of two heads that Excel takes for one, the second gets an underscore. */
function tableOf({ columns, rows }: ExportTable): TableReading {
  const heads: string[] = [];
  for (const column of columns) {
    let head = asText(column);
    while (heads.some((other) => other.toLowerCase() === head.toLowerCase())) head += "_";
    heads.push(head);
  }
  return {
    columns: heads,
    rows: [...rows].map((row) => row.map((cell) => json(kept(cell)))).filter(isFilled),
  };
}

export const WORKBOOK_READERS: readonly Reader[] = PROGRAMS.map((program) => ({
  ...program,
  format: "network.xlsx",
  read: async (books) => (await program.read(books)).map(networkIn),
  expected: networkOf,
}));

/** Attributes by their place among the columns, for heads are words. */
function networkIn({ sheets: [connections = [], nodes = []] }: Book): Reading {
  const rowsOf = ([heads = [], ...rows]: Book["sheets"][number]) =>
    rows.map((row) => heads.map((_, index) => row[index] ?? null));
  return {
    nodes: rowsOf(nodes).map((row): ReadNode => {
      const [label, kind, ...more] = row;
      return { id: text(more.at(-1)), label: text(label), kind: text(kind), attributes: byPlace(more.slice(0, -1)) };
    }),
    edges: rowsOf(connections).map((row): ReadEdge => {
      const [, kind, , weight, ...more] = row;
      const [source, target] = more.slice(-2);
      return {
        ...{ source: text(source), target: text(target), kind: text(kind), weight: Number(weight) },
        attributes: byPlace(more.slice(0, -2)),
      };
    }),
  };
}

const text = (cell: Cell | undefined) => String(cell ?? "");
const byPlace = (cells: readonly Cell[]) =>
  Object.fromEntries(cells.flatMap((cell, index) => (cell === null ? [] : [[String(index), cell] as const])));

const KEPT: Kept = { text: asText, lists: joined, values: "plain", emptyIsNothing: true };

/** As people write lists; what is no plain entry stands in quotes. */
function joined(entries: readonly (string | number)[]): string {
  const plain = /^[^\s;"](?:[^;"\r\n]*[^\s;"])?$/u;
  return entries.map((entry) => (plain.test(`${entry}`) ? entry : JSON.stringify(entry))).join("; ");
}

function networkOf(graph: ExportGraph): Reading {
  const { nodes, edges } = expectedOf(graph, KEPT);
  const placed = (declared: ExportGraph["nodeAttributes"], attributes: Readonly<Record<string, ReadValue>> = {}) =>
    Object.fromEntries(
      declared.flatMap(({ name }, index) =>
        Object.hasOwn(attributes, name) ? [[String(index), attributes[name] ?? null] as const] : [],
      ),
    );
  return {
    nodes: nodes.map(({ id, label = "", kind = "", attributes }) => ({
      ...{ id: asText(id), label, kind: wordsOfKind(kind).ja },
      attributes: placed(graph.nodeAttributes, attributes),
    })),
    edges: edges.map(({ source, target, kind = "", weight = 1, attributes }) => ({
      ...{ source: asText(source), target: asText(target), kind: wordsOf(kind), weight },
      attributes: placed(graph.edgeAttributes, attributes),
    })),
  };
}
