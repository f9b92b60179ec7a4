/** Folders that are made, and those that cannot be. */
import { mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../../src/embedded-neo4j/make-folder.ts";

let around: string;
beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), "folders "));
});
afterAll(() => rm(around, { recursive: true }));

test("with those around it, and again where it is there", async () => {
  const path = join(around, "a", "b", "c");
  await Promise.all([makeFolder(path, 0o700), makeFolder(path, 0o700)]);
  await makeFolder(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  const link = join(around, "link");
  await symlink(path, link);
  await makeFolder(join(link, "d"));
  expect((await stat(join(path, "d"))).isDirectory()).toBe(true);
});

test("by many at once, each of which finds some of them made by others", async () => {
  for (let round = 0; round < 50; round += 1) {
    const path = join(around, `${round}`, "a", "b", "c", "d");
    await Promise.all(Array.from({ length: 5 }, () => makeFolder(path)));
    expect((await stat(path)).isDirectory()).toBe(true);
  }
});

test("a file in the way, whether as it or around it", async () => {
  const file = join(around, "file");
  await writeFile(file, "");
  await expect(makeFolder(file)).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makeFolder(join(file, "x", "y"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

test.runIf(process.platform === "linux")("where none can be made, it ends", async () => {
  await expect(makeFolder("/proc/x/y")).rejects.toMatchObject({ code: "ENOENT" });
});
