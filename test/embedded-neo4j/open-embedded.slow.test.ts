/** The embedded database with real processes: who shares it, who may die, and what is left when they do. */
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimAfter, latestClaim } from "../../src/embedded-neo4j/claims.ts";
import { embeddedPaths } from "../../src/embedded-neo4j/embedded-paths.ts";
import { type EmbeddedServer, embeddedStatus, openEmbedded } from "../../src/embedded-neo4j/open-embedded.ts";
import { untilSilent } from "../../src/embedded-neo4j/until-silent.ts";
import { runs } from "../support/effort.ts";
import {
  ask,
  type Client,
  clear,
  DATABASE,
  driverOf,
  emptyDataFolder,
  gone,
  processesOf,
  startClient,
  until,
} from "./embedded-fixture.ts";

/** Of the supervisor, one after another. */
const KILLS = runs(8, 3);

// The tests follow one database through its life: each begins with what the one before it left.
describe.sequential("the embedded database", { timeout: 180_000 }, () => {
  let folder: string;
  const clients: Client[] = [];
  /** Through the tests in which the database dies. */
  let kept: EmbeddedServer | undefined;
  const open = () => openEmbedded({ dataFolder: folder, databaseName: DATABASE });
  const openWithNews = async () => {
    const news: string[] = [];
    const onNews = (said: string) => void news.push(said);
    const server = await openEmbedded({ dataFolder: folder, databaseName: DATABASE, onNews });
    return { news, server, driver: driverOf(server) };
  };
  const client = () => {
    const started = startClient(folder);
    clients.push(started);
    return started;
  };

  beforeAll(async () => {
    folder = await emptyDataFolder();
  }, 300_000);
  afterAll(() => clear(folder, clients), 120_000);

  test("is one for two processes that open it at once on an empty folder", async () => {
    expect(await embeddedStatus(folder, DATABASE)).toEqual({ running: false });
    const [first, second] = [client(), client()];
    const servers = await Promise.all([first.server, second.server]);
    expect(servers[0]).toEqual(servers[1]);
    expect((await processesOf(folder)).leases).toBe(2);
  });

  test("lets nobody in without the password, which only its owner can read", async () => {
    const server = await (clients[0] as Client).server;
    const { database, passwordFile } = embeddedPaths(folder, DATABASE);
    expect((await readFile(passwordFile, "utf8")).trim()).toBe(server.password);
    for (const name of await readdir(database)) {
      const found = await stat(join(database, name));
      expect(`${name} ${(found.mode & 0o777).toString(8)}`).toBe(`${name} ${found.isDirectory() ? "700" : "600"}`);
    }
    expect((await stat(database)).mode & 0o777).toBe(0o700);
    const stranger = driverOf({ ...server, password: "neo4j" });
    await expect(ask(stranger, "RETURN 1")).rejects.toMatchObject({ code: "Neo.ClientError.Security.Unauthorized" });
    await stranger.close();
  });

  test("goes on for the others when one is killed", async () => {
    const processes = await processesOf(folder);
    const third = client();
    await third.server;
    expect(await processesOf(folder)).toEqual({ ...processes, leases: 3 });
    third.process.kill("SIGKILL");
    await until("the lease is lost", async () => (await processesOf(folder)).leases === 2);
    const driver = driverOf(await (clients[0] as Client).server);
    expect(await ask(driver, "RETURN 1")).toBe(1);
    await driver.close();
    expect(await processesOf(folder)).toEqual(processes);
  });

  test("goes on for the second when the first leaves, and ends when the last is killed", async () => {
    const [first, second] = clients as [Client, Client];
    const processes = await processesOf(folder);
    await first.release();
    const driver = driverOf(await second.server);
    expect(await ask(driver, "CREATE (:Kept) RETURN 1")).toBe(1);
    await driver.close();
    expect(await processesOf(folder)).toEqual({ ...processes, leases: 1 });
    second.process.kill("SIGKILL");
    await until("supervisor and Neo4j end with their last client", () => gone(processes.supervisor, processes.neo4j));
    expect(await embeddedStatus(folder, DATABASE)).toEqual({ running: false });
  });

  test("starts although a stranger listens, in silence, where a dead supervisor did; its data are still there", async () => {
    const stranger = createServer().listen(0, "127.0.0.1");
    await until("the stranger listens", () => stranger.listening);
    const { port } = stranger.address() as { port: number };
    const { database } = embeddedPaths(folder, DATABASE);
    const dead = await claimAfter(database, (await latestClaim(database))?.number ?? 0, port);
    await writeFile(join(database, `supervisor.${dead?.number}.json`), JSON.stringify({ ...dead, pid: 2 ** 30 }));
    kept = await open();
    stranger.close();
    const driver = driverOf(kept);
    expect(await ask(driver, "MATCH (n:Kept) RETURN count(n)")).toBe(1);
    await driver.close();
  });

  test("comes back at the same address when Neo4j is killed", async () => {
    const server = await open();
    const before = await processesOf(folder);
    const driver = driverOf(server);
    await ask(driver, "RETURN 1");
    process.kill(before.neo4j, "SIGKILL");
    await until("Neo4j is gone", () => gone(before.neo4j));
    await until("it answers again", () =>
      ask(driver, "MATCH (n:Kept) RETURN count(n)").then(
        (n) => n === 1,
        () => false,
      ),
    );
    await driver.close();
    await until("the supervisor knows", () =>
      processesOf(folder).then(
        () => true,
        () => false,
      ),
    );
    const after = await processesOf(folder);
    expect(after.supervisor).toBe(before.supervisor);
    expect(after.neo4j).not.toBe(before.neo4j);
    await server.release();
  });

  test("opens again at once when its supervisor is killed, whose Neo4j ends by itself", async () => {
    const before = await processesOf(folder);
    process.kill(before.supervisor, "SIGKILL");
    const server = await open();
    expect(gone(before.neo4j)).toBe(true);
    const driver = driverOf(server);
    expect(await ask(driver, "MATCH (n:Kept) RETURN count(n)")).toBe(1);
    await driver.close();
    // Whose supervisor was killed has a new lease, too.
    await until("both have one", async () => (await processesOf(folder)).leases === 2);
    await kept?.release();
    await server.release();
  });

  test("comes back at the same address when its supervisor is killed, again and again, without anybody asking for it", {
    timeout: 900_000,
  }, async () => {
    const { news, server, driver } = await openWithNews();
    for (let round = 0; round < KILLS; round += 1) {
      const before = await processesOf(folder);
      process.kill(before.supervisor, "SIGKILL");
      await until("another supervisor is ready", async () => {
        const now = await processesOf(folder).catch(() => before);
        return now.supervisor !== before.supervisor;
      });
      expect(await ask(driver, "MATCH (n:Kept) RETURN count(n)")).toBe(1);
      expect(gone(before.supervisor, before.neo4j)).toBe(true);
    }
    expect(news.filter((said) => said === "it answers again")).toHaveLength(KILLS);
    await driver.close();
    const { supervisor, neo4j } = await processesOf(folder);
    await server.release();
    expect(gone(supervisor, neo4j)).toBe(true);
  });

  test("comes back however often Neo4j is killed as soon as it is ready, with growing pauses", {
    timeout: 400_000,
  }, async () => {
    const { news, server, driver } = await openWithNews();
    for (let round = 0; round < 7; round += 1) {
      const before = await processesOf(folder);
      process.kill(before.neo4j, "SIGKILL");
      const isBack = async () => (await processesOf(folder).catch(() => before)).neo4j !== before.neo4j;
      await until("it is ready again", isBack, 120_000);
    }
    expect(await ask(driver, "MATCH (n:Kept) RETURN count(n)")).toBe(1);
    expect(news).toContain("starting Neo4j again: it had ended");
    expect(news).toContain("waiting 4 s before Neo4j is started again: it had ended");
    await driver.close();
    await server.release();
  });

  test("is noticed when it hangs", async () => {
    const server = await open();
    const { neo4j } = await processesOf(folder);
    const end = new AbortController();
    const watch = { pause: 50, patience: 2_000, questions: 2 };
    let said: string | undefined;
    const silent = untilSilent(Number(new URL(server.uri).port), server.password, end.signal, watch).then((reason) => {
      said = reason;
    });
    await sleep(3_000);
    expect(said).toBeUndefined();
    process.kill(neo4j, "SIGSTOP");
    await silent;
    expect(said).toBe("it has not answered for 2 s");
    process.kill(neo4j, "SIGCONT");
    await server.release();
  });

  test("has ended when the last release has", async () => {
    const server = await open();
    const { supervisor, neo4j } = await processesOf(folder);
    await server.release();
    expect(gone(supervisor, neo4j)).toBe(true);
  });

  test("is never given away while it stops: who asks then gets a new one", async () => {
    const first = await open();
    const before = await processesOf(folder);
    const steps: string[] = [];
    const released = first.release();
    const second = await openEmbedded({ dataFolder: folder, databaseName: DATABASE, onProgress: (s) => steps.push(s) });
    await released;
    expect(gone(before.supervisor, before.neo4j)).toBe(true);
    expect(steps).toContain("waiting for the previous Neo4j to stop");
    const driver = driverOf(second);
    expect(await ask(driver, "RETURN 1")).toBe(1);
    await driver.close();

    // Ended from outside, as a whole group: the way a session's or a container's end looks.
    const { supervisor, neo4j } = await processesOf(folder);
    process.kill(-supervisor, "SIGTERM");
    await until("all have ended", () => gone(supervisor, neo4j));
    // Who goes on living gets another one.
    await second.release();
    expect(await embeddedStatus(folder, DATABASE)).toEqual({ running: false });
  });

  test("stops what it began when it is no longer wanted", async () => {
    const wanted = new AbortController();
    let pid = 0;
    const opening = openEmbedded({
      dataFolder: folder,
      databaseName: DATABASE,
      signal: wanted.signal,
      onProgress: (step) => step === "starting Neo4j" && wanted.abort(new Error("no longer wanted")),
    });
    await expect(opening).rejects.toThrow("no longer wanted");
    const claim = await latestClaim(embeddedPaths(folder, DATABASE).database);
    pid = claim?.pid ?? 0;
    await until("the supervisor ends", () => gone(pid));
  });
});
