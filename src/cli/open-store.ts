/** Where the database is to be found in, an open and migrated store out: `NEO4J_URI` if given, otherwise the embedded server. */
import { statfs } from "node:fs/promises";
import neo4j from "neo4j-driver";
import { heapOfEmbedded } from "../embedded-neo4j/neo4j-configuration.ts";
import { ANSWERS_AGAIN, openEmbedded } from "../embedded-neo4j/open-embedded.ts";
import { migrate } from "../store/migrate.ts";
import { type Connection, openDriver } from "../store/open-driver.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { verifyCutLog } from "./verify-embedded.ts";

export interface StoreOptions {
  /** A server of the user's own (`bolt://`, `neo4j://`, `neo4j+s://` …); without it the embedded server is started or shared. */
  readonly server?: Connection | undefined;
  /** undefined for the server's default database. */
  readonly database?: string | undefined;
  /** Folder of the embedded server's program and data. */
  readonly dataFolder: string;
  /** How long an operation may go on trying when the database fails in passing, in milliseconds. */
  readonly retryMs?: number;
  /** Told of each step that may take more than a second. */
  readonly onProgress?: (step: string) => void;
  /** Told what happens to the embedded database later on. */
  readonly onNews?: (news: string) => void;
  readonly signal?: AbortSignal;
}

export interface OpenStore extends Store {
  readonly origin: "given" | "embedded";
  readonly uri: string;
  /** For further drivers on the same database. */
  readonly connection: Connection;
  /** Resolves when the embedded database is gone and cannot be had again. */
  readonly lost: Promise<Error>;
  /** Closes the driver and, where this was the embedded server's last user, waits for the server to stop. */
  readonly close: () => Promise<void>;
}

/** Nodes and relationships that one megabyte of heap takes in a load: 450,000 were loaded with two gigabytes, which took all of them. */
const ELEMENTS_OF_A_MEGABYTE = 250;

/** Cypher's dynamic labels and types, which the load uses, came with 5.26. */
const OLDEST = [5, 26] as const;

/** Throws a `StoreError` where the server is not there, does not let us in or is too old; an `EmbeddedError` where it cannot be started. */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const { server, dataFolder, onProgress } = options;
  let onReturn = () => {};
  const onNews = (news: string) => {
    options.onNews?.(news);
    if (news === ANSWERS_AGAIN) onReturn();
  };
  const embedded = server ? undefined : await openEmbedded({ ...options, onNews });
  const { uri, username, password } = server ?? (embedded as NonNullable<typeof embedded>);
  const connection: Connection = { uri, username, password };
  const driver = openDriver(connection, options.retryMs);
  let onDamage: (error: Error) => void = () => {};
  const damage = new Promise<Error>((resolve) => {
    onDamage = resolve;
  });
  const store: OpenStore = {
    driver,
    database: options.database,
    origin: embedded ? "embedded" : "given",
    uri,
    connection,
    capacity: embedded && heapOfEmbedded() * ELEMENTS_OF_A_MEGABYTE,
    freeBytes: embedded && (() => freeBytes(dataFolder)),
    lost: Promise.race([embedded?.lost ?? new Promise<never>(() => {}), damage]),
    close: async () => {
      await driver.close();
      await embedded?.release();
    },
  };
  try {
    await verify(store);
    onProgress?.("Bringing the database's schema up to date");
    await migrate(store);
    if (embedded) {
      await verifyCutLog(store, dataFolder, onProgress ?? (() => {}));
      // What went wrong but damage is tried again when somebody opens it next.
      onReturn = () =>
        void verifyCutLog(store, dataFolder, onNews).catch((error) => isDamage(error) && onDamage(error));
    }
    return store;
  } catch (error) {
    await store.close();
    // Some servers say only when they are asked for something.
    throw isNoSuchDatabase(error) ? connectionError(store.uri, error) : error;
  }
}

const isDamage = (error: unknown) => error instanceof StoreError && error.code === "damaged";

/** On the disk of the folder; undefined where it is not there yet. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  const space = await statfs(folder).catch(() => undefined);
  return space && space.bavail * space.bsize;
}

async function verify({ driver, database, uri }: OpenStore): Promise<void> {
  const info = await driver.getServerInfo(database === undefined ? {} : { database }).catch((cause: unknown) => {
    throw connectionError(uri, cause);
  });
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(info.agent ?? "") ?? [];
  if (major === undefined) return;
  const [haveMajor, haveMinor] = [Number(major), Number(minor)];
  if (haveMajor < OLDEST[0] || (haveMajor === OLDEST[0] && haveMinor < OLDEST[1])) {
    throw new StoreError(
      "version-too-old",
      `The server at ${uri} is Neo4j ${major}.${minor}. Expected ${OLDEST.join(".")} or newer.`,
    );
  }
}

function isNoSuchDatabase(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.code === "Neo.ClientError.Database.DatabaseNotFound";
}

function connectionError(uri: string, cause: unknown): StoreError {
  const code = cause instanceof neo4j.Neo4jError ? cause.code : "";
  if (code.startsWith("Neo.ClientError.Security.")) {
    return new StoreError(
      "unauthorized",
      `The server at ${uri} does not accept the user name and password. Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      { cause },
    );
  }
  if (isNoSuchDatabase(cause)) {
    return new StoreError("unreachable", `The server at ${uri} has no such database. Check NEO4J_DATABASE.`, { cause });
  }
  return new StoreError(
    "unreachable",
    `No Neo4j server answers at ${uri}. Check NEO4J_URI, and that the server is running; without NEO4J_URI an embedded one is started.`,
    { cause },
  );
}
