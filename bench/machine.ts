/** A database in, what it and this machine are out, without a name or a path of either. */
import { cpus, totalmem } from "node:os";
import { findJava } from "../src/embedded-neo4j/find-java.ts";
import type { Database } from "./database.ts";
import { runCypher } from "./run-cypher.ts";

/** One line for the report. */
export async function machineLine(database: Database): Promise<string> {
  const processors = cpus();
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? "processor"}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node.js ${process.versions.node}`,
    ...(database.neo4jPid === null ? [] : [`Java ${(await findJava()).version}`]),
    `Neo4j ${await neo4jVersion(database)}`,
  ].join(", ");
}

async function neo4jVersion(database: Database): Promise<string> {
  const [version] = await runCypher(
    database,
    "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] + ' ' + edition",
  );
  return String(version);
}
