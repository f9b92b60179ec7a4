/** In which language the program speaks: `--lang`, or else the locale; and that all that `check` and `load` say is in it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languageOfLocale } from "../../src/cli/language-of.ts";
import { readEditionFacts } from "../../src/cli/read-document.ts";
import { seedText } from "../support/ingest-text.ts";
import { runMain } from "./run-main.ts";

const SEED = "seed/honjo-policy-coordination-plan.txt";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test.each([
  [{}, "en"],
  [{ LANG: "ja_JP.UTF-8" }, "ja"],
  [{ LANG: "ja" }, "ja"],
  [{ LANG: "ja_JP.UTF-8", LC_MESSAGES: "en_US.UTF-8" }, "en"],
  [{ LANG: "C", LC_MESSAGES: "de_DE", LC_ALL: "ja_JP.eucJP" }, "ja"],
  [{ LC_ALL: "", LANG: "ja_JP.UTF-8" }, "ja"],
  [{ LANG: "jam_JM" }, "en"],
])("the locale %j speaks %s", (environment, language) => {
  expect(languageOfLocale(environment)).toBe(language);
});

describe("check in Japanese", () => {
  test("by the locale and by --lang; --lang counts more", async () => {
    const japanese = { environment: { LC_ALL: "ja_JP.UTF-8" } };
    const { code, stdout } = await runMain(["check", SEED], japanese);
    expect(code).toBe(0);
    expect(stdout).toContain(`${SEED}:83:9  要確認  item-name-differs\n  施策大項目 2-1 の名称が、ここでは`);
    expect(stdout).toContain("プラン 5、取組 12、施策大項目 38（分野 6）、数値目標 11、○ 41、取組が挙げる項目 50");
    expect(stdout).toContain(`${SEED}: 誤り 0 件、要確認 3 件、参考 11 件`);
    expect((await runMain(["check", SEED, "--lang", "ja"])).stdout).toBe(stdout);
    expect((await runMain(["check", SEED, "--lang", "en"], japanese)).stdout).toBe(
      (await runMain(["check", SEED])).stdout,
    );
  });

  test("says nothing in English but names, codes and commands", async () => {
    const broken = await write("壊れた計画.txt", seedText().replace("\t1-3\t", "\t1-2\t").replace("○", "か"));
    const table = await write("表.csv", "名称,値\nあ,1\nい,2\n");
    const { stdout } = await runMain(["check", "--lang", "ja", broken, table, SEED]);
    // Paths, the codes of rules, and what stands in the document are as they are.
    const ours = stdout
      .split("\n")
      .filter((line) => !/^ {4}/u.test(line))
      .map((line) => line.replace(/^\S+/u, "").replace(/ {2}[a-z-]+$/u, ""));
    const words = ours.flatMap((line) => line.match(/[A-Za-z][A-Za-z-]+/gu) ?? []);
    expect(
      [...new Set(words)].filter((word) => !/^(?:policy-graph|init|txt|csv|NPO|SDGs|PDCA|ICT)$/u.test(word)),
    ).toEqual([]);
  });

  test("JSON has both, whatever the language, and the values that they speak of", async () => {
    const { stdout } = await runMain(["check", "--json", SEED]);
    expect((await runMain(["check", "--json", "--lang", "ja", SEED])).stdout).toBe(stdout);
    expect(JSON.parse(stdout)[0].problems[0]).toMatchObject({
      code: "item-name-differs",
      values: { code: "2-1", other: null },
      message: expect.stringMatching(/^Item 2-1 is called /u),
      messageJa: expect.stringMatching(/^施策大項目 2-1 の名称が/u),
    });
  });

  test.each([
    ["a file that is not there", ["check", "--lang", "ja", "ない.txt"], "文書 ない.txt がありません。"],
    ["an edition that cannot be told", ["load", "--lang", "ja", "README.md"], "README.md がどの版か分かりません"],
    [
      "a stage that is none",
      ["load", "--lang", "ja", "README.md", "--stage", "夢"],
      "計画の段階は 素案、案、策定済、計画（draft、adopted）のいずれかにしてください（edition.stage）",
    ],
    ["a language that is none", ["check", "--lang", "fr", SEED], "--lang is"],
  ])("%s", async (_, parameters, message) => {
    const { code, stdout, stderr } = await runMain(parameters);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(message)]);
  });

  test("a document with errors is not loaded, and why is said", async () => {
    const path = await write("誤り.txt", seedText().replace("\t1-3\t", "\t1-2\t"));
    const facts = [
      "--organization-code",
      "112119",
      "--organization-name",
      "本庄市",
      "--edition",
      "a",
      "--title",
      "計画",
    ];
    const { code, stderr } = await runMain(["load", path, ...facts, "--stage", "素案", "--lang", "ja"]);
    expect(code).toBe(1);
    expect(stderr).toContain("  誤り  duplicate-code\n  施策大項目「1-2」の行が、対応表のここと");
    expect(stderr).toMatch(/全ての点検結果は policy-graph check で確認できます。\n何も取り込みませんでした。\n$/u);
  });
});

test.each([
  ["素案", "draft"],
  ["案", "draft"],
  ["計画（案）", "draft"],
  ["答申", "draft"],
  ["策定済", "adopted"],
  ["計画", "adopted"],
  ["決定", "adopted"],
  ["draft", "draft"],
  ["ADOPTED", "adopted"],
  ["夢", undefined],
])("--stage %s is %s", async (stage, expected) => {
  const flags = { organizationCode: "112119", organizationName: "本庄市", edition: "a", title: "計画", stage };
  const facts = readEditionFacts(join(folder, "none.txt"), flags);
  if (expected) expect((await facts).edition.stage).toBe(expected);
  else await expect(facts).rejects.toThrow("the edition's stage must be one of");
});

test("--organization-kind 都道府県 is a prefecture", async () => {
  const flags = { organizationKind: "都道府県", organizationCode: "110001", organizationName: "埼玉県" };
  const facts = await readEditionFacts(join(folder, "none.txt"), {
    ...flags,
    edition: "a",
    title: "計画",
    stage: "案",
  });
  expect(facts.organization.organizationKind).toBe("prefecture");
});
