/** Runs Neo4j once: from its files to a process that has answered its first query. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { answersQuery } from "./answers-query.ts";
import { classArchive } from "./class-archive.ts";
import { EmbeddedError } from "./embedded-error.ts";
import type { EmbeddedPaths } from "./embedded-paths.ts";
import type { Java } from "./find-java.ts";
import { startGuarded } from "./guarded-process.ts";
import { javaParameters, LOG_CONFIGURATION, neo4jConfiguration } from "./neo4j-configuration.ts";
import { openLog, writePrivate } from "./private-file.ts";
import { startFailure } from "./start-failure.ts";

/** It stops within a second or two; what takes longer is stuck, and its transaction logs are there for the next start. */
const PATIENCE = 30_000;
/** The slowest start seen, on a busy machine, took half a minute. */
const START_PATIENCE = 180_000;

export interface RunningNeo4j {
  readonly pid: number;
  /** Resolves when it has ended, for whatever reason, and all it held is free again. */
  readonly ended: Promise<void>;
  /** Ends it, whatever it does at the moment. */
  readonly stop: () => void;
}

/** Runs until it ends by itself or `signal` aborts; throws the signal's reason if that happens before it is ready. */
export async function runNeo4j(
  paths: EmbeddedPaths,
  java: Java,
  boltPort: number,
  password: string,
  signal: AbortSignal,
  { cutsLog = false } = {},
): Promise<RunningNeo4j> {
  await writePrivate(join(paths.configuration, "neo4j.conf"), neo4jConfiguration(boltPort, cutsLog));
  await writePrivate(join(paths.configuration, "user-logs.xml"), LOG_CONFIGURATION);
  const archive = await classArchive(paths, java);
  const jars = (await readdir(join(paths.distribution, "lib"))).filter((name) => name.endsWith(".jar")).sort();
  const log = (await openLog(paths.neo4jLog)).createWriteStream().on("error", () => {});
  signal.throwIfAborted();

  const lines: string[] = [];
  let listening: () => void = () => {};
  const listens = new Promise<void>((resolve) => {
    listening = resolve;
  });
  const neo4j = startGuarded(java.command, javaParameters(paths, jars, archive.parameters), {
    folder: paths.distribution,
    privateFiles: true,
    onLine(line) {
      log.write(`${line}\n`);
      if (lines.push(line) > 500) lines.shift();
      if (line.includes("Bolt enabled on")) listening();
    },
  });
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  await writePrivate(paths.processFile, `${neo4j.pid}\n`);
  const ended = neo4j.ended.then(async (end) => {
    signal.removeEventListener("abort", stop);
    await new Promise((resolve) => log.end(resolve));
    await rm(paths.processFile, { force: true });
    await archive.keep(end);
  });
  const endedTooSoon = ended.then(() => {
    signal.throwIfAborted();
    throw startFailure(paths, lines, archive.used);
  });

  try {
    // Another program may listen on that port and answer: only Neo4j's own word says that the port is its.
    await Promise.race([listens, endedTooSoon, startTakesTooLong(paths)]);
    await Promise.race([answersQuery(boltPort, password, paths), endedTooSoon]);
  } catch (error) {
    stop();
    await ended;
    throw error;
  }
  return { pid: neo4j.pid ?? 0, ended, stop };

  function stop(): void {
    void neo4j.stop(PATIENCE);
  }
}

async function startTakesTooLong(paths: EmbeddedPaths): Promise<never> {
  await sleep(START_PATIENCE, undefined, { ref: false });
  throw new EmbeddedError(
    `Neo4j did not start within ${START_PATIENCE / 1000} s; what it said is in ${paths.neo4jLog}.`,
  );
}
