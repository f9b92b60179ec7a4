/** The environment in, an empty database of the benchmark's own out: an embedded one, or that at NEO4J_URI if nothing is in it; `close` leaves nothing behind. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { readConfiguration } from "../src/cli/configuration.ts";
import { openStore } from "../src/cli/open-store.ts";
import { UsageError } from "../src/cli/usage-error.ts";
import { embeddedStatus, openEmbedded } from "../src/embedded-neo4j/open-embedded.ts";
import type { Store } from "../src/store/store.ts";
import { emptyDatabase } from "./empty-database.ts";
import type { Say } from "./say.ts";

export interface Database {
  /** What the program works with. */
  readonly store: Store;
  /** What somebody writes Cypher with: the bare driver, with JavaScript's numbers for integers. */
  readonly driver: Driver;
  /** Where Neo4j runs on this machine as a process whose number is known; null elsewhere. */
  readonly neo4jPid: number | null;
  readonly close: () => Promise<void>;
}

/** Its own database, so that others that run meanwhile are not met; throws a `UsageError` where the one given is not empty. */
export async function openDatabase(say: Say, signal: AbortSignal): Promise<Database> {
  const { server, database, dataFolder } = readConfiguration(process.env);
  if (server) return openOn(server, database, dataFolder, null, (driver) => emptyDatabase(driver, database));
  const databaseName = `bench-${process.pid}`;
  const embedded = await openEmbedded({ dataFolder, databaseName, onProgress: say, signal });
  const leave = async () => {
    await embedded.release();
    await rm(join(dataFolder, databaseName), { recursive: true, force: true });
  };
  try {
    const status = await embeddedStatus(dataFolder, databaseName);
    return await openOn(embedded, undefined, dataFolder, status.running ? status.neo4jPid : null, leave);
  } catch (error) {
    await leave();
    throw error;
  }
}

async function openOn(
  { uri, username, password }: { readonly uri: string; readonly username: string; readonly password: string },
  database: string | undefined,
  dataFolder: string,
  neo4jPid: number | null,
  leave: (driver: Driver) => Promise<void>,
): Promise<Database> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    await refuseForeignData(driver, database);
    const store = await openStore({ server: { uri, username, password }, database, dataFolder });
    return {
      ...{ store, driver, neo4jPid },
      close: async () => {
        await store.close();
        await leave(driver).finally(() => driver.close());
      },
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Before the schema is brought up to date, which would change a database that is somebody's own. */
async function refuseForeignData(driver: Driver, database: string | undefined): Promise<void> {
  const { records } = await driver
    .executeQuery("MATCH (n) WHERE NOT n:SchemaMigration RETURN count(n) AS nodes", {}, on(database))
    .catch((cause: Error) => {
      throw new UsageError(`The database cannot be asked: ${cause.message.split("\n")[0]}`, { cause });
    });
  if (records[0]?.get("nodes") > 0) {
    throw new UsageError(
      "The database at NEO4J_URI is not empty. The benchmark fills and empties it: give it one of its own.",
    );
  }
}

const on = (database: string | undefined) => (database === undefined ? {} : { database });
