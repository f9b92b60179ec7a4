/** The questions of docs/queries: each runs on the seed as it stands, answers something, and is titled in both languages. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readQuestions } from "../../src/api/questions.ts";
import { projectFile } from "../../src/project-files.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { type ServedGraph, serveGraph } from "../api/serve-graph.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";

const questions = await readQuestions();
let api: ServedGraph;

beforeAll(async () => {
  const store = await emptyStore();
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("112119", "later-basic-plan-draft")));
  api = await serveGraph(store);
});
afterAll(() => api.stop());

test.each(questions)("$title", async ({ title, query }) => {
  expect(title).toMatch(/^[^/]+ \/ [^/]+$/);
  const { status, body } = await api.ask(query);
  expect([status, body.errors]).toEqual([200, undefined]);
  const [answer] = Object.values(body.data) as unknown[][];
  expect(answer?.length).toBeGreaterThan(0);
  await expect(`${JSON.stringify(body.data, null, 2)}\n`).toMatchFileSnapshot(
    `../golden/answers/${title.split(" / ")[1]?.replaceAll(/[^A-Za-z0-9①-⑤]+/g, "-")}.json`,
  );
});

test("the README's question has the README's answer", async () => {
  const readme = readFileSync(projectFile("README.md"), "utf8");
  const [, query = ""] = /```graphql\n([\s\S]*?)```/.exec(readme) ?? [];
  const [, answer = ""] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
  expect((await api.ask(query)).body.data).toEqual(JSON.parse(answer));
});
