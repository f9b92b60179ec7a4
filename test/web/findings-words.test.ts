/** What the program finds has words on the page, in both languages: a code that the sources name beside a severity that is kept with the graph. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";
import { findingsWordsIn } from "../../web/explorer/findings/findings-words.ts";

const KEPT =
  /"([a-z]+(?:-[a-z]+)+)",\s*"(?:warning|information)"|code: "([a-z]+(?:-[a-z]+)+)",\s*severity: "(?:warning|information)"/gu;

const codes = ["src/check", "src/ingest"].flatMap((folder) =>
  readdirSync(projectFile(folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(projectFile(folder), file), "utf8").matchAll(KEPT)])
    .map(([, listed, named]) => listed ?? named ?? ""),
);

test("there are many of them", () => {
  expect(new Set(codes).size).toBeGreaterThan(50);
});

test.each(["ja", "en"])("each has words in %s", (language) => {
  const { rules } = findingsWordsIn(language);
  expect([...new Set(codes)].filter((code) => !(code in rules)).sort()).toEqual([]);
});
