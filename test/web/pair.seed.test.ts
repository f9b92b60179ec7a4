/** Two plans side by side, in a real browser, on the real seed: what the table, the sentence and the file say is what the document's marks say. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedStore } from "../support/neo4j.ts";
import { EDITION, isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const { covers, items, targets, initiatives } = seed.graph;
const codesOf = (number: number) =>
  items
    .filter(({ id }) => covers.some(({ planId, itemId }) => itemId === id && planId === `${EDITION}/plan/${number}`))
    .map(({ code }) => code ?? "");

describe.skipIf(!isBuilt)("two plans compared (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());

  const open = async (search: string) => {
    await page.goto(`${explorer.api.url}/?view=pair${search}`);
    await page.locator(".pair-sides h4").first().waitFor();
  };
  const codesIn = async (column: string) => {
    const labels = await page.locator(`td.${column} > ul > li > a`).allInnerTexts();
    return labels.map((text) => text.split(" ")[0] ?? "");
  };

  test.each([
    [1, 2],
    [4, 3],
    [5, 4],
  ])("%i and %i: what each has alone and what both have", async (one, other) => {
    await open(`&pair=${one},${other}`);
    const [left, right] = [codesOf(one), codesOf(other)];
    expect(await codesIn("onlyOne")).toEqual(left.filter((code) => !right.includes(code)));
    expect(await codesIn("both")).toEqual(left.filter((code) => right.includes(code)));
    expect(await codesIn("onlyOther")).toEqual(right.filter((code) => !left.includes(code)));
    const of = (all: readonly { readonly id: string }[], number: number) =>
      all.filter(({ id }) => id.startsWith(`${EDITION}/plan/${number}/`)).length;
    const heads = await page.locator(".pair-sides h5").allInnerTexts();
    expect(heads).toEqual([one, other].flatMap((n) => [`取組 ${of(initiatives, n)}`, `数値目標 ${of(targets, n)}`]));
  });

  test("① and ② in a sentence, and how it compares with chance", async () => {
    await open("&pair=1,2");
    expect((await page.locator(".pair-sentence").innerText()).replaceAll(/\s+/g, " ")).toBe(
      "①塙保己一プランと②本庄版ネウボラプランは、38 項目のうち 3 項目（1-7 生活困窮者等の支援、2-1 確かな学力と自立する力の育成、2-4 生涯学習の活発化）を共有します。①だけが 7 項目、②だけが 6 項目を扱い、残る 22 項目はどちらのプランにもありません。",
    );
    await page.getByText("偶然と区別できない重なりです。").waitFor();
    await page.locator("details.neither summary").click();
    expect(await page.locator("details.neither li").count()).toBe(22);
  });

  test("④ and ⑤, which share nothing", async () => {
    await open("&pair=4,5");
    expect(await page.locator(".pair-sentence").innerText()).toContain(
      "どれも共有していません。④だけが 6 項目、⑤だけが 7 項目",
    );
    await page.getByText("共有する項目がないことも、偶然と区別できません。").waitFor();
  });

  test("where none is named, the two that share most; others are chosen, and swapped", async () => {
    await open("");
    expect(await page.locator(".pair-sides h4").allInnerTexts()).toEqual(["①塙保己一プラン", "②本庄版ネウボラプラン"]);
    await page.getByLabel("2 つ目のプラン").selectOption("4");
    await expect.poll(() => new URL(page.url()).searchParams.get("pair")).toBe("1,4");
    await page.getByLabel("1 つ目のプラン").selectOption("4");
    await expect.poll(() => new URL(page.url()).searchParams.get("pair")).toBe("4,1");
    await page.getByRole("button", { name: "左右を入れ替える" }).click();
    await expect
      .poll(() => page.locator(".pair-sides h4").allInnerTexts())
      .toEqual(["①塙保己一プラン", "④本庄ブランド発信プラン"]);
    expect(await codesIn("both")).toEqual(["4-4"]);
  });

  test("the table as a file", async () => {
    await open("&pair=3,4");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^この表を保存/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("本庄市_総合振興計画後期基本計画(素案)_プラン比較3-4.csv");
    const rows = readFileSync(await download.path(), "utf8")
      .split("\r\n")
      .slice(0, -1);
    expect(rows).toHaveLength(1 + new Set([...codesOf(3), ...codesOf(4)]).size);
    expect(rows[0]).toBe("\ufeff区分,分野,施策大項目,③まちなか再生にぎわいプランの取組,④本庄ブランド発信プランの取組");
    expect(rows).toContain("両方,都市基盤,4-4 交通サービスの充実,快適な生活環境の整備,魅力発信と移住・定住促進");
  });

  test("from the overlaps and from a plan's panel; the question behind it has its answer in GraphiQL", async () => {
    await page.goto(`${explorer.api.url}/?view=overlaps&overlap=plan-overlap/3%2B5`);
    await page.getByRole("link", { name: "2 つのプランを並べて比べる" }).click();
    await expect
      .poll(() => page.locator(".pair-sides h4").allInnerTexts())
      .toEqual(["③まちなか再生にぎわいプラン", "⑤誰もが輝く、チャレンジ応援プラン"]);
    await page.goto(`${explorer.api.url}/?node=plan/4`);
    await page.getByRole("link", { name: "ほかのプランと並べて比べる" }).click();
    await expect
      .poll(() => page.locator(".pair-sides h4").allInnerTexts())
      .toEqual(["④本庄ブランド発信プラン", "③まちなか再生にぎわいプラン"]);
    await page.getByRole("link", { name: "GraphiQL で開く" }).click();
    await page.locator(".graphiql-query-editor .view-line", { hasText: "query TwoPlans" }).waitFor();
  });
});
