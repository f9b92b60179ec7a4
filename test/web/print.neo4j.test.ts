/** The explorer on paper: what fits on one page of A4 is on one, and a longer table has its heads on each. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage } from "./open-page.ts";
import { isBuilt, type ServedExplorer, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("on paper (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer();
    ({ page } = await openPage(explorer.browser, explorer.api.url, { colorScheme: "dark" }));
  });
  afterAll(() => explorer?.stop());

  /** Chromium writes the objects of pages as text. */
  const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length;

  test.each(["", "?sort=plans", "?k=2", "?view=overlaps", "?node=item/4-4", "?lang=en"])(
    "%s: one page of A4, upright",
    async (search) => {
      await page.goto(`${explorer.api.url}/${search}`);
      await page.locator("table.matrix, table.heat").waitFor();
      expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(1);
    },
  );

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
