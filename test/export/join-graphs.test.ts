/** Several editions in one picture: nothing is lost or doubled, and everything says whose it is. */
import { describe, expect, test } from "vitest";
import type { ExportGraph } from "../../src/export/export-graph.ts";
import { joinGraphs } from "../../src/export/join-graphs.ts";
import { EVERYTHING } from "../../src/export/views/selection.ts";
import { VIEWS, viewNamed } from "../../src/export/views/views.ts";
import { writeView, writeViewOfSeveral } from "../../src/export/write-view.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { sampleWith } from "../support/sample-document.ts";
import { formatNamed } from "./format-named.ts";

const WITH_GOALS = sampleWith(
  [
    "分野\t番号\t項目名\tあおぞらプラン\tともしびプラン\n",
    "分野\t番号\t項目名\tあおぞらプラン\tともしびプラン\tSDGs\n",
  ],
  ["環境\t1-1\t公園の整備\t○\t\n", "環境\t1-1\t公園の整備\t○\t\t11\n"],
);
const SEED = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
const [ONE, OTHER] = [
  checkedGraphOf(WITH_GOALS, factsOf("131016", "one")),
  checkedGraphOf(WITH_GOALS, factsOf("131016", "two")),
];

const drawn = (view: (typeof VIEWS)[number], complete: typeof SEED) => {
  if (view.holds !== "graph") throw new Error("a table");
  const { organization, edition } = complete.graph;
  return { organization, edition, graph: view.draw(complete, EVERYTHING) };
};
const PARTS = ["nodes", "edges"] as const;
const ids = (graph: ExportGraph, part: (typeof PARTS)[number]) => [...graph[part]].map(({ id }) => id);
const GRAPH_VIEWS = VIEWS.filter(({ holds }) => holds === "graph");

describe.each(GRAPH_VIEWS)("$name", (view) => {
  const parts = [SEED, ONE, OTHER].map((complete) => drawn(view, complete));
  const joined = joinGraphs(parts, view.name);

  test("has what each has, once", () => {
    for (const part of PARTS)
      expect(ids(joined, part)).toEqual([...new Set(parts.flatMap(({ graph }) => ids(graph, part)))]);
    const known = new Set([...joined.nodes].map(({ id }) => id));
    for (const { source, target } of joined.edges) expect([known.has(source), known.has(target)]).toEqual([true, true]);
  });

  test("every node says whose it is, but for what editions share; labels are told apart", () => {
    for (const { id, label, attributes } of joined.nodes) {
      const owner = parts.find(({ edition }) => id === edition.id || id.startsWith(`${edition.id}/`));
      expect(attributes.edition).toBe(owner?.edition.id);
      if (owner) expect(label.startsWith(owner.organization.name)).toBe(true);
    }
    const own = [...joined.nodes].filter(({ id, kind }) => kind === "Plan" && id.startsWith("131016/"));
    expect(new Set(own.map(({ label }) => label)).size).toBe(own.length);
    const declared = new Set(joined.nodeAttributes.map(({ name }) => name));
    for (const { attributes } of joined.nodes)
      for (const name of Object.keys(attributes)) expect(declared.has(name)).toBe(true);
    expect(declared.size).toBe(joined.nodeAttributes.length);
  });

  test("of the whole is said what all say alike, and which editions they are", () => {
    expect(joined.attributes).toMatchObject({
      view: view.name,
      editions: ["112119/draft", "131016/one", "131016/two"],
    });
    expect(joined.attributes).not.toHaveProperty("edition");
  });
});

test("an organization's name is enough where each has one edition", () => {
  const { nodes, title } = joinGraphs(
    [SEED, ONE].map((complete) => drawn(GRAPH_VIEWS[0] as never, complete)),
    "overlap",
  );
  expect([...nodes][0]?.label).toBe("本庄市 ①塙保己一プラン");
  expect(title).toBe("本庄市, 見本区: overlap");
});

test("goals that editions share are there once, and lead from one city to the other", () => {
  const graph = viewNamed("graph");
  if (!graph) throw new Error("no view");
  const elsewhere = checkedGraphOf(WITH_GOALS, factsOf("112119", "goals"));
  const { nodes, edges } = joinGraphs(
    [ONE, elsewhere].map((complete) => drawn(graph, complete)),
    "graph",
  );
  expect([...nodes].filter(({ id }) => id === "sdg/11")).toHaveLength(1);
  const sources = [...edges].filter(({ target }) => target === "sdg/11").map(({ source }) => source.split("/item")[0]);
  expect(sources).toEqual(["131016/one", "112119/goals"]);
});

test("one edition alone is written as ever; what holds one edition refuses several, with what holds them", () => {
  const [view, gexf] = [viewNamed("overlap"), formatNamed("gexf")];
  const [matrix, csv] = [viewNamed("matrix"), formatNamed("csv")];
  if (!view || !gexf || !matrix || !csv) throw new Error("no view");
  expect([...writeView(SEED, view, EVERYTHING, gexf)].join("")).toContain('label="①塙保己一プラン"');
  expect(() => writeViewOfSeveral([SEED, ONE], matrix, EVERYTHING, csv)).toThrow(/matrix.csv holds one edition.*gexf/u);
  expect(() => writeViewOfSeveral([SEED, ONE], view, { ...EVERYTHING, plans: [5] }, gexf)).toThrow(
    /Of edition 131016\/one: There is no plan 5/u,
  );
});
