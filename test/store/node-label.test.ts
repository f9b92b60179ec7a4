/** Every node of the seed has the label by which a person knows it; a record has none. */
import { expect, test } from "vitest";
import { graphToRows } from "../../src/store/graph-to-rows.ts";
import { withLabel } from "../../src/store/node-label.ts";
import { nodeRow } from "../../src/store/rows.ts";
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

test("all nodes but records have one", () => {
  const without = nodes.filter(({ properties }) => typeof properties.label !== "string" || properties.label === "");
  expect(without.map(({ label }) => label)).toEqual(["LoadRecord"]);
});

test("numbers beyond Unicode's circled ones, findings without a place", () => {
  expect(withLabel(nodeRow("Plan", { id: "p", number: 20, name: "甲" })).properties.label).toBe("⑳甲");
  expect(withLabel(nodeRow("Plan", { id: "p", number: 21, name: "乙" })).properties.label).toBe("(21)乙");
  expect(withLabel(nodeRow("Finding", { id: "f", rule: "no-title" })).properties.label).toBe("no-title");
});
