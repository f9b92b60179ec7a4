/** Cytoscape's JSON in, what Cytoscape.js makes of it out. */
import cytoscape from "cytoscape";
import type { Reading } from "./reading.ts";

export function readCytoscape(text: string): Reading {
  const graph = cytoscape({ headless: true, styleEnabled: true, ...JSON.parse(text) });
  const nodes = graph.nodes().map((node) => {
    const { id, label, kind, ...attributes } = node.data();
    return { id, label, kind, attributes };
  });
  const edges = graph.edges().map((edge) => {
    const { id, source, target, kind, weight, ...attributes } = edge.data();
    return { id, source, target, kind, weight, attributes };
  });
  const about = graph.data();
  graph.destroy();
  return { about, nodes, edges };
}
