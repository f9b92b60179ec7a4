/** For the tests of the embedded database: a data folder that shares the fetched jars, clients in processes of their own, and questions about processes. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { embeddedPaths } from "../../src/embedded-neo4j/embedded-paths.ts";
import { fetchNeo4j } from "../../src/embedded-neo4j/fetch-neo4j.ts";
import { findJava } from "../../src/embedded-neo4j/find-java.ts";
import { type EmbeddedServer, embeddedStatus } from "../../src/embedded-neo4j/open-embedded.ts";
import { isAlive } from "../../src/embedded-neo4j/processes.ts";
import { projectFile } from "../../src/project-files.ts";

export const DATABASE = "試験 データベース";

/** An empty data folder whose path has a space and Japanese characters; `archive` says whether it shares the class archive too. */
export async function emptyDataFolder(archive = true): Promise<string> {
  const shared = embeddedPaths(process.env.POLICY_GRAPH_DATA ?? projectFile(".data"));
  await mkdir(shared.dataFolder, { recursive: true });
  await fetchNeo4j(shared, await findJava(), () => {}, new AbortController().signal);
  const folder = await mkdtemp(join(tmpdir(), "政策 データ "));
  const { distribution } = embeddedPaths(folder);
  if (archive) await symlink(shared.distribution, distribution);
  else {
    await mkdir(distribution);
    await symlink(join(shared.distribution, "lib"), join(distribution, "lib"));
  }
  return folder;
}

export interface Client {
  readonly process: ChildProcess;
  /** The server it got; rejects with its error. */
  readonly server: Promise<Omit<EmbeddedServer, "release" | "lost">>;
  release(): Promise<void>;
}

export function startClient(dataFolder: string, environment: NodeJS.ProcessEnv = {}): Client {
  const child = spawn(process.execPath, [join(import.meta.dirname, "client-program.mjs"), dataFolder, DATABASE], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? '{"error":"it said nothing"}');
  const server = next().then((answer) => {
    if ("error" in answer) throw new Error(answer.error);
    return answer;
  });
  return {
    process: child,
    server,
    async release() {
      child.stdin.write("release\n");
      await next();
    },
  };
}

/** The supervisor's and Neo4j's process ids; throws when the database is not ready. */
export async function processesOf(dataFolder: string): Promise<{ supervisor: number; neo4j: number; leases: number }> {
  const status = await embeddedStatus(dataFolder, DATABASE);
  if (!status.running || status.neo4jPid === null) throw new Error(`not ready: ${JSON.stringify(status)}`);
  return { supervisor: status.supervisorPid, neo4j: status.neo4jPid, leases: status.leases };
}

export async function until(what: string, condition: () => boolean | Promise<boolean>, within = 60_000): Promise<void> {
  for (const deadline = Date.now() + within; !(await condition()); await sleep(20))
    if (Date.now() > deadline) throw new Error(`not within ${within} ms: ${what}`);
}

export const gone = (...pids: number[]) => !pids.some(isAlive);

export function driverOf({ uri, username, password }: Omit<EmbeddedServer, "release" | "lost">): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), { maxTransactionRetryTime: 60_000 });
}

/** The number in the first record of `statement`, retried while the database is away. */
export async function ask(driver: Driver, statement: string): Promise<number> {
  const { records } = await driver.executeQuery(statement);
  return Number(records[0]?.get(0));
}

/** Ends a database's processes, as a failed test may have left them, and deletes its folder. */
export async function clear(dataFolder: string, clients: readonly Client[] = []): Promise<void> {
  for (const { process: child } of clients) child.kill("SIGKILL");
  const status = await embeddedStatus(dataFolder, DATABASE).catch(() => ({ running: false as const }));
  if (status.running) {
    const neo4jPid = Number(await readFile(embeddedPaths(dataFolder, DATABASE).processFile, "utf8").catch(() => 0));
    await until("everything has ended", () => gone(status.supervisorPid, neo4jPid), 60_000);
  }
  await rm(dataFolder, { recursive: true, force: true });
}
