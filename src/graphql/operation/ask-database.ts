/** Sends statements to the database for one request: they read, end in time and can be watched. */

import neo4j, { type Result, type Session } from "neo4j-driver";
import pLimit from "p-limit";
import type { Store } from "../../store/store.ts";

/** Sends a statement with its parameters' values; answers its rows. */
export type Ask = (
  cypher: string,
  values: Readonly<Record<string, unknown>>,
) => Promise<readonly (readonly unknown[])[]>;

/** Told of each statement whenever it is sent; for tests and benchmarks. */
export type OnStatement = (cypher: string, parameters: Readonly<Record<string, unknown>>) => void;

/** The request had no time left when a statement was to be sent, or nobody waits for its answer any more. */
export class DeadlinePassedError extends Error {
  constructor() {
    super("The request's deadline passed before the statement was sent.");
    this.name = "DeadlinePassedError";
  }
}

/** Milliseconds to wait before each further attempt, where the database says that one may help: a cluster's reader may change. */
const RETRY_PAUSES = [50, 100, 200, 400, 800];

export interface AskOptions {
  /** Milliseconds since the epoch after which the database ends what still runs, and nothing is started any more. */
  readonly deadline: number;
  /** Ends what still runs, in the database as well. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each row when it comes; what it throws ends the statement. */
  readonly onRow?: ((row: readonly unknown[]) => void) | undefined;
  readonly onStatement?: OnStatement | undefined;
  /** Told whenever the database is heard of. */
  readonly onHeard?: (() => void) | undefined;
  /** Statements that the database works on at the same time. */
  readonly atOnce?: number | undefined;
}

/** Of one request: those of a large one leave connections to the others. */
const AT_ONCE = 4;

export function askDatabase({ driver, database }: Store, options: AskOptions): Ask {
  const limit = pLimit(options.atOnce ?? AT_ONCE);
  return (cypher, values) => limit(askNow, cypher, values);

  async function askNow(cypher: string, values: Readonly<Record<string, unknown>>): ReturnType<Ask> {
    const session = driver.session({
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: driver.executeQueryBookmarkManager,
      ...(database === undefined ? {} : { database }),
    });
    // A session that is closed ends its statement, wherever that is.
    const close = () => void session.close().catch(() => {});
    options.signal?.addEventListener("abort", close, { once: true });
    try {
      return await runInTime(session, cypher, values, options);
    } finally {
      options.signal?.removeEventListener("abort", close);
      close();
    }
  }
}

async function runInTime(
  session: Session,
  cypher: string,
  values: Readonly<Record<string, unknown>>,
  { deadline, signal, onRow, onStatement, onHeard }: AskOptions,
): ReturnType<Ask> {
  for (let attempt = 0; ; attempt += 1) {
    const remaining = deadline - Date.now();
    if (remaining <= 0 || signal?.aborted) throw new DeadlinePassedError();
    onStatement?.(cypher, values);
    try {
      // One statement, one transaction: auto-commit saves the round trip that opens one. 0 would mean no timeout.
      const rows = await rowsOf(session.run(cypher, values, { timeout: Math.max(1, Math.ceil(remaining)) }), onRow);
      onHeard?.();
      return rows;
    } catch (error) {
      // What the database says of a statement that was ended is news to nobody.
      if (signal?.aborted) throw new DeadlinePassedError();
      const pause = RETRY_PAUSES[attempt];
      if (pause === undefined || !neo4j.isRetryableError(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function rowsOf(result: Result, onRow: AskOptions["onRow"]): ReturnType<Ask> {
  const rows: (readonly unknown[])[] = [];
  for await (const record of result) {
    const row = [...record.values()];
    onRow?.(row);
    rows.push(row);
  }
  return rows;
}
