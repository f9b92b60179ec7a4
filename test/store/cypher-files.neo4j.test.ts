/** Every statement of cypher/ runs as it stands, with the parameters that its own comments give for Neo4j Browser, and names all it needs. */
import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";
import { cypherStatements, cypherText } from "../../src/store/cypher-file.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";

const FILES = readdirSync(projectFile("cypher"), { recursive: true })
  .map(String)
  .filter((file) => file.endsWith(".cypher") && !file.startsWith("migrations"))
  .map((file) => file.replaceAll("\\", "/").replace(/\.cypher$/, ""));

let store: Store;
beforeAll(async () => {
  store = await emptyStore();
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("112119", "later-basic-plan-draft")));
});

test.each(FILES)("%s", async (name) => {
  const text = cypherText(name);
  const said = [...text.matchAll(/^\/\/ :param (\w+) => (.+)$/gm)];
  const used = new Set([...text.replace(/^\/\/.*$/gm, "").matchAll(/\$(\w+)/g)].map(([, parameter]) => parameter));
  expect(said.map(([, parameter]) => parameter).sort()).toEqual([...used].sort());

  const session = store.driver.session();
  const transaction = session.beginTransaction();
  try {
    const parameters: Record<string, unknown> = {};
    for (const [, parameter = "", value] of said) {
      const { records } = await transaction.run(`RETURN ${value} AS value`);
      parameters[parameter] = records[0]?.get("value");
    }
    for (const statement of cypherStatements(name)) await transaction.run(statement, parameters);
  } finally {
    await transaction.rollback();
    await session.close();
  }
});
