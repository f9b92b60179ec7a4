/** What the program finds has words on the page, in both languages: a code that the sources name beside a severity that is kept with the graph. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";
import { findingsWordsIn } from "../../web/explorer/findings/findings-words.ts";
import { errorWordsIn } from "../../web/explorer/try/error-words.ts";

const KEPT =
  /"([a-z]+(?:-[a-z]+)+)",\s*"(?:warning|information)"|code: "([a-z]+(?:-[a-z]+)+)",\s*severity: "(?:warning|information)"/gu;

/** Those that keep a document from being loaded: a draft that is tried has them. */
const ERRORS =
  /"([a-z]+(?:-[a-z]+)+)",\s*"error"|code: "([a-z]+(?:-[a-z]+)+)",\s*severity: "error"|refuse\(\s*"([a-z]+(?:-[a-z]+)+)"/gu;

const codesLike = (said: RegExp) =>
  ["src/check", "src/ingest"].flatMap((folder) =>
    readdirSync(projectFile(folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => [...readFileSync(join(projectFile(folder), file), "utf8").matchAll(said)])
      .map(([, ...named]) => named.find((code) => code !== undefined) ?? ""),
  );
const codes = codesLike(KEPT);

test("there are many of them", () => {
  expect(new Set(codes).size).toBeGreaterThan(50);
});

test.each(["ja", "en"])("each has words in %s", (language) => {
  const { rules } = findingsWordsIn(language);
  expect([...new Set(codes)].filter((code) => !(code in rules)).sort()).toEqual([]);
});

test.each(["ja", "en"])("each error has words in %s", (language) => {
  const words = { ...findingsWordsIn(language).rules, ...errorWordsIn(language) };
  const errors = [...new Set(codesLike(ERRORS))];
  expect(errors.length).toBeGreaterThan(40);
  expect(errors.filter((code) => !(code in words)).sort()).toEqual([]);
});
