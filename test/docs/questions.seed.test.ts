/** The README's question, asked over HTTP, has the README's answer; the questions of docs/queries are tested in test/cookbook. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { seedStore } from "../support/neo4j.ts";

let api: ServedGraph;

beforeAll(async () => {
  api = await serveGraph(await seedStore());
});
afterAll(() => api.stop());

test("the README's question has the README's answer", async () => {
  const readme = readFileSync(projectFile("README.md"), "utf8");
  const [, query = ""] = /```graphql\n([\s\S]*?)```/.exec(readme) ?? [];
  const [, answer = ""] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
  expect((await api.ask(query)).body.data).toEqual(JSON.parse(answer));
});
