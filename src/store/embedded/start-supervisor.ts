/** Starts a supervisor of its own, which goes on when this process ends: paths and the number of the dead claim in. */
import { spawn } from "node:child_process";
import { mkdir, open, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { projectFile } from "../../project-files.ts";
import { EmbeddedError, fileError } from "./embedded-error.ts";
import type { EmbeddedPaths } from "./embedded-paths.ts";

const PROGRAM = "dist/store/embedded/supervisor.js";
const LONGEST_LOG = 1_000_000;

/** Resolves when that supervisor has claimed the database or has left it to another one. */
export async function startSupervisor(paths: EmbeddedPaths, deadClaim: number): Promise<void> {
  const program = projectFile(PROGRAM);
  await stat(program).catch((cause) => {
    throw new EmbeddedError(`The program is not built: ${program} is missing. Run “npm run build”.`, { cause });
  });
  const log = await openLog(paths);
  try {
    const { NODE_OPTIONS: _, ...environment } = process.env;
    const child = spawn(process.execPath, [program, paths.dataFolder, basenameOf(paths), String(deadClaim)], {
      ...{ cwd: paths.database, detached: true, env: environment, windowsHide: true },
      stdio: ["ignore", "pipe", log.fd],
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
      child.stdout?.once("data", () => resolve(0));
    });
    child.stdout?.destroy();
    child.unref();
    if (code !== 0) throw new EmbeddedError(`The embedded database's supervisor ended: ${await lastLine(paths)}`);
  } catch (error) {
    throw fileError("Starting the embedded database in", paths.database, error);
  } finally {
    await log.close();
  }
}

function basenameOf(paths: EmbeddedPaths): string {
  return paths.database.slice(paths.dataFolder.length + 1);
}

async function openLog(paths: EmbeddedPaths) {
  try {
    await mkdir(paths.dataFolder, { recursive: true });
    await mkdir(dirname(paths.supervisorLog), { recursive: true, mode: 0o700 });
    const length = await stat(paths.supervisorLog).then(
      ({ size }) => size,
      () => 0,
    );
    return await open(paths.supervisorLog, length > LONGEST_LOG ? "w" : "a", 0o600);
  } catch (error) {
    throw fileError("Writing to the data folder", paths.dataFolder, error);
  }
}

async function lastLine(paths: EmbeddedPaths): Promise<string> {
  const lines = (await readFile(paths.supervisorLog, "utf8").catch(() => "")).trim().split("\n");
  return `${lines.findLast((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1)} (${paths.supervisorLog}).`;
}
