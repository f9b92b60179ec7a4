/** What a Kumu blueprint says of small graphs, line by line. */
import { expect, test } from "vitest";
import type { Attributes } from "../../../src/export/export-graph.ts";
import { kumu } from "../../../src/export/formats/kumu.ts";
import { HOSTILE, labelled, startsBeforeNodes, TINY, written } from "./tiny-graph.ts";

test("a small graph", () => {
  expect(written(kumu, TINY).split("\n")).toEqual([
    '{"elements":[',
    `{"id":"e/plan/1","label":"①塙","type":"Plan","number":1,"share":0.5,"shared":true,"variants":["a","b,\\"c\\""],"numbers":[1,2],"size":7},`,
    '{"id":"e/item/4-4","label":"4-4 交通","type":"PolicyItem","code":"4-4"}',
    "],",
    '"connections":[',
    '{"id":"c","from":"e/plan/1","to":"e/item/4-4","direction":"directed","type":"COVERS","weight":1,"line":9},',
    '{"id":"o","from":"e/plan/1","to":"e/plan/1","direction":"directed","type":"PlanOverlap","weight":3}',
    "]}",
    "",
  ]);
});

test("begins before the nodes are gone through", () => expect(startsBeforeNodes(kumu)).toBe(true));

const elementsOf = (attributes: Attributes) =>
  JSON.parse(written(kumu, { ...labelled(HOSTILE), nodes: [{ id: "n", label: HOSTILE, kind: "Plan", attributes }] }))
    .elements;

test("any label, and only a text is a description", () => {
  const element = { id: "n", label: HOSTILE, type: "Plan" };
  expect(elementsOf({ description: "D", tags: ["t"] })).toEqual([{ ...element, description: "D", tags_: ["t"] }]);
  expect(elementsOf({ description: 1, Type: 2 })).toEqual([{ ...element, description_: 1, Type_: 2 }]);
});

test("ids are unique across elements and connections", () => {
  const edge = { source: "n", target: "n", kind: "K", weight: 1, attributes: {} };
  const edges = ["n", "n_", "m"].map((id) => ({ ...edge, id }));
  const { connections } = JSON.parse(written(kumu, { ...labelled(""), directed: false, edges }));
  expect(connections.map(({ id }: { id: string }) => id)).toEqual(["n_", "n__", "m"]);
  expect(connections[0].direction).toBe("undirected");
});
