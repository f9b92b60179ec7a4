/** Who reads the formats made of JSON, and what they must find. */
import type { ExportGraph } from "../../../src/export/export-graph.ts";
import { readCytoscape } from "./cytoscape.ts";
import { expectedOf, type Kept, withUniqueIds } from "./expected.ts";
import { readOwn } from "./graphology.ts";
import { readKumu } from "./kumu.ts";
import { inNode, inPython } from "./make-reader.ts";
import type { ReadEdge, Reader, Reading, ReadNode } from "./reading.ts";
import { withoutTypes } from "./without-types.ts";

const JSON_KEPT = { lists: "lists", values: "plain" } as const;
const CYTOSCAPE: Kept = {
  ...JSON_KEPT,
  about: "name",
  taken: { nodes: "name value parent", edges: "key interaction", graph: "name" },
  more: {
    node: ({ id, label = "" }: ReadNode) => ({ value: id, name: label }),
    edge: ({ id = "", kind = "" }: ReadEdge) => ({ key: id, interaction: kind }),
  },
};
const NODE_LINK: Kept = {
  ...JSON_KEPT,
  about: "name",
  taken: { nodes: "group x", edges: "key value", graph: "name" },
  more: { node: ({ kind = "" }) => ({ group: kind }), edge: ({ weight = 1 }) => ({ value: weight }) },
};
const GRAPHOLOGY: Kept = {
  ...JSON_KEPT,
  about: "title",
  edgeLabels: true,
  appearance: true,
  taken: { nodes: "size color type x", edges: "size color type", graph: "title" },
};
const CX2: Kept = {
  lists: "lists",
  values: "typed",
  directed: false,
  about: "name",
  taken: { nodes: "name", edges: "interaction", graph: "name description" },
  more: {
    node: ({ label = "" }) => ({ name: label }),
    edge: ({ kind = "" }) => ({ interaction: kind }),
  },
};
const KUMU: Kept = { ...JSON_KEPT, taken: { nodes: "type", edges: "type" } };

/** JSON does not tell 1.0 from 1: neither can Python. */
const untyped = (reader: Reader): Reader => ({
  ...reader,
  read: async (texts) => (await reader.read(texts)).map(withoutTypes),
});

export const JSON_READERS: readonly Reader[] = [
  inPython("ndex2.cx2", "cx2", "with_ndex2.cx2", (graph) => expectedOf(graph, CX2)),
  inNode("cytoscape", "cyjs", readCytoscape, (graph) =>
    withUniqueIds(expectedOf(graph, { ...CYTOSCAPE, directed: false })),
  ),
  untyped(
    inPython("networkx.cytoscape_graph", "cyjs", "with_networkx.cytoscape", (graph) =>
      withUniqueIds(expectedOf(graph, CYTOSCAPE)),
    ),
  ),
  inNode("graphology", "graphology.json", readOwn, (graph) => expectedOf(graph, GRAPHOLOGY)),
  untyped(
    inPython("networkx.node_link_graph", "node-link.json", "with_networkx.node_link", (graph) =>
      expectedOf(graph, NODE_LINK),
    ),
  ),
  inNode("Kumu's documentation, by zod", "kumu.json", readKumu, inKumu),
];

/** A direction is each connection's. */
function inKumu(graph: ExportGraph): Reading {
  return withUniqueIds(expectedOf(graph, { ...KUMU, directed: [...graph.edges].length > 0 }));
}
