/** The explorer in a real browser, on an edition with levels, values, departments, goals and notes; what no edition has must not be offered. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadEdition } from "../../src/store/load-edition.ts";
import { storeWith } from "../support/neo4j.ts";
import { valuedGraph } from "../support/valued-graph.ts";
import { detailHeading } from "./detail-heading.ts";
import { accessibilityFaults, openPage } from "./open-page.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";
import { walkByTab } from "./walk-by-tab.ts";

const { graph } = valuedGraph();
const EDITION = graph.edition.id;
const [WHOLE] = graph.items;
const TARGET = `${graph.domains[0]?.id}/target/1`.slice(EDITION.length + 1);

describe.skipIf(!isBuilt || !WHOLE)("what is new in the graph (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed));
    await loadEdition(explorer.store, valuedGraph());
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());

  const open = async (search: string, whole: string, edition = EDITION) => {
    await page.goto(`${explorer.api.url}/?edition=${edition}${search}`);
    await page.locator(whole).first().waitFor();
  };
  const views = async () => page.locator("nav.views a").allInnerTexts();
  const sections = async () => page.locator("aside.detail h3").allInnerTexts();

  test("views without anything in them are not offered", async () => {
    await open("", "table.matrix", seed.graph.edition.id);
    expect(await views()).toEqual([
      "ホーム",
      "表",
      "重なり",
      "連携候補",
      "プラン比較",
      "つながり",
      "本文",
      "新旧対照",
      "文書の点検",
      "案を試す",
    ]);
    expect(await page.locator(".narrow, .mark-legend, .fold").count()).toBe(0);
    await open("", "table.matrix");
    expect(await views()).toEqual([
      "ホーム",
      "表",
      "重なり",
      "連携候補",
      "プラン比較",
      "SDGs・目標",
      "数値目標",
      "つながり",
      "本文",
      "新旧対照",
      "文書の点検",
      "案を試す",
    ]);
  });

  describe("the matrix", () => {
    beforeEach(() => open("&view=matrix", "table.matrix"));

    test("a level is folded and unfolded; the address keeps it", async () => {
      const rows = page.locator("tbody tr:not(.domain)");
      const part = page.locator("tbody tr.depth-1");
      const all = await rows.count();
      expect(await part.count()).toBe(1);
      const fold = page.getByRole("button", { name: `${WHOLE?.code} ${WHOLE?.name} の下の項目` });
      expect(await fold.getAttribute("aria-expanded")).toBe("true");
      await fold.click();
      await expect.poll(() => part.count()).toBe(0);
      expect(await rows.count()).toBe(all - 1);
      await page.reload();
      await page.locator("table.matrix").waitFor();
      expect(await part.count()).toBe(0);
      await page.getByRole("button", { name: "階層をひらく" }).click();
      await expect.poll(() => part.count()).toBe(1);
      expect(new URL(page.url()).search).toBe(`?view=matrix&edition=${EDITION}`);
    });

    test("narrowed to a department, then to a goal as well, and back", async () => {
      const count = page.locator("p.count");
      const whole = await count.innerText();
      await page.locator(".narrow summary").click();
      await page.getByRole("button", { name: "緑地課" }).click();
      await expect.poll(() => count.innerText()).toContain("のうち 2 項目");
      await page.getByRole("button", { name: /^11 住み続けられる/ }).click();
      expect(decodeURIComponent(new URL(page.url()).search)).toBe(`?edition=${EDITION}&department=緑地課&goal=sdg/11`);
      await page.reload();
      await expect.poll(() => count.innerText()).toContain("のうち 2 項目");
      await page.getByRole("button", { name: "条件を外す" }).click();
      await expect.poll(() => count.innerText()).toBe(whole);
    });
  });

  describe("the detail", () => {
    test("a target: its values as a line and in words, and what is still to change", async () => {
      await open(`&node=${TARGET}`, "aside.detail .values");
      const rows = await page.locator(".values tbody tr").allInnerTexts();
      expect(rows.map((text) => text.split(/\s+/))).toEqual([
        ["2023", "基準値", "12.5"],
        ["2026", "中間目標", "約14"],
        ["2029", "目標値", "20以上"],
        ["2031", "目標値", "さらに増やす"],
      ]);
      expect(await page.locator(".value-line circle.point").count()).toBe(3);
      expect(await page.locator(".required-change").innerText()).toContain("+7.5 ポイント");
      expect(await page.locator(".facts").innerText()).toMatch(/望ましい方向\s+増やす\s+出典\s+緑地課調べ/);
      expect(await sections()).toEqual(expect.arrayContaining(["政策大綱の分野", "担当課"]));
    });

    test("an item: its parts; a part: its level, its state and its period", async () => {
      await open("&node=item/~90", "aside.detail .facts");
      expect(await page.locator(".facts").innerText()).toMatch(/階層\s+小項目\s+区分・状況\s+新規\s+期間\s+2026–2029/);
      await page.locator("aside.detail section", { hasText: "上の階層" }).getByRole("link").click();
      await expect.poll(() => detailHeading(page)).toBe(`${WHOLE?.code} ${WHOLE?.name}`);
      expect(await sections()).toEqual(expect.arrayContaining(["下の階層", "担当課", "目標（SDGsなど）"]));
    });

    test("a department and a goal: what they are about, and the plans that cover it", async () => {
      await open("&node=department/緑地課", "aside.detail h2");
      expect(await sections()).toEqual(
        expect.arrayContaining(["政策連携プラン", "施策大項目", "その項目を含むプラン", "数値目標"]),
      );
      await page.getByRole("link", { name: "表でその項目だけを見る" }).click();
      await expect.poll(() => page.locator("p.count").innerText()).toContain("のうち 2 項目");
      await open("&node=sdg/11", "aside.detail h2");
      await expect.poll(() => detailHeading(page)).toMatch(/^SDGs 11 /);
      expect(await sections()).toEqual(expect.arrayContaining(["施策大項目", "その項目を含むプラン"]));
    });
  });

  test("no initiatives of two plans name the same item: it is said; plans side by side have their departments", async () => {
    await open("&view=partners", ".partners .note");
    await page.getByText("同じ施策大項目を挙げているものはありません。").waitFor();
    await open("&view=pair&pair=1,2", ".pair-sides h4");
    expect(await page.locator(".pair-sides").innerText()).toContain("担当課：緑地課");
    expect(await page.locator(".pair-sentence").innerText()).toContain("どれも共有していません。");
  });

  test("goals × plans: a number leads to its items, the address keeps it", async () => {
    await open("&view=goals", ".goal-table");
    expect(await page.locator(".goal-table tbody tr").count()).toBe(3);
    const cell = page.locator(".goal-table .heat-cell:not(.none)").first();
    const count = Number(await cell.innerText());
    await cell.click();
    await page.locator(".goal-items").waitFor();
    expect(await page.locator(".goal-items li").count()).toBe(count);
    await page.reload();
    await page.locator(".goal-items").waitFor();
    expect(await page.locator(".goal-items li").count()).toBe(count);
  });

  test("targets: the one with values comes first when the order is by what is still to change", async () => {
    await open("&view=targets", ".targets table");
    await page.getByLabel("並べ方").selectOption("most");
    const first = page.locator(".targets tbody tr").first();
    await expect.poll(() => first.innerText()).toContain("緑地の割合");
    expect(await first.innerText()).toMatch(/20以上[\s\S]*2029[\s\S]*\+7\.5[\s\S]*60%/);
    expect(new URL(page.url()).search).toBe(`?view=targets&edition=${EDITION}&change=most`);
  });

  test.each([
    ["ja", "light", 1280],
    ["en", "dark", 390],
  ] as const)("nothing for axe to object to: %s, %s, %i pixels wide", async (locale, colorScheme, width) => {
    const options = { locale, colorScheme, viewport: { width, height: 900 } };
    const opened = await openPage(explorer.browser, explorer.api.url, options);
    for (const [search, whole] of [
      ["&department=緑地課&node=department/緑地課", "aside.detail h2"],
      [`&node=${TARGET}`, "aside.detail .values"],
      ["&view=goals&cell=sdg/11%2B0&node=sdg/11", ".goal-table"],
      ["&view=targets", ".targets table"],
    ] as const) {
      await opened.page.goto(`${explorer.api.url}/?edition=${EDITION}${search}`);
      await opened.page.locator(whole).first().waitFor();
      expect(await accessibilityFaults(opened.page)).toEqual([]);
    }
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  test.each([
    ["goals", ".goal-table", 60],
    ["targets", ".targets table", 120],
    // Every name that differs is a link.
    ["changes", "main h2", 120],
  ])("Tab leads through %s in few stops, each in sight and shown", { timeout: 120_000 }, async (view, whole, most) => {
    const { stops, faults, complaints } = await walkByTab(explorer, `?edition=${EDITION}&view=${view}`, whole, most);
    expect(faults).toEqual([]);
    expect(stops.length).toBeLessThanOrEqual(most);
    expect(stops.length).toBeGreaterThan(8);
    expect(complaints).toEqual([]);
  });

  test("the browser had no complaint", () => {
    expect(explorer.opened.complaints).toEqual([]);
  });
});
