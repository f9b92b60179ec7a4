/** Every project of tests is run by npm test or by npm run test:slow, and every test file by one project alone. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { projectFile } from "../../src/project-files.ts";
import configuration from "../../vitest.config.ts";

const projects = (configuration.test?.projects ?? []) as readonly TestProjectInlineConfiguration[];

test("npm test and npm run test:slow have all projects between them", () => {
  const [, fast = "", slow = ""] =
    /PROJECTS = \{ fast: \[(.*)\], slow: \[(.*)\] \}/.exec(
      readFileSync(projectFile("scripts/run-tests.mjs"), "utf8"),
    ) ?? [];
  const run = [fast, slow].flatMap((names) => [...names.matchAll(/"(\w+)"/g)].map(([, name]) => name));
  expect(run.sort()).toEqual(projects.map(({ test: of }) => of?.name).sort());
});

test("no end of a file's name is unknown", () => {
  const files = readdirSync(projectFile("test"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".test.ts"),
  );
  const ends = new Set(files.map((file) => /\.(\w+)\.test\.ts$/.exec(file)?.[1] ?? "plain"));
  const names = projects.map(({ test: of }) => String(of?.name));
  expect([...ends].filter((end) => !names.includes(end))).toEqual([]);
});
