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

/** Statements of cypher/queries stand in review by themselves: here only that they are used. */
const OURS = readdirSync(projectFile("cypher/queries")).map(
  (file) => [`cypher/queries/${file}`, readFileSync(projectFile(`cypher/queries/${file}`), "utf8").trim()] as const,
);

function inShort(cypher: string): string {
  let text = cypher.trim();
  for (const [name, statement] of OURS) {
    for (const indented of [statement, statement.replace(/^/gm, "  ")])
      text = text.replace(indented, () => `  // ${name}`);
  }
  return `${text};`;
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
