/** What the views show of the seed, against the document's figures as they were counted by hand. */
import { expect, test } from "vitest";
import type { ExportGraph } from "../../../src/export/export-graph.ts";
import { EVERYTHING, type Selection } from "../../../src/export/views/selection.ts";
import { viewNamed } from "../../../src/export/views/views.ts";
import { checkedGraphOf, factsOf } from "../../support/checked-graph.ts";
import { seedBytes } from "../../support/ingest-text.ts";

const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
const ID = "112119/draft/";

function graphOf(name: string, selection: Partial<Selection> = {}): ExportGraph {
  const view = viewNamed(name);
  if (view?.holds !== "graph") throw new Error(`${name} is no view of a graph`);
  return view.draw(seed, { ...EVERYTHING, ...selection });
}
const weights = ({ edges }: ExportGraph) =>
  Object.fromEntries(
    [...edges].map(({ source, target, weight }) => [
      [source, target].map((id) => id.replace(ID, "")).join(" "),
      weight,
    ]),
  );
const labels = ({ nodes }: ExportGraph, kind: string) =>
  [...nodes].filter((node) => node.kind === kind).map(({ label }) => label);
const codes = ({ nodes }: ExportGraph) => [...nodes].flatMap(({ attributes }) => attributes.code ?? []);

const ALL_PAIRS = {
  "plan/1 plan/2": 3,
  "plan/1 plan/3": 1,
  "plan/1 plan/4": 1,
  "plan/1 plan/5": 1,
  "plan/2 plan/3": 1,
  "plan/2 plan/4": 1,
  "plan/2 plan/5": 1,
  "plan/3 plan/4": 3,
  "plan/3 plan/5": 2,
};

test("overlap: nine pairs, the tenth shares nothing and is no edge", () => {
  const graph = graphOf("overlap");
  expect(graph.directed).toBe(false);
  expect([...graph.nodes].map(({ label }) => label.slice(0, 1)).join("")).toBe("①②③④⑤");
  expect(weights(graph)).toEqual(ALL_PAIRS);
  const [first] = graph.edges;
  expect(first?.attributes).toMatchObject({ planNumbers: [1, 2], items: ["1-7", "2-1", "2-4"] });
  expect(Object.keys(first?.attributes ?? {})).toEqual([
    "planNumbers",
    "items",
    "jaccard",
    "expectedItemCountGivenBothTotals",
    "leastItemCountGivenBothTotals",
    "mostItemCountGivenBothTotals",
    "excessItemCountGivenBothTotals",
    "pValueGivenBothTotals",
    "pValueErrorGivenBothTotals",
    "qValueGivenBothTotals",
    "expectedItemCount",
    "pValue",
    "qValue",
  ]);
});

test("overlap of a part: weights count its items alone, and what holds for all items only is left out", () => {
  const shared = graphOf("overlap", { minPlanCount: 3 });
  expect(weights(shared)).toEqual({ "plan/1 plan/3": 1, "plan/1 plan/4": 1, "plan/3 plan/4": 1 });
  for (const { attributes } of shared.edges) {
    expect(attributes.items).toEqual(["4-4"]);
    expect(Object.keys(attributes)).toEqual(["planNumbers", "items"]);
  }
  const pairsOnly = graphOf("overlap", { maxPlanCount: 2 });
  expect(weights(pairsOnly)).toMatchObject({ "plan/1 plan/2": 3, "plan/3 plan/4": 2 });
  for (const { attributes } of pairsOnly.edges) expect(Object.keys(attributes)).toEqual(["planNumbers", "items"]);
  expect(weights(graphOf("overlap", { minWeight: 3 }))).toEqual({ "plan/1 plan/2": 3, "plan/3 plan/4": 3 });
  expect(weights(graphOf("overlap", { plans: [1, 2, 5] }))).toEqual({
    "plan/1 plan/2": 3,
    "plan/1 plan/5": 1,
    "plan/2 plan/5": 1,
  });
  expect(weights(graphOf("overlap", { domains: [1] }))).toMatchObject({ "plan/1 plan/2": 1 });
});

test("coverage: 41 marks, ten items alone; each mark where it stands", () => {
  const graph = graphOf("coverage");
  expect([labels(graph, "Plan").length, labels(graph, "PolicyItem").length, [...graph.edges].length]).toEqual([
    5, 38, 41,
  ]);
  const marked = new Set([...graph.edges].map(({ target }) => target));
  const alone = [...graph.nodes].filter(({ id, kind }) => kind === "PolicyItem" && !marked.has(id));
  expect(alone.map(({ attributes }) => attributes.code).join(" ")).toBe("1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 5-5 6-2");
  const marks = [...graph.edges].filter(({ target }) => target === `${ID}item/4-4`);
  expect(marks.map(({ source, kind, attributes }) => [source.replace(ID, ""), kind, attributes])).toEqual([
    ["plan/1", "COVERS", { line: 187, column: 16, text: "○" }],
    ["plan/3", "COVERS", { line: 187, column: 19, text: "○" }],
    ["plan/4", "COVERS", { line: 187, column: 21, text: "○" }],
  ]);
});

