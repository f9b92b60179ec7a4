/** What a first look at the explorer costs: its scripts, compressed; the network's, the document's and GraphiQL's come when they are asked for. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";

const FOLDER = projectFile("dist/web/explorer");
const isBuilt = existsSync(join(FOLDER, "index.html"));
if (!isBuilt && process.env.CI) throw new Error("The explorer is not built: npm run build comes before the tests.");

/** Bytes of JavaScript, by gzip. */
const BUDGET = 200_000;

test.skipIf(!isBuilt)("the page's scripts keep within 200 kB (needs npm run build)", () => {
  const page = readFileSync(join(FOLDER, "index.html"), "utf8");
  const scripts = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(([, path]) => path ?? "");
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((path) => /network|document-view/u.test(path))).toEqual([]);
  const sizes = scripts.map((path) => gzipSync(readFileSync(join(FOLDER, path))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET);
});
