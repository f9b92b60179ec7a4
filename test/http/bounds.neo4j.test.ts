/** The bounds as a client of the real schema meets them over HTTP: just under is answered, just over is a 400 that names the bound. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { checkedGraphOf, factsOf, largeGraph } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";
import { type ServedGraph, serveGraph } from "./serve-graph.ts";

let store: Store;
let api: ServedGraph;
const sent: string[] = [];

beforeAll(async () => {
  store = await emptyStore();
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("112119", "draft")));
  await loadEdition(store, largeGraph(1_001, factsOf("131016", "large")));
  api = await serveGraph(store, { onStatement: (cypher) => sent.push(cypher) });
});
afterAll(() => api.stop());

async function expectRefused(query: string, message: RegExp, variables = {}): Promise<void> {
  const { status, body } = await api.ask(query, variables);
  expect([status, body.errors?.[0]?.message]).toEqual([400, expect.stringMatching(message)]);
}

async function expectAnswered(query: string, variables = {}) {
  const { status, body } = await api.ask(query, variables);
  expect([status, body.errors]).toEqual([200, undefined]);
  return body.data;
}

test("a list has 100 entries where the question does not say, 1,000 at most", async () => {
  expect((await expectAnswered("{ passages { id } }")).passages).toHaveLength(100);
  expect((await expectAnswered("{ policyItems(limit: 1000) { id } }")).policyItems).toHaveLength(1_000);
  await expectRefused("{ policyItems(limit: 1001) { id } }", /limit: 1001 is not from 1 to 1000/);
  const page = "query ($n: Int!) { policyItemsConnection(first: $n) { totalCount edges { node { id } } } }";
  expect((await expectAnswered(page, { n: 1_000 })).policyItemsConnection.edges).toHaveLength(1_000);
  await expectRefused(page, /first: 1001 is not from 1 to 1000/, { n: 1_001 });
});

test("negative limits and offsets are refused, in literals and in variables", async () => {
  await expectAnswered("{ plans(limit: 1, offset: 0) { id } }");
  await expectRefused("{ plans(limit: -1) { id } }", /limit: -1/);
  await expectRefused("query ($n: Int!) { plans { items(limit: $n) { id } } }", /limit: -5/, { n: -5 });
  await expectRefused("{ plans(offset: -1) { id } }", /offset: -1 is negative/);
});

test("a nested list is whole or refused, never cut", async () => {
  const { policyDomains } = await expectAnswered(
    '{ policyDomains(where: { name: { eq: "都市基盤" } }) { items { id } } }',
  );
  expect(policyDomains[0].items).toHaveLength(7);
  const { body } = await api.ask('{ policyDomains(where: { name: { eq: "大きな分野" } }) { items { id } } }');
  expect(body.errors[0].message).toMatch(/more than 1000 entries: ask for them in pages/);
});

test("depth, lists of variables and depth of variables, each just under and just over", async () => {
  const nested = (levels: number) => `{ plans { ${"items { plans { ".repeat(levels)} id ${"} }".repeat(levels)} } }`;
  await expectAnswered(nested(2));
  await expectRefused(nested(15), /at most 30 levels of nested fields/);
  const names = "query ($in: [String!]) { plans(where: { name: { in: $in } }) { id } }";
  await expectAnswered(names, { in: Array.from({ length: 1_000 }, String) });
  await expectRefused(names, /at most 1,000 entries in a list/, { in: Array.from({ length: 1_001 }, String) });
  const deep = (levels: number): object => (levels === 0 ? { number: { eq: 1 } } : { AND: [deep(levels - 1)] });
  const where = "query ($where: PlanWhere) { plans(where: $where) { number } }";
  expect(await expectAnswered(where, { where: deep(8) })).toEqual({ plans: [{ number: 1 }] });
  await expectRefused(where, /at most 20 levels/, { where: deep(10) });
});

test("a query has its time and no more: a clean error that names it", async () => {
  const hurried = await serveGraph(store, { limits: { queryMilliseconds: 1 } });
  try {
    const { body } = await hurried.ask("{ plans { items { plans { items { name } } } } }");
    expect(body.errors[0]).toMatchObject({
      extensions: { code: "QUERY_TIMEOUT" },
      message: expect.stringMatching(/0\.001 seconds/),
    });
  } finally {
    await hurried.stop();
  }
});

test("what is filtered for changes no Cypher text", async () => {
  const hostile = [
    "'",
    '"',
    "`",
    "\\",
    "'}) DETACH DELETE n //",
    "$param0",
    "\u0000",
    "😀",
    "*:* OR ~2",
    "}) { id } }",
  ];
  const names = Array.from({ length: 1_000 }, (_, index) => `${hostile[index % hostile.length]}${index}`);
  sent.length = 0;
  for (const where of [{ eq: "x" }, ...names.slice(0, 20).map((eq) => ({ eq }))]) {
    await expectAnswered("query ($name: StringScalarFilters) { policyItems(where: { name: $name }) { id } }", {
      name: where,
    });
  }
  expect(new Set(sent).size).toBe(1);
  sent.length = 0;
  for (const list of [["x"], names]) {
    await expectAnswered("query ($in: [String!]) { policyItems(where: { name: { in: $in } }) { id } }", { in: list });
  }
  expect(new Set(sent).size).toBe(1);
});
