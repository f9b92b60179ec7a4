/**
 * Writes a graph as nodes and links in JSON: what D3's examples take, and networkx by its own reader.
 * Follows no standard, but what d3-force 3 (https://d3js.org/d3-force/link) and networkx 3 read: https://networkx.org/documentation/stable/reference/readwrite/json_graph.html
 */
import type { ExportEdge, ExportGraph, ExportNode } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { freeAttributes, namesOf } from "../writing/free-names.ts";
import { jsonList, mapped } from "../writing/json-list.ts";

export const nodeLink: GraphFormat = {
  name: "node-link.json",
  title: "Node-link JSON (D3)",
  mediaType: "application/x.node-link+json",
  holds: "graph",
  tools: [
    { name: "D3", how: "const { nodes, links } = await d3.json(link); d3.forceLink(links).id((node) => node.id)." },
    { name: "force-graph, 3d-force-graph", how: "ForceGraph()(element).jsonUrl(link).nodeAutoColorBy('group')." },
    { name: "networkx (Python)", how: 'node_link_graph(json.load(open("….node-link.json")), edges="links").' },
  ],
  write,
};

/** D3 puts the layout into the nodes; networkx would take the last ones for arguments of its own. */
const NODE_NAMES = namesOf(
  "group",
  "index",
  "x",
  "y",
  "z",
  "vx",
  "vy",
  "vz",
  "fx",
  "fy",
  "fz",
  "self",
  "node_for_adding",
);
const EDGE_NAMES = namesOf("value", "index", "key", "self", "u_for_edge", "v_for_edge");
const GRAPH_NAMES = namesOf("name");

function* write({ title, directed, attributes, nodes, edges }: ExportGraph): Iterable<string> {
  const about = { name: title, ...freeAttributes(attributes, GRAPH_NAMES) };
  yield `{"directed":${directed},"multigraph":true,\n"graph":${JSON.stringify(about)},\n"nodes":`;
  yield* jsonList(mapped(nodes, nodeOf));
  yield ',\n"links":';
  yield* jsonList(mapped(edges, linkOf));
  yield "}\n";
}

function nodeOf({ id, label, kind, attributes }: ExportNode) {
  return { id, label, kind, group: kind, ...freeAttributes(attributes, NODE_NAMES) };
}

function linkOf({ id, source, target, kind, weight, attributes }: ExportEdge) {
  return { id, source, target, kind, value: weight, weight, ...freeAttributes(attributes, EDGE_NAMES) };
}
