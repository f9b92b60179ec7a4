/** Small graphs for the tests of single formats, and a writer's text as a whole. */
import type { ExportGraph } from "../../../src/export/export-graph.ts";
import type { Piece } from "../../../src/export/format.ts";

/** Two nodes, two edges; an attribute of every type, and one that many formats have a use of their own for. */
export const TINY: ExportGraph = {
  title: '連携 "A"',
  directed: true,
  attributes: { view: "graph", plans: [1, 3] },
  nodeAttributes: [
    { name: "code", type: "string" },
    { name: "number", type: "integer" },
    { name: "share", type: "real" },
    { name: "shared", type: "boolean" },
    { name: "variants", type: "strings" },
    { name: "numbers", type: "integers" },
    { name: "size", type: "integer" },
  ],
  edgeAttributes: [{ name: "line", type: "integer" }],
  nodes: [
    {
      id: "e/plan/1",
      label: "①塙",
      kind: "Plan",
      attributes: { number: 1, share: 0.5, shared: true, variants: ["a", 'b,"c"'], numbers: [1, 2], size: 7 },
    },
    { id: "e/item/4-4", label: "4-4 交通", kind: "PolicyItem", attributes: { code: "4-4" } },
  ],
  edges: [
    { id: "c", source: "e/plan/1", target: "e/item/4-4", kind: "COVERS", weight: 1, attributes: { line: 9 } },
    { id: "o", source: "e/plan/1", target: "e/plan/1", kind: "PlanOverlap", weight: 3, attributes: {} },
  ],
};

/** One node with what text formats stumble over. */
export const HOSTILE = `<b>"x"</b> \\N & %%{end}\n# \ud800\u0000`;

export function labelled(label: string): ExportGraph {
  const nothing = { attributes: {}, nodeAttributes: [], edgeAttributes: [], edges: [] };
  return { title: "", directed: true, ...nothing, nodes: [{ id: "n", label, kind: "Plan", attributes: {} }] };
}

export function written<T>(format: { readonly write: (of: T) => Iterable<Piece> }, of: T): string {
  return [...format.write(of)].join("");
}

/** Large graphs must not be in memory as a text: something comes before the last node is gone through. */
export function startsBeforeNodes(format: { readonly write: (of: ExportGraph) => Iterable<Piece> }): boolean {
  const nodes = {
    [Symbol.iterator]: () => {
      throw new Error("gone through");
    },
  };
  for (const piece of format.write({ ...TINY, nodes })) return piece.length > 0;
  return false;
}
