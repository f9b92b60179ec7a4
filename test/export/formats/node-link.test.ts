/** What node-link JSON says of small graphs, line by line. */
import { expect, test } from "vitest";
import { nodeLink } from "../../../src/export/formats/node-link.ts";
import { HOSTILE, labelled, startsBeforeNodes, TINY, written } from "./tiny-graph.ts";

test("a small graph", () => {
  expect(written(nodeLink, TINY).split("\n")).toEqual([
    '{"directed":true,"multigraph":true,',
    `"graph":{"name":"連携 \\"A\\"","view":"graph","plans":[1,3]},`,
    '"nodes":[',
    `{"id":"e/plan/1","label":"①塙","kind":"Plan","group":"Plan","number":1,"share":0.5,"shared":true,"variants":["a","b,\\"c\\""],"numbers":[1,2],"size":7},`,
    '{"id":"e/item/4-4","label":"4-4 交通","kind":"PolicyItem","group":"PolicyItem","code":"4-4"}',
    "],",
    '"links":[',
    '{"id":"c","source":"e/plan/1","target":"e/item/4-4","kind":"COVERS","value":1,"weight":1,"line":9},',
    '{"id":"o","source":"e/plan/1","target":"e/plan/1","kind":"PlanOverlap","value":3,"weight":3}',
    "]}",
    "",
  ]);
});

test("begins before the nodes are gone through", () => expect(startsBeforeNodes(nodeLink)).toBe(true));

test("any label, and no attribute is taken for a place or a group", () => {
  const nodes = [{ id: "n", label: HOSTILE, kind: "Plan", attributes: { group: "g", fx: 1, name: "N" } }];
  expect(JSON.parse(written(nodeLink, { ...labelled(""), nodes })).nodes).toEqual([
    { id: "n", label: HOSTILE, kind: "Plan", group: "Plan", group_: "g", fx_: 1, name: "N" },
  ]);
});
