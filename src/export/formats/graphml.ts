/**
 * Writes a graph as GraphML: typed attributes for nearly every program, with Gephi's names for colours and sizes.
 * Follows GraphML 1.0 with its extension for attributes: http://graphml.graphdrawing.org/specification.html
 */
import {
  type AttributeDeclaration,
  type AttributeType,
  type AttributeValue,
  type ExportGraph,
  typeOfValue,
} from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { attributeText } from "../writing/attribute-text.ts";
import { freeAttributes, freeDeclarations, namesOf } from "../writing/free-names.ts";
import { appearanceIn } from "../writing/palette.ts";
import { xmlAttributes, xmlText } from "../writing/xml-text.ts";

export const graphml: GraphFormat = {
  name: "graphml",
  title: "GraphML 1.0",
  mediaType: "application/graphml+xml",
  holds: "graph",
  tools: [
    { name: "Gephi", how: "File › Open, and choose the file." },
    { name: "Cytoscape", how: "File › Import › Network from File or from URL." },
    { name: "yEd", how: "File › Open, then Edit › Properties Mapper to show the attribute label." },
    {
      name: "igraph (R, Python)",
      how: 'read_graph("….graphml", format = "graphml") or Graph.Read_GraphML("….graphml").',
    },
    { name: "networkx (Python)", how: 'read_graphml("….graphml").' },
  ],
  write,
};

/** GraphML has no lists: they are JSON in a string. */
const TYPES: Readonly<Record<AttributeType, string>> = {
  string: "string",
  integer: "long",
  real: "double",
  boolean: "boolean",
  strings: "string",
  integers: "string",
};

/** What Gephi takes for something else than an attribute. */
const NODE_NAMES = namesOf("r", "g", "b", "color", "size", "x", "y", "z", "xpos", "ypos", "d3");
const EDGE_NAMES = namesOf("r", "g", "b", "color", "edgelabel", "edge weight", "edgeid", "d7");
const GRAPH_NAMES = namesOf("title");

const NODE_KEYS: readonly AttributeDeclaration[] = [
  { name: "label", type: "string" },
  { name: "kind", type: "string" },
  { name: "r", type: "integer" },
  { name: "g", type: "integer" },
  { name: "b", type: "integer" },
  { name: "size", type: "real" },
];
const EDGE_KEYS: readonly AttributeDeclaration[] = [
  { name: "label", type: "string" },
  { name: "kind", type: "string" },
  { name: "weight", type: "real" },
];

function* write({
  title,
  directed,
  colouredBy,
  attributes,
  nodeAttributes,
  edgeAttributes,
  nodes,
  edges,
}: ExportGraph) {
  const about = { title, ...freeAttributes(attributes, GRAPH_NAMES) };
  const graphKeys = keys(
    "graph",
    Object.entries(about).map(([name, value]) => ({ name, type: typeOfValue(value) })),
  );
  const nodeKeys = keys("node", [...NODE_KEYS, ...freeDeclarations(nodeAttributes, NODE_NAMES)]);
  const edgeKeys = keys("edge", [...EDGE_KEYS, ...freeDeclarations(edgeAttributes, EDGE_NAMES)]);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield graphKeys.written + nodeKeys.written + edgeKeys.written;
  yield `<graph${xmlAttributes({ edgedefault: directed ? "directed" : "undirected" })}>\n`;
  for (const [name, value] of Object.entries(about)) yield `${graphKeys.data(name, value)}\n`;
  for (const { id, label, kind, attributes } of nodes) {
    const { rgb, size } = appearanceIn({ colouredBy }, { kind, attributes });
    const [r, g, b] = rgb;
    const values = { label, kind, r, g, b, size, ...freeAttributes(attributes, NODE_NAMES) };
    yield `<node${xmlAttributes({ id })}>${nodeKeys.all(values)}</node>\n`;
  }
  for (const { id, source, target, kind, weight, attributes } of edges) {
    const values = { label: kind, kind, weight, ...freeAttributes(attributes, EDGE_NAMES) };
    yield `<edge${xmlAttributes({ id, source, target })}>${edgeKeys.all(values)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

/** Ids of keys are `n0`, `n1`, … for nodes: any name is a name, but not any name an id. */
function keys(of: "graph" | "node" | "edge", declared: readonly AttributeDeclaration[]) {
  const ids = new Map(declared.map(({ name }, index) => [name, `${of.charAt(0)}${index}`]));
  const lines = declared.map(
    ({ name, type }) =>
      `<key${xmlAttributes({ id: ids.get(name), for: of, "attr.name": name, "attr.type": TYPES[type] })}/>\n`,
  );
  const data = (name: string, value: AttributeValue) =>
    `<data${xmlAttributes({ key: ids.get(name) })}>${xmlText(attributeText(value))}</data>`;
  const all = (values: Readonly<Record<string, AttributeValue>>) =>
    Object.entries(values)
      .map(([name, value]) => data(name, value))
      .join("");
  return { written: lines.join(""), data, all };
}
