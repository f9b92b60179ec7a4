/** The database dies, or hangs, under the API: a 503 before the question's own time is up, and answers again by itself when it is back. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenStore, openStore } from "../../src/cli/open-store.ts";
import { type EmbeddedServer, embeddedStatus, openEmbedded } from "../../src/embedded-neo4j/open-embedded.ts";
import { projectFile } from "../../src/project-files.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { type ServedGraph, serveGraph } from "./serve-graph.ts";

const dataFolder = process.env.POLICY_GRAPH_DATA ?? projectFile(".data");
const databaseName = `test-gone-${process.pid}`;
let server: EmbeddedServer;
let store: OpenStore;
let api: ServedGraph;

beforeAll(async () => {
  server = await openEmbedded({ dataFolder, databaseName });
  store = await openStore({ server, dataFolder, retryMs: 2_000 });
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("112119", "draft")));
  api = await serveGraph(store);
});
afterAll(async () => {
  await api.stop();
  await store.close();
  await server.release();
  await rm(join(dataFolder, databaseName), { recursive: true, force: true });
});

const QUESTION = "{ plansConnection { totalCount } }";

async function neo4jPid(): Promise<number> {
  const status = await embeddedStatus(dataFolder, databaseName);
  if (!status.running || status.neo4jPid === null) throw new Error("the database should be running");
  return status.neo4jPid;
}

async function expectUnavailable(): Promise<void> {
  const { status, body } = await api.ask(QUESTION);
  expect([status, body.errors[0].extensions.code]).toEqual([503, "DATABASE_UNAVAILABLE"]);
  expect((await api.get("/ready")).status).toBe(503);
  expect((await api.get("/health")).status).toBe(200);
}

async function expectRecovery(): Promise<void> {
  await expect
    .poll(async () => (await api.ask(QUESTION)).body.data?.plansConnection.totalCount, {
      timeout: 60_000,
      interval: 500,
    })
    .toBe(5);
  expect((await api.get("/feeds/overlap.gexf")).status).toBe(200);
  expect((await api.get("/ready")).status).toBe(200);
}

test("it answers before", expectRecovery);

test("the database is killed: 503, then answers again once it is started anew", async () => {
  process.kill(await neo4jPid(), "SIGKILL");
  await expectUnavailable();
  await expectRecovery();
}, 120_000);

test("the database hangs: 503, then answers again", async () => {
  const pid = await neo4jPid();
  process.kill(pid, "SIGSTOP");
  try {
    await expectUnavailable();
    // A database that was only restarted a feed waits for; for one that hangs it does not.
    const feed = await api.get("/feeds/overlap.gexf");
    expect([feed.status, JSON.parse(feed.text).errors[0].extensions.code]).toEqual([503, "DATABASE_UNAVAILABLE"]);
  } finally {
    process.kill(pid, "SIGCONT");
  }
  await expectRecovery();
}, 120_000);
