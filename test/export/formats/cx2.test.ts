/** What CX2 says of small graphs, line by line. */
import { expect, test } from "vitest";
import { cx2 } from "../../../src/export/formats/cx2.ts";
import { HOSTILE, labelled, startsBeforeNodes, TINY, written } from "./tiny-graph.ts";

test("a small graph", () => {
  expect(written(cx2, TINY).split("\n")).toEqual([
    '[{"CXVersion":"2.0","hasFragments":false},',
    '{"metaData":[{"name":"attributeDeclarations","elementCount":1},{"name":"networkAttributes","elementCount":1},{"name":"nodes","elementCount":2},{"name":"edges","elementCount":2},{"name":"visualProperties","elementCount":1}]},',
    '{"attributeDeclarations":[{"networkAttributes":{"name":{"d":"string"},"view":{"d":"string"},"plans":{"d":"list_of_long"}},"nodes":{"name":{"d":"string"},"id":{"d":"string"},"kind":{"d":"string"},"code":{"d":"string"},"number":{"d":"long"},"share":{"d":"double"},"shared":{"d":"boolean"},"variants":{"d":"list_of_string"},"numbers":{"d":"list_of_long"},"size":{"d":"long"}},"edges":{"id":{"d":"string"},"interaction":{"d":"string"},"weight":{"d":"double"},"line":{"d":"long"}}}]},',
    `{"networkAttributes":[{"name":"連携 \\"A\\"","view":"graph","plans":[1,3]}]},`,
    '{"nodes":[',
    `{"id":0,"v":{"name":"①塙","id":"e/plan/1","kind":"Plan","number":1,"share":0.5,"shared":true,"variants":["a","b,\\"c\\""],"numbers":[1,2],"size":7}},`,
    '{"id":1,"v":{"name":"4-4 交通","id":"e/item/4-4","kind":"PolicyItem","code":"4-4"}}',
    "]},",
    '{"edges":[',
    '{"id":0,"s":0,"t":1,"v":{"id":"c","interaction":"COVERS","weight":1,"line":9}},',
    '{"id":1,"s":0,"t":0,"v":{"id":"o","interaction":"PlanOverlap","weight":3}}',
    "]},",
    '{"visualProperties":[{"default":{"node":{"NODE_SHAPE":"ellipse"},"edge":{"EDGE_TARGET_ARROW_SHAPE":"triangle"}},"nodeMapping":{"NODE_LABEL":{"type":"PASSTHROUGH","definition":{"attribute":"name","type":"string"}},"NODE_BACKGROUND_COLOR":{"type":"DISCRETE","definition":{"attribute":"kind","type":"string","map":[{"v":"Plan","vp":"#d55e00"},{"v":"PolicyItem","vp":"#0072b2"}]}},"NODE_LABEL_COLOR":{"type":"DISCRETE","definition":{"attribute":"kind","type":"string","map":[{"v":"Plan","vp":"#000000"},{"v":"PolicyItem","vp":"#ffffff"}]}},"NODE_WIDTH":{"type":"DISCRETE","definition":{"attribute":"kind","type":"string","map":[{"v":"Plan","vp":60},{"v":"PolicyItem","vp":30}]}},"NODE_HEIGHT":{"type":"DISCRETE","definition":{"attribute":"kind","type":"string","map":[{"v":"Plan","vp":60},{"v":"PolicyItem","vp":30}]}}},"edgeMapping":{}}]},',
    '{"status":[{"success":true,"error":""}]}]',
    "",
  ]);
});

test("begins before the nodes are gone through", () => expect(startsBeforeNodes(cx2)).toBe(true));

test("any label is the name, whatever else has that name", () => {
  const nodes = [{ id: "n", label: HOSTILE, kind: "Plan", attributes: { name: "N", Name: "M", name_: "O" } }];
  const nodeAttributes = ["name", "Name", "name_"].map((name) => ({ name, type: "string" }) as const);
  const parts = JSON.parse(written(cx2, { ...labelled(""), nodeAttributes, nodes }));
  expect(parts[4].nodes).toEqual([
    { id: 0, v: { name: HOSTILE, id: "n", kind: "Plan", name_: "N", Name_: "M", name__: "O" } },
  ]);
  expect(Object.keys(parts[2].attributeDeclarations[0].nodes)).toEqual([
    "name",
    "id",
    "kind",
    "name_",
    "Name_",
    "name__",
  ]);
});

test("without direction there are no arrows", () => {
  expect(written(cx2, { ...TINY, directed: false })).toContain('{"EDGE_TARGET_ARROW_SHAPE":"none"}');
});
