/** The gate's last word: which reports of tests it lets pass. */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reports-"));
});
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string, status: string, ...tests: readonly string[]) => ({
  name: join(process.cwd(), name),
  status,
  message: status === "failed" && tests.length === 0 ? "no such module" : "",
  assertionResults: tests.map((one, index) => ({
    fullName: `test ${index + 1}`,
    status: one,
    failureMessages: one === "failed" ? ["1 is not 2\nat b.test.ts:1"] : [],
  })),
});

/** As vitest's reporter "json" writes them. */
async function count(reports: readonly (readonly object[] | string)[], ci = "") {
  const paths = await Promise.all(
    reports.map(async (report, index) => {
      const path = join(folder, `${index}.json`);
      await writeFile(path, typeof report === "string" ? report : JSON.stringify({ testResults: report }));
      return path;
    }),
  );
  const parameters = [projectFile("scripts/count-tests.mjs"), ...paths];
  const { status, stdout } = spawnSync(process.execPath, parameters, { env: { ...process.env, CI: ci } });
  return [status, stdout.toString().trim().split("\n")];
}

const PASSED = file("test/a.test.ts", "passed", "passed", "passed");

test("all passed", async () => {
  expect(await count([[PASSED], [PASSED]], "1")).toEqual([0, ["4 passed, 0 failed, 0 skipped"]]);
});

test("one failed: named, with what it said", async () => {
  const failed = file("test/b.test.ts", "failed", "failed", "passed");
  expect(await count([[PASSED], [failed]])).toEqual([
    1,
    ["failed: test/b.test.ts: test 1", "1 is not 2", "at b.test.ts:1", "3 passed, 1 failed, 0 skipped"],
  ]);
});

test("one is skipped: named, and no pass in CI", async () => {
  const skipped = [file("test/b.test.ts", "passed", "skipped", "pending", "passed")];
  const lines = ["skipped: test/b.test.ts: test 1", "skipped: test/b.test.ts: test 2", "3 passed, 0 failed, 2 skipped"];
  expect(await count([[PASSED], skipped])).toEqual([0, lines]);
  expect(await count([[PASSED], skipped], "1")).toEqual([1, lines]);
});

test("a file that could not be read has failed", async () => {
  expect(await count([[PASSED], [PASSED, file("test/b.test.ts", "failed")]])).toEqual([
    1,
    ["failed: test/b.test.ts", "no such module", "4 passed, 1 failed, 0 skipped"],
  ]);
});

test("a part of which nothing ran", async () => {
  const lines = [expect.stringContaining("no test ran"), "2 passed, 0 failed, 0 skipped"];
  expect(await count([[PASSED], []])).toEqual([1, lines]);
  expect(await count([[PASSED], "{"])).toEqual([1, lines]);
});
