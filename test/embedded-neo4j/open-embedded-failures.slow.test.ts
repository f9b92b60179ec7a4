/** The embedded database where something is missing or broken: what the user is told, and what is got over. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { embeddedPaths } from "../../src/embedded-neo4j/embedded-paths.ts";
import { findJava } from "../../src/embedded-neo4j/find-java.ts";
import { ask, clear, DATABASE, driverOf, emptyDataFolder, startClient } from "./embedded-fixture.ts";

let folder: string;
beforeEach(async () => {
  folder = await emptyDataFolder(false);
}, 300_000);
afterEach(() => clear(folder), 120_000);

test("no Java: the three ways out, in one paragraph", async () => {
  const failure = await startClient(folder, { PATH: "", JAVA_HOME: "" }).server.catch((error: Error) => error);
  expect(String(failure)).toMatch(/no Java was found.*NEO4J_URI.*Java 17 or newer and Maven.*docker compose up/);
  expect(String(failure)).not.toContain("\n");
});

test("no Maven, and nothing fetched yet: the same", async () => {
  await rm(embeddedPaths(folder).distribution, { recursive: true });
  const { command } = await findJava();
  const bin = await mkdtemp(join(tmpdir(), "only-java-"));
  await writeFile(join(bin, "java"), `#!/bin/sh\nexec "${await which(command)}" "$@"\n`, { mode: 0o700 });
  const failure = await startClient(folder, { PATH: bin, JAVA_HOME: "" }).server.catch((error: Error) => error);
  expect(String(failure)).toMatch(/no Maven \(mvn\) was found.*NEO4J_URI.*docker compose up/);
  await rm(bin, { recursive: true });
});

test("no network and nothing fetched yet: what Maven said, and nothing half-fetched is left", async () => {
  await rm(embeddedPaths(folder).distribution, { recursive: true });
  const nowhere = ["http", "https"].flatMap((scheme) => [`-D${scheme}.proxyHost=127.0.0.1`, `-D${scheme}.proxyPort=9`]);
  // Maven's start script splits its options at every space.
  const repository = await mkdtemp(join(tmpdir(), "empty-repository-"));
  const options = [`-Dmaven.repo.local=${repository}`, ...nowhere].join(" ");
  const failure = await startClient(folder, { MAVEN_OPTS: options }).server.catch((error: Error) => error);
  expect(String(failure)).toMatch(/Maven could not fetch Neo4j .*Could not transfer.*If this machine has no network/);
  expect(await readdir(folder)).toEqual([DATABASE]);
  await rm(repository, { recursive: true });
});

test("data without their password: what to do", async () => {
  await mkdir(join(embeddedPaths(folder, DATABASE).stores, "neo4j"), { recursive: true });
  await expect(startClient(folder).server).rejects.toThrow(/has data, but its password file .* is gone/);
});

test("a data folder that cannot be made: which one", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  await expect(startClient(join(file, "data")).server).rejects.toThrow(/data folder .*a-file.* choose another/);
});

test("a broken archive of classes is no obstacle; a wrong password is, and the user is told which file to mend", {
  timeout: 180_000,
}, async () => {
  const paths = embeddedPaths(folder, DATABASE);
  const archive = join(paths.distribution, `classes-java-${(await findJava()).version}.jsa`);
  await writeFile(archive, Buffer.alloc(100_000, 7));
  const first = startClient(folder);
  const server = await first.server;
  const driver = driverOf(server);
  expect(await ask(driver, "RETURN 1")).toBe(1);
  await driver.close();
  await first.release();
  expect((await stat(archive)).size).toBe(100_000);

  await writeFile(paths.passwordFile, "not the password\n");
  await expect(startClient(folder).server).rejects.toThrow(/is not the one of the database.*Put the right password/);
});

async function which(command: string): Promise<string> {
  for (const directory of (process.env.PATH ?? "").split(":"))
    if (
      await stat(join(directory, command)).then(
        () => true,
        () => false,
      )
    )
      return join(directory, command);
  return command;
}
