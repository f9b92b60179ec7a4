/** `policy-graph export` and `query --format` as a person runs them: from a document without any database, from a database, whole or refused. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read as readWorkbook } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { SEED_EDITION as EDITION } from "../support/checked-graph.ts";
import { seedText } from "../support/ingest-text.ts";
import { runMain } from "./run-main.ts";

const SEED = "seed/honjo-policy-coordination-plan.txt";
let folder: string;
let environment: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
  const { uri, username, password } = inject("neo4j");
  environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
});
afterAll(() => rm(folder, { recursive: true }));

/** A database that is not there: who needs it, fails. */
const NOWHERE = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "none" };
const run = (...parameters: string[]) => runMain(parameters, { environment });
const runAlone = (...parameters: string[]) => runMain(parameters, { environment: NOWHERE });
const inFolder = (name: string) => join(folder, name);

describe("straight from a document, with no database at all", () => {
  test("a view on stdout, and nothing else there", async () => {
    const { code, stdout, stderr } = await runAlone("export", SEED, "--view", "overlap", "--format", "gexf");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^<\?xml [\s\S]*<\/gexf>\n$/);
    expect(stdout.match(/<edge /g)).toHaveLength(9);
  });

  test("the format by the file's ending, the longest that fits; a file that is there is replaced", async () => {
    await writeFile(inFolder("coverage.nodes.csv"), "old");
    expect(await runAlone("export", SEED, "--view", "coverage", "-o", inFolder("coverage.nodes.csv"))).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const text = await readFile(inFolder("coverage.nodes.csv"), "utf8");
    expect(text.startsWith("Id,Label,Kind,")).toBe(true);
    expect(await readdir(folder)).toEqual(["coverage.nodes.csv"]);
  });

  test("a workbook, in the language that is named", async () => {
    for (const [language, sheet] of [
      ["ja", "対応表"],
      ["en", "matrix"],
    ]) {
      const file = inFolder(`matrix.${language}.xlsx`);
      const { code } = await runAlone("export", SEED, "--view", "matrix", "--lang", `${language}`, "-o", file);
      const book = readWorkbook(await readFile(file));
      expect([code, book.SheetNames[0]]).toEqual([0, sheet]);
    }
  });

  test("a part of it", async () => {
    const { stdout } = await runAlone(
      "export",
      SEED,
      "--view",
      "coverage",
      "--format",
      "edges.csv",
      "--plan",
      "1,4",
      "--min-plan-count",
      "3",
    );
    const [head = "", ...rows] = stdout.trim().split("\r\n");
    expect(head).toMatch(/^Source,Target,Type,/);
    expect(
      rows.map((row) =>
        row
          .split(",")
          .slice(0, 2)
          .map((id) => id.slice(EDITION.length + 1)),
      ),
    ).toEqual([
      ["plan/1", "item/4-4"],
      ["plan/4", "item/4-4"],
    ]);
  });

  test("the items of no plan", async () => {
    const { stdout } = await runAlone("export", SEED, "--view", "matrix", "--format", "csv", "--max-plan-count", "0");
    expect(stdout.trim().split("\r\n")).toHaveLength(11);
    expect(stdout).not.toContain("○");
  });

  test("a document with errors: they are printed, exit 1, and nothing is written", async () => {
    const broken = inFolder("broken.txt");
    await writeFile(broken, seedText().replace("\t1-3\t", "\t1-2\t"));
    await writeFile(inFolder("broken.edition.json"), await readFile(SEED.replace(".txt", ".edition.json")));
    const { code, stderr } = await runAlone("export", broken, "--view", "overlap", "-o", inFolder("broken.gexf"));
    expect(code).toBe(1);
    expect(stderr).toContain("duplicate-code");
    expect(stderr).toContain("Nothing was written.");
    expect(await readdir(folder)).not.toContain("broken.gexf");
  });
});

