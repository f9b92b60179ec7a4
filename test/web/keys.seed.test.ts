/** The explorer by keyboard alone, on the seed: cell by cell through the matrix, from a list to the panel and back, and with Tab through every view. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seedStore } from "../support/neo4j.ts";
import { detailHeading } from "./detail-heading.ts";
import { isBuilt, type ServedExplorer, serveExplorer } from "./serve-explorer.ts";
import { walkByTab } from "./walk-by-tab.ts";

describe.skipIf(!isBuilt)("the keyboard (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());

  const open = async (search: string, whole: string) => {
    await page.goto(`${explorer.api.url}/${search}`);
    await page.locator(whole).first().waitFor();
    // What comes later would move what is looked at.
    await page.waitForLoadState("networkidle");
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const here = () => page.evaluate(whereTheFocusIs);

  describe("the matrix", () => {
    beforeEach(async () => {
      await open("?view=matrix", "table.matrix[role=grid]");
      await page.locator("table.matrix [tabindex='0']").focus();
    });

    test("is one stop; arrows lead from cell to cell, empty ones, too", async () => {
      expect(await page.locator("table.matrix [tabindex='0']").count()).toBe(1);
      expect(await here()).toBe("1-1 子ども・子育て支援");
      await press("ArrowRight");
      expect(await here()).toBe("");
      await press("ArrowRight");
      expect(await here()).toBe("○");
      await press("ArrowDown");
      expect(await here()).toBe("○");
      await press("End");
      expect(await here()).toBe("1");
      await press("ArrowRight", "Home");
      expect(await here()).toBe("1-2 健康づくりの推進");
      await press("ArrowUp", "ArrowUp");
      expect(await here()).toMatch(/^7 項目のうち/);
      await press("Control+End");
      expect(await here()).toBe("1");
      await press("Home");
      expect(await here()).toMatch(/^6-5 /);
      await press("ArrowDown");
      expect(await here()).toMatch(/^6-5 /);
      await press("Control+Home");
      expect(await here()).toBe("施策大項目");
      await press("ArrowRight");
      expect(await here()).toBe("①塙保己一プラン");
      await press("PageDown");
      const onward = await here();
      expect(onward).not.toBe("①塙保己一プラン");
      await press("PageUp");
      expect(await here()).toBe("①塙保己一プラン");
    });

    test("what has the focus is in sight, below the head of the table", async () => {
      await press("Control+End", "Home");
      for (let row = 0; row < 30; row += 1) {
        await press("ArrowUp");
        expect([row, await page.evaluate(isInSight)]).toEqual([row, true]);
      }
    });

    test("Tab leaves the table and comes back to the same cell", async () => {
      await press("ArrowDown", "ArrowDown", "ArrowDown", "Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("table"))).toBeNull();
      await press("Shift+Tab");
      expect(await here()).toBe("1-4 地域福祉の推進");
    });

    test("Enter opens, from an empty cell, too; Escape closes and the cell has the focus again", async () => {
      await press("ArrowDown", "ArrowRight", "Enter");
      await expect.poll(() => detailHeading(page)).toBe("1-2 健康づくりの推進");
      await expect.poll(here).toBe("1-2 健康づくりの推進");
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
      await press("Escape");
      await expect.poll(() => page.locator("aside.detail").count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TD");
      await press("ArrowLeft", "Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
      await page.getByRole("button", { name: "閉じる" }).press("Enter");
      await expect.poll(here).toBe("1-2 健康づくりの推進");
    });
  });

  describe("opening keeps the place", () => {
    const topOf = (name: string) =>
      page
        .locator("table.matrix")
        .getByRole("link", { name: new RegExp(`^${name} `) })
        .evaluate((element) => Math.round(element.getBoundingClientRect().top));

    test.each([1280, 768])("at %i pixels the row stays where it was, and is marked", async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await open("", "table.matrix");
      const row = page.locator("table.matrix").getByRole("link", { name: /^3-4 / });
      await row.evaluate((element) => element.scrollIntoView({ block: "center" }));
      const before = await topOf("3-4");
      await row.click();
      await expect.poll(() => detailHeading(page)).toBe("3-4 観光の振興");
      const opened = await topOf("3-4");
      // Below the sheet it would be out of sight.
      if (width > 1087) expect(Math.abs(opened - before)).toBeLessThan(3);
      else expect(await page.evaluate(() => innerHeight * 0.48)).toBeGreaterThan(opened);
      expect(await page.locator("table.matrix tbody [aria-current=true]").allInnerTexts()).toEqual([
        expect.stringContaining("観光の振興"),
      ]);
      await page.getByRole("button", { name: "閉じる" }).click();
      await expect.poll(here).toBe("3-4 観光の振興");
      if (width > 1087) expect(Math.abs((await topOf("3-4")) - before)).toBeLessThan(3);
      await page.setViewportSize({ width: 1280, height: 900 });
    });

    test("a link to an item shows its row, above the sheet on a telephone", async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open("?node=item/4-4", "aside.detail h2");
      const [row, sheet] = await Promise.all([
        page.locator("table.matrix tr:has([aria-current=true])").boundingBox(),
        page.locator("aside.detail").boundingBox(),
      ]);
      expect(row && sheet && row.y > 0 && row.y + row.height <= sheet.y).toBe(true);
      await page.setViewportSize({ width: 1280, height: 900 });
    });
  });

  test("a hit of the search opens, and closing returns to the box", async () => {
    await open("?view=matrix", "table.matrix");
    await press("/");
    await page.keyboard.type("交通サービス");
    await press("Enter");
    await expect.poll(() => detailHeading(page)).toBe("4-4 交通サービスの充実");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("search");
  });

  /** Each: the address, what must be there, the most stops that Tab may need, and a link that opens the panel. */
  const VIEWS = {
    home: ["", ".stands-out .several a", 50, ".stands-out a.node"],
    matrix: ["?view=matrix", "table.matrix", 35, "table.matrix tbody a.node"],
    overlaps: ["?view=overlaps", ".overlap-plots table", 50, ".overlap-plots a.node"],
    network: ["?view=network", ".network-drawing a", 60, null],
    partners: ["?view=partners", ".arcs svg", 140, ".pair-list a.node"],
    pair: ["?view=pair", ".pair-sides h4", 160, "table.pair-table a.node"],
    document: ["?view=document", "#line-3 .line-text", 400, null],
    findings: ["?view=findings", ".finding-list li", 80, ".finding-list a.node"],
    try: ["?view=try", ".drop-zone, main input[type=file]", 30, null],
    search: ["?view=search&q=交通", ".search-results ol", 60, ".search-results a.hit-label"],
  } as const;

  describe.each(Object.entries(VIEWS))("%s", (_name, [search, whole, most]) => {
    test("Tab leads through it in few stops, each in sight and shown", { timeout: 120_000 }, async () => {
      const { stops, faults, complaints } = await walkByTab(explorer, search, whole, most);
      expect(faults).toEqual([]);
      expect(stops.length).toBeLessThanOrEqual(most);
      expect(stops.length).toBeGreaterThan(8);
      expect(stops[0]).toContain("内容へ進む");
      expect(complaints).toEqual([]);
    });
  });

  const OPENING = Object.entries(VIEWS).flatMap(([name, [search, whole, , opener]]) =>
    opener === null ? [] : [[name, search, whole, opener] as const],
  );
  test.each(OPENING)("from %s to the panel, and back to where one was", async (_name, search, whole, opener) => {
    await open(search, whole);
    const link = page.locator(opener).first();
    await link.focus();
    const name = await here();
    await press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("aside.detail") !== null)).toBe(true);
    await press("Escape");
    await expect.poll(() => page.locator("aside.detail").count()).toBe(0);
    expect(await here()).toBe(name);
  });

  test("the browser had no complaint", () => {
    expect(explorer.opened.complaints).toEqual([]);
  });
});

// What follows runs in the page.

function whereTheFocusIs(): string {
  const element = document.activeElement as HTMLElement | null;
  return element === document.body ? "nowhere" : (element?.innerText ?? "").replace(/\s+/gu, " ").trim();
}

function isInSight(): boolean {
  const element = document.activeElement;
  const box = element?.getBoundingClientRect();
  if (!element || !box) return false;
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return hit !== null && (element.contains(hit) || hit.contains(element));
}
