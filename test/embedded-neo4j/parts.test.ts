/** The embedded database's parts that need no database: what other programs print in, what users read out; and who wins a claim. */
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { claimAfter, latestClaim } from "../../src/embedded-neo4j/claims.ts";
import { EmbeddedError } from "../../src/embedded-neo4j/embedded-error.ts";
import { embeddedPaths, NEO4J_VERSION } from "../../src/embedded-neo4j/embedded-paths.ts";
import { mavenReason } from "../../src/embedded-neo4j/fetch-neo4j.ts";
import { findJava, majorVersion, parseJavaVersion } from "../../src/embedded-neo4j/find-java.ts";
import { heapMegabytes, neo4jConfiguration } from "../../src/embedded-neo4j/neo4j-configuration.ts";
import { ensurePassword, initialUserLine } from "../../src/embedded-neo4j/password.ts";
import { writePrivate } from "../../src/embedded-neo4j/private-file.ts";
import { startFailure } from "../../src/embedded-neo4j/start-failure.ts";
import { freePort } from "../../src/embedded-neo4j/supervise.ts";
import { callSupervisor } from "../../src/embedded-neo4j/supervisor-call.ts";
import { projectFile } from "../../src/project-files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parts 部品 "));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("versions", () => {
  test("pom.xml pins the version the program speaks of", async () => {
    const pom = await readFile(projectFile("src/embedded-neo4j/pom.xml"), "utf8");
    expect(/<neo4j.version>(.*)<\/neo4j.version>/.exec(pom)?.[1]).toBe(NEO4J_VERSION);
  });

  test.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', "17.0.15", 17],
    ['java version "1.8.0_392"', "1.8.0_392", 8],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21-ea" 2023-09-19', "21-ea", 21],
    ["Error: no such thing", null, 0],
  ])("of Java: %j", (printed, version, major) => {
    expect(parseJavaVersion(printed)).toBe(version);
    expect(majorVersion(version ?? "")).toBe(major);
  });

  test("without Java the three ways out are named", async () => {
    const failure = await findJava({ PATH: folder, JAVA_HOME: "" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EmbeddedError);
    for (const way of ["NEO4J_URI", "Java 17 or newer and Maven", "docker compose up"])
      expect(String(failure)).toContain(way);
  });

  test("a Java that is too old is named, and one that is not is found behind it", async () => {
    const old = await fakeProgram("bin/java", `echo 'openjdk version "11.0.2"' >&2`);
    await expect(findJava({ PATH: join(old, "bin") })).rejects.toThrow("the Java found is 11.0.2");
    expect(majorVersion((await findJava({ ...process.env, JAVA_HOME: old })).version)).toBeGreaterThanOrEqual(17);
  });
});

describe("reasons", () => {
  test("of Maven: its first error, without its advice", () => {
    const lines = [
      "[INFO] Scanning for projects...",
      "\u001b[1;31m[ERROR]\u001b[m Plugin x:1 could not be resolved: repo: Name or service not known -> [Help 1]",
      "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.",
    ];
    expect(mavenReason(lines)).toBe("Plugin x:1 could not be resolved: repo: Name or service not known");
    expect(mavenReason(["sh: mvn: gone."])).toBe("sh: mvn: gone");
    expect(mavenReason(["[ERROR] Failed to copy x to y: No space left on device -> [Help 1]"])).toBe(
      "the disk is full",
    );
    expect(mavenReason([])).toBe("it printed nothing");
  });

  test.each([
    [
      "Caused by: org.neo4j.io.locker.FileLockException: locked by another process: /x",
      "another Neo4j is using",
      "lock",
    ],
    ["java.net.BindException: Address already in use", "its port was taken", "port"],
    ["Caused by: java.io.IOException: No space left on device", "the disk is full", null],
    ["Caused by: org.neo4j.kernel.SomeException: The store is odd", "“The store is odd”", null],
    ["2026-01-01 00:00:00.000 ERROR Something else", "“Something else”", null],
    ["", "it said nothing", null],
  ])("of Neo4j: %j", (line, reason, obstacle) => {
    const paths = embeddedPaths(folder);
    const failure = startFailure(paths, ["INFO Starting...", "INFO Stopped.", line].slice(line === "" ? 2 : 0), false);
    expect(failure.message).toContain(reason);
    expect(failure.message).toContain(paths.neo4jLog);
    expect(failure.obstacle).toBe(obstacle);
  });

  test("an unknown one is laid to the class archive, where there was one", () => {
    expect(startFailure(embeddedPaths(folder), ["SIGSEGV"], true).obstacle).toBe("archive");
    expect(startFailure(embeddedPaths(folder), ["No space left on device"], true).obstacle).toBeNull();
  });

  test("of a file that cannot be written", async () => {
    await writeFile(join(folder, "a-file"), "");
    await expect(writePrivate(join(folder, "a-file", "below"), "")).rejects.toThrow("choose another data folder");
  });
});