test("coverage of a part", () => {
  expect(codes(graphOf("coverage", { minPlanCount: 3 }))).toEqual(["4-4"]);
  expect(codes(graphOf("coverage", { minPlanCount: 2 })).join(" ")).toBe(
    "1-1 1-6 1-7 2-1 2-4 3-2 3-4 4-3 4-4 4-7 5-1 6-3",
  );
  expect(codes(graphOf("coverage", { maxPlanCount: 0 })).join(" ")).toBe("1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 5-5 6-2");
  expect([...graphOf("coverage", { maxPlanCount: 0 }).edges]).toEqual([]);
  expect(codes(graphOf("coverage", { minPlanCount: 1, maxPlanCount: 1 }))).toHaveLength(16);
  expect(graphOf("coverage", { maxPlanCount: 0 }).attributes).toMatchObject({ maxPlanCount: 0 });
  expect(graphOf("coverage").attributes).not.toHaveProperty("maxPlanCount");
  const two = graphOf("coverage", { plans: [1, 4], minPlanCount: 2 });
  expect(labels(two, "Plan").map((label) => label.slice(0, 1))).toEqual(["①", "④"]);
  const ends = new Set([...two.edges].map(({ target }) => target));
  expect(labels(two, "PolicyItem").length).toBe(ends.size);
  expect(codes(graphOf("coverage", { domains: [4] })).join(" ")).toBe("4-1 4-2 4-3 4-4 4-5 4-6 4-7");
});

test("hierarchy: six domains, every item under its own", () => {
  const graph = graphOf("hierarchy");
  expect(graph.directed).toBe(true);
  expect(labels(graph, "PolicyDomain")).toHaveLength(6);
  for (const { source, target, kind } of graph.edges) {
    expect(kind).toBe("HAS_ITEM");
    expect(target.replace(`${ID}item/`, "").split("-")[0]).toBe(source.replace(`${ID}domain/`, ""));
  }
  expect([...graph.edges]).toHaveLength(38);
  expect(labels(graphOf("hierarchy", { minPlanCount: 3 }), "PolicyDomain")).toEqual(["都市基盤"]);
});

test("initiatives: twelve, joined across plans by the items that both name", () => {
  const graph = graphOf("initiatives");
  expect([...graph.nodes]).toHaveLength(12);
  const itemsOf = new Map(
    seed.graph.initiatives.map(({ id }) => [
      id,
      new Set(seed.graph.advances.filter(({ initiativeId }) => initiativeId === id).map(({ itemId }) => itemId)),
    ]),
  );
  const expected: Record<string, number> = {};
  for (const a of seed.graph.initiatives) {
    for (const b of seed.graph.initiatives) {
      if (a.id >= b.id || a.ownerId === b.ownerId) continue;
      const count = [...(itemsOf.get(a.id) ?? [])].filter((id) => itemsOf.get(b.id)?.has(id)).length;
      if (count > 0) expected[`${a.id} ${b.id}`.replaceAll(ID, "")] = count;
    }
  }
  expect(Object.keys(expected).length).toBeGreaterThan(5);
  expect(weights(graph)).toEqual(expected);
});

test("every node knows its line", () => {
  const { nodes } = graphOf("graph");
  const line = (id: string) => [...nodes].find((node) => node.id === ID + id)?.attributes.line;
  const lineOf = (start: string) =>
    seedBytes()
      .toString("utf8")
      .split("\n")
      .findIndex((text) => text.startsWith(start)) + 1;
  expect(line("plan/1")).toBe(lineOf("①"));
  expect(line("item/4-4")).toBe(187);
  for (const { id, kind, attributes } of nodes) {
    if (kind !== "Organization") expect(attributes.line, id).toBeGreaterThan(0);
  }
});

test("matrix: the document's own, with the marks in their places", () => {
  const view = viewNamed("matrix");
  if (view?.holds !== "table") throw new Error("no matrix");
  const { columns, rows } = view.draw(seed, EVERYTHING);
  expect(columns).toHaveLength(9);
  expect(columns.slice(0, 4)).toEqual(["domain", "code", "name", "①塙保己一プラン"]);
  const all = [...rows];
  expect(all).toHaveLength(38);
  expect(all.flat().filter((cell) => cell === "○")).toHaveLength(41);
  expect(all.find(([, code]) => code === "4-4")).toEqual([
    "都市基盤",
    "4-4",
    "交通サービスの充実",
    "○",
    null,
    "○",
    "○",
    null,
    3,
  ]);
  const part = view.draw(seed, { ...EVERYTHING, plans: [5], minPlanCount: 2 });
  expect(part.columns.slice(3)).toEqual([columns[7], "planCount"]);
  for (const row of part.rows) expect(row[4]).toBeGreaterThan(1);
});
