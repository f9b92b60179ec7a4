/**
 * Writes a graph as the JSON of Cytoscape.js, which Cytoscape and networkx read too.
 * Follows Elements JSON of Cytoscape.js 3: https://js.cytoscape.org/#notation/elements-json
 */
import type { ExportEdge, ExportGraph, ExportNode } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { freeAttributes, namesOf, uniqueIds } from "../writing/free-names.ts";
import { jsonList, mapped } from "../writing/json-list.ts";
import { appearanceOf, hexColour } from "../writing/palette.ts";

export const cyjs: GraphFormat = {
  name: "cyjs",
  title: "Cytoscape.js JSON",
  mediaType: "application/x.cytoscape.js+json",
  holds: "graph",
  tools: [
    {
      name: "Cytoscape.js",
      how: 'cytoscape({ container, layout: { name: "cose" }, ...(await (await fetch(link)).json()) }).',
    },
    { name: "Cytoscape", how: "File › Import › Network from File or from URL." },
    { name: "networkx (Python)", how: 'cytoscape_graph(json.load(open("….cyjs"))).' },
  ],
  write,
};

/** `parent` would put nodes into one another. */
const NODE_NAMES = namesOf("name", "value", "parent", "shared_name", "shared name", "SUID", "selected");
const EDGE_NAMES = namesOf("key", "interaction", "name", "shared_name", "shared_interaction", "SUID", "selected");
const GRAPH_NAMES = namesOf("name", "shared_name", "SUID", "selected");

/** In Cytoscape.js nodes and edges share their ids. */
function* write({ title, directed, attributes, nodes, edges }: ExportGraph): Iterable<string> {
  const kinds = new Set<string>();
  const unique = uniqueIds();
  const about = { name: title, ...freeAttributes(attributes, GRAPH_NAMES) };
  yield `{"format_version":"1.0","generated_by":"policy-graph","target_cytoscapejs_version":"~3","directed":${directed},"multigraph":true,\n`;
  yield `"data":${JSON.stringify(about)},\n"elements":{"nodes":`;
  yield* jsonList(
    mapped(nodes, (node) => {
      kinds.add(node.kind);
      return { data: { ...nodeData(node), id: unique(node.id) } };
    }),
  );
  yield ',\n"edges":';
  yield* jsonList(mapped(edges, (edge) => ({ data: { ...edgeData(edge), id: unique(edge.id) } })));
  yield `},\n"style":${JSON.stringify(style([...kinds], directed))}}\n`;
}

/** Cytoscape shows the name, Cytoscape.js what one tells it to; the value is what networkx knows a node by. */
function nodeData({ id, label, kind, attributes }: ExportNode) {
  return { id, value: id, name: label, label, kind, ...freeAttributes(attributes, NODE_NAMES) };
}

/** By the key, networkx keeps edges apart that join the same nodes. */
function edgeData({ id, source, target, kind, weight, attributes }: ExportEdge) {
  return { id, key: id, source, target, interaction: kind, kind, weight, ...freeAttributes(attributes, EDGE_NAMES) };
}

function style(kinds: readonly string[], directed: boolean) {
  const look = (kind: string) => {
    const { size } = appearanceOf(kind);
    return { "background-color": hexColour(appearanceOf(kind)), width: size, height: size };
  };
  return [
    { selector: "node", style: { label: "data(label)", "font-size": 6, ...look("") } },
    ...kinds.map((kind) => ({ selector: `node[kind = ${JSON.stringify(kind)}]`, style: look(kind) })),
    {
      selector: "edge",
      style: { width: 1, "curve-style": "bezier", "target-arrow-shape": directed ? "triangle" : "none" },
    },
  ];
}
