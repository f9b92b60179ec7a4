/** For tests on a database: a driver and a store on the server that the set-up found, and an empty database. */
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, inject } from "vitest";
import { migrate } from "../../src/store/migrate.ts";
import type { Store } from "../../src/store/store.ts";

let opened: Driver | undefined;

/** One driver for a test file, closed when the file's tests are done. */
export async function testDriver(): Promise<Driver> {
  if (!opened) {
    const { uri, username, password } = inject("neo4j");
    opened = neo4j.driver(uri, neo4j.auth.basic(username, password));
  }
  return opened;
}

/** A store on an empty, migrated database. */
export async function emptyStore(): Promise<Store> {
  const driver = await testDriver();
  await emptyDatabase(driver);
  const store: Store = { driver, database: undefined };
  await migrate(store);
  return store;
}

/** Deletes every node but the record of migrations. */
export async function emptyDatabase(driver: Driver): Promise<void> {
  const session = driver.session();
  try {
    await session.run(
      "MATCH (n) WHERE NOT n:SchemaMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
    );
  } finally {
    await session.close();
  }
}

afterAll(async () => {
  await opened?.close();
  opened = undefined;
});
