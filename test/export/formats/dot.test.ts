/** What DOT says of small graphs, line by line. */
import { expect, test } from "vitest";
import { dot } from "../../../src/export/formats/dot.ts";
import { HOSTILE, labelled, startsBeforeNodes, TINY, written } from "./tiny-graph.ts";

test("a small graph", () => {
  expect(written(dot, TINY).split("\n")).toEqual([
    `digraph "連携 \\"A\\"" {`,
    `graph [label="連携 \\"A\\"", labelloc="t", rankdir="LR", overlap="false", view="graph", plans="[1,3]"];`,
    'node [style="filled"];',
    `"e/plan/1" [label="①塙", kind="Plan", shape="box", fillcolor="#d55e00", fontcolor="#000000", number="1", share="0.5", shared="true", variants="[\\"a\\",\\"b,\\\\\\"c\\\\\\"\\"]", numbers="[1,2]", size_="7"];`,
    '"e/item/4-4" [label="4-4 交通", kind="PolicyItem", shape="ellipse", fillcolor="#0072b2", fontcolor="#ffffff", code="4-4"];',
    '"e/plan/1" -> "e/item/4-4" [id="c", kind="COVERS", weight="1", tooltip="含む", line="9"];',
    '"e/plan/1" -> "e/plan/1" [id="o", kind="PlanOverlap", weight="3", tooltip="3 項目", label="3 項目", penwidth="2.6"];',
    "}",
    "",
  ]);
});

test("begins before the nodes are gone through", () => expect(startsBeforeNodes(dot)).toBe(true));

const lineOf = (label: string) => written(dot, labelled(label)).split("\n")[3];

test("any label comes out as it is written, and none is HTML", () => {
  const look = 'kind="Plan", shape="box", fillcolor="#d55e00", fontcolor="#000000"];';
  expect(lineOf(HOSTILE)).toBe(`"n" [label="<b>\\"x\\"</b> \\\\N &amp; %%{end}\\n# \ufffd\ufffd", ${look}`);
  expect(lineOf("<b>x</b>")).toBe(`"n" [label="<b>x</b>", ${look}`);
  expect(lineOf("a\\")).toBe(`"n" [label="a\\\\", ${look}`);
  expect(lineOf("\r\na")).toBe(`"n" [label=" \\na", ${look}`);
});

test("names of ours that mean something to Graphviz give way, and odd ones are quoted", () => {
  const nodes = [
    { id: "n", label: "", kind: "Plan", attributes: { URL: "u", name: "N", "data.x": 1, edge: 2, line: 3 } },
  ];
  expect(written(dot, { ...labelled(""), nodes })).toContain(
    'fontcolor="#000000", URL_="u", name_="N", "data.x"="1", "edge"="2", line="3"];',
  );
});

test("without direction", () => {
  const text = written(dot, { ...TINY, directed: false });
  expect(text).toMatch(/^graph "/);
  expect(text).toContain('"e/plan/1" -- "e/item/4-4"');
});
