/** Graphs on which every format is tried: small ones, each for something that formats get wrong. */
import type { AttributeDeclaration, ExportEdge, ExportGraph, ExportNode } from "../../src/export/export-graph.ts";

const NODE_ATTRIBUTES: readonly AttributeDeclaration[] = [
  { name: "name", type: "string" },
  { name: "number", type: "integer" },
  { name: "ownItemShare", type: "real" },
  { name: "isShared", type: "boolean" },
  { name: "nameVariants", type: "strings" },
  { name: "planNumbers", type: "integers" },
];
const EDGE_ATTRIBUTES: readonly AttributeDeclaration[] = [
  { name: "statedName", type: "string" },
  { name: "line", type: "integer" },
  { name: "jaccard", type: "real" },
  { name: "isMutual", type: "boolean" },
  { name: "items", type: "strings" },
  { name: "lines", type: "integers" },
];

/** Declares more than occurs, as a view does of which a part is chosen. */
export function graphOf(nodes: readonly ExportNode[], edges: readonly ExportEdge[], directed: boolean): ExportGraph {
  const attributes = { edition: "112119/e", planNumbers: [1, 2], documentName: 'a "plan" & more.txt' };
  const declared = { nodeAttributes: NODE_ATTRIBUTES, edgeAttributes: EDGE_ATTRIBUTES };
  return { title: "政策連携プラン <2026>", directed, attributes, ...declared, nodes, edges };
}

function node(id: string, label: string, kind = "Plan", attributes: ExportNode["attributes"] = {}): ExportNode {
  return { id, label, kind, attributes };
}

function edge(source: string, target: string, more: Partial<ExportEdge> = {}): ExportEdge {
  const { kind = "COVERS" } = more;
  return { id: `${source}-${kind}-${target}`, source, target, kind, weight: 1, attributes: {}, ...more };
}

const PLAN = "112119/e/plan/1";
const OTHER_PLAN = "112119/e/plan/2";
const ITEM = "112119/e/item/4-4";
const LONE = "112119/e/item/1-3";

const everyType = node(PLAN, "本庄市プラン", "Plan", {
  name: "本庄市プラン",
  number: 1,
  ownItemShare: 0.25,
  isShared: true,
  nameVariants: ["a, b", 'c "d"', "", "e;f|g"],
  planNumbers: [1, -2, 30],
});
const otherwise = node(OTHER_PLAN, "第2のプラン", "Plan", {
  name: "",
  number: 0,
  ownItemShare: 3,
  isShared: false,
  nameVariants: [],
  planNumbers: [],
});
const items = [node(ITEM, "防災", "PolicyItem", { number: 9_007_199_254_740_991 }), node(LONE, "観光", "PolicyItem")];
const everyTypeOnEdges = edge(PLAN, ITEM, {
  weight: 0.5,
  attributes: { statedName: "防災", line: 12, jaccard: 1e-7, isMutual: false, items: ["1-1", "x,y"], lines: [3, 4] },
});

/** What means something else in one format or another: where an edge leads, what it weighs, where a node stands and in which other. */
const namedAsInFormats: ExportGraph = {
  ...graphOf([], [], true),
  attributes: { name: "a", title: "b", description: "c" },
  nodeAttributes: "name value parent group type x color size description"
    .split(" ")
    .map((name) => ({ name, type: "string" })),
  edgeAttributes: "key interaction value type color size".split(" ").map((name) => ({ name, type: "integer" })),
  nodes: [
    node("a", "A", "Plan", {
      name: "1",
      value: "2",
      parent: "b",
      group: "4",
      type: "5",
      x: "6",
      color: "7",
      size: "8",
      description: "9",
    }),
    node("b", "B"),
  ],
  edges: [edge("a", "b", { attributes: { key: 1, interaction: 2, value: 3, type: 4, color: 5, size: 6 } })],
};

export const GRAPHS: Readonly<Record<string, ExportGraph>> = {
  "of every type of attribute, with direction": graphOf(
    [everyType, otherwise, ...items],
    [everyTypeOnEdges, edge(OTHER_PLAN, ITEM, { weight: 3, attributes: { jaccard: 1, isMutual: true } })],
    true,
  ),
  "of every type of attribute, without direction": graphOf(
    [everyType, otherwise, ...items],
    [everyTypeOnEdges, edge(PLAN, OTHER_PLAN, { kind: "PlanOverlap", weight: 3 })],
    false,
  ),
  empty: graphOf([], [], true),
  "empty, without direction": graphOf([], [], false),
  "of which nothing is known": { ...graphOf([], [], true), attributes: {}, nodeAttributes: [], edgeAttributes: [] },
  "of a single node": graphOf([node(ITEM, "防災", "PolicyItem")], [], true),
  "with the same label twice": graphOf([node("a", "同じ"), node("b", "同じ")], [edge("a", "b")], true),
  "there and back": graphOf([node("a", "A"), node("b", "B")], [edge("a", "b"), edge("b", "a")], true),
  "with two edges side by side": graphOf(
    [node("a", "A"), node("b", "B")],
    [edge("a", "b"), edge("a", "b", { kind: "ADVANCES", weight: 2 })],
    true,
  ),
  "with two edges side by side, without direction": graphOf(
    [node("a", "A"), node("b", "B")],
    [edge("a", "b"), edge("a", "b", { kind: "InitiativeOverlap", weight: 0.5 })],
    false,
  ),
  "with an edge from a node to itself": graphOf([node("a", "A")], [edge("a", "a")], true),
  "with attributes named as a format names its own": namedAsInFormats,
  "with ids that are words of a format": graphOf(
    ["end", "graph", "node", "subgraph", "1", "-2.5", "a b", "a:b", 'q"q'].map((id) => node(id, id, "Target")),
    [edge("end", "graph"), edge("node", "subgraph"), edge("1", "-2.5"), edge("a b", "a:b"), edge('q"q', "end")],
    true,
  ),
};
