/** The program as `npm start` serves it, in a process of its own on a data folder of its own: what it says, and which processes are its. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { memoryOf as memory } from "../../bench/memory.ts";
import { embeddedPaths } from "../../src/embedded-neo4j/embedded-paths.ts";
import { embeddedStatus } from "../../src/embedded-neo4j/open-embedded.ts";
import { projectFile } from "../../src/project-files.ts";

export interface Program {
  readonly process: ChildProcess;
  readonly url: string;
  /** All that it printed so far. */
  readonly printed: () => string;
  /** Ends it as Ctrl-C does; its exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface ProgramOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** For node itself. */
  readonly flags?: readonly string[];
}

/** Resolves when it is ready; rejects with what it printed where it ends before. */
export async function startProgram(
  dataFolder: string,
  { environment = {}, flags = [] }: ProgramOptions = {},
): Promise<Program> {
  const child = spawn(process.execPath, [...flags, projectFile("bin/policy-graph.mjs"), "serve", "--seed"], {
    cwd: projectFile(""),
    env: { ...process.env, NEO4J_URI: "", PORT: "0", POLICY_GRAPH_DATA: dataFolder, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  const ended = once(child, "close").then(() => {
    throw new Error(printed);
  });
  ended.catch(() => {});
  const ready = async () => {
    while (!printed.includes("Ctrl-C stops it.")) await sleep(50);
  };
  await Promise.race([ready(), ended]);
  return {
    process: child,
    url: (/GraphQL +(\S+)\/graphql/.exec(printed) ?? [])[1] ?? "",
    printed: () => printed,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const exit = once(child, "exit");
        child.kill("SIGTERM");
        await exit;
      }
      return child.exitCode;
    },
  };
}

/** Process ids of its embedded database; null while there is none that answers. */
export async function databaseOf(dataFolder: string): Promise<{ supervisor: number; neo4j: number } | null> {
  const status = await embeddedStatus(dataFolder);
  if (!status.running || status.neo4jPid === null) return null;
  return { supervisor: status.supervisorPid, neo4j: status.neo4jPid };
}

/** What no user may be shown: a stack, a class of Java, the password of the database. */
export async function expectClean(dataFolder: string, text: string): Promise<void> {
  const password = (await readFile(embeddedPaths(dataFolder).passwordFile, "utf8").catch(() => "")).trim();
  if (password) expect(text).not.toContain(password);
  expect(text).not.toMatch(
    /^\s+at .+:\d+:\d+|\bat [a-z]+(\.\w+)+\(|\b(org|com|java)\.\w+\.\w+|Neo4jError|node_modules/m,
  );
}

/** Bytes of memory that a process has now. */
export async function memoryOf(pid: number): Promise<number> {
  return ((await memory(pid))?.now ?? Number.NaN) * 2 ** 20;
}
