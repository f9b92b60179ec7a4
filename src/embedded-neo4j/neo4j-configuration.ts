/** How the embedded Neo4j runs: its configuration files and Java's parameters. */
import { totalmem } from "node:os";
import { join } from "node:path";
import type { EmbeddedPaths } from "./embedded-paths.ts";

const OPENED_PACKAGES = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"] as const;

/**
 * Ten times Java's own thresholds: the costly optimization is for code that stays hot, not for a start. Measured to the first query, with an
 * archive of classes: 7 s of processor time instead of 11.
 */
const LATE_OPTIMIZATION = [
  "-XX:Tier4InvocationThreshold=50000",
  "-XX:Tier4MinInvocationThreshold=6000",
  "-XX:Tier4CompileThreshold=150000",
  "-XX:Tier4BackEdgeThreshold=400000",
] as const;

/**
 * `neo4j.conf`: loopback only, one protocol, modest memory, no gigabyte of transaction logs reserved in advance.
 *
 * @param cutsLog whether it opens a database whose log of transactions is damaged at its end, as a full disk leaves it: without that end
 */
export function neo4jConfiguration(boltPort: number, cutsLog = false): string {
  return `${[
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    `server.bolt.advertised_address=127.0.0.1:${boltPort}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.usage_report.enabled=false",
    "server.bolt.telemetry.enabled=false",
    "dbms.security.auth_enabled=true",
    // Its own user is the only one and nobody can come from outside: no lock-out that a wrong password elsewhere could cause.
    "dbms.security.auth_max_failed_attempts=0",
    "server.memory.pagecache.size=256m",
    "db.tx_log.preallocate=false",
    "db.tx_log.rotation.retention_policy=1 files",
    "db.logs.query.enabled=OFF",
    "server.logs.debug.enabled=false",
    // Twice this long it waits, after the stores are closed, for connections that nobody has any more; the default is 5s.
    "internal.server.bolt.thread_pool_shutdown_wait_time=100ms",
    "internal.server.bolt.connection_shutdown_wait_time=100ms",
    ...(cutsLog ? ["internal.dbms.tx_log.fail_on_corrupted_log_files=false"] : []),
  ].join("\n")}\n`;
}

/** `user-logs.xml`: what Neo4j tells its user goes to the standard output, which the supervisor reads and keeps. */
export const LOG_CONFIGURATION = `<?xml version="1.0" encoding="UTF-8"?>
<Configuration status="ERROR">
  <Appenders>
    <Console name="console"><PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss.SSS}{GMT+0} %-5p %m%n"/></Console>
  </Appenders>
  <Loggers><Root level="INFO"><AppenderRef ref="console"/></Root></Loggers>
</Configuration>
`;

const MEGABYTE = 2 ** 20;
/** Enough for any edition that a city has, and for one of 20,000 items. Java takes no more of it than it needs. */
const [LEAST_HEAP, LARGEST_HEAP] = [512, 2_048];

/** A quarter of the machine's memory, within these bounds. */
export function heapMegabytes(memoryBytes: number): number {
  return Math.min(LARGEST_HEAP, Math.max(LEAST_HEAP, Math.floor(memoryBytes / 4 / MEGABYTE)));
}

/** Of the embedded database on this machine, in megabytes. */
export const heapOfEmbedded = () => heapMegabytes(memoryOfMachine());

/** Or of the container's, where it has less. */
function memoryOfMachine(): number {
  // 0, undefined or more than there is: not bounded.
  const constrained = process.constrainedMemory?.() || Number.POSITIVE_INFINITY;
  return Math.min(totalmem(), constrained);
}

/** Java's parameters, to be run in the distribution's folder; `jars` are names in its `lib`, and their order is part of an archive's identity. */
export function javaParameters(
  paths: EmbeddedPaths,
  jars: readonly string[],
  archive: readonly string[],
): readonly string[] {
  return [
    ...["-Xms128m", `-Xmx${heapOfEmbedded()}m`, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData"],
    ...LATE_OPTIMIZATION,
    ...archive,
    ...["-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"],
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...["-cp", jars.map((jar) => join("lib", jar)).join(process.platform === "win32" ? ";" : ":")],
    "org.neo4j.server.CommunityEntryPoint",
    ...[`--home-dir=${paths.database}`, `--config-dir=${paths.configuration}`, "--console-mode"],
  ];
}
