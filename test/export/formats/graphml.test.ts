/** What GraphML says of small graphs, line by line. */
import { expect, test } from "vitest";
import { graphml } from "../../../src/export/formats/graphml.ts";
import { HOSTILE, labelled, startsBeforeNodes, TINY, written } from "./tiny-graph.ts";

test("a small graph", () => {
  expect(written(graphml, TINY).split("\n")).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="g0" for="graph" attr.name="title" attr.type="string"/>',
    '<key id="g1" for="graph" attr.name="view" attr.type="string"/>',
    '<key id="g2" for="graph" attr.name="plans" attr.type="string"/>',
    '<key id="n0" for="node" attr.name="label" attr.type="string"/>',
    '<key id="n1" for="node" attr.name="kind" attr.type="string"/>',
    '<key id="n2" for="node" attr.name="r" attr.type="long"/>',
    '<key id="n3" for="node" attr.name="g" attr.type="long"/>',
    '<key id="n4" for="node" attr.name="b" attr.type="long"/>',
    '<key id="n5" for="node" attr.name="size" attr.type="double"/>',
    '<key id="n6" for="node" attr.name="code" attr.type="string"/>',
    '<key id="n7" for="node" attr.name="number" attr.type="long"/>',
    '<key id="n8" for="node" attr.name="share" attr.type="double"/>',
    '<key id="n9" for="node" attr.name="shared" attr.type="boolean"/>',
    '<key id="n10" for="node" attr.name="variants" attr.type="string"/>',
    '<key id="n11" for="node" attr.name="numbers" attr.type="string"/>',
    '<key id="n12" for="node" attr.name="size_" attr.type="long"/>',
    '<key id="e0" for="edge" attr.name="label" attr.type="string"/>',
    '<key id="e1" for="edge" attr.name="kind" attr.type="string"/>',
    '<key id="e2" for="edge" attr.name="weight" attr.type="double"/>',
    '<key id="e3" for="edge" attr.name="line" attr.type="long"/>',
    '<graph edgedefault="directed">',
    '<data key="g0">連携 &quot;A&quot;</data>',
    '<data key="g1">graph</data>',
    '<data key="g2">[1,3]</data>',
    `<node id="e/plan/1"><data key="n0">①塙</data><data key="n1">Plan</data><data key="n2">213</data><data key="n3">94</data><data key="n4">0</data><data key="n5">20</data><data key="n7">1</data><data key="n8">0.5</data><data key="n9">true</data><data key="n10">[&quot;a&quot;,&quot;b,\\&quot;c\\&quot;&quot;]</data><data key="n11">[1,2]</data><data key="n12">7</data></node>`,
    '<node id="e/item/4-4"><data key="n0">4-4 交通</data><data key="n1">PolicyItem</data><data key="n2">0</data><data key="n3">114</data><data key="n4">178</data><data key="n5">10</data><data key="n6">4-4</data></node>',
    '<edge id="c" source="e/plan/1" target="e/item/4-4"><data key="e0">COVERS</data><data key="e1">COVERS</data><data key="e2">1</data><data key="e3">9</data></edge>',
    '<edge id="o" source="e/plan/1" target="e/plan/1"><data key="e0">PlanOverlap</data><data key="e1">PlanOverlap</data><data key="e2">3</data></edge>',
    "</graph>",
    "</graphml>",
    "",
  ]);
});

test("begins before the nodes are gone through", () => expect(startsBeforeNodes(graphml)).toBe(true));

test("any label is text", () => {
  expect(written(graphml, labelled(HOSTILE))).toContain(
    '<data key="n0">&lt;b&gt;&quot;x&quot;&lt;/b&gt; \\N &amp; %%{end}&#10;# \ufffd\ufffd</data>',
  );
});

test("without direction", () => {
  expect(written(graphml, { ...TINY, directed: false })).toContain('<graph edgedefault="undirected">');
});
