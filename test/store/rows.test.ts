/** Rows of nodes: each has the label by which a person knows it, its real numbers are known, and what the table of kinds lacks is refused. */
import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { graphToRows } from "../../src/store/graph-to-rows.ts";
import { nodeRow, realPropertiesOf, withLabel } from "../../src/store/rows.ts";
import { withIntegers } from "../../src/store/with-integers.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";

const { nodes } = graphToRows(checkedGraphOf(seedBytes(), factsOf("112119", "draft")));
const labels = new Map(nodes.map(({ id, properties }) => [id.replace("112119/draft", ""), properties.label]));

test.each([
  ["", "見本計画"],
  ["/domain/4", "都市基盤"],
  ["/item/4-4", "4-4 交通サービスの充実"],
  ["/plan/1", "①塙保己一プラン"],
  ["/plan/3/initiative/2", "快適な生活環境の整備"],
  ["/plan/4/target/2", "観光入込客数"],
  ["/finding/item-name-differs/83:9", "item-name-differs 83:9"],
  ["/passage/22:1", "22:1"],
  ["/plan-overlap/1+3+4", "① × ③ × ④"],
  ["/initiative-overlap/3.2+4.2", "3.2 × 4.2"],
  ["/domain-coverage/4:1", "4 × ①"],
  ["/load-record", undefined],
])("%s: %s", (id, label) => {
  expect(labels.has(id)).toBe(true);
  expect(labels.get(id)).toBe(label);
});

test("all nodes but manifests have one", () => {
  const without = nodes.filter(({ properties }) => typeof properties.label !== "string" || properties.label === "");
  expect(without.map(({ label }) => label)).toEqual(["LoadRecord"]);
});

test("numbers beyond Unicode's circled ones, findings without a place", () => {
  expect(withLabel(nodeRow("Plan", { id: "p", number: 20, name: "甲" })).properties.label).toBe("⑳甲");
  expect(withLabel(nodeRow("Plan", { id: "p", number: 21, name: "乙" })).properties.label).toBe("(21)乙");
  expect(withLabel(nodeRow("Finding", { id: "f", rule: "no-title" })).properties.label).toBe("no-title");
});

test("a number is sent as an integer unless its kind calls it real; a fractional one that none does is refused", () => {
  const sent = (properties: object, reals: readonly string[]) => withIntegers({ properties }, reals);
  const overlap = realPropertiesOf(nodeRow("PlanOverlap", { id: "o" }));
  expect(sent({ jaccard: 1, itemCount: 1 }, overlap)).toEqual({ properties: { jaccard: 1, itemCount: neo4j.int(1) } });
  expect(() => sent({ jaccard: 0.5, share: 0.5 }, overlap)).toThrow(/^share is 0\.5/);
  expect(() => withIntegers([1, [0.25]])).toThrow(RangeError);
  expect(() => withIntegers(Number.NaN)).toThrow(RangeError);
});

test("a kind that the table does not have is not passed over", () => {
  const row = { label: "Remark", id: "n", properties: { id: "n" } };
  expect(() => withLabel(row)).toThrow(/no kind of node Remark/);
  expect(() => realPropertiesOf(row)).toThrow(/no kind of node Remark/);
});
