/** For tests on a database: a driver on the server that the set-up found, and a store on it: the one that holds the seed, or an empty one. */
import neo4j, { type Driver } from "neo4j-driver";
import { inject } from "vitest";
import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { migrate } from "../../src/store/migrate.ts";
import type { Store } from "../../src/store/store.ts";
import { emptyDatabase } from "./database.ts";

export { emptyDatabase };

let opened: Driver | undefined;

/** One driver for a test file, closed when the file's tests are done. */
export async function testDriver(): Promise<Driver> {
  if (!opened) {
    const { uri, username, password } = inject("neo4j");
    opened = neo4j.driver(uri, neo4j.auth.basic(username, password));
  }
  return opened;
}

/** The store that holds the seed as `npm start` loads it, for reading alone: every suite of the project `seed` reads it at once. */
export async function seedStore(): Promise<Store> {
  if (inject("seedRevision") === undefined) {
    throw new Error("The seed's store is there for suites that end in .seed.test.ts; others load what they need.");
  }
  return { driver: await testDriver(), database: undefined };
}

/** A store on an empty, migrated database; refused where the seed is shared. */
export async function emptyStore(): Promise<Store> {
  if (inject("seedRevision") !== undefined) {
    throw new Error("This suite shares the seed's store with others: one that writes ends in .neo4j.test.ts.");
  }
  const driver = await testDriver();
  await emptyDatabase(driver);
  const store: Store = { driver, database: undefined };
  await migrate(store);
  return store;
}

/** A store that holds these editions and nothing else. */
export async function storeWith(...editions: readonly CompleteGraph[]): Promise<Store> {
  const store = await emptyStore();
  for (const edition of editions) await loadEdition(store, edition);
  return store;
}

export async function closeTestDriver(): Promise<void> {
  await opened?.close();
  opened = undefined;
}
