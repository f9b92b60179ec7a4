/**
 * Writes a graph as graphology's own JSON: what `graph.import` takes, and sigma draws once there is a layout.
 * Follows the serialization of graphology 0.26: https://graphology.github.io/serialization.html
 */
import type { ExportEdge, ExportGraph, ExportNode } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { freeAttributes, namesOf } from "../writing/free-names.ts";
import { jsonList, mapped } from "../writing/json-list.ts";
import { appearanceIn, hexColour } from "../writing/palette.ts";

export const graphology: GraphFormat = {
  name: "graphology.json",
  title: "graphology JSON",
  mediaType: "application/x.graphology+json",
  holds: "graph",
  tools: [
    { name: "graphology", how: "Graph.from(await (await fetch(link)).json())." },
    {
      name: "sigma.js",
      how: "Read it with graphology, assign x and y by a layout, e.g. graphology-layout-forceatlas2.",
    },
    { name: "Gephi Lite", how: "Open › Local graph, and choose the file." },
  ],
  write,
};

/** What sigma draws by; `x` and `y` come from a layout. */
const NODE_NAMES = namesOf(
  "x",
  "y",
  "z",
  "size",
  "color",
  "type",
  "hidden",
  "forceLabel",
  "highlighted",
  "zIndex",
  "fixed",
  "image",
);
const EDGE_NAMES = namesOf("size", "color", "type", "hidden", "forceLabel", "zIndex");
const GRAPH_NAMES = namesOf("title");

function* write({ title, directed, colouredBy, attributes, nodes, edges }: ExportGraph): Iterable<string> {
  const options = { type: directed ? "directed" : "undirected", multi: true, allowSelfLoops: true };
  yield `{"options":${JSON.stringify(options)},\n`;
  yield `"attributes":${JSON.stringify({ title, ...freeAttributes(attributes, GRAPH_NAMES) })},\n"nodes":`;
  yield* jsonList(mapped(nodes, (node) => nodeOf(node, colouredBy)));
  yield ',\n"edges":';
  yield* jsonList(mapped(edges, (edge) => ({ ...edgeOf(edge), ...(!directed && { undirected: true }) })));
  yield "}\n";
}

function nodeOf({ id, label, kind, attributes }: ExportNode, colouredBy: ExportGraph["colouredBy"]) {
  const appearance = appearanceIn({ colouredBy }, { kind, attributes });
  const look = { color: hexColour(appearance), size: appearance.size };
  return { key: id, attributes: { label, kind, ...look, ...freeAttributes(attributes, NODE_NAMES) } };
}

function edgeOf({ id, source, target, kind, weight, attributes }: ExportEdge) {
  return {
    key: id,
    source,
    target,
    attributes: { label: kind, kind, weight, ...freeAttributes(attributes, EDGE_NAMES) },
  };
}
