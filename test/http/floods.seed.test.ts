/** What comes back is bounded: questions that multiply their lists are refused or ended with the reason, and nobody else notices. */
import { setTimeout as sleep } from "node:timers/promises";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedStore } from "../support/neo4j.ts";
import { type ServedGraph, serveGraph } from "./serve-graph.ts";

let api: ServedGraph;
const sent: string[] = [];

beforeAll(async () => {
  api = await serveGraph(await seedStore(), { onStatement: (cypher) => void sent.push(cypher) });
});
afterAll(() => api.stop());

/** Items, their plans, those plans' items and so on, under as many aliases; `where` stands at every list. */
function flood(levels: number, aliases: number, where = ""): string {
  const nested = `${`plans${where} { number items${where} { code `.repeat(levels)}${"} }".repeat(levels)}`;
  return `{ ${Array.from({ length: aliases }, (_, i) => `a${i}: policyItems${where} { code ${nested} }`).join(" ")} }`;
}

test("lists in lists without end are refused before anything is asked, and the fields that multiply are named", async () => {
  sent.length = 0;
  const { status, body } = await api.ask(flood(5, 1));
  expect([status, body.data, body.errors.length]).toEqual([400, undefined, 1]);
  const [{ message, extensions }] = body.errors;
  expect(message).toMatch(
    /^Limit exceeded: an answer has at most 200,000 values, and this one would have about \d+ million\. Each level of a0 › plans › items › plans › .* multiplies the one before\. Ask for fewer levels/,
  );
  expect(extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: "answerValues", maximum: 200_000 });
  expect(sent).toEqual([]);
});

test("what was not foreseen is ended while it comes", async () => {
  // Conditions choose: how much, nobody knows before.
  const { status, body } = await api.ask(flood(4, 1, '(where: {id: {contains: ""}})'));
  expect([status, body.data]).toEqual([200, null]);
  expect(body.errors.map(({ message }: { message: string }) => message)).toEqual([
    expect.stringMatching(
      /^(Limit exceeded: an answer has at most 200,000 values, and this one has more\.|The query needs more memory)/,
    ),
  ]);
});

test("the sum of all fields counts", async () => {
  expect((await api.ask(flood(2, 1))).status).toBe(200);
  const { body } = await api.ask(flood(2, 30));
  expect(body.errors[0].extensions).toMatchObject({ limit: "answerValues" });
});

test("the schema is bounded in the same way, and GraphiQL's question of it is answered", async () => {
  const whole = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true });
  const [first, again] = [await api.ask(whole), await api.ask(whole)];
  expect([first.body.errors, again.body]).toEqual([undefined, first.body]);
  const field = "__schema { types { name fields { name args { name type { name } } } } }";
  const { body } = await api.ask(`{ ${Array.from({ length: 30 }, (_, i) => `a${i}: ${field}`).join(" ")} }`);
  expect(body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: "answerValues" });
  const nested = `${"{ fields { type ".repeat(5)}{ name }${" } }".repeat(5)}`;
  expect((await api.ask(`{ __schema { types ${nested} } }`)).body.errors[0].message).toMatch(/introspection depth/i);
});

test("one who floods keeps nobody else waiting", async () => {
  const [floods, questions] = [8, 5];
  let [answered, flooded] = [0, 0];
  const flooding = Array.from({ length: floods }, async () => {
    while (answered < questions) {
      expect((await api.ask(flood(2, 6))).status).toBe(200);
      flooded += 1;
    }
  });
  while (answered < questions) {
    const { status, body } = await api.ask("{ plans { number } }");
    expect([status, body.errors]).toEqual([200, undefined]);
    answered += 1;
  }
  // In a row with the others each would come after all of them.
  expect(flooded).toBeLessThan((floods * questions) / 2);
  await Promise.all(flooding);
});

test("who hangs up ends what was asked for, in the database as well", async () => {
  const gone = new AbortController();
  const asked = fetch(`${api.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: flood(3, 1) }),
    signal: gone.signal,
  });
  await sleep(100);
  gone.abort();
  await expect(asked).rejects.toThrow(/abort/);
  const { driver } = await seedStore();
  const running = async () => {
    const { records } = await driver.executeQuery("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery");
    return records.map((record) => record.get("currentQuery")).filter((cypher) => /a0|policyItem/.test(cypher));
  };
  await expect.poll(running).toEqual([]);
});
