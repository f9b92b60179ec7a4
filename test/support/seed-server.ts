/** Before the tests that read the seed: loads it, once for them all, into the server that the set-up found; provides what tells whether anybody wrote since. */
import neo4j from "neo4j-driver";
import type { TestProject } from "vitest/node";
import { loadEdition } from "../../src/store/load-edition.ts";
import { migrate } from "../../src/store/migrate.ts";
import { seedGraph } from "./checked-graph.ts";
import { emptyDatabase, revisionOf } from "./database.ts";
import { shareServer, type TestServer } from "./neo4j-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the store that holds the seed; nothing where tests have the database for themselves. */
    seedRevision: string | undefined;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, release } = await shareServer();
  project.provide("neo4j", server);
  const load = async () => project.provide("seedRevision", await loadSeed(server));
  await load();
  // While somebody watches, suites that wipe have run in between.
  project.onTestsRerun(load);
  return release;
}

async function loadSeed({ uri, username, password }: TestServer): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    const store = { driver, database: undefined };
    await emptyDatabase(driver);
    await migrate(store);
    await loadEdition(store, seedGraph());
    return await revisionOf(driver);
  } finally {
    await driver.close();
  }
}
