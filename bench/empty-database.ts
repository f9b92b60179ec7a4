/** A database in, the same without a node but the record of migrations out. */
import type { Driver } from "neo4j-driver";

export async function emptyDatabase(driver: Driver, database: string | undefined): Promise<void> {
  const session = driver.session(database === undefined ? {} : { database });
  try {
    await session.run(
      "MATCH (n) WHERE NOT n:SchemaMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
    );
  } finally {
    await session.close();
  }
}
