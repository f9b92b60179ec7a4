/** What the engine may do with the database: read, in time, with values as parameters only. */
import type { Driver } from "neo4j-driver";
import { beforeAll, describe, expect, test } from "vitest";
import { askDatabase } from "../../../src/graphql/operation/ask-database.ts";
import { testDriver } from "../../support/neo4j.ts";
import { ask, reply, testSchema } from "../schema/ask.ts";
import { loadTestGraph } from "../schema/test-graph.ts";
import { TWO_PLANS } from "../schema/two-plans.ts";

let driver: Driver;
beforeAll(async () => {
  driver = await testDriver();
  await loadTestGraph(driver, TWO_PLANS);
});

const soon = () => Date.now() + 30_000;

async function countNodes(): Promise<number> {
  const { records } = await driver.executeQuery("MATCH (n:GraphNode) RETURN count(n) AS count");
  return records[0]?.get("count").toNumber();
}

const run = (cypher: string, deadline = soon(), database?: string) =>
  askDatabase({ driver, database }, { deadline })(cypher, {});

describe("a statement", () => {
  test("reads", async () => {
    expect(String(await run("MATCH (n:Plan) RETURN count(n) AS count"))).toBe("2");
  });

  test.each([
    "CREATE (:GraphNode)",
    "MATCH (n:GraphNode) DETACH DELETE n",
    "MATCH (n:Plan) SET n.name = 'x'",
    "MATCH (n:Plan) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
    "CREATE INDEX no_such_index IF NOT EXISTS FOR (n:Plan) ON (n.name)",
  ])("does not write: %s", async (cypher) => {
    const before = await countNodes();
    await expect(run(cypher)).rejects.toThrow(/read/i);
    expect(await countNodes()).toBe(before);
    expect(await ask(driver, '{ plans(where: {name: {eq: "x"}}) { id } }')).toEqual({ plans: [] });
  });

  test("goes to the database that the store names", async () => {
    await expect(run("RETURN 1", soon(), "no-such-database")).rejects.toThrow("no-such-database");
  });
});

describe("a deadline", () => {
  const FOR_MINUTES = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS count";

  test("ends a statement that runs too long", async () => {
    const end = run(FOR_MINUTES, Date.now() + 500);
    await expect(end).rejects.toMatchObject({ code: expect.stringContaining("TransactionTimedOut") });
  });

  test("lets nothing be started once it has passed", async () => {
    const sent: string[] = [];
    const onStatement = (cypher: string) => void sent.push(cypher);
    const { errors } = await reply(driver, "{ plans { id } }", { timeout: 0, onStatement });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["QUERY_TIMEOUT"]);
    expect(sent).toEqual([]);
  });
});

test("a field is one statement, and nothing else is sent", async () => {
  const sent: string[] = [];
  const onStatement = (cypher: string) => void sent.push(cypher);
  await ask(driver, "{ plans { id items { name } } policyItemsConnection { totalCount edges { cursor } } }", {
    onStatement,
  });
  expect(sent).toHaveLength(2);
});

const HOSTILE_PARTS: readonly string[] = [
  "'",
  '"',
  "`",
  "\\",
  "\\'",
  "\\u0027",
  "\u0000",
  "\n",
  "\r\n",
  "\t",
  "}",
  ") DETACH DELETE n //",
  "}) DETACH DELETE (n",
  "' OR 1=1 --",
  "` DETACH DELETE n `",
  "$param0",
  "$" + "{x}",
  "{eq: 1}",
  "/*",
  "*/",
  "//",
  "; MATCH (n) DETACH DELETE n;",
  ")(",
  "a AND OR NOT",
  '+-&&||!(){}[]^"~*?:\\/',
  "name:*",
  "\u202e",
  "\ufeff",
  "\ud83d\ude00",
  "👨‍👩‍👧‍👦",
  "が",
  "か\u3099",
  "塙保己一",
  "Ａ",
  "<script>",
  "%00",
  "%27",
  "__proto__",
  "constructor",
  "null",
  "-1",
  "1e999",
  "a".repeat(5_000),
];

/** Each part alone and with two others, until there are a thousand. */
function hostileStrings(): string[] {
  const strings = new Set(HOSTILE_PARTS);
  for (const [i, first] of HOSTILE_PARTS.entries()) {
    for (const [j, second] of HOSTILE_PARTS.entries()) {
      if (strings.size < 1_000) strings.add(`${first}${second}${HOSTILE_PARTS[(i + j) % HOSTILE_PARTS.length]}`);
    }
  }
  return [...strings];
}

test("a thousand hostile strings are values and nothing else", async () => {
  const before = await countNodes();
  const texts = new Set<string>();
  const question = `query($s: String!, $i: ID!) {
    plans(where: {OR: [{name: {eq: $s}}, {name: {contains: $s}}, {name: {startsWith: $s}}, {description: {endsWith: $s}},
      {name: {in: [$s]}}, {nameVariants: {includes: $s}}, {nameVariants: {eq: [$s]}}, {id: {eq: $i}},
      {itemsConnection: {some: {edge: {text: {contains: $s}}}}}]}) { id }
    passagesConnection(where: {text: {contains: $s}}) { totalCount } }`;
  const strings = hostileStrings();
  expect(strings).toHaveLength(1_000);
  for (let i = 0; i < strings.length; i += 20) {
    const batch = strings.slice(i, i + 20).map((text) => ({ s: text, i: text }));
    await Promise.all(
      batch.map((variables) => ask(driver, question, { variables, onStatement: (cypher) => texts.add(cypher) })),
    );
  }
  // One text for each of the two fields: none depends on a value.
  expect(texts.size).toBe(2);
  expect(await countNodes()).toBe(before);
});

test("a hostile string in the document itself is a value as well", async () => {
  const cyphers = new Set<string>();
  for (const text of HOSTILE_PARTS) {
    // JSON's escapes are GraphQL's.
    const question = `{ plans(where: {name: {eq: ${JSON.stringify(text)}}}) { id } }`;
    expect(await ask(driver, question, { onStatement: (cypher) => cyphers.add(cypher) })).toEqual({ plans: [] });
  }
  expect(cyphers.size).toBe(1);
  expect((await testSchema()).getQueryType()).toBeDefined();
});
