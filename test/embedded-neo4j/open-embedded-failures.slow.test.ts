/** The embedded database where something is missing or broken: what the user is told, and what is got over. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { embeddedPaths } from "../../src/embedded-neo4j/embedded-paths.ts";
import { findJava } from "../../src/embedded-neo4j/find-java.ts";
import { projectFile } from "../../src/project-files.ts";
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

test.runIf(process.platform === "linux")("a folder where none can be made: said at once", async () => {
  await expect(startClient("/proc/x/data").server).rejects.toThrow(
    /data folder \/proc\/x\/data failed: .*choose another/,
  );
});

test("a JAVA_HOME that leads nowhere is no obstacle where there is another Java; a program that is not whole is fetched again", {
  timeout: 300_000,
}, async () => {
  const paths = embeddedPaths(folder, DATABASE);
  const lib = join(paths.distribution, "lib");
  const jars = await readdir(lib);
  await rm(lib);
  await mkdir(lib);
  // As a fetch that was cut off, or a disk that was, may leave it.
  const kernel = embeddedPaths(process.env.POLICY_GRAPH_DATA ?? projectFile(".data")).distribution;
  for (const jar of jars.filter((name) => !name.startsWith("neo4j-kernel-5")))
    await symlink(join(kernel, "lib", jar), join(lib, jar));
  const client = startClient(folder, { JAVA_HOME: "/nowhere" });
  const driver = driverOf(await client.server);
  expect(await ask(driver, "RETURN 1")).toBe(1);
  await driver.close();
  await client.release();
  expect((await readdir(lib)).length).toBeGreaterThanOrEqual(jars.length);
});

test("files of the database that are damaged, one kind after another: said so in words, with the way out, or got over", {
  timeout: 900_000,
}, async () => {
  const first = startClient(folder);
  const driver = driverOf(await first.server);
  await ask(driver, "CREATE (:Kept) RETURN 1");
  await driver.close();
  await first.release();
  const store = join(embeddedPaths(folder, DATABASE).stores, "neo4j");
  const files = (await readdir(store)).filter((name) =>
    /^neostore(\.nodestore\.db|\.propertystore\.db|\.counts\.db)?$/.test(name),
  );
  expect(files.length).toBeGreaterThan(2);
  for (const name of files) {
    const whole = await readFile(join(store, name));
    await writeFile(join(store, name), Buffer.alloc(whole.length, 0x5a));
    const client = startClient(folder);
    const outcome = await client.server.then(
      () => "got over",
      (error: Error) => error.message,
    );
    if (outcome === "got over") await client.release();
    else
      expect([name, outcome]).toEqual([
        name,
        expect.stringMatching(
          /^Neo4j cannot open the database in .*delete the folder .* and load your documents again\.$/,
        ),
      ]);
    expect(outcome).not.toMatch(/\n|\bat [a-z]+\.|org\.neo4j/);
    await writeFile(join(store, name), whole);
  }
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
