/** What no plan touches, where levels group items: however the question is written, a level that has neither mark nor mention of its own is no answer. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import { sortGraph } from "../../../src/model/sort-graph.ts";
import { type ServedGraph, serveGraph } from "../../http/serve-graph.ts";
import { checkedGraphOf, completeGraph } from "../../support/checked-graph.ts";
import { storeWith } from "../../support/neo4j.ts";
import { SAMPLE } from "../../support/sample-document.ts";

/** 1-1 and 1-2 below a level that groups them, and 1-3, which nobody marks, below one that is marked itself. */
function withLevels(): PolicyGraph {
  const { graph } = checkedGraphOf(SAMPLE);
  const [one, two] = graph.items;
  const mark = graph.covers[0];
  const row = graph.statedIn.find(({ nodeId, role }) => nodeId === one?.id && role === "matrixRow");
  if (!one || !two || !mark || !row) throw new Error("the sample has two items and a mark");
  const level = (code: string, position: number) => ({
    ...{
      ...one,
      id: `${graph.edition.id}/item/~${code}`,
      code: null,
      position,
      name: `水準${code}`,
      levelName: "政策",
    },
  });
  const [grouping, marked] = [level("a", 1), level("b", 4)];
  const unmarked = { ...one, id: `${graph.edition.id}/item/1-3`, code: "1-3", position: 5, parentId: marked.id };
  return sortGraph({
    ...graph,
    items: [
      grouping,
      { ...one, position: 2, parentId: grouping.id },
      { ...two, position: 3, parentId: grouping.id },
      marked,
      unmarked,
      ...graph.items.slice(2).map((item, index) => ({ ...item, position: 6 + index })),
    ],
    covers: [...graph.covers, { ...mark, itemId: marked.id }],
    statedIn: [...graph.statedIn, ...[grouping, marked, unmarked].map(({ id }) => ({ ...row, nodeId: id }))],
  });
}

const graph = withLevels();
let api: ServedGraph;

beforeAll(async () => {
  api = await serveGraph(await storeWith(completeGraph(graph)));
});
afterAll(() => api?.stop());

const shortId = (id: string) => id.split("/").at(-1) ?? "";

/** From the marks alone. */
const UNTOUCHED = graph.items
  .filter(({ id }) => !graph.covers.some(({ itemId }) => itemId === id))
  .filter(({ id }) => !graph.items.some(({ parentId }) => parentId === id))
  .map(({ id }) => shortId(id));

test.each([
  ["by the count", "policyItems(where: { planCount: { eq: 0 } }) { id }"],
  ["by a bound of the count", "policyItems(where: { planCount: { lt: 1 } }) { id }"],
  [
    "by its negation",
    "policyItems(where: { NOT: { planCount: { gte: 1 } }, AND: [{ planCount: { gte: 0 } }] }) { id }",
  ],
  ["by domains", "policyDomains { items(where: { planCount: { eq: 0 } }) { id } }"],
  ["by sets", "policyItemsOf(plans: { none: [1, 2] }) { id }"],
  ["by exactly nothing", "policyItemsOf(plans: { exactly: [] }) { id }"],
])("%s", async (_name, question) => {
  const { body } = await api.ask(`{ ${question} }`);
  expect(body.errors).toBeUndefined();
  expect(UNTOUCHED).toContain("1-3");
  const found = [...JSON.stringify(body.data).matchAll(/"id":"([^"]+)"/gu)].map(([, id = ""]) => shortId(id));
  expect(found.sort()).toEqual([...UNTOUCHED].sort());
});

test("findings, files and the counts of domains say the same", async () => {
  const { body } = await api.ask(
    '{ policyDomains { itemCount coveredItemCount } findings(where: { rule: { eq: "item-in-no-plan" } }) { items { id } } levels: policyItems(where: { partCount: { gt: 0 } }) { id planCount initiativeCount } }',
  );
  const { policyDomains: domains, findings, levels } = body.data;
  expect(findings.flatMap((one: { items: { id: string }[] }) => one.items.map(({ id }) => shortId(id))).sort()).toEqual(
    [...UNTOUCHED].sort(),
  );
  const uncovered = domains.map(
    (one: { itemCount: number; coveredItemCount: number }) => one.itemCount - one.coveredItemCount,
  );
  expect(uncovered.reduce((sum: number, count: number) => sum + count, 0)).toBe(UNTOUCHED.length);
  expect(levels.map(({ id, ...counts }: { id: string }) => [shortId(id), ...Object.values(counts)])).toEqual([
    ["~a", null, null],
    ["~b", 1, 0],
  ]);
  const { text: matrix } = await api.get("/feeds/matrix.csv?maxPlanCount=0");
  expect(
    matrix
      .split("\r\n")
      .slice(1)
      .filter((line) => line !== ""),
  ).toHaveLength(UNTOUCHED.length);
});
