/** `policy-graph diff` and `match`, as somebody with two documents uses them: no database, no edition file, and a table that is gone through by hand. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EDITED_SEEDS, SEED_TEXT } from "../match/edited-seeds.ts";
import { runMain } from "./run-main.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
  await writeFile(inFolder("old.txt"), SEED_TEXT);
  await writeFile(inFolder("new.txt"), EDITED_SEEDS["merged-and-renumbered"] ?? "");
});
afterAll(() => rm(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);
const run = (...argv: readonly string[]) => runMain(argv, { environment: { NEO4J_URI: "" } });
const documents = () => [inFolder("old.txt"), inFolder("new.txt")] as const;

const FACTS = [
  "--organization-code",
  "112119",
  "--organization-name",
  "本庄市",
  "--edition",
  "e",
  "--title",
  "計画",
  "--stage",
  "draft",
];

const MERGED = "3-2 商業の振興 [178:2] + 3-3 工業の振興 [179:2] → 3-2 商工業の振興 [178:2]";

describe("diff", () => {
  test("says what is different, in the terminal, without knowing whose plans these are", async () => {
    const { code, stdout, stderr } = await run("diff", ...documents());
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^新旧対照表\n新: new\.txt\n旧: old\.txt\n\n施策 37：変更なし 32、番号変更 4、2 を 1 に統合。\n/u,
    );
    expect(stdout).toContain(`${MERGED}  統合、案`);
    expect((await run("diff", ...documents(), "--lang", "en")).stdout).toContain(
      "37 items: 32 as before, 4 renumbered, 2 merged into 1.",
    );
  });

  test("a document and itself: nothing", async () => {
    const { stdout } = await run("diff", inFolder("old.txt"), inFolder("old.txt"), "--lang", "en");
    expect(stdout).toMatch(/\n\nNothing has changed\.\n$/u);
    const { stdout: whole } = await run("diff", inFolder("old.txt"), inFolder("old.txt"), "--all");
    expect(whole.match(/変更なし/gu)).toHaveLength(38 + 6 + 5 + 12 + 11);
  });

  test.each(["plan.xlsx", "plan.jsonld", "plan.stratml2"])(
    "a plan and what is exported of it: nothing (%s)",
    async (name) => {
      const view = name.endsWith(".jsonld") ? ["--view", "graph"] : [];
      expect((await run("export", inFolder("old.txt"), ...FACTS, ...view, "-o", inFolder(name))).code).toBe(0);
      const { stdout } = await run("diff", inFolder("old.txt"), inFolder(name), "--lang", "en");
      expect(stdout).toMatch(/\n\nNothing has changed\.\n$/u);
    },
  );

  test("as a workbook that others read: every row, what is different underlined, the heads on each page", async () => {
    expect((await run("diff", ...documents(), "-o", inFolder("table.xlsx"))).code).toBe(0);
    const bytes = await readFile(inFolder("table.xlsx"));
    const sheet = read(bytes).Sheets.新旧対照表;
    const cells = Object.entries(sheet ?? {}).flatMap(([at, cell]) =>
      at.startsWith("B") ? [String(cell.w ?? cell.v)] : [],
    );
    expect(cells).toEqual([
      ...["新", "3-2 商工業の振興", "3-3 観光の振興", "3-4 いきいき働ける環境づくりと消費者の安全と利益の確保"],
      ...["3-5 環境対策の充実", "3-6 廃棄物の処理とリサイクル"],
    ]);
    const files = unzipSync(bytes);
    const xml = (name: string) => new TextDecoder().decode(files[name]);
    expect(xml("xl/worksheets/sheet1.xml")).toMatch(
      /<u\/>[^<]*<sz[^>]*\/><rFont[^>]*\/><family[^>]*\/><\/rPr><t[^>]*>3-3 <\/t>/u,
    );
    expect(xml("xl/worksheets/sheet1.xml")).toContain('fitToPage="1"');
    expect(xml("xl/workbook.xml")).toMatch(/_xlnm\.Print_Titles" localSheetId="0">'新旧対照表'!\$\d+:\$\d+</u);
  });

  test.each(["html", "csv", "json"])("as %s", async (ending) => {
    expect((await run("diff", ...documents(), "-o", inFolder(`table.${ending}`))).code).toBe(0);
    const text = await readFile(inFolder(`table.${ending}`), "utf8");
    for (const name of ["商業の振興", "工業の振興", "商工業の振興", "廃棄物の処理とリサイクル", "178:2"])
      expect(text).toContain(name);
    expect(text).not.toContain("<script");
    if (ending === "json") expect(JSON.parse(text).rows[0]).toMatchObject({ change: "merged", basis: "proposed" });
  });

  test("what hostile names hold is text", async () => {
    await writeFile(inFolder("hostile.txt"), SEED_TEXT.replaceAll("医療体制の充実", "=1+1<script>&\"'"));
    expect((await run("diff", inFolder("old.txt"), inFolder("hostile.txt"), "-o", inFolder("hostile.html"))).code).toBe(
      0,
    );
    const html = await readFile(inFolder("hostile.html"), "utf8");
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
    await run("diff", inFolder("old.txt"), inFolder("hostile.txt"), "-o", inFolder("hostile.xlsx"));
    expect(
      new TextDecoder().decode(unzipSync(await readFile(inFolder("hostile.xlsx")))["xl/worksheets/sheet1.xml"]),
    ).not.toContain("<f>");
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ["no such file", ["nowhere.txt"], 2, /nowhere\.txt does not exist/u],
    ["no such file in a folder", ["plans/nowhere.xlsx"], 2, /does not exist/u],
    ["a format that there is not", ["--format", "pdf"], 2, /no format "pdf".*txt, xlsx, html, csv, json/u],
    ["a language that there is not", ["--lang", "fr"], 2, /expected ja or en/u],
  ])("%s is said", async (_what, words, code, message) => {
    const [old, next] = documents();
    const argv = words[0]?.startsWith("--") ? [old, next, ...words] : [old, ...words];
    const result = await run("diff", ...argv);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(message);
  });

  test("a document with errors is not compared", async () => {
    await writeFile(inFolder("wrong.txt"), SEED_TEXT.replace("\t1-3\t", "\t1-2\t"));
    const { code, stdout, stderr } = await run("diff", inFolder("old.txt"), inFolder("wrong.txt"));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Nothing was compared.");
  });
});

describe("preview", () => {
  test("what is found, what plans share and what none covers; and against an earlier edition what changes", async () => {
    const { code, stdout } = await run("preview", inFolder("new.txt"), "--lang", "en");
    expect(code).toBe(0);
    expect(stdout).toContain("5 plans, 37 items, ");
    expect(stdout).toContain("  ① × ②  3 items in common");
    expect(stdout).toMatch(/Items that no plan covers: \d+\n {2}1-3 医療体制の充実\n/u);
    expect(stdout).not.toContain("Old and new");
    const against = await run("preview", inFolder("new.txt"), "--against", inFolder("old.txt"), "--lang", "ja");
    expect(against.stdout).toContain(`${MERGED}  統合、案`);
    expect(against.stdout).toContain((await run("diff", ...documents())).stdout.trimEnd());
  });

  test("targets whose plan is left without items are named", async () => {
    const emptied = EDITED_SEEDS["marks-moved"]
      ?.split("\n")
      .map((line) =>
        /\t\d-\d\t/u.test(line)
          ? line
              .split("\t")
              .map((cell, at) => (at === 3 ? "" : cell))
              .join("\t")
          : line,
      )
      .join("\n");
    await writeFile(inFolder("emptied.txt"), emptied ?? "");
    const { stdout } = await run("preview", inFolder("emptied.txt"), "--against", inFolder("old.txt"), "--lang", "en");
    expect(stdout).toMatch(/Targets whose plan has no items any more\n {2}障害者への支援体制/u);
  });

  test("a draft with errors is shown as far as it can be, and ends with 1", async () => {
    await writeFile(inFolder("wrong.txt"), SEED_TEXT.replace("\t1-3\t", "\t1-2\t"));
    const { code, stdout } = await run("preview", inFolder("wrong.txt"));
    expect(code).toBe(1);
    expect(stdout).toContain("duplicate-code");
    await writeFile(inFolder("nothing.txt"), "拝啓\n");
    expect((await run("preview", inFolder("nothing.txt"))).code).toBe(2);
  });
});

describe("match", () => {
  /** The table as CSV, with answers in the rows that begin with these words. */
  async function answered(file: string, answers: Readonly<Record<string, string>>): Promise<void> {
    const text = await readFile(file, "utf8");
    let left = Object.keys(answers).length;
    const lines = text.split("\r\n").map((line) => {
      const key = Object.keys(answers).find((start) => line.includes(start));
      if (key === undefined) return line;
      left -= 1;
      return `${line.replace(/,[^,]*$/u, "")},${answers[key]}`;
    });
    expect(left).toBe(0);
    await writeFile(file, lines.join("\r\n"));
  }

  test("writes all that corresponds; what is confirmed is used from then on, what is rejected is not proposed again", async () => {
    const file = inFolder("new.correspondences.csv");
    const made = await run("match", ...documents(), "-o", file);
    expect([made.code, made.stdout]).toEqual([0, ""]);
    expect(made.stderr).toMatch(/71 correspondences, 1 of them proposals/u);
    const again = await run("match", ...documents(), "-o", file);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("is there already")]);

    await answered(file, { ",統合,": "○" });
    expect((await run("diff", ...documents())).stdout).toContain(`${MERGED}  統合、確認済み\n`);
    await run("match", ...documents(), "-o", inFolder("kept.csv"), "--with", file);
    expect(await readFile(inFolder("kept.csv"), "utf8")).toMatch(/商工業の振興,統合,確認済み,"?"?,○/u);

    await answered(file, { ",統合,": "×" });
    const { stdout } = await run("diff", ...documents());
    expect(stdout).not.toContain("統合");
    expect(stdout).toContain("3-3 工業の振興 [179:2] → —  廃止");
    await rm(file);
  });

  test("a workbook, too, in either language", async () => {
    const file = inFolder("answers.xlsx");
    expect((await run("match", ...documents(), "-o", file, "--lang", "en")).code).toBe(0);
    const { stdout } = await run("diff", ...documents(), "--with", file);
    expect(stdout).toContain(`${MERGED}  統合、案`);
  });

  test.each<[string, string, RegExp]>([
    ["what is no such table", "a,b\r\nc,d\r\n", /is no table of correspondences.*種類/u],
    [
      "a node that is not there",
      "種類,旧,新,確認\r\n施策,item/9-9,item/3-2,○\r\n",
      /the old edition has no PolicyItem item\/9-9/u,
    ],
    [
      "an answer that is none",
      "種類,旧,新,確認\r\n施策,item/3-2,item/3-2,たぶん\r\n",
      /"たぶん" is neither ○ \(yes\) nor × \(no\)/u,
    ],
    [
      "one node in two",
      "種類,旧,新,確認\r\n施策,item/3-2,item/3-2,○\r\n施策,item/3-3,item/3-2,○\r\n",
      /item\/3-2 is confirmed at .* already/u,
    ],
  ])("%s is said, with its place", async (_what, text, message) => {
    await writeFile(inFolder("wrong.csv"), text);
    const { code, stdout, stderr } = await run("diff", ...documents(), "--with", inFolder("wrong.csv"));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});
