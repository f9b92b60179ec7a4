/** Sends statements to the database for one request: they read, end in time and can be watched. */
import neo4j, { type Session } from "neo4j-driver";
import type { Store } from "../../store/store.ts";

/** Sends a statement with its parameters' values; answers its rows. */
export type Ask = (
  cypher: string,
  values: Readonly<Record<string, unknown>>,
) => Promise<readonly (readonly unknown[])[]>;

/** Told of each statement whenever it is sent; for tests and benchmarks. */
export type OnStatement = (cypher: string, parameters: Readonly<Record<string, unknown>>) => void;

/** The request had no time left when a statement was to be sent. */
export class DeadlinePassedError extends Error {
  constructor() {
    super("The request's deadline passed before the statement was sent.");
    this.name = "DeadlinePassedError";
  }
}

/** Milliseconds to wait before each further attempt, where the database says that one may help: a cluster's reader may change. */
const RETRY_PAUSES = [50, 100, 200, 400, 800];

/** @param deadline milliseconds since the epoch after which the database ends what still runs, and nothing is started any more */
export function askDatabase({ driver, database }: Store, deadline: number, onStatement?: OnStatement): Ask {
  return async (cypher, values) => {
    const session = driver.session({
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: driver.executeQueryBookmarkManager,
      ...(database === undefined ? {} : { database }),
    });
    try {
      return await runInTime(session, cypher, values, deadline, onStatement);
    } finally {
      await session.close();
    }
  };
}

async function runInTime(
  session: Session,
  cypher: string,
  values: Readonly<Record<string, unknown>>,
  deadline: number,
  onStatement: OnStatement | undefined,
): ReturnType<Ask> {
  for (let attempt = 0; ; attempt += 1) {
    const remaining = deadline - Date.now();
    if (remaining <= 0) throw new DeadlinePassedError();
    onStatement?.(cypher, values);
    try {
      // One statement, one transaction: auto-commit saves the round trip that opens one. 0 would mean no timeout.
      const { records } = await session.run(cypher, values, { timeout: Math.max(1, Math.ceil(remaining)) });
      return records.map((record) => [...record.values()]);
    } catch (error) {
      const pause = RETRY_PAUSES[attempt];
      if (pause === undefined || !neo4j.isRetryableError(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
