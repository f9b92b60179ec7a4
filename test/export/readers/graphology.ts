/** Texts in, what graphology's readers make of them out. */
import GraphologyGraph from "graphology";
import * as graphologyGexf from "graphology-gexf";
import * as graphologyGraphml from "graphology-graphml";
import type { ReadEdge, Reading, ReadNode } from "./reading.ts";

/** graphology is CommonJS that calls itself the default. */
const Graph = GraphologyGraph as unknown as typeof GraphologyGraph.default;
type Graph = InstanceType<typeof Graph>;

export function readGexf(text: string): Reading {
  const graph = graphologyGexf.parse(Graph, text, {});
  return { title: graph.getAttribute("description"), ...readingOf(graph) };
}

export function readGraphml(text: string): Reading {
  const graph = graphologyGraphml.parse(Graph, text);
  return { about: graph.getAttributes(), ...readingOf(graph) };
}

export function readOwn(text: string): Reading {
  const graph = Graph.from(JSON.parse(text));
  return { about: graph.getAttributes(), ...readingOf(graph) };
}

function readingOf(graph: Graph): Reading {
  const nodes: ReadNode[] = graph.mapNodes((id, { label, kind, color, size, ...attributes }) => ({
    id,
    label: label ?? "",
    kind,
    colour: hexOf(color),
    size,
    attributes,
  }));
  const edges: ReadEdge[] = graph.mapEdges((id, { label, kind, weight, ...attributes }, source, target) => ({
    id,
    source,
    target,
    ...(label !== undefined && { label }),
    kind,
    ...(weight !== undefined && { weight }),
    attributes,
  }));
  return { ...(graph.type !== "mixed" && { directed: graph.type === "directed" }), nodes, edges };
}

/** `rgb(1,2,3)` or `#010203` in, the latter out. */
function hexOf(colour: string): string {
  if (!colour.startsWith("rgb")) return colour;
  return `#${[...colour.matchAll(/\d+/g)].map(([digits]) => Number(digits).toString(16).padStart(2, "0")).join("")}`;
}
