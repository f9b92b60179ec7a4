/** What axe objects to where a draft is tried: nothing, in both languages, in light and in dark, with a mouse's width and a telephone's; and a long table on paper. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EDITED_SEEDS, SEED_TEXT } from "../match/edited-seeds.ts";
import { storeWith } from "../support/neo4j.ts";
import { accessibilityFaults, openPage } from "./open-page.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const SCREENS = [
  ["ja", "light", 1280],
  ["ja", "dark", 390],
  ["en", "light", 390],
  ["en", "dark", 1280],
] as const;

describe.skipIf(!isBuilt)("a draft tried (needs npm run build)", () => {
  let explorer: ServedExplorer;
  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed));
  });
  afterAll(() => explorer?.stop());

  const tried = async (text: string, options: Parameters<typeof openPage>[2]) => {
    const opened = await openPage(explorer.browser, explorer.api.url, options);
    await opened.page.goto(`${explorer.api.url}/?view=try`);
    await opened.page.locator(".drop").waitFor();
    const empty = await accessibilityFaults(opened.page);
    await opened.page
      .locator("input[type=file]")
      .setInputFiles({ name: "案.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    await opened.page.locator(".draft-table tbody tr").first().waitFor();
    return { ...opened, empty };
  };

  describe.each(SCREENS)("%s, %s, %i pixels wide", (locale, colorScheme, width) => {
    test.each(Object.entries(EDITED_SEEDS))("%s", async (_name, text) => {
      const options = { locale, colorScheme, viewport: { width, height: 900 } };
      const { page, complaints, close, empty } = await tried(text, options);
      for (const summary of await page.locator(".try summary").all()) await summary.click();
      expect([empty, await accessibilityFaults(page), complaints]).toEqual([[], [], []]);
      // Nothing but the matrix, in its frame, is wider than the screen.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await close();
    });
  });

  test("a table of several pages: each on its side, black on white, with the heads of the table", async () => {
    // Every item has another name: each is a row.
    const other = SEED_TEXT.replace(/(\t\d-\d\t)([^\t\n]+)/gu, "$1$2（改）");
    const { page, close } = await tried(other, { colorScheme: "dark" });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = pdf.match(/\/MediaBox \[[^\]]*\]/gu) ?? [];
    expect(boxes.length).toBeGreaterThan(1);
    expect(new Set(boxes).size).toBe(1);
    expect(boxes[0]).toMatch(/\[0 0 841\.\d+ 594\.\d+\]/u);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const style = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await style("body", "color")).toBe("rgb(0, 0, 0)");
    expect(await style(".draft-table thead", "display")).toBe("table-header-group");
    await close();
  });
});
