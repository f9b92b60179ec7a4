/** Configuration and work in, the work done on an open store out; whatever happens, the store is closed. */

import neo4j from "neo4j-driver";
import { ifDamaged } from "../embedded-neo4j/embedded-error.ts";
import { embeddedPaths } from "../embedded-neo4j/embedded-paths.ts";
import { databaseFailure } from "../store/database-failure.ts";
import { StoreError } from "../store/store-error.ts";
import type { Configuration } from "./configuration.ts";
import { type OpenStore, openStore } from "./open-store.ts";
import { type Progress, startProgress } from "./terminal.ts";

export interface StoreUse {
  /** How long the database may be tried again after it fails in passing, in milliseconds. */
  readonly retryMs?: number;
  /** Told what happens to the embedded database later on. */
  readonly onNews?: (news: string) => void;
}

export async function withStore<T>(
  configuration: Configuration,
  use: StoreUse,
  work: (store: OpenStore, progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = startProgress();
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort(new Error("interrupted"));
  try {
    process.once("SIGINT", interrupt);
    process.once("SIGTERM", interrupt);
    const store = await openStore({
      server: configuration.server ?? undefined,
      database: configuration.database,
      dataFolder: configuration.dataFolder,
      onProgress: progress.step,
      signal: interrupted.signal,
      ...use,
    });
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
    try {
      return await work(store, progress);
    } finally {
      progress.step("Closing the database");
      await store.close();
    }
  } catch (error) {
    throw asDamage(error, configuration) ?? error;
  } finally {
    progress.done();
  }
}

/** Characters of what Neo4j says: of a record that is not sound it shows all fields. */
const MOST_SAID = 120;

/** What only damage explains, of the embedded database: nobody else writes into it. */
function asDamage(error: unknown, { server, dataFolder }: Configuration): StoreError | undefined {
  const isUnforeseen = error instanceof neo4j.Neo4jError && !databaseFailure(error);
  const isUnreadable = error instanceof StoreError && error.code === "unreadable";
  if (server || !(isUnforeseen || isUnreadable)) return undefined;
  const [said = ""] = error.message.split("\n");
  const short = said.length > MOST_SAID ? `${said.slice(0, MOST_SAID)}…` : said.replace(/[.\s]*$/, ".");
  const failed = isUnforeseen ? `Neo4j failed: ${short}` : said;
  return new StoreError("damaged", `${failed} ${ifDamaged(embeddedPaths(dataFolder).database)}`, { cause: error });
}
