/** What the JSON of Cytoscape.js says of small graphs, line by line. */
import { expect, test } from "vitest";
import { cyjs } from "../../../src/export/formats/cyjs.ts";
import { HOSTILE, labelled, startsBeforeNodes, TINY, written } from "./tiny-graph.ts";

test("a small graph", () => {
  expect(written(cyjs, TINY).split("\n")).toEqual([
    '{"format_version":"1.0","generated_by":"policy-graph","target_cytoscapejs_version":"~3","directed":true,"multigraph":true,',
    `"data":{"name":"連携 \\"A\\"","view":"graph","plans":[1,3]},`,
    '"elements":{"nodes":[',
    `{"data":{"id":"e/plan/1","value":"e/plan/1","name":"①塙","label":"①塙","kind":"Plan","number":1,"share":0.5,"shared":true,"variants":["a","b,\\"c\\""],"numbers":[1,2],"size":7}},`,
    '{"data":{"id":"e/item/4-4","value":"e/item/4-4","name":"4-4 交通","label":"4-4 交通","kind":"PolicyItem","code":"4-4"}}',
    "],",
    '"edges":[',
    '{"data":{"id":"c","key":"c","source":"e/plan/1","target":"e/item/4-4","interaction":"COVERS","kind":"COVERS","weight":1,"line":9}},',
    '{"data":{"id":"o","key":"o","source":"e/plan/1","target":"e/plan/1","interaction":"PlanOverlap","kind":"PlanOverlap","weight":3}}',
    "]},",
    `"style":[{"selector":"node","style":{"label":"data(label)","font-size":6,"background-color":"#999999","width":8,"height":8}},{"selector":"node[kind = \\"Plan\\"]","style":{"background-color":"#d55e00","width":20,"height":20}},{"selector":"node[kind = \\"PolicyItem\\"]","style":{"background-color":"#0072b2","width":10,"height":10}},{"selector":"edge","style":{"width":1,"curve-style":"bezier","target-arrow-shape":"triangle"}}]}`,
    "",
  ]);
});

test("begins before the nodes are gone through", () => expect(startsBeforeNodes(cyjs)).toBe(true));

test("any label, and no attribute puts a node into another", () => {
  const nodes = [{ id: "n", label: HOSTILE, kind: "Plan", attributes: { parent: "m", value: 1 } }];
  const [{ data }] = JSON.parse(written(cyjs, { ...labelled(""), nodes })).elements.nodes;
  expect(data).toEqual({ id: "n", value: "n", name: HOSTILE, label: HOSTILE, kind: "Plan", parent_: "m", value_: 1 });
});

test("an edge whose id a node has gets another, and keeps its key", () => {
  const edges = [{ id: "n", source: "n", target: "n", kind: "K", weight: 2, attributes: {} }];
  const [{ data }] = JSON.parse(written(cyjs, { ...labelled(""), edges })).elements.edges;
  expect(data).toEqual({ id: "n_", key: "n", source: "n", target: "n", interaction: "K", kind: "K", weight: 2 });
});
