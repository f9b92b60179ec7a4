/**
 * Writes a table, or the nodes and edges of a graph, as an Excel workbook for analysis: typed cells, so that a code is never a date and nothing runs as a formula.
 * Follows Office Open XML, SpreadsheetML (ECMA-376): https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
import type { Language, Words } from "../../template/words.ts";
import type { ExportGraph } from "../export-graph.ts";
import type { ExportTable, TableAbout } from "../export-table.ts";
import type { GraphFormat, TableFormat } from "../format.ts";
import { aboutContent, tableContent, tableSheet } from "../workbook/table-content.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import { attributeText } from "../writing/attribute-text.ts";
import { headOf, headOfWay, wordsOfKind } from "../writing/column-words.ts";
import { wordsOfRelationship } from "../writing/edge-words.ts";
import { attributeCells } from "./graph-csv.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const tableWorkbook: TableFormat = {
  name: "xlsx",
  title: "Excel workbook",
  mediaType: MEDIA_TYPE,
  isBinary: true,
  holds: "table",
  tools: [
    { name: "Excel, LibreOffice", how: "Open the file: sort, filter, look up; codes such as 4-4 are text." },
    { name: "Google Sheets", how: "File › Import › Upload." },
  ],
  write: (table, language = "ja") => [writeWorkbook(tableContent(table, language))],
};

export const networkWorkbook: GraphFormat = {
  name: "network.xlsx",
  title: "Excel workbook of connections and nodes",
  mediaType: MEDIA_TYPE,
  isBinary: true,
  holds: "graph",
  tools: [{ name: "Excel, LibreOffice", how: "Open the file: a sheet of connections, a sheet of nodes." }],
  write: (graph, language = "ja") => [
    writeWorkbook([
      tableSheet(SHEETS.edges[language], edgeTable(graph, language), language),
      tableSheet(SHEETS.nodes[language], nodeTable(graph, language), language),
      aboutContent(aboutOf(graph), language),
    ]),
  ],
};

const SHEETS = {
  nodes: { ja: "要素", en: "Nodes" },
  edges: { ja: "つながり", en: "Connections" },
} as const satisfies Readonly<Record<string, Words>>;
const ENDS = {
  source: { ja: "始点", en: "From" },
  target: { ja: "終点", en: "To" },
  sourceId: { ja: "始点の ID", en: "Id of the first" },
  targetId: { ja: "終点の ID", en: "Id of the other" },
} as const satisfies Readonly<Record<string, Words>>;

function nodeTable({ nodes, nodeAttributes }: ExportGraph, language: Language): ExportTable {
  return {
    columns: ["label", "kind", ...nodeAttributes.map(({ name }) => name), "id"],
    heads: [headOf("label"), headOf("kind"), ...nodeAttributes.map(({ name }) => attributeHead(name)), headOf("id")],
    rows: [...nodes].map(({ id, label, kind, attributes }) => [
      ...[label, wordsOfKind(kind)[language], ...attributeCells(attributes, nodeAttributes), id],
    ]),
  };
}

function edgeTable({ nodes, edges, edgeAttributes }: ExportGraph, language: Language): ExportTable {
  const labels = new Map([...nodes].map(({ id, label }) => [id, label]));
  return {
    columns: [
      "source",
      "relationship",
      "target",
      "weight",
      ...edgeAttributes.map(({ name }) => name),
      "sourceId",
      "targetId",
    ],
    heads: [
      ...[ENDS.source, headOf("relationship"), ENDS.target, headOf("weight")],
      ...[...edgeAttributes.map(({ name }) => attributeHead(name)), ENDS.sourceId, ENDS.targetId],
    ],
    rows: [...edges].map(({ source, target, kind, weight, attributes }) => [
      ...[labels.get(source) ?? source, wordsOfRelationship(kind)[language], labels.get(target) ?? target, weight],
      ...[...attributeCells(attributes, edgeAttributes), source, target],
    ]),
  };
}

/** Attributes of an answer are called by the way through it, `domain.name`. */
const attributeHead = (name: string): Words => headOfWay(name.split(".").map(headOf));

function aboutOf({ title, attributes }: ExportGraph): TableAbout {
  return {
    title: { ja: title, en: title },
    facts: Object.entries(attributes).map(([name, value]) => ({ name: headOf(name), value: attributeText(value) })),
  };
}
