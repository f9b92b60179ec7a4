/** Waits for the Neo4j of a supervisor that was killed, for it needs a moment to close its files: paths in. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { EmbeddedPaths } from "./embedded-paths.ts";
import { readIfThere } from "./private-file.ts";

const PATIENCE = 45_000;

/** A process is only taken for that Neo4j when its command line names this very folder; one that does not end by itself is ended. */
export async function awaitPreviousNeo4j(
  paths: EmbeddedPaths,
  onProgress: (step: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const pid = Number(await readIfThere(paths.processFile));
  if (!Number.isInteger(pid) || pid <= 1) return;
  const deadline = Date.now() + PATIENCE;
  for (let waits = 0; await isNeo4jOf(paths, pid); waits++) {
    if (waits === 0) onProgress("waiting for the previous Neo4j to end");
    if (waits === 20) kill(pid, "SIGTERM");
    if (Date.now() > deadline) kill(pid, "SIGKILL");
    await sleep(100, undefined, { signal });
  }
}

async function isNeo4jOf(paths: EmbeddedPaths, pid: number): Promise<boolean> {
  return (await commandLine(pid)).includes(`--home-dir=${paths.database}`);
}

/** Empty for a process that is gone, or ended and not yet collected, or not to be seen. */
async function commandLine(pid: number): Promise<string> {
  try {
    if (process.platform === "linux") return await readFile(`/proc/${pid}/cmdline`, "utf8");
    if (process.platform === "win32") return "";
    return (await promisify(execFile)("ps", ["-o", "args=", "-ww", "-p", String(pid)])).stdout;
  } catch {
    return "";
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}
