/** A load that is killed half-way, its program or its server: the graph is the old one, whole, and the next load works. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { embeddedStatus, openEmbedded } from "../../src/embedded-neo4j/open-embedded.ts";
import { projectFile } from "../../src/project-files.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { migrate } from "../../src/store/migrate.ts";
import { readEdition } from "../../src/store/read-edition.ts";
import { checkedGraphOf, factsIn, factsOf, largeGraph } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";

const facts = factsOf("112119", "draft");
const small = checkedGraphOf(seedBytes(), facts);
const large = largeGraph(6_000, facts);
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
  file = join(folder, "large.json");
  await writeFile(file, JSON.stringify(large));
});
afterAll(() => rm(folder, { recursive: true }));

function startLoad(server: { uri: string; username: string; password: string }): ChildProcess {
  const { uri, username, password } = server;
  return spawn(process.execPath, [projectFile("test/support/load-large.mjs"), uri, username, password, file], {
    stdio: "ignore",
  });
}

/** Resolves when the load's transaction has begun to write: the time to kill. */
async function untilWriting(driver: Driver): Promise<void> {
  for (;;) {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'policy-graph load' AND currentQuery CONTAINS 'CREATE' RETURN count(*) AS writing",
    );
    if (records[0]?.get("writing").toNumber() > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("the program is killed", async () => {
  const store = await emptyStore();
  await loadEdition(store, small);
  const child = startLoad(inject("neo4j"));
  await untilWriting(store.driver);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await readEdition(store, small.graph.edition.id)).toEqual(factsIn(small));
  expect((await loadEdition(store, large)).outcome).toBe("changed");
  expect(await readEdition(store, large.graph.edition.id)).toEqual(factsIn(large));
});

test("the server is killed", async () => {
  const dataFolder = process.env.POLICY_GRAPH_DATA ?? projectFile(".data");
  const databaseName = `test-killed-${process.pid}`;
  const server = await openEmbedded({ dataFolder, databaseName });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  try {
    const store = { driver, database: undefined };
    await migrate(store);
    await loadEdition(store, small);
    const child = startLoad(server);
    await untilWriting(driver);
    const status = await embeddedStatus(dataFolder, databaseName);
    if (!status.running || status.neo4jPid === null) throw new Error("the database should be running");
    process.kill(status.neo4jPid, "SIGKILL");
    child.kill("SIGKILL");
    await once(child, "exit");
    // The supervisor starts it again on the same port; the driver finds it by itself.
    await expect
      .poll(() => readEdition(store, small.graph.edition.id).catch(() => null), { timeout: 60_000, interval: 500 })
      .toEqual(factsIn(small));
    expect((await loadEdition(store, large)).outcome).toBe("changed");
    expect(await readEdition(store, large.graph.edition.id)).toEqual(factsIn(large));
  } finally {
    await driver.close();
    await server.release();
    await rm(join(dataFolder, databaseName), { recursive: true, force: true });
  }
}, 180_000);
