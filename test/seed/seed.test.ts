/** The seed: its counts, its edition file, and, line by line, what it shares with the city's document and what it must not. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findingPassages } from "../../src/model/finding-passages.ts";
import { summariesOf } from "../../src/model/summaries.ts";
import { projectFile } from "../../src/project-files.ts";
import { seedGraph } from "../support/checked-graph.ts";
import { longestSharedRun, proseWithoutNames, readLines, readNames, textOf } from "./document-lines.ts";

const NAME = "honjo-policy-coordination-plan";
const ORIGINAL = fileURLToPath(new URL(`../../../shared/seed/${NAME}.txt`, import.meta.url));
/** In characters: two plain nouns in a row, as in 虐待、ヤングケアラー, which no summary can name otherwise. */
const LONGEST_RUN = 10;
const MATRIX_START = "施策大項目\t項目名\t";

const seedBytes = readFileSync(projectFile(`seed/${NAME}.txt`));
const seed = seedBytes.toString("utf8");
const lines = readLines(seed);
const names = readNames(lines);

describe("the seed by itself", () => {
  test("has the figures counted by hand", () => {
    const rows = textOf(lines, "matrix").slice(2);
    expect({
      plans: names.plans.length,
      initiatives: names.initiatives.length,
      mentions: names.mentions.length,
      targets: names.targets.length,
      rows: rows.length,
      domains: rows.filter((row) => !row.startsWith("\t")).length,
      marks: rows.join("").split("○").length - 1,
    }).toEqual({ plans: 5, initiatives: 12, mentions: 50, targets: 11, rows: 38, domains: 6, marks: 41 });
  });

  test("keeps the names that differ within the document", () => {
    expect(names.plans.slice(0, 2)).toEqual(["塙保己一プラン", "本庄版ネウボラプラン"]);
    expect(names.matrixPlans.slice(0, 2)).toEqual(["埴保己一プラン", "本庄版ネットワークプラン"]);
    expect(names.mentions.filter((mention) => mention.startsWith("2-1"))).toEqual([
      "2-1 確かな学力と自立する力の育成",
      "2-1 豊かな学力と自立する力の育成",
    ]);
    expect(names.matrixItems).toContain("2-1 確かな学力と自立する力の育成");
  });

  test("keeps the matrix's shifted header rows and trailing tabs", () => {
    const matrix = textOf(lines, "matrix");
    expect(matrix[0]).toBe("施策大項目\t項目名\t政策連携プラン\t\t\t\t\t");
    expect(matrix[1]).toMatch(/^\t\t埴保己一プラン\t.*\t$/);
    expect(seed.endsWith("\t○\t")).toBe(true);
  });

  test("is UTF-8 with LF line ends and no byte order mark", () => {
    expect(Buffer.from(seed, "utf8").equals(seedBytes)).toBe(true);
    expect(seed).not.toMatch(/\r|\uFEFF/);
  });

  test("summarises in one or two sentences", () => {
    const prose = textOf(lines, "prose");
    expect(prose).toHaveLength(3 + 5 + 12);
    expect(prose.filter((text) => !/^[^。]+。([^。]+。)?$/.test(text))).toEqual([]);
  });

  test("has an edition file that takes its title from the document and no period from anywhere", () => {
    const edition: unknown = JSON.parse(readFileSync(projectFile(`seed/${NAME}.edition.json`), "utf8"));
    expect(edition).toEqual({
      organization: { kind: "municipality", code: "112119", name: "本庄市", prefecture: "埼玉県" },
      edition: {
        name: "later-basic-plan-draft",
        title: textOf(lines, "heading")[0]?.replace(/について$/, ""),
        stage: "draft",
        period: null,
        note: expect.stringContaining("市の文書をお使いください"),
        source: { publisher: "本庄市", title: textOf(lines, "heading")[0]?.replace(/について$/, "") },
        summarized: ["preface", "planDescription", "initiativeDescription"],
      },
    });
  });

  test("has another for the city's document, with the same facts, that marks nothing as a summary", () => {
    const [ours, original] = [NAME, "original"].map((name) =>
      JSON.parse(readFileSync(projectFile(`seed/${name}.edition.json`), "utf8")),
    );
    const { note: _, summarized: __, ...edition } = ours.edition;
    expect(original).toEqual({ ...ours, edition });
  });

  test("every line of prose is marked as a summary, and no name, code, mark, list or heading is", () => {
    const { graph, findings } = seedGraph();
    const { isQuoted } = summariesOf({ graph, findings });
    const quoted = findingPassages(graph, findings);
    const marked = [...graph.passages, ...quoted.added].filter(isQuoted).map(({ line }) => line ?? 0);
    const prose = lines.filter(({ kind }) => kind === "prose").map(({ number }) => number);
    expect([...new Set(marked)].sort((a, b) => a - b)).toEqual(prose);
    expect(graph.covers.filter(isQuoted)).toEqual([]);
    expect(graph.advances.filter(isQuoted)).toEqual([]);
  });
});

const atHand = existsSync(ORIGINAL);
if (!atHand) {
  process.stderr.write(
    "test/seed: the city's document is not distributed with the project and not at ../shared/seed: comparison skipped\n",
  );
}

test("CI has the city's document to compare with", () => {
  expect(atHand || !process.env.CI, `CI needs ../shared/seed/${NAME}.txt beside the project`).toBe(true);
});

describe.skipIf(!atHand)("the seed against the city's document", () => {
  const originalBytes = atHand ? readFileSync(ORIGINAL) : Buffer.alloc(0);
  const original = originalBytes.toString("utf8");
  const originalLines = readLines(original);
  const originalNames = readNames(originalLines);

  test("is compared with the document that SOURCE.md names", () => {
    const hash = createHash("sha256").update(originalBytes).digest("hex");
    expect(readFileSync(projectFile("seed/SOURCE.md"), "utf8")).toContain(hash);
  });

  test("has the same kind of line at every line", () => {
    expect(lines.map(({ number, kind }) => `${number} ${kind}`)).toEqual(
      originalLines.map(({ number, kind }) => `${number} ${kind}`),
    );
  });

  test("has every line that is not prose as the city has it", () => {
    const facts = (all: typeof lines) => all.filter(({ kind }) => kind !== "prose");
    expect(facts(lines)).toEqual(facts(originalLines));
  });

  test("has the same names, item lists and target lists", () => {
    expect(names).toEqual(originalNames);
  });

  test("has the same matrix, byte for byte, to the end of the file", () => {
    const matrix = (bytes: Buffer) => bytes.subarray(bytes.indexOf(MATRIX_START));
    expect(seedBytes.indexOf(MATRIX_START)).toBeGreaterThan(0);
    expect(matrix(seedBytes).equals(matrix(originalBytes))).toBe(true);
  });

  test("shares no more of the city's wording than words and names take", () => {
    const shared = longestSharedRun(proseWithoutNames(lines, names), proseWithoutNames(originalLines, originalNames));
    expect(shared.length, `shared with the city's prose: ${shared}`).toBeLessThanOrEqual(LONGEST_RUN);
  });
});
