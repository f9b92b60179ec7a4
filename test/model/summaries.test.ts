/** Which prose of a graph is a summary: as the edition says of whole kinds of prose, and nothing else. */
import { expect, test } from "vitest";
import { findingPassages } from "../../src/model/finding-passages.ts";
import type { PolicyGraph, SummarizedProse } from "../../src/model/policy-graph.ts";
import { textPosition } from "../../src/model/position.ts";
import { summariesOf } from "../../src/model/summaries.ts";
import { seedGraph } from "../support/checked-graph.ts";

function marksOf({ graph, findings }: Parameters<typeof summariesOf>[0], ...summarized: readonly SummarizedProse[]) {
  const marked: PolicyGraph = { ...graph, edition: { ...graph.edition, summarized } };
  const { isDescription, isQuoted } = summariesOf({ graph: marked, findings });
  const passages = [...graph.passages, ...findingPassages(graph, findings).added].filter(isQuoted);
  const nodes = [...graph.domains, ...graph.items, ...graph.plans, ...graph.initiatives, ...graph.targets];
  return { passages, nodes: nodes.filter(({ id }) => isDescription(id)).map(({ id }) => id), isQuoted };
}

const seed = seedGraph();

test("an edition that says nothing has none", () => {
  expect(marksOf(seed)).toMatchObject({ passages: [], nodes: [] });
});

test.each([
  [["planDescription"], 5, 5],
  [["initiativeDescription"], 12, 12],
  [["planDescription", "initiativeDescription"], 17, 17],
  [["domainDescription", "itemDescription"], 0, 0],
  [["preface"], 3, 0],
] as const)("%j of the seed: %i passages, %i descriptions", (summarized, passages, nodes) => {
  const marks = marksOf(seed, ...summarized);
  expect([marks.passages.length, marks.nodes.length]).toEqual([passages, nodes]);
  expect(marks.passages.every(({ text }) => text.endsWith("。"))).toBe(true);
});

test("only what has a description, and of items and domains too", () => {
  const { graph, findings } = seed;
  const withText = <T extends { readonly description: string }>(nodes: readonly T[]) =>
    nodes.map((node, index) => (index === 1 ? { ...node, description: "説明" } : node));
  const described = { ...graph, items: withText(graph.items), domains: withText(graph.domains) };
  const marks = marksOf({ graph: described, findings }, "itemDescription", "domainDescription");
  expect(marks.nodes).toEqual([graph.domains[1]?.id, graph.items[1]?.id]);
});

test("a part of such a passage, which a finding quotes, is one too; what stands beside it is not", () => {
  const { passages, isQuoted } = marksOf(seed, "planDescription");
  const [first] = passages;
  if (!first?.line || !first.column) throw new Error("a text has lines");
  const length = [...first.text].length;
  expect(isQuoted(textPosition(first.line, first.column + 3, "字"))).toBe(true);
  expect(isQuoted(textPosition(first.line, first.column + length - 1, "。"))).toBe(true);
  expect(isQuoted(textPosition(first.line, first.column + length, "字"))).toBe(false);
  expect(isQuoted(textPosition(first.line + 1, first.column, "字"))).toBe(false);
});

test("what runs over a line's end goes on in the next line", () => {
  const [plan] = seed.graph.plans;
  const at = textPosition(900, 5, "一行目\n二行目。");
  const id = "x/passage/900:5";
  const graph: PolicyGraph = {
    ...seed.graph,
    passages: [{ id, ...at }],
    statedIn: [{ nodeId: plan?.id ?? "", passageId: id, role: "description", statedName: null }],
  };
  const { isQuoted } = marksOf({ graph, findings: [] }, "planDescription");
  const isAt = (line: number, column: number) => isQuoted(textPosition(line, column, ""));
  expect([isAt(900, 4), isAt(900, 7), isAt(900, 8), isAt(901, 1), isAt(901, 4), isAt(901, 5)]).toEqual([
    ...[false, true, false],
    ...[true, true, false],
  ]);
});
