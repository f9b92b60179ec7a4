/** What is no query, or names no operation, over HTTP: refused before any database is asked, in words that help, and never as a fault of the server. */
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedGraph, serveGraph } from "./serve-graph.ts";
import { expectNoInternals } from "./server/tiny-server.ts";

let driver: Driver;
let api: ServedGraph;
beforeAll(async () => {
  // Nobody listens there: what gets as far as the database is a 503.
  driver = neo4j.driver("bolt://127.0.0.1:1");
  api = await serveGraph({ driver, database: undefined });
});
afterAll(async () => {
  await api.stop();
  await driver.close();
});

interface Asked {
  readonly query: string;
  readonly operationName?: string;
}

async function refusal(url: string, init?: RequestInit) {
  const response = await fetch(url, init);
  const text = await response.text();
  expectNoInternals(text);
  const reply = JSON.parse(text) as { data?: unknown; errors: { message: string; extensions: { code: string } }[] };
  const [error] = reply.errors;
  return { status: response.status, data: reply.data, code: error?.extensions.code, message: error?.message };
}

const WAYS: readonly [string, (asked: Asked) => ReturnType<typeof refusal>][] = [
  ["POST", (asked) => post("/graphql", asked)],
  ["GET", (asked) => refusal(`${api.url}/graphql?${new URLSearchParams({ ...asked })}`)],
  ["POST for a file", (asked) => post("/graphql?format=csv", asked)],
  ["GET for a file", (asked) => refusal(`${api.url}/graphql?${new URLSearchParams({ ...asked, format: "csv" })}`)],
];

function post(path: string, asked: Asked) {
  const headers = { "content-type": "application/json" };
  return refusal(`${api.url}${path}`, { method: "POST", headers, body: JSON.stringify(asked) });
}

const TWO = "query A { plans { number } } query B { plans { name } }";

describe.each(WAYS)("by %s", (_way, ask) => {
  test.each<[string, Asked]>([
    ["a mutation", { query: "mutation { createPlans(input: []) { info { nodesCreated } } }" }],
    ["a mutation of a field that queries have", { query: "mutation { plans { number } }" }],
    ["a mutation with a name", { query: "mutation Write { plans { number } }", operationName: "Write" }],
    [
      "a mutation beside a query",
      { query: "query Read { plans { number } } mutation Write { x }", operationName: "Write" },
    ],
    ["a subscription", { query: "subscription { planCreated { event } }" }],
  ])("%s: the API is read-only", async (_what, asked) => {
    const { status, code, data, message } = await ask(asked);
    expect([status >= 400 && status < 500, code === "INTERNAL_SERVER_ERROR", data ?? null]).toEqual([
      true,
      false,
      null,
    ]);
    expect(message).toMatch(/read-only/i);
  });

  test.each<[string, Asked, RegExp]>([
    ["two operations, and none is named", { query: TWO }, /operation name/i],
    ["two operations, and an empty name", { query: TWO, operationName: "" }, /operation name/i],
    ["two operations, and another's name", { query: TWO, operationName: "C" }, /"C"/],
    ["one operation, and another's name", { query: "query A { plans { number } }", operationName: "C" }, /"C"/],
    ["an empty document", { query: "" }, /query/],
    ["white space", { query: " \n" }, /Syntax Error/],
    ["a comment alone", { query: "# nothing" }, /Syntax Error/],
    ["fragments alone", { query: "fragment F on Plan { number }" }, /./],
    ["a type definition", { query: "type Plan { number: Int }" }, /./],
  ])("%s: refused", async (_what, asked, words) => {
    const { status, code, data, message } = await ask(asked);
    expect([status, code === "INTERNAL_SERVER_ERROR", data ?? null]).toEqual([400, false, null]);
    expect(message).toMatch(words);
  });
});
