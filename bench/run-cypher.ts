/** A statement in, the plain values of its rows out: what somebody writes who uses the bare driver and nothing else. */
import neo4j from "neo4j-driver";
import type { Database } from "./database.ts";

export type Parameters = Readonly<Record<string, unknown>>;

/** One value of a row as it is, several as a list. Auto-commit, the shortest way there is. */
export async function runCypher(
  { driver, store }: Database,
  statement: string,
  parameters: Parameters = {},
): Promise<readonly unknown[]> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(store.database === undefined ? {} : { database: store.database }),
  });
  try {
    const { records } = await session.run(statement, parameters);
    return records.map((record) => (record.length === 1 ? record.get(0) : Array.from(record.values())));
  } finally {
    await session.close();
  }
}
