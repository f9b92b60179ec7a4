/** What is done to the database of the tests outside of any test: empty it, and tell whether it was written to. */
import type { Driver } from "neo4j-driver";

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

/** Changes with every committed write: the bookmark of a read holds the last transaction's id. */
export async function revisionOf(driver: Driver): Promise<string> {
  const session = driver.session();
  try {
    await session.run("RETURN 1");
    return session.lastBookmarks().join(" ");
  } finally {
    await session.close();
  }
}
