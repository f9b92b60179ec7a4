/** What graphology's JSON says of small graphs, line by line. */
import { expect, test } from "vitest";
import { graphology } from "../../../src/export/formats/graphology.ts";
import { HOSTILE, labelled, startsBeforeNodes, TINY, written } from "./tiny-graph.ts";

test("a small graph", () => {
  expect(written(graphology, TINY).split("\n")).toEqual([
    '{"options":{"type":"directed","multi":true,"allowSelfLoops":true},',
    `"attributes":{"title":"連携 \\"A\\"","view":"graph","plans":[1,3]},`,
    '"nodes":[',
    `{"key":"e/plan/1","attributes":{"label":"①塙","kind":"Plan","color":"#d55e00","size":20,"number":1,"share":0.5,"shared":true,"variants":["a","b,\\"c\\""],"numbers":[1,2],"size_":7}},`,
    '{"key":"e/item/4-4","attributes":{"label":"4-4 交通","kind":"PolicyItem","color":"#0072b2","size":10,"code":"4-4"}}',
    "],",
    '"edges":[',
    '{"key":"c","source":"e/plan/1","target":"e/item/4-4","attributes":{"label":"COVERS","kind":"COVERS","weight":1,"line":9}},',
    '{"key":"o","source":"e/plan/1","target":"e/plan/1","attributes":{"label":"PlanOverlap","kind":"PlanOverlap","weight":3}}',
    "]}",
    "",
  ]);
});

test("begins before the nodes are gone through", () => expect(startsBeforeNodes(graphology)).toBe(true));

test("any label, and no attribute is taken for a look or a place", () => {
  const nodes = [{ id: "n", label: HOSTILE, kind: "Plan", attributes: { type: "t", x: 1, forceLabel: true } }];
  const [{ attributes }] = JSON.parse(written(graphology, { ...labelled(""), nodes })).nodes;
  const look = { color: "#d55e00", size: 20 };
  expect(attributes).toEqual({ label: HOSTILE, kind: "Plan", ...look, type_: "t", x_: 1, forceLabel_: true });
});

test("without direction every edge says so", () => {
  const { options, edges } = JSON.parse(written(graphology, { ...TINY, directed: false }));
  expect(options.type).toBe("undirected");
  expect(edges.map(({ undirected }: { undirected: boolean }) => undirected)).toEqual([true, true]);
});
