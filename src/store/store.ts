/** What every operation on the database needs: an open driver and the database's name. */
import type { Driver, Session } from "neo4j-driver";
import neo4j from "neo4j-driver";

export interface Store {
  readonly driver: Driver;
  /** undefined for the server's default database. */
  readonly database: string | undefined;
}

export function writeSession(store: Store): Session {
  return openSession(store, neo4j.session.WRITE);
}

export function readSession(store: Store): Session {
  return openSession(store, neo4j.session.READ);
}

/** One bookmark manager for all of a driver's sessions: in a cluster, a read sees what this process wrote before. */
function openSession({ driver, database }: Store, defaultAccessMode: "READ" | "WRITE"): Session {
  const bookmarkManager = driver.executeQueryBookmarkManager;
  return driver.session({ defaultAccessMode, bookmarkManager, ...(database === undefined ? {} : { database }) });
}
