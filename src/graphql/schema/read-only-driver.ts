/** A driver in, what the generated schema may use of it for one request out: queries that read, end in time and can be watched. */
import type { BookmarkManager, Driver, QueryResult, SessionConfig } from "neo4j-driver";
import neo4j from "neo4j-driver";

export interface ReadOnlyOptions {
  /** Undefined for the server's default database. */
  readonly database?: string | undefined;
  /** Milliseconds since the epoch after which the database ends what still runs, and nothing is started any more. */
  readonly deadline: number;
  /** Told of each query whenever it is sent; for tests and logs. */
  readonly onQuery?: ((cypher: string, parameters: Parameters) => void) | undefined;
}

type Parameters = Readonly<Record<string, unknown>>;

/** What @neo4j/graphql asks of a driver, a session and a transaction; it takes anything with a method `session` for a driver. */
export interface ReadOnlyDriver {
  readonly executeQueryBookmarkManager: BookmarkManager;
  session(config?: SessionConfig): ReadOnlySession;
}

export interface ReadOnlySession {
  executeRead<T>(work: (transaction: ReadOnlyTransaction) => Promise<T>, config?: TransactionConfig): Promise<T>;
  executeWrite(): Promise<never>;
  close(): Promise<void>;
}

export interface ReadOnlyTransaction {
  run(cypher: string, parameters?: Parameters): Promise<QueryResult>;
}

interface TransactionConfig {
  readonly metadata?: object;
}

/** The request had no time left when a query was to be sent. */
export class DeadlinePassedError extends Error {
  constructor() {
    super("The request's deadline passed before the query was sent.");
    this.name = "DeadlinePassedError";
  }
}

/** Milliseconds to wait before each further attempt, where the database says that one may help: a cluster's reader may change. */
const RETRY_PAUSES = [50, 100, 200, 400, 800];

/** Pass it as `executionContext` of the GraphQL context. One per request: the deadline is the request's. */
export function readOnly(driver: Driver, options: ReadOnlyOptions): ReadOnlyDriver {
  return {
    executeQueryBookmarkManager: driver.executeQueryBookmarkManager,
    session: (config) => readSession(driver, config, options),
  };
}

/** The library asks for a database named "neo4j" and says itself which access it wants: neither is left to it. */
function readSession(driver: Driver, config: SessionConfig | undefined, options: ReadOnlyOptions): ReadOnlySession {
  const { database, ...rest } = config ?? {};
  const session = driver.session({
    ...rest,
    ...(options.database === undefined ? {} : { database: options.database }),
    defaultAccessMode: neo4j.session.READ,
  });

  async function run(cypher: string, parameters: Parameters, config: TransactionConfig): Promise<QueryResult> {
    for (let attempt = 0; ; attempt += 1) {
      const remaining = options.deadline - Date.now();
      if (remaining <= 0) throw new DeadlinePassedError();
      options.onQuery?.(cypher, parameters);
      try {
        // One query, one transaction: auto-commit saves the round trip that opens one. 0 would mean no timeout.
        const timeout = Math.max(1, Math.ceil(remaining));
        return await session.run(cypher, { ...parameters }, { timeout, metadata: config.metadata ?? {} });
      } catch (error) {
        const pause = RETRY_PAUSES[attempt];
        if (pause === undefined || !neo4j.isRetryableError(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  return {
    executeRead: (work, config = {}) => work({ run: (cypher, parameters = {}) => run(cypher, parameters, config) }),
    executeWrite: () => Promise.reject(new Error("The graph is read-only here: a write was asked for.")),
    close: () => session.close(),
  };
}
