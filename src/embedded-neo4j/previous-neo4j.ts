/** Waits for the Neo4j of a supervisor that was killed, for it needs a moment to close its files. */
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedError } from "./embedded-error.ts";
import { type EmbeddedPaths, SUPERVISOR_PROGRAM } from "./embedded-paths.ts";
import { readIfThere } from "./private-file.ts";
import { processOf } from "./processes.ts";

const PATIENCE = 45_000;

/**
 * A process is only taken for that Neo4j when its command line names this very folder. One without a supervisor that does not
 * end by itself is ended; one with a supervisor is another's, and is let be.
 */
export async function awaitPreviousNeo4j(
  paths: EmbeddedPaths,
  onProgress: (step: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const pid = Number(await readIfThere(paths.processFile));
  if (!Number.isInteger(pid) || pid <= 1) return;
  for (let waited = 0; ; waited += 100) {
    const previous = await processOf(pid);
    if (!previous?.command.includes(`--home-dir=${paths.database}`)) return;
    if (waited === 0) onProgress("waiting for the previous Neo4j to end");
    const supervised = (await processOf(previous.parent))?.command.includes(SUPERVISOR_PROGRAM) ?? false;
    if (supervised && waited > PATIENCE)
      throw new EmbeddedError(
        `Process ${previous.parent} supervises the database in ${paths.database} and does not answer. ` +
          "Wait if this machine is busy; else end that process, and try again.",
      );
    if (!supervised && waited === 3_000) kill(pid, "SIGTERM");
    if (!supervised && waited > PATIENCE) kill(pid, "SIGKILL");
    await sleep(100, undefined, { signal });
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}
