/**
 * Writes the nodes of a graph or its edges as a table in CSV, with the columns that Gephi looks for.
 * Follows RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) and Gephi's tables of nodes and edges: https://gephi.org/users/supported-graph-formats/spreadsheet/
 */
import { type AttributeDeclaration, type Attributes, type ExportGraph, iterable } from "../export-graph.ts";
import type { Cell, ExportTable } from "../export-table.ts";
import type { GraphFormat, Tool } from "../format.ts";
import { csvText, plainCell } from "../writing/csv-text.ts";
import { freeName, namesOf } from "../writing/free-names.ts";
import { mapped } from "../writing/json-list.ts";

const writePlain = (table: ExportTable) => csvText(table, plainCell);

const FOR_PROGRAMS: Readonly<Record<"nodes" | "edges", readonly Tool[]>> = {
  nodes: [
    {
      name: "Gephi",
      how: "File › Import spreadsheet, as a nodes table, the column code as String; then the edges, appended to the same workspace.",
    },
    { name: "Flourish", how: "Network graph: upload it as Points, with Id as ID and Kind as Color by." },
    { name: "pandas (Python), R", how: "read_csv(link)." },
  ],
  edges: [
    { name: "Gephi", how: "File › Import spreadsheet, as an edges table." },
    { name: "Flourish", how: "Network graph: upload it as Links, with Source, Target, and Weight as Size by." },
    {
      name: "Cytoscape",
      how: "File › Import › Network from File, with the columns Source, Target and Kind (interaction).",
    },
    { name: "pandas (Python), R", how: "read_csv(link)." },
  ],
};
export const nodesCsv = format("nodes.csv", "Nodes as CSV (RFC 4180)", FOR_PROGRAMS.nodes, (graph) =>
  writePlain(nodeTable(graph)),
);
export const edgesCsv = format("edges.csv", "Edges as CSV (RFC 4180)", FOR_PROGRAMS.edges, (graph) =>
  writePlain(edgeTable(graph)),
);
function format(name: string, title: string, tools: readonly Tool[], write: GraphFormat["write"]): GraphFormat {
  return { name, title, mediaType: "text/csv", holds: "graph", tools, write };
}

/** Gephi takes the last ones for times, and a table with a Source for one of edges. */
const NODE_NAMES = namesOf("Id", "Label", "Kind", "Source", "Target", "Timeset", "Interval");
/** By their kind, Gephi keeps edges apart that join the same nodes. */
const EDGE_NAMES = namesOf("Source", "Target", "Type", "Id", "Label", "Kind", "Weight", "Timeset", "Interval");

function nodeTable({ nodes, nodeAttributes }: ExportGraph): ExportTable {
  return {
    columns: ["Id", "Label", "Kind", ...columnNames(nodeAttributes, NODE_NAMES)],
    rows: iterable(() =>
      mapped(nodes, ({ id, label, kind, attributes }) => [
        id,
        label,
        kind,
        ...attributeCells(attributes, nodeAttributes),
      ]),
    ),
  };
}

function edgeTable({ edges, edgeAttributes, directed }: ExportGraph): ExportTable {
  const type = directed ? "Directed" : "Undirected";
  return {
    columns: ["Source", "Target", "Type", "Id", "Label", "Weight", "Kind", ...columnNames(edgeAttributes, EDGE_NAMES)],
    rows: iterable(() =>
      mapped(edges, ({ id, source, target, kind, weight, attributes }) => [
        ...[source, target, type, id, kind, weight, kind],
        ...attributeCells(attributes, edgeAttributes),
      ]),
    ),
  };
}

function columnNames(declared: readonly AttributeDeclaration[], taken: ReadonlySet<string>): readonly string[] {
  return declared.map(({ name }) => freeName(name, taken));
}

/** Lists are not JSON here: of what stands in brackets Gephi makes intervals of time. */
export function attributeCells(attributes: Attributes, declared: readonly AttributeDeclaration[]): readonly Cell[] {
  return declared.map(({ name }) => {
    const value = attributes[name];
    if (!Object.hasOwn(attributes, name) || value === undefined) return null;
    return typeof value === "object" ? listText(value) : value;
  });
}

/** A list in one cell, as people write it: `1-7; 2-1; 2-4`. What could be mistaken for two entries, or for none, stands in quotes, as in JSON. */
export function listText(entries: readonly (string | number)[]): string {
  return entries.map((entry) => (isPlain(String(entry)) ? String(entry) : JSON.stringify(entry))).join("; ");
}

function isPlain(text: string): boolean {
  return text !== "" && !/^\s|\s$|[;"\r\n]/u.test(text);
}
