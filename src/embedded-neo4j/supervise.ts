/** Keeps one Neo4j running for as long as somebody holds a lease, and starts it again when it ends. */
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { discardArchive } from "./class-archive.ts";
import type { EmbeddedPaths } from "./embedded-paths.ts";
import { fetchNeo4j } from "./fetch-neo4j.ts";
import { findJava } from "./find-java.ts";
import { ensurePassword, USERNAME } from "./password.ts";
import { awaitPreviousNeo4j } from "./previous-neo4j.ts";
import { readIfThere, writePrivate } from "./private-file.ts";
import { type RunningNeo4j, runNeo4j } from "./running-neo4j.ts";
import { StartFailure } from "./start-failure.ts";
import { untilSilent } from "./until-silent.ts";

/** What a supervisor says of its Neo4j, in the form in which clients receive it. */
export type SupervisorState =
  | { readonly type: "step"; readonly step: string }
  | {
      readonly type: "ready";
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      readonly neo4jPid: number;
    }
  | { readonly type: "failed"; readonly message: string };

/** Ends in a row, each within a minute of its start, after which one that was never ready is given up. */
const RESTARTS = 5;
const STABLE_AFTER = 60_000;
/** Milliseconds before the next start, twice as many each time. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [250, 60_000];

/**
 * Ends when `signal` aborts, by throwing its reason. One that was ready is started again however often it ends or falls silent: whatever was in its
 * way, a full disk perhaps, may go.
 *
 * @throws EmbeddedError where Neo4j cannot be had, or ends again and again without ever being ready.
 */
export async function supervise(
  paths: EmbeddedPaths,
  signal: AbortSignal,
  report: (state: SupervisorState) => void,
): Promise<void> {
  const onProgress = (step: string) => report({ type: "step", step });
  const java = await findJava();
  await fetchNeo4j(paths, java, onProgress, signal);
  const password = await ensurePassword(paths);
  await awaitPreviousNeo4j(paths, onProgress, signal);

  let port = await freePort(await lastPort(paths));
  let wasReady = false;
  let failures = 0;
  let isFetchedAgain = false;
  let cutsLog = false;
  let reason = "";
  for (;;) {
    onProgress(wasReady ? `starting Neo4j again: ${reason}` : "starting Neo4j");
    const started = Date.now();
    try {
      const neo4j = await runNeo4j(paths, java, port, password, signal, { cutsLog });
      cutsLog = false;
      if (!wasReady) await writePrivate(paths.portFile, `${port}\n`);
      wasReady = true;
      const uri = `bolt://127.0.0.1:${port}`;
      report({ type: "ready", uri, username: USERNAME, password, neo4jPid: neo4j.pid });
      reason = await endOf(neo4j, port, password, signal);
    } catch (error) {
      signal.throwIfAborted();
      reason = error instanceof Error ? error.message : String(error);
      const obstacle = error instanceof StartFailure ? error.obstacle : null;
      if (!wasReady && (failures >= RESTARTS || obstacle === null)) throw error;
      if (obstacle === "archive") await discardArchive(paths, java);
      if (obstacle === "files") {
        if (cutsLog && !wasReady) throw error;
        // Before it is opened so: whoever comes next has to know.
        cutsLog = await writePrivate(paths.cutLogFile, "").then(
          () => true,
          () => false,
        );
      }
      if (obstacle === "program") {
        if (isFetchedAgain) throw error;
        isFetchedAgain = true;
        await rm(paths.distribution, { recursive: true, force: true });
        await fetchNeo4j(paths, java, onProgress, signal);
      }
      // Once clients know the port it is kept, so that their drivers find the database again by themselves.
      if (obstacle === "port" && !wasReady) port = await freePort(null);
    }
    signal.throwIfAborted();
    failures = Date.now() - started > STABLE_AFTER ? 1 : failures + 1;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
    if (pause > 2_000) onProgress(`waiting ${pause / 1_000} s before Neo4j is started again: ${reason}`);
    await sleep(pause, undefined, { signal });
  }
}

/** Resolves when it has ended by itself, or had to be ended because it answered nothing any more: to the reason. */
async function endOf(neo4j: RunningNeo4j, port: number, password: string, signal: AbortSignal): Promise<string> {
  const isOver = new AbortController();
  const silence = untilSilent(port, password, AbortSignal.any([signal, isOver.signal])).catch(() => undefined);
  const said = await Promise.race([neo4j.ended.then(() => undefined), silence]);
  isOver.abort();
  if (said !== undefined) neo4j.stop();
  await neo4j.ended;
  return said ?? "it had ended";
}

async function lastPort(paths: EmbeddedPaths): Promise<number | null> {
  const port = Number(await readIfThere(paths.portFile));
  return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : null;
}

/** A free TCP port of the loopback interface: the wished-for one if nobody listens there, else any. */
export async function freePort(wished: number | null): Promise<number> {
  if (wished !== null && (await listens(wished)) !== null) return wished;
  const port = await listens(0);
  if (port === null) throw new Error("no free port on 127.0.0.1");
  return port;
}

async function listens(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? null) : null));
    });
  });
}