describe("password", () => {
  test("the first user's line is what Neo4j's own set-initial-password wrote for the same salt", () => {
    const salt = "718006e6b3bb7881d331dd32690b30e9fffebfff1c62781e5ee911dbcc731081";
    expect(initialUserLine("geheim123", Buffer.from(salt, "hex"))).toBe(
      `neo4j:SHA-256,67d25467b0cb54a6d50277ac35871fc8a049b4b19dd709153a618055b5c53ada,${salt},1024:`,
    );
  });

  test("is made once, kept for its owner alone, and missed when it is lost", async () => {
    const paths = embeddedPaths(folder, "with-password");
    const password = await ensurePassword(paths);
    expect(password).toHaveLength(32);
    expect((await stat(paths.passwordFile)).mode & 0o777).toBe(0o600);
    await rm(paths.initialUserFile);
    expect(await ensurePassword(paths)).toBe(password);
    expect((await stat(paths.initialUserFile)).mode & 0o777).toBe(0o600);
    await rm(paths.passwordFile);
    await writePrivate(join(paths.stores, "neo4j", "neostore"), "");
    await expect(ensurePassword(paths)).rejects.toThrow(/its password file .* is gone\. Put that file back, or delete/);
  });
});

test("the configuration opens one protocol on loopback only", () => {
  const lines = neo4jConfiguration(4711).split("\n");
  expect(lines).toContain("server.bolt.listen_address=127.0.0.1:4711");
  expect(lines).toContain("server.http.enabled=false");
  expect(lines).toContain("dbms.security.auth_enabled=true");
  expect(lines.filter((line) => /transaction.timeout/.test(line))).toEqual([]);
});

test("Java's heap is a quarter of the memory that there is, from half a gigabyte to two", () => {
  const gigabyte = 2 ** 30;
  expect([0.5, 2, 4, 6, 8, 64].map((gigabytes) => heapMegabytes(gigabytes * gigabyte))).toEqual([
    512, 512, 1_024, 1_536, 2_048, 2_048,
  ]);
});

test("a port that is taken is not chosen, one that is free is", async () => {
  const stranger = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => stranger.once("listening", resolve));
  const { port } = stranger.address() as { port: number };
  expect(await freePort(port)).not.toBe(port);
  await new Promise((resolve) => stranger.close(resolve));
  expect(await freePort(port)).toBe(port);
});

describe("claims", () => {
  let claims: string;
  beforeEach(async () => {
    claims = await mkdtemp(join(folder, "claims "));
  });

  test("of the same number: one of many at once wins", async () => {
    const won = await Promise.all(Array.from({ length: 20 }, (_, n) => claimAfter(claims, 0, 5000 + n)));
    const [winner, ...others] = won.filter((claim) => claim !== null);
    expect(others).toEqual([]);
    expect(await latestClaim(claims)).toEqual(winner);
  });

  test("are outbid, never taken away: who comes late with an old number loses", async () => {
    await claimAfter(claims, 0, 5001);
    const second = await claimAfter(claims, 1, 5002);
    expect(await claimAfter(claims, 0, 5003)).toBeNull();
    expect(await latestClaim(claims)).toEqual(second);
    expect(await readdir(claims)).toEqual(["supervisor.2.json"]);
  });

  test("that cannot be read count as dead", async () => {
    expect(await latestClaim(join(claims, "no such folder"))).toBeNull();
    await writeFile(join(claims, "supervisor.7.json"), "{");
    expect(await latestClaim(claims)).toMatchObject({ number: 7, port: 0 });
  });
});

test.each([
  ["repeats what it hears", (heard: string) => heard],
  ["welcomes without the answer", () => '{"type":"welcome","answer":"?"}\n'],
  ["speaks another language", () => "SSH-2.0\n"],
])("a stranger on a dead supervisor's port who %s is not taken for it", async (_, reply) => {
  const stranger = createServer((socket) => socket.on("data", (heard) => socket.write(reply(String(heard)))));
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  const { port } = stranger.address() as { port: number };
  const claim = { number: 1, port, pid: process.pid, token: "token", answer: "answer" };
  expect(await callSupervisor(claim, "lease")).toBeNull();
  stranger.close();
  expect(await callSupervisor(claim, "lease")).toBeNull();
});

async function fakeProgram(path: string, script: string): Promise<string> {
  const home = await mkdtemp(join(folder, "home "));
  await writePrivate(join(home, path), `#!/bin/sh\n${script}\n`);
  await chmod(join(home, path), 0o700);
  return home;
}
