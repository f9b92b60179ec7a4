/** JSON Canvas in, what its bindings for TypeScript make of it out. */
import { JSONCanvas, type TextNode } from "@trbn/jsoncanvas";
import type { Reading } from "./reading.ts";

export function readCanvas(text: string): Reading {
  const canvas = JSONCanvas.fromString(text);
  const edges = canvas.getEdges();
  return {
    nodes: canvas.getNodes().map((node) => ({ id: node.id, label: withoutEscapes((node as TextNode).text) })),
    edges: edges.map(({ id, fromNode, toNode, label = "" }) => ({ id, source: fromNode, target: toNode, label })),
    ...(edges.length > 0 && { directed: edges.every(({ toEnd }) => toEnd !== "none") }),
  };
}

/** CommonMark: a backslash before a punctuation sign of ASCII makes it an ordinary sign. */
function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
