/** The processes around the embedded database: which are known for what they are, and which end with which. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { embeddedPaths, SUPERVISOR_PROGRAM } from "../../src/embedded-neo4j/embedded-paths.ts";
import { startGuarded } from "../../src/embedded-neo4j/guarded-process.ts";
import { awaitPreviousNeo4j } from "../../src/embedded-neo4j/previous-neo4j.ts";
import { writePrivate } from "../../src/embedded-neo4j/private-file.ts";
import { isAlive, processOf } from "../../src/embedded-neo4j/processes.ts";
import { projectFile } from "../../src/project-files.ts";
import { gone, until } from "./embedded-fixture.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "processes 部品 "));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the Neo4j of a supervisor that was killed", { timeout: 30_000 }, () => {
  const stop = new AbortController().signal;
  const loop = "while :; do sleep 0.1; done";

  test("is ended when it does not end by itself", async () => {
    const paths = embeddedPaths(folder, "left behind");
    const left = startGuarded("sh", ["-c", loop, "sh", `--home-dir=${paths.database}`], { folder, onLine() {} });
    await writePrivate(paths.processFile, String(left.pid));
    const steps: string[] = [];
    await awaitPreviousNeo4j(paths, (step) => steps.push(step), stop);
    expect(await left.ended).toBe("SIGTERM");
    expect(steps).toEqual(["waiting for the previous Neo4j to end"]);
  });

  test("is let be while it has a supervisor, whose program is known", async () => {
    const paths = embeddedPaths(folder, "supervised");
    const script = 'echo "$$"; while :; do sleep 0.1; done';
    const pid = await new Promise<number>((resolve) => {
      const supervisor = startGuarded(
        "sh",
        ["-c", 'sh -c "$1" sh "$2" & wait', SUPERVISOR_PROGRAM, script, `--home-dir=${paths.database}`],
        { folder, onLine: (line) => resolve(Number(line)) },
      );
      onTestFinished(() => supervisor.stop(1_000));
    });
    onTestFinished(() => void process.kill(pid, "SIGKILL"));
    await writePrivate(paths.processFile, String(pid));
    await expect(awaitPreviousNeo4j(paths, () => {}, AbortSignal.timeout(5_000))).rejects.toThrow(/abort|timeout/i);
    expect(isAlive(pid)).toBe(true);
  });

  test("is not any process that has its number now", async () => {
    const paths = embeddedPaths(folder, "number used again");
    const other = startGuarded("sh", ["-c", loop], { folder, onLine() {} });
    await writePrivate(paths.processFile, String(other.pid));
    await awaitPreviousNeo4j(paths, () => expect.unreachable(), stop);
    await other.stop(1_000);
  });

  test("is known by its command line and its parent's", async () => {
    expect((await processOf(process.pid))?.parent).toBe(process.ppid);
    expect((await processOf(process.pid))?.command).toContain("node");
    expect(await processOf(2 ** 30)).toBeNull();
  });
});

describe("a guarded process", { timeout: 30_000 }, () => {
  test("ends when the process that started it is killed", async () => {
    const module = projectFile("dist/embedded-neo4j/guarded-process.js");
    const script = `import { startGuarded } from ${JSON.stringify(module)};
      console.log(startGuarded("sleep", ["60"], { folder: "/", onLine() {} }).pid); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const pid = await new Promise<number>((resolve) => parent.stdout.once("data", (text) => resolve(Number(text))));
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await until("the guard has ended it", () => gone(pid), 15_000);
  });

  test("is told to end, and made to where it does not listen", async () => {
    const stubborn = startGuarded("sh", ["-c", "trap '' TERM; echo up; while :; do sleep 0.1; done"], {
      folder,
      onLine: () => stubborn.stop(200),
    });
    expect(await stubborn.ended).toBe("SIGKILL");
  });

  test("gives its exit code, its lines and a UTF-8 locale; a program that is missing is 127", async () => {
    const lines: string[] = [];
    const onLine = (line: string) => void lines.push(line);
    expect(
      await startGuarded("sh", ["-c", 'echo "$1"; echo $LC_ALL >&2; exit 3', "sh", "本 庄"], { folder, onLine }).ended,
    ).toBe(3);
    expect(lines.sort()).toEqual([expect.stringMatching(/utf-?8/i), "本 庄"]);
    expect(await startGuarded("no-such-program", [], { folder, onLine }).ended).toBe(127);
  });
});
