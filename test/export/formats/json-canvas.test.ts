/** What JSON Canvas says of small graphs, line by line. */
import { expect, test } from "vitest";
import { jsonCanvas } from "../../../src/export/formats/json-canvas.ts";
import { HOSTILE, labelled, startsBeforeNodes, TINY, written } from "./tiny-graph.ts";

test("a small graph", () => {
  expect(written(jsonCanvas, TINY).split("\n")).toEqual([
    '{"nodes":[',
    '{"id":"e/plan/1","type":"text","x":0,"y":0,"width":260,"height":80,"color":"#d55e00","text":"①塙"},',
    '{"id":"e/item/4-4","type":"text","x":460,"y":0,"width":260,"height":80,"color":"#0072b2","text":"4-4 交通"}',
    "],",
    '"edges":[',
    '{"id":"c","fromNode":"e/plan/1","toNode":"e/item/4-4","toEnd":"arrow","label":"含む"},',
    '{"id":"o","fromNode":"e/plan/1","toNode":"e/plan/1","toEnd":"arrow","label":"3 項目"}',
    "]}",
    "",
  ]);
});

test("begins before the nodes are gone through", () => expect(startsBeforeNodes(jsonCanvas)).toBe(true));

const textOf = (label: string) => JSON.parse(written(jsonCanvas, labelled(label))).nodes[0].text;

test("any label is Markdown that shows it", () => {
  expect(textOf(HOSTILE)).toBe('\\<b\\>"x"\\</b\\> \\\\N \\& \\%\\%\\{end\\}\n\\# \ufffd\ufffd');
  expect(textOf("4-4 交通 (a) 1.")).toBe("4-4 交通 (a) 1.");
  expect(textOf("1. a\n - b\n2) c")).toBe("1\\. a\n\\- b\n2\\) c");
});

test("a column for each kind, and a row for each node of it", () => {
  const nodes = ["Plan", "Target", "Plan", "Target"].map((kind, n) => ({
    id: `${n}`,
    label: "",
    kind,
    attributes: {},
  }));
  const placed: { x: number; y: number }[] = JSON.parse(written(jsonCanvas, { ...labelled(""), nodes })).nodes;
  expect(placed.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [460, 0],
    [0, 110],
    [460, 110],
  ]);
});

test("without direction there are no arrows", () => {
  const { edges } = JSON.parse(written(jsonCanvas, { ...TINY, directed: false }));
  expect(edges.map(({ toEnd }: { toEnd: string }) => toEnd)).toEqual(["none", "none"]);
});
