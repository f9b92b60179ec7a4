/** Who reads the formats that are drawings first, and what they must find. */
import type { ExportGraph } from "../../../src/export/export-graph.ts";
import { circled } from "../../../src/model/node-kinds.ts";
import { expectedOf, type Kept, type Whole, withUniqueIds } from "./expected.ts";
import { readCanvas } from "./jsoncanvas.ts";
import { inNode, inPython } from "./make-reader.ts";
import { readMermaid } from "./mermaid.ts";
import type { ReadEdge, Reader, Reading } from "./reading.ts";
import { isOverlap, lineWords } from "./relationship-words.ts";
import { shown, xmlCharacters } from "./texts.ts";
import { readDot, readDrawing } from "./viz.ts";

/** Nothing but text; labels are XML within. */
const DOT: Kept = {
  text: xmlCharacters,
  label: labelInDot,
  lists: "json",
  values: "text",
  taken: { nodes: "group name color size", edges: "key color size" },
  edgeLabels: ({ kind = "", weight = 1 }) => {
    if (isOverlap(kind)) return `${weight} 項目`;
    return weight === 1 ? undefined : String(weight);
  },
};
const SHOWN: Kept = { text: shown, lists: "json", values: "text" };

export const TEXT_READERS: readonly Reader[] = [
  inPython("pydot", "dot", "with_pydot.dot", (graph) => inDot(graph, DOT)),
  inNode("Graphviz", "dot", readDot, (graph) => ({
    ...inDot(graph, { ...DOT, emptyIsNothing: true }),
    title: labelInDot(graph.title),
  })),
  inNode("Graphviz, drawing", "dot", readDrawing, inDrawing),
  inNode("mermaid", "mmd", readMermaid, inMermaid),
  inNode("@trbn/jsoncanvas", "canvas", readCanvas, inCanvas),
];

function inDot(graph: ExportGraph, kept: Kept): Whole {
  return { title: xmlCharacters(graph.title), ...expectedOf(graph, kept) };
}

function inDrawing(graph: ExportGraph): Reading {
  const lines = (text: string) => dotLines(text).replaceAll("\u00a0", " ").split("\n");
  return {
    nodes: [...graph.nodes].map(({ id, label, attributes: { planNumber } }) => ({
      id,
      // Where the colour is a plan's, its number stands beside the node.
      label: [...lines(label), graph.colouredBy === "plan" && planNumber ? circled(planNumber) : ""]
        .filter((line) => line !== "")
        .join("\n"),
    })),
  };
}

/** Nodes have numbers there, and neither they nor edges have attributes. Mermaid trims labels, but not of the ends of lines that we write as tags. */
function inMermaid(graph: ExportGraph): Reading {
  const { nodes, edges } = expectedOf(graph, SHOWN);
  const frameOf = framesOf(graph);
  const framed = inFrames(nodes, frameOf);
  const numbers = new Map(framed.map(({ id }, index) => [id, `n${index}`]));
  // Where all lines would say the same, none says it.
  const isPlain = new Set(edges.map(({ kind }) => kind)).size < 2 && edges.every(isUnweighed);
  return {
    ...directedIfAny(graph),
    nodes: framed.map(({ id, label = "", kind = "" }) => ({
      id: numbers.get(id) ?? "",
      label: label.replace(/^[^\S\n\u2028\u2029]+|[^\S\n\u2028\u2029]+$/g, ""),
      kind: kind + (frameOf(id) ?? ""),
    })),
    edges: edges.map((edge) => ({
      source: numbers.get(edge.source) ?? "",
      target: numbers.get(edge.target) ?? "",
      label: isPlain ? "" : wordsOf(edge),
    })),
  };
}

const isUnweighed = ({ kind = "", weight }: ReadEdge) => weight === 1 && !isOverlap(kind);

/** By plans, where colours are. */
function framesOf({ colouredBy, nodes }: ExportGraph): (id: string) => string | undefined {
  const plans = new Map([...nodes].map(({ id, attributes }) => [id, attributes.planNumber]));
  return (id) => (colouredBy === "plan" && plans.get(id) !== undefined ? `plan${plans.get(id)}` : undefined);
}

/** Nodes of a frame stand together. */
function inFrames<T extends { readonly id: string }>(nodes: readonly T[], frameOf: (id: string) => string | undefined) {
  const frames = [...new Set(nodes.map(({ id }) => frameOf(id)))];
  return frames.flatMap((frame) => nodes.filter(({ id }) => frameOf(id) === frame));
}

/** Cards have no attributes, and what stands in them is Markdown, where spaces at the beginning of a line are none. */
function inCanvas(graph: ExportGraph): Reading {
  const { nodes, edges } = withUniqueIds(expectedOf(graph, SHOWN));
  return {
    ...directedIfAny(graph),
    nodes: nodes.map(({ id, label = "" }) => ({ id, label: label.replaceAll(/^[ \t]+/gm, "") })),
    edges: edges.map((edge) => ({
      id: edge.id ?? "",
      source: edge.source,
      target: edge.target,
      label: wordsOf(edge),
    })),
  };
}

/** Where the direction is each edge's. */
function directedIfAny({ directed, edges }: ExportGraph): Reading {
  return [...edges].length > 0 ? { directed } : {};
}

const wordsOf = ({ kind = "", weight }: ReadEdge) => lineWords(kind, weight);

function labelInDot(text: string): string {
  return dotLines(text).replaceAll("&", "&amp;");
}

/** Graphviz crashes now and then where the first line is empty: a space stands in it. */
function dotLines(text: string): string {
  return xmlCharacters(text).replaceAll("\r\n", "\n").replaceAll("\r", "\n").replace(/^\n/, " \n");
}
