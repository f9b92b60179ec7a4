/** Who reads GEXF, and what they must find. */
import type { ExportGraph } from "../../../src/export/export-graph.ts";
import { expectedOf } from "./expected.ts";
import { readGexf } from "./graphology.ts";
import { inNode, inPython } from "./make-reader.ts";
import type { Reader, Reading } from "./reading.ts";
import { xmlCharacters } from "./texts.ts";

const KEPT = {
  text: xmlCharacters,
  lists: "json",
  edgeLabels: true,
  appearance: true,
  taken: { nodes: "color size x", edges: "color size key" },
} as const;

export const GEXF_READERS: readonly Reader[] = [
  inPython("networkx.read_gexf", "gexf", "with_networkx.gexf", (graph) =>
    expectedOf(graph, { ...KEPT, values: "typed" }),
  ),
  inNode("graphology-gexf", "gexf", readGexf, byGraphology),
];

/** A graph without edges is of no type yet for graphology-gexf. */
function byGraphology(graph: ExportGraph): Reading {
  const hasEdges = [...graph.edges].length > 0;
  return { title: titleOf(graph), ...expectedOf(graph, { ...KEPT, values: "plain", directed: hasEdges }) };
}

/** The only place for what is said of the graph as a whole. */
function titleOf({ title, attributes }: ExportGraph): string {
  const lines = Object.entries(attributes).map(
    ([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`,
  );
  return xmlCharacters([title, ...lines].join("\n"));
}
