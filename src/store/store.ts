/** What every operation on the database needs: an open driver and the database's name; and transactions on it. */
import type { Driver, ManagedTransaction, Session } from "neo4j-driver";
import neo4j from "neo4j-driver";

export interface Store {
  readonly driver: Driver;
  /** undefined for the server's default database. */
  readonly database: string | undefined;
  /** Nodes and relationships that the database's memory takes in one load; undefined where that is not known. */
  readonly capacity?: number | undefined;
  /** Bytes that are free on the database's disk; undefined where that is not known. */
  readonly freeBytes?: (() => Promise<number | undefined>) | undefined;
}

/** Runs the work in one transaction that can only read, again where the database says that this may help. */
export function inRead<T>(store: Store, work: (tx: ManagedTransaction) => Promise<T>): Promise<T> {
  return withSession(store, neo4j.session.READ, (session) => session.executeRead(work));
}

/** Runs the work in one transaction, all or nothing, again where the database says that this may help. */
export function inWrite<T>(
  store: Store,
  work: (tx: ManagedTransaction) => Promise<T>,
  config?: Parameters<Session["executeWrite"]>[1],
): Promise<T> {
  return withSession(store, neo4j.session.WRITE, (session) => session.executeWrite(work, config));
}

/** One bookmark manager for all of a driver's sessions: in a cluster, a read sees what this process wrote before. */
export async function withSession<T>(
  { driver, database }: Store,
  defaultAccessMode: "READ" | "WRITE",
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = driver.session({
    defaultAccessMode,
    bookmarkManager: driver.executeQueryBookmarkManager,
    ...(database === undefined ? {} : { database }),
  });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
