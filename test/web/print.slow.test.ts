/** The explorer on paper: what fits on one page of A4 is on one, and a longer table has its heads on each. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeWith } from "../support/neo4j.ts";
import { openPage } from "./open-page.ts";
import { EDITION, isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("on paper (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed));
    ({ page } = await openPage(explorer.browser, explorer.api.url, { colorScheme: "dark" }));
  });
  afterAll(() => explorer?.stop());

  /** Chromium writes the objects of pages as text. */
  const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length;

  test.each(["", "?sort=plans", "?k=2", "?view=overlaps", "?lang=en"])(
    "%s: one page of A4, upright",
    async (search) => {
      await page.goto(`${explorer.api.url}/${search}`);
      await page.locator("table.matrix, table.heat").waitFor();
      expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(1);
    },
  );

  test("what is known of the publication is on the paper, and closed again afterwards", async () => {
    await page.goto(explorer.api.url);
    await page.locator("details.source-line").waitFor();
    const texts: string[] = [];
    await page.exposeFunction("printed", (text: string) => texts.push(text));
    await page.evaluate(() => {
      window.addEventListener("beforeprint", () => {
        const line = document.querySelector<HTMLDetailsElement>("details.source-line");
        (globalThis as unknown as { printed: (text: string) => void }).printed(
          line?.open ? (line.textContent ?? "") : "closed",
        );
      });
    });
    await page.pdf({ format: "A4" });
    await expect.poll(() => texts.join()).toMatch(/公式な資料ではありません[\s\S]*注記要約は policy-graph/);
    await expect.poll(() => page.locator("details.source-line[open]").count()).toBe(0);
  });

  test("what is open beside the view comes first, on a page of its own, with its source and its address", async () => {
    await page.goto(`${explorer.api.url}/?node=item/4-4&lang=ja`);
    await page.locator("aside.detail blockquote").first().waitFor();
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(2);
    await page.emulateMedia({ media: "print" });
    const detail = page.locator("aside.detail");
    // At one moment: the page may move between two.
    const [end, start] = await page.evaluate(() =>
      [document.querySelector("aside.detail"), document.querySelector("table.matrix")].map((part, index) =>
        index === 0 ? part?.getBoundingClientRect().bottom : part?.getBoundingClientRect().top,
      ),
    );
    expect(end).toBeLessThanOrEqual(start ?? Number.NaN);
    expect(await page.locator("section > .printed-source").innerText()).toMatch(/出典：本庄市「/);
    expect(await detail.locator(".printed-source").innerText()).toContain(
      `${explorer.api.url}/?lang=ja&edition=${EDITION}&node=item/4-4`,
    );
    for (const hidden of ["button", ".connection-links"])
      expect(await detail.locator(hidden).filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  test.each(["?view=pair&pair=1,2", "?view=partners", "?view=partners&group=plans&lang=en"])(
    "%s: two pages at most, without what can only be chosen on a screen",
    async (search) => {
      await page.goto(`${explorer.api.url}/${search}`);
      await page.locator(".arcs svg, .pair-sides h4").first().waitFor();
      expect(pagesOf(await page.pdf({ format: "A4" }))).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".choices:visible, .take-away:visible, .pair-save:visible").count()).toBe(0);
      await page.emulateMedia({ media: null });
    },
  );

  test("the network, which no printer sees as WebGL draws it, is there as a picture, with every name", async () => {
    await page.goto(`${explorer.api.url}/?view=network`);
    await page.locator(".network-drawing a").first().waitFor();
    const texts: string[] = [];
    await page.exposeFunction("seen", (text: string) => texts.push(text));
    await page.evaluate(() => {
      window.addEventListener("beforeprint", () => {
        const printed = document.querySelector(".network-print")?.textContent ?? "nothing";
        (globalThis as unknown as { seen: (text: string) => void }).seen(printed);
      });
    });
    expect(pagesOf(await page.pdf({ format: "A4", landscape: true }))).toBe(1);
    await expect.poll(() => texts.join()).toContain("4-4 交通サービスの充実");
    await expect.poll(() => page.locator(".network-print").count()).toBe(0);
  });

  test("black on white from a dark screen, too; heads are the table's, which browsers repeat, and do not float", async () => {
    await page.goto(explorer.api.url);
    await page.locator("table.matrix").waitFor();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const style = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await style("body", "color")).toBe("rgb(0, 0, 0)");
    expect(await style("body", "background-color")).toBe("rgb(255, 255, 255)");
    expect(await style("table.matrix .code", "color")).toBe("rgb(89, 89, 85)");
    expect(await style("table.matrix thead", "display")).toBe("table-header-group");
    for (const head of await page.locator("table.matrix thead th").all())
      expect(await head.evaluate((element) => getComputedStyle(element).position)).toBe("static");
    await page.emulateMedia({ media: null, colorScheme: null });
  });
});
