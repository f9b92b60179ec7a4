/** Every view on a telephone and a tablet, on the seed: the page is never wider than the screen, what goes on sideways says so, no hint speaks of keys, and axe objects to nothing. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedStore } from "../support/neo4j.ts";
import { accessibilityFaults, openPage } from "./open-page.ts";
import { isBuilt, type ServedExplorer, serveExplorer } from "./serve-explorer.ts";

/** Each: the address, and what must be there for all of the view to be there. */
const VIEWS = {
  "the first page": ["", ".stands-out .several a"],
  "an item open beside the matrix": ["?node=item/4-4", "aside.detail blockquote"],
  overlaps: ["?view=overlaps&overlap=plan-overlap/1%2B2", ".shared-items"],
  network: ["?view=network", ".network-drawing a"],
  "the network as a table": ["?view=network&as=table", ".network-table"],
  findings: ["?view=findings", ".finding-list li"],
  "a draft to try": ["?view=try", "main input[type=file]"],
  "what is found": ["?view=search&q=交通 公園", ".search-results ol"],
} as const;
/** They go on sideways at this width. */
const WIDER_AT_390 = { overlaps: 2 } as Readonly<Record<string, number>>;

describe.skipIf(!isBuilt)("narrow screens (needs npm run build)", () => {
  let explorer: ServedExplorer;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
  });
  afterAll(() => explorer?.stop());

  describe.each([390, 768])("%i pixels", (width) => {
    test.each(Object.entries(VIEWS))("%s", async (name, [search, whole]) => {
      const options = { viewport: { width, height: 844 }, hasTouch: true, isMobile: true };
      const { page, complaints, close } = await openPage(explorer.browser, explorer.api.url, options);
      await page.goto(`${explorer.api.url}/${search}`);
      await page.locator(whole).first().waitFor({ state: "attached" });
      const seen = await page.evaluate(lookAtWidths);
      expect(seen.beyondThePage).toEqual([]);
      expect(seen.withoutCue).toEqual([]);
      if (width === 390) expect(seen.wide).toBe(WIDER_AT_390[name] ?? 0);
      expect(await page.locator("#search").getAttribute("placeholder")).toBe("検索");
      expect(await page.locator(".key-hint:visible").count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });
  });

  test("the cue says where it goes on, and not any more where it ends", async () => {
    const { page, close } = await openPage(explorer.browser, explorer.api.url, {
      viewport: { width: 390, height: 844 },
    });
    await page.goto(`${explorer.api.url}/?view=overlaps&overlap=plan-overlap/1%2B2`);
    const wide = page.locator(".scrolled:has(> .scrolled-place > .shared-frame)");
    await wide.locator(".scroll-cue").waitFor();
    const sides = () =>
      wide.evaluate((element) => [element.getAttribute("data-left"), element.getAttribute("data-right")]);
    expect(await sides()).toEqual(["false", "true"]);
    await wide.locator(".shared-frame").evaluate((element) => element.scrollTo(9_999, 0));
    await expect.poll(sides).toEqual(["true", "false"]);
    await close();
  });

  test("with a mouse, keys are spoken of", async () => {
    const { page, close } = await openPage(explorer.browser, explorer.api.url);
    await page.goto(`${explorer.api.url}/?view=matrix`);
    await page.locator(".key-hint:visible").waitFor();
    expect(await page.locator("#search").getAttribute("placeholder")).toBe("検索 ( / キー )");
    await close();
  });
});

/** Runs in the page. */
function lookAtWidths() {
  const all = [...document.querySelectorAll<HTMLElement>("header *, nav *, main *")];
  const nameOf = ({ tagName, className }: HTMLElement) => `${tagName}.${className}`;
  const isFrame = (element: HTMLElement) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  const wide = all.filter(
    (element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 2,
  );
  const isFramed = (element: HTMLElement | null): boolean =>
    element !== null && element !== document.body && (isFrame(element) || isFramed(element.parentElement));
  const beyondThePage = all.filter((element) => {
    const { width, right } = element.getBoundingClientRect();
    return width > 0 && right > document.documentElement.clientWidth + 1 && !isFramed(element.parentElement);
  });
  const hasCue = (element: HTMLElement) => {
    const cue = element.closest(".scrolled")?.querySelector<HTMLElement>(":scope > .scroll-cue");
    return cue !== null && cue !== undefined && cue.getClientRects().length > 0;
  };
  return {
    wide: wide.length,
    withoutCue: wide.filter((element) => !hasCue(element)).map(nameOf),
    beyondThePage: beyondThePage.slice(0, 5).map(nameOf),
  };
}
