/** What people come for, from the home page, in the fewest steps, in a real browser on the real seed: three at most, and then it is on the screen. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seedStore } from "../support/neo4j.ts";
import { Steps } from "./count-steps.ts";
import { detailHeading } from "./detail-heading.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const MOST_STEPS = 3;

describe.skipIf(!isBuilt)("ten tasks (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;
  let steps: Steps;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    page = explorer.page;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  });
  afterAll(() => explorer?.stop());
  beforeEach(async () => {
    await page.goto(`${explorer.api.url}/`);
    await page.locator("nav.views a", { hasText: "重なり" }).waitFor();
    steps = new Steps(page);
  });
  afterEach(() => {
    expect(steps.done.length).toBeGreaterThan(0);
    expect(steps.done.length, steps.done.join(", ")).toBeLessThanOrEqual(MOST_STEPS);
  });

  const view = (name: string) => page.locator("nav.views").getByRole("link", { name, exact: true });
  const search = () => page.getByRole("combobox", { name: /検索/ });
  const hit = (text: string) => page.locator("[role=listbox] [role=option]", { hasText: text }).first();
  const cell = (label: string) => page.locator(".heat").getByRole("button", { name: label }).first();
  /** Of the panel's list under this heading. */
  const listed = (title: string) =>
    page
      .locator("aside.detail section", { has: page.getByRole("heading", { name: title, exact: true }) })
      .locator("li");

  test("which initiatives should talk to each other", async () => {
    await steps.click(view("連携候補"));
    await expect.poll(() => page.locator(".pair-list ol > li").count()).toBe(seed.derived.initiativeOverlaps.length);
    expect(await page.locator(".pair-list ol > li").first().innerText()).toMatch(
      /③\s+快適な生活環境の整備\s+④\s+魅力発信と移住・定住促進\s+共有する 2 項目/,
    );
  });

  test("what no plan covers, and whether the document says why", async () => {
    await steps.click(view("表"));
    await steps.click(page.getByRole("checkbox", { name: "どのプランにもない項目だけ" }));
    const codes = page.locator("table.matrix tbody .code");
    await expect
      .poll(async () => (await codes.allInnerTexts()).map((code) => code.trim()))
      .toEqual("1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 5-5 6-2".split(" "));
    await page.getByText("どのプランにもない理由は見当たりません。").waitFor();
  });

  test("how unusual it is what ① and ② share", async () => {
    await steps.click(view("重なり"));
    await steps.click(cell("① × ②：3 項目"));
    await page.getByText("偶然と区別できない重なりです。").waitFor();
  });

  test("① and ② side by side", async () => {
    await steps.click(view("プラン比較"));
    await page.locator("table.pair-table").waitFor();
    expect(await page.locator(".pair-sentence").innerText()).toMatch(/^①塙保己一プランと②本庄版ネウボラプランは、/);
    expect(await page.locator("td.both > ul > li").count()).toBe(3);
  });

  test("any two side by side", async () => {
    await steps.click(view("重なり"));
    await steps.click(cell("③ × ⑤：2 項目"));
    await steps.click(page.getByRole("link", { name: "2 つのプランを並べて比べる" }));
    await page.locator("table.pair-table").waitFor();
    expect(await page.locator("td.both > ul > li").count()).toBe(2);
  });

  test("which targets bear on 交通", async () => {
    await steps.type(search(), "交通");
    await steps.click(hit("4-4 交通サービスの充実"));
    const targets = listed("この項目を含むプランの数値目標");
    await expect.poll(() => targets.count()).toBe(7);
    expect((await targets.allInnerTexts()).join()).toContain("居住誘導区域内に居住している人口の占める割合 ③");
  });

  test("the plans of 都市公園, and where the document says so", async () => {
    await steps.type(search(), "都市公園");
    await steps.click(hit("4-7 都市公園の整備と緑の保全"));
    await expect.poll(() => detailHeading(page)).toBe("4-7 都市公園の整備と緑の保全");
    expect(await listed("政策連携プラン").allInnerTexts()).toEqual([
      "②本庄版ネウボラプラン",
      "③まちなか再生にぎわいプラン",
    ]);
    const places = await page.locator("aside.detail .passages li").allInnerTexts();
    expect(places.filter((text) => /\d+ 行目 · 取組の【施策大項目】/.test(text))).toHaveLength(2);
    expect(places.filter((text) => /\d+ 行目 · 表の行/.test(text))).toHaveLength(1);
  });

  test("all about 早稲田大学", async () => {
    await steps.type(search(), "早稲田大学");
    await steps.click(hit("検索結果を一覧で見る"));
    await page.getByRole("heading", { name: "「早稲田大学」の検索結果" }).waitFor();
    await page.locator(".search-results .hit-label").first().waitFor();
    const labels = (await page.locator(".search-results .hit-label").allInnerTexts()).join("\n");
    expect(labels).toContain("6-3 早稲田大学との基本協定に基づく施策の推進");
    expect(await page.locator(".search-results h3").first().innerText()).toBe("名称や文にあるもの 3");
  });

  test("a table for Excel", async () => {
    await steps.click(view("表"));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      steps.click(page.locator(".take-away a[href*='matrix.xlsx']").first()),
    ]);
    expect(download.suggestedFilename()).toBe("本庄市_総合振興計画後期基本計画(素案)_対応表.xlsx");
  });

  test("from 出生率 to 観光入込客数", async () => {
    await steps.click(view("つながり"));
    await steps.choose(page.getByLabel("始点"), "合計特殊出生率");
    await steps.choose(page.getByLabel("終点"), "観光入込客数");
    await page.locator(".paths > li").first().waitFor();
    expect(await page.locator(".path-finder").innerText()).toMatch(/最短 \d+ 段、\d+ 通り/);
    const [first = ""] = await page.locator(".paths > li").allInnerTexts();
    expect(first).toMatch(/合計特殊出生率.*②本庄版ネウボラプラン.*④本庄ブランド発信プラン.*観光入込客数/s);
  });

  test("exactly this picture for a colleague", async () => {
    await steps.click(view("重なり"));
    await steps.click(cell("③ × ④：3 項目"));
    await steps.click(page.getByRole("button", { name: "この表示へのリンクをコピー" }));
    await page.getByText("コピーしました。").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    await page.getByRole("heading", { name: /^③ × ④：3 項目/ }).waitFor();
    expect(await page.locator(".heat-cell[aria-pressed=true]").count()).toBe(2);
  });
});
