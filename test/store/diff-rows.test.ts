/** The difference of two graphs, applied to the one, is the other; and it is no larger than it must be. */
import { expect, test } from "vitest";
import { diffRows, isUnchanged } from "../../src/store/diff-rows.ts";
import { graphToRows } from "../../src/store/graph-to-rows.ts";
import type { GraphRows } from "../../src/store/rows.ts";
import { checkedGraphOf } from "../support/checked-graph.ts";
import { SAMPLE, sampleWith } from "../support/sample-document.ts";

const sample = graphToRows(checkedGraphOf(SAMPLE));

test("equal rows have no difference", () => {
  expect(isUnchanged(diffRows(sample, graphToRows(checkedGraphOf(SAMPLE))))).toBe(true);
});

test("one ○ more is one relationship, the edition's hash and what follows from the mark, nothing else", () => {
  const marked = graphToRows(checkedGraphOf(sampleWith(["○\t\n\t1-2", "○\t○\n\t1-2"])));
  const { nodes, relationships } = diffRows(sample, marked);
  expect(relationships.created.filter(({ type }) => type === "COVERS")).toHaveLength(1);
  expect(
    relationships.created.filter(({ type }) => !["COVERS", "HAS_FINDING", "ABOUT", "STATED_IN"].includes(type)),
  ).toEqual([
    { type: "COUNTS", from: "131016/sample/domain-coverage/1:2", to: "131016/sample/item/1-1", properties: {} },
    { type: "SHARES", from: "131016/sample/plan-overlap/1+2", to: "131016/sample/item/1-1", properties: {} },
  ]);
  expect(relationships.updated).toEqual([]);
  // With one mark more in the matrix, chance gives other numbers everywhere.
  expect(nodes.updated.map(({ id }) => id.replace("131016/sample", ""))).toEqual([
    "",
    "/domain-coverage/1:1",
    "/domain-coverage/1:2",
    "/domain-coverage/2:1",
    "/domain-coverage/2:2",
    "/domain/1",
    "/item/1-1",
    "/load-record",
    "/plan-overlap/1+2",
    "/plan/1",
    "/plan/2",
  ]);
  expect([nodes.deleted, relationships.deleted]).toEqual([[], []]);
});

test("a node that comes back under another label keeps its relationships", () => {
  const [first, ...rest] = sample.nodes.filter(({ label }) => label === "PolicyItem");
  if (!first) throw new Error("the sample has items");
  const relabelled: GraphRows = {
    ...sample,
    nodes: [...sample.nodes.filter((row) => row !== first), { ...first, label: "Somebody" }],
  };
  const { nodes, relationships } = diffRows(relabelled, sample);
  expect(nodes.deleted.map(({ label }) => label)).toEqual(["Somebody"]);
  expect(nodes.created).toEqual([first]);
  const touching = sample.relationships.filter(({ from, to }) => from === first.id || to === first.id);
  expect(touching.length).toBeGreaterThan(0);
  expect(relationships.created).toEqual(touching);
  expect(rest.length).toBeGreaterThan(0);
});

test("a relationship that stands twice is made one", () => {
  const [mark] = sample.relationships.filter(({ type }) => type === "COVERS");
  if (!mark) throw new Error("the sample has marks");
  const { relationships } = diffRows({ ...sample, relationships: [...sample.relationships, mark] }, sample);
  expect(relationships.deleted).toEqual([mark, mark]);
  expect(relationships.created).toEqual([mark]);
});
