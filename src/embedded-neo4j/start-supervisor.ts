/** Starts a supervisor as a process of its own, which goes on when this one ends. */
import { spawn } from "node:child_process";
import { type FileHandle, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { projectFile } from "../project-files.ts";
import { EmbeddedError, fileError } from "./embedded-error.ts";
import { type EmbeddedPaths, SUPERVISOR_PROGRAM } from "./embedded-paths.ts";
import { makeFolder } from "./make-folder.ts";
import { openLog } from "./private-file.ts";

/** Resolves when that supervisor has claimed the database or has left it to another one. */
export async function startSupervisor(paths: EmbeddedPaths, deadClaim: number): Promise<void> {
  const program = projectFile(SUPERVISOR_PROGRAM);
  await stat(program).catch((cause) => {
    throw new EmbeddedError(`The program is not built: ${program} is missing. Run “npm run build”.`, { cause });
  });
  const log = await supervisorLog(paths);
  try {
    const { NODE_OPTIONS: _, ...environment } = process.env;
    const child = spawn(process.execPath, [program, paths.dataFolder, basename(paths.database), String(deadClaim)], {
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

async function supervisorLog(paths: EmbeddedPaths): Promise<FileHandle> {
  try {
    await makeFolder(paths.dataFolder);
    await makeFolder(paths.database, 0o700);
    return await openLog(paths.supervisorLog);
  } catch (error) {
    throw fileError("Writing to the data folder", paths.dataFolder, error);
  }
}

async function lastLine(paths: EmbeddedPaths): Promise<string> {
  const lines = (await readFile(paths.supervisorLog, "utf8").catch(() => "")).trim().split("\n");
  return `${lines.findLast((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1)} (${paths.supervisorLog}).`;
}
