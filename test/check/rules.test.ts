/** The list of rules against the files: one rule, one file, one test, none forgotten. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/check/check-graph.ts";
import { projectFile } from "../../src/project-files.ts";

const files = readdirSync(projectFile("src/check/rules")).sort();

describe("the list of rules", () => {
  test("has every rule file's one rule, each once", async () => {
    const exported = await Promise.all(
      files.map(async (file): Promise<object> => import(projectFile(`src/check/rules/${file}`))),
    );
    expect(exported.map((module) => Object.keys(module).length)).toEqual(files.map(() => 1));
    const listed = new Set<unknown>(rules);
    expect(files.filter((_, index) => !listed.has(Object.values(exported[index] ?? {})[0]))).toEqual([]);
    expect(rules).toHaveLength(files.length);
    expect(listed.size).toBe(rules.length);
  });

  test.each(files)("%s has a test, and names its findings after itself", (file) => {
    const code = file.replace(/\.ts$/u, "");
    expect(readdirSync(projectFile("test/check/rules"))).toContain(`${code}.test.ts`);
    const source = readFileSync(projectFile(`src/check/rules/${file}`), "utf8");
    expect([...source.matchAll(/code: "([^"]+)"/gu)].map((match) => match[1])).toEqual(
      [...source.matchAll(/code: "/gu)].map(() => code),
    );
  });
});
