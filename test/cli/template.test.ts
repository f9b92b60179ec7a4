/** `policy-graph template` writes an empty workbook or folder and replaces nothing; `export` writes a plan as that workbook. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planContent } from "../../src/export/workbook/plan-content.ts";
import { writeCsvFiles } from "../../src/export/workbook/write-csv-files.ts";
import { writeWorkbook } from "../../src/export/workbook/write-workbook.ts";
import { readSource } from "../../src/ingest/source/read-source.ts";
import { templateMapping } from "../../src/ingest/template/template-tables.ts";
import { seedGraph } from "../support/checked-graph.ts";
import { SEED_NAME } from "../support/ingest-text.ts";
import { runMain } from "./run-main.ts";

const SEED = `seed/${SEED_NAME}.txt`;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
});
afterAll(() => rm(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);
const run = (...argv: readonly string[]) => runMain(argv, { environment: { NEO4J_URI: "" } });

test.for(["ja", "en"])("writes an empty workbook that is recognized (%s)", async (language) => {
  const file = inFolder(`${language}.xlsx`);
  const { code, stdout, stderr } = await run("template", "-o", file, "--lang", language);
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toContain("leave them or delete them");
  const { source } = await readSource({ name: "plan.xlsx", bytes: await readFile(file) });
  expect(source && templateMapping(source)).toEqual({ version: 1, template: true, tables: [] });
});

test("writes a folder of CSV files", async () => {
  expect((await run("template", "-o", `${inFolder("sheets")}/`)).code).toBe(0);
  const files = await readdir(inFolder("sheets"));
  expect(files).toContain("施策.csv");
  expect(files.filter((name) => !name.endsWith(".csv"))).toEqual(["計画.mapping.json"]);
});

test("replaces nothing that is there", async () => {
  const file = inFolder("filled.xlsx");
  await writeFile(file, "a plan");
  expect(await run("template", "-o", file)).toMatchObject({ code: 2 });
  expect(await readFile(file, "utf8")).toBe("a plan");
  expect(await run("template", "-o", `${folder}/`)).toMatchObject({ code: 2 });
});

test("refuses a language and a kind of file that there is none of", async () => {
  expect(await run("template", "-o", inFolder("a.xlsx"), "--lang", "fr")).toMatchObject({ code: 2 });
  expect(await run("template", "-o", inFolder("a.docx"))).toMatchObject({ code: 2 });
});

test("export needs no view for a workbook, and writes the same one each time", async () => {
  const { graph } = seedGraph();
  expect(await run("export", SEED, "-o", inFolder("plan.xlsx"))).toMatchObject({ code: 0, stdout: "" });
  expect(new Uint8Array(await readFile(inFolder("plan.xlsx")))).toEqual(writeWorkbook(planContent(graph, "ja")));
  expect(await run("export", SEED, "-o", inFolder("plan.en.xlsx"))).toMatchObject({ code: 0 });
  expect(new Uint8Array(await readFile(inFolder("plan.en.xlsx")))).toEqual(writeWorkbook(planContent(graph, "en")));
});

test.for(["plan.xlsx", "plan/計画.csv"])("what was exported is read again: %s", async (document) => {
  const edition = ["--edition-file", `seed/${SEED_NAME}.edition.json`];
  const output = inFolder(document).replace("計画.csv", "");
  expect(await run("export", SEED, "-o", output)).toMatchObject({ code: 0 });
  const again = inFolder("again.xlsx");
  expect(await run("export", inFolder(document), ...edition, "-o", again)).toMatchObject({ code: 0, stderr: "" });
  expect(new Uint8Array(await readFile(again))).toEqual(writeWorkbook(planContent(seedGraph().graph, "ja")));
});

test("export writes a folder of CSV files, and asks for a view where one is needed", async () => {
  expect(await run("export", SEED, "-o", `${inFolder("plan")}/`)).toMatchObject({ code: 0 });
  for (const { name, text } of writeCsvFiles(planContent(seedGraph().graph, "ja")))
    expect(await readFile(join(folder, "plan", name), "utf8")).toBe(text);
  expect(await run("export", SEED, "--view", "matrix", "-o", `${inFolder("matrix")}/`)).toMatchObject({ code: 2 });
  const { code, stderr } = await run("export", SEED, "--format", "gexf");
  expect([code, stderr]).toEqual([2, expect.stringContaining("Give one with --view")]);
});