describe("from the database", () => {
  test.each(["overlap", "coverage", "initiatives", "hierarchy", "graph"])(
    "%s: the bytes of the document's own",
    async (view) => {
      for (const format of ["gexf", "jsonld"]) {
        const stored = await run("export", "--view", view, "--format", format);
        expect(stored.code).toBe(0);
        expect(stored.stdout === (await runAlone("export", SEED, "--view", view, "--format", format)).stdout).toBe(
          true,
        );
      }
    },
  );

  test("the edition may be named; one that is not there is refused with those that are", async () => {
    expect((await run("export", "--view", "overlap", "--format", "gexf", "--edition", EDITION)).code).toBe(0);
    const { code, stderr } = await run("export", "--view", "overlap", "--format", "gexf", "--edition", "x/y");
    expect([code, stderr]).toEqual([
      2,
      `policy-graph: There is no edition x/y. Give one with --edition: ${EDITION}.\n`,
    ]);
  });

  test("no database: exit 3", async () => {
    expect((await runAlone("export", "--view", "overlap", "--format", "gexf")).code).toBe(3);
  });
});

describe("what is refused", () => {
  test.each([
    [["--view", "nope", "--format", "gexf"], /^policy-graph: There is no view nope\. There are: overlap, coverage,/],
    [["--view", "overlap"], /^policy-graph: No format is named\. Give one with --format: gexf, /],
    [
      ["--view", "overlap", "--format", "xls"],
      /^policy-graph: There is no format xls of overlap\. Give one with --format: gexf, /,
    ],
    [
      ["--view", "overlap", "--format", "gexf", "--kind", "Plan"],
      /^policy-graph: The view overlap has no parameter "kind"/,
    ],
    [
      ["--view", "overlap", "--format", "gexf", "--min-plan-count", "2", "--max-plan-count", "1"],
      /^policy-graph: minPlanCount is 2 and maxPlanCount is 1: no item has so many plans and so few\.$/m,
    ],
    [["--view", "overlap", "--format", "gexf", "--plan", "9"], /^policy-graph: There is no plan 9 in this edition/],
    [
      ["--view", "overlap", "--format", "gexf", "-o", "nowhere/x.gexf"],
      /^policy-graph: nowhere\/x\.gexf cannot be written: ENOENT\.$/m,
    ],
  ])("%j", async (parameters, message) => {
    const { code, stdout, stderr } = await runAlone("export", SEED, ...parameters);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringMatching(message)]);
  });

  test("flags of a document without one", async () => {
    const { code, stderr } = await runAlone("export", "--view", "overlap", "--format", "gexf", "--stage", "draft");
    expect([code, stderr]).toEqual([2, expect.stringContaining("go with a document")]);
  });

  test("a folder in the way of the file leaves nothing behind", async () => {
    await mkdir(inFolder("taken.gexf"));
    const { code } = await runAlone("export", SEED, "--view", "overlap", "-o", inFolder("taken.gexf"));
    expect(code).toBe(2);
    expect((await readdir(folder)).filter((name) => name.includes(".part"))).toEqual([]);
  });
});

describe("policy-graph query --format", () => {
  test("a table, a graph, a file", async () => {
    const csv = await run("query", "{ plans { number name } }", "--format", "csv");
    expect([csv.code, csv.stdout.split("\r\n").slice(0, 2)]).toEqual([0, ["number,name", "1,塙保己一プラン"]]);
    const file = inFolder("plans.gexf");
    const graph = await run("query", "{ plans { number items { code } } }", "--format", "gexf", "-o", file);
    expect(graph).toEqual({ code: 0, stdout: "", stderr: "" });
    expect((await readFile(file, "utf8")).match(/<edge /g)).toHaveLength(41);
  });

  test("what is no graph, and what has errors, is refused: exit 1, nothing on stdout", async () => {
    const scalar = await run("query", "{ plansConnection { totalCount } }", "--format", "gexf");
    expect([scalar.code, scalar.stdout, scalar.stderr]).toEqual([1, "", expect.stringMatching(/no objects with ids/)]);
    const wrong = await run("query", "{ plans { nmae } }", "--format", "csv");
    expect([wrong.code, wrong.stdout, wrong.stderr]).toEqual([1, "", expect.stringMatching(/Cannot query field/)]);
    const format = await run("query", "{ plans { name } }", "--format", "xls");
    expect([format.code, format.stderr]).toEqual([
      2,
      expect.stringMatching(/There is no format xls of answers\. There are: json, gexf/),
    ]);
  });
});
