/** Who reads GraphML, and what they must find. */
import { expectedOf } from "./expected.ts";
import { readGraphml } from "./graphology.ts";
import { inNode, inPython } from "./make-reader.ts";
import type { Reader } from "./reading.ts";
import { xmlCharacters } from "./texts.ts";

const KEPT = {
  text: xmlCharacters,
  lists: "json",
  edgeLabels: true,
  appearance: true,
  about: "title",
  taken: { nodes: "size color x", edges: "color", graph: "title" },
} as const;

export const GRAPHML_READERS: readonly Reader[] = [
  inPython("networkx.read_graphml", "graphml", "with_networkx.graphml", (graph) =>
    expectedOf(graph, { ...KEPT, values: "typed" }),
  ),
  inNode("graphology-graphml", "graphml", readGraphml, (graph) => expectedOf(graph, { ...KEPT, values: "plain" })),
];
