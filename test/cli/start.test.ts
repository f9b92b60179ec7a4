/** How much is loaded for commands that must answer at once: nothing of the database, the API or formats that are not there. Counted in files, for time is the machine's. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SAMPLE } from "../support/sample-document.ts";
import { runProgram } from "./run-program.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Packages and layers of all that the program loads until its end, as V8 tells it. */
async function loadedBy(parameters: readonly string[]) {
  const { code, stdout } = await runProgram(parameters, { environment: { NODE_V8_COVERAGE: join(folder, "loaded") } });
  const files = (await readdir(join(folder, "loaded"))).map((file) => readFile(join(folder, "loaded", file), "utf8"));
  const reports = (await Promise.all(files)).map((report) =>
    (JSON.parse(report) as { readonly result: readonly { readonly url: string }[] }).result.map(({ url }) => url),
  );
  // A checkout that is not built is built by processes of their own.
  const scripts = reports.find((urls) => urls.some((url) => url.endsWith("/bin/policy-graph.mjs"))) ?? [];
  const packages = scripts.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []);
  const layers = scripts.flatMap((url) => /\/dist\/([\w-]+)\//.exec(url)?.[1] ?? []);
  return { code, stdout, packages: [...new Set(packages)].sort(), layers: new Set(layers) };
}

/** What is new in these lists everybody waits for, at each start. */
test("--help: the library of commands alone", { timeout: 120_000 }, async () => {
  const { code, stdout, packages, layers } = await loadedBy(["--help"]);
  expect([code, packages]).toEqual([0, ["commander"]]);
  expect(stdout).toContain("POLICY_GRAPH_DATA");
  for (const layer of ["graphql", "http", "export", "ingest"]) expect(layers).not.toContain(layer);
});

test("check of a text: no reader of other formats, nothing of the API", { timeout: 120_000 }, async () => {
  const document = join(folder, "plan.txt");
  await writeFile(document, SAMPLE);
  const { packages, layers } = await loadedBy(["check", document]);
  expect(packages).toEqual(["@e965/xlsx", "commander", "fastest-levenshtein", "fflate"]);
  expect(layers).toContain("check");
  for (const layer of ["graphql", "http", "export"]) expect(layers).not.toContain(layer);
});

test("export --help has every view and format nevertheless", { timeout: 120_000 }, async () => {
  const { stdout } = await loadedBy(["export", "--help"]);
  for (const name of ["overlap", "coverage", "gexf", "network.xlsx"])
    expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
});
