/** One run of Neo4j: files and a port in, a process out that has answered its first query, or an error that quotes its reason. */
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { answersQuery } from "./answers-query.ts";
import { classArchive } from "./class-archive.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { type EmbeddedPaths, NEO4J_VERSION } from "./embedded-paths.ts";
import type { Java } from "./find-java.ts";
import { startGuarded } from "./guarded-process.ts";
import { javaParameters, LOG_CONFIGURATION, neo4jConfiguration } from "./neo4j-configuration.ts";
import { writePrivate } from "./private-file.ts";
import { startReason } from "./start-reason.ts";

/** It stops within a second or two; what takes longer is stuck, and its transaction logs are there for the next start. */
const PATIENCE = 30_000;
/** The slowest start seen, on a busy machine, took 20 seconds. */
const START_PATIENCE = 180_000;

export interface RunningNeo4j {
  readonly pid: number;
  /** Resolves when it has ended, for whatever reason, and all it held is free again. */
  readonly ended: Promise<void>;
}

/** Runs until it ends by itself or `signal` aborts; throws the signal's reason if that happens before it is ready. */
export async function runNeo4j(
  paths: EmbeddedPaths,
  java: Java,
  boltPort: number,
  password: string,
  signal: AbortSignal,
): Promise<RunningNeo4j> {
  await mkdir(dirname(paths.neo4jLog), { recursive: true, mode: 0o700 });
  await writePrivate(join(paths.configuration, "neo4j.conf"), neo4jConfiguration(boltPort));
  await writePrivate(join(paths.configuration, "user-logs.xml"), LOG_CONFIGURATION);
  const archive = await classArchive(paths, java);
  const jars = (await readdir(join(paths.distribution, "lib"))).filter((name) => name.endsWith(".jar")).sort();
  signal.throwIfAborted();

  const lines: string[] = [];
  const log = createWriteStream(paths.neo4jLog, { flags: "a", mode: 0o600 }).on("error", () => {});
  let listening: () => void = () => {};
  const listens = new Promise<void>((resolve) => {
    listening = resolve;
  });
  const neo4j = startGuarded(java.command, javaParameters(paths, jars, archive.parameters), {
    folder: paths.distribution,
    onLine(line) {
      log.write(`${line}\n`);
      if (lines.push(line) > 500) lines.shift();
      if (line.includes("Bolt enabled on")) listening();
    },
  });
  const ended = neo4j.ended.then(async (end) => {
    log.end();
    signal.removeEventListener("abort", stop);
    await rm(paths.processFile, { force: true });
    await archive.keep(end);
  });
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  await writePrivate(paths.processFile, `${neo4j.pid}\n`);

  try {
    // Another program may listen on that port and answer: only Neo4j's own word says that the port is its.
    const failed = ended.then(async () => {
      signal.throwIfAborted();
      await archive.discard();
      throw new EmbeddedError(
        `Neo4j ${NEO4J_VERSION} did not start: ${startReason(lines)}. All it said is in ${paths.neo4jLog}.`,
      );
    });
    await Promise.race([listens, failed, tooLong(paths)]);
    await Promise.race([answersQuery(boltPort, password, paths), failed]);
  } catch (error) {
    stop();
    await ended;
    throw error;
  }
  return { pid: neo4j.pid ?? 0, ended };

  function stop(): void {
    void neo4j.stop(PATIENCE);
  }
}

async function tooLong(paths: EmbeddedPaths): Promise<never> {
  await sleep(START_PATIENCE, undefined, { ref: false });
  throw new EmbeddedError(
    `Neo4j did not start within ${START_PATIENCE / 1000} s; what it said is in ${paths.neo4jLog}.`,
  );
}
