/** The Cypher that each question of the cookbook becomes, as a file of its own in test/golden/cypher: a review sees what a change of the API does to it. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { seedStore } from "../support/neo4j.ts";
import { COOKBOOK } from "./cookbook.ts";

const statements: string[] = [];
let api: ServedGraph;

beforeAll(async () => {
  api = await serveGraph(await seedStore(), { onStatement: (cypher) => statements.push(inShort(cypher)) });
});
afterAll(() => api.stop());

/** A statement of cypher/queries stands in review by itself: here only that it is used. */
const OURS = new Map(
  readdirSync(projectFile("cypher/queries")).map((file) => [
    readFileSync(projectFile(`cypher/queries/${file}`), "utf8").trim(),
    `// cypher/queries/${file}`,
  ]),
);

function inShort(cypher: string): string {
  return OURS.get(cypher.trim()) ?? `${cypher.trim()};`;
}

test.each(COOKBOOK)("$name", async ({ name, text }) => {
  statements.length = 0;
  expect((await api.ask(text)).body.errors).toBeUndefined();
  expect(statements.length).toBeGreaterThan(0);
  await expect(`${statements.join("\n\n")}\n`).toMatchFileSnapshot(`../golden/cypher/${name}.cypher`);
});

test("no snapshot is left over from a question that is gone", () => {
  const names = readdirSync(projectFile("test/golden/cypher")).map((file) => file.replace(/\.cypher$/, ""));
  expect(names.sort()).toEqual(COOKBOOK.map(({ name }) => name));
});
