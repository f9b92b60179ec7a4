/** Where the embedded database keeps its files, and of which version it is. */
import { join, resolve } from "node:path";

/** The version that `pom.xml` pins; a test holds the two together. */
export const NEO4J_VERSION = "5.26.28";

/** The built program of the supervisor, by which its process is known too. */
export const SUPERVISOR_PROGRAM = "dist/embedded-neo4j/supervisor.js";

export interface EmbeddedPaths {
  readonly dataFolder: string;
  /** What Maven fetched, shared by all databases of the data folder. */
  readonly distribution: string;
  /** Everything of one database; only its owner may enter. Neo4j calls it its home. */
  readonly database: string;
  readonly configuration: string;
  readonly passwordFile: string;
  /** The password's hash, from which Neo4j makes its first user when it starts for the first time. */
  readonly initialUserFile: string;
  /** Neo4j's own files; absent until it has run. */
  readonly stores: string;
  /** There while nobody has verified what was opened without the end of its log of transactions. */
  readonly cutLogFile: string;
  /** Process id of the running Neo4j. */
  readonly processFile: string;
  /** Bolt port of the last run. */
  readonly portFile: string;
  readonly neo4jLog: string;
  readonly supervisorLog: string;
}

export function embeddedPaths(dataFolder: string, databaseName = "neo4j"): EmbeddedPaths {
  const root = resolve(dataFolder);
  const database = join(root, databaseName);
  return Object.freeze({
    dataFolder: root,
    distribution: join(root, `neo4j-${NEO4J_VERSION}`),
    database,
    configuration: join(database, "conf"),
    passwordFile: join(database, "password"),
    initialUserFile: join(database, "data", "dbms", "auth.ini"),
    stores: join(database, "data", "databases"),
    cutLogFile: join(database, "opened-without-end-of-log"),
    processFile: join(database, "neo4j.pid"),
    portFile: join(database, "bolt-port"),
    neo4jLog: join(database, "logs", "console.log"),
    supervisorLog: join(database, "logs", "supervisor.log"),
  });
}
