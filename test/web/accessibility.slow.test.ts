/** What axe objects to in the explorer: nothing, on any view, in both languages, in light and in dark, with a mouse's width and a telephone's. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeWith } from "../support/neo4j.ts";
import { accessibilityFaults, openPage } from "./open-page.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

/** Each: the address, and what must be there for all of the view to be there. */
const VIEWS = {
  "the first page": ["", ".stands-out .several a"],
  matrix: ["?view=matrix", "table.matrix"],
  "what is found, one of it open": ["?view=search&q=交通&node=item/4-4", ".search-results ol"],
  "what is found for two words": ["?view=search&q=障害者　支援&plan=1", ".search-results ol"],
  "items shared by two plans, one of them open": ["?k=2&node=item/4-4", "aside.detail blockquote"],
  "items in no plan, in the order of their codes, a plan open": [
    "?uncovered=1&sort=code&node=plan/1",
    "aside.detail blockquote",
  ],
  overlaps: ["?view=overlaps", ".overlap-plots table"],
  "an overlap of three": ["?view=overlaps&overlap=plan-overlap/1%2B3%2B4", ".shared-items"],
  network: ["?view=network&layout=flow", ".network-drawing a"],
  "the network in the colours of plans": ["?view=network&layout=flow&colour=plan", ".network-drawing a"],
  "what is around a node, that node open": ["?view=network&focus=plan/1&depth=2&node=plan/1", ".network-drawing a"],
  "plans and their shared items": ["?view=network&layout=shared", ".network-drawing a"],
  "the network by forces": ["?view=network&layout=force", ".network-canvas canvas"],
  "who should talk to whom": ["?view=partners", ".arcs svg"],
  "who should talk to whom, item by item, an initiative open": [
    "?view=partners&group=item&with=item/4-4&node=plan/3/initiative/2",
    "aside.detail blockquote",
  ],
  "two plans side by side": ["?view=pair&pair=4,3", ".pair-sides h4"],
  "items of one plan alone, in a domain": ["?plan=1&max=1&domain=6", ".conditions"],
  "paths in the network, a node open": ["?view=network&from=plan/1&to=plan/2&node=item/2-1", ".paths > li"],
  "the network of a few, as a table": ["?view=network&plan=1&kind=Plan,PolicyItem&as=table", ".network-table"],
  document: ["?view=document&place=83:9&node=item/2-1", ".line[aria-current]"],
  findings: ["?view=findings", ".finding-list li"],
} as const;
const SCREENS = [
  ["ja", "light", 1280],
  ["ja", "dark", 390],
  ["en", "light", 390],
  ["en", "dark", 1280],
] as const;

describe.skipIf(!isBuilt)("accessibility (needs npm run build)", () => {
  let explorer: ServedExplorer;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed));
  });
  afterAll(() => explorer?.stop());

  describe.each(SCREENS)("%s, %s, %i pixels wide", (locale, colorScheme, width) => {
    test.each(Object.entries(VIEWS))("%s", async (_name, [search, whole]) => {
      const options = { locale, colorScheme, viewport: { width, height: 900 } };
      const { page, complaints, close } = await openPage(explorer.browser, explorer.api.url, options);
      await page.goto(`${explorer.api.url}/${search}`);
      await page.locator(whole).first().waitFor();
      await page.locator(".more-formats summary").click();
      await page.locator(".more-formats a").first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });
  });
});
