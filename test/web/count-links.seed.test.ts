/** Numbers of the explorer that are links: each leads to as many as it says, in a real browser, on the real seed. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedStore } from "../support/neo4j.ts";
import { isBuilt, type ServedExplorer, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("numbers that lead to what they count (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());

  /** Of each, the number that it shows and where it leads. */
  const linksIn = async (search: string, place: string, whole = place) => {
    await page.goto(`${explorer.api.url}/${search}`);
    await page.locator(whole).first().waitFor();
    const found = await page.locator(`${place} a.count-link`).evaluateAll((all) =>
      all.map((one) => ({
        count: Number(/\d+/.exec(one.textContent ?? "")?.[0]),
        href: (one as HTMLAnchorElement).href,
      })),
    );
    expect(found.length).toBeGreaterThan(0);
    return found;
  };
  const itemsAt = async (href: string) => {
    await page.goto(href);
    await page.locator("table.matrix").waitFor();
    return page.locator("table.matrix tbody .code").count();
  };

  test.each([
    ["totals of plans", "", "table.matrix tr.totals", 5],
    ["totals of plans, of shared items alone", "?k=2", "table.matrix tr.totals", 5],
    ["domains", "", "table.matrix tr.domain", 6],
    ["a plan's own number among the overlaps", "?view=overlaps", ".heat", 5],
    ["sizes of plans", "?view=overlaps", ".upset-plans", 5],
    ["a plan's counts", "?node=plan/1", "aside.detail .counts", 4],
    ["a domain's counts", "?node=domain/4", "aside.detail .counts", 3],
    ["a domain's plans", "?node=domain/4", "aside.detail section", 4],
  ])("%s", async (_name, search, place, links) => {
    const all = await linksIn(search, place);
    expect(all).toHaveLength(links);
    for (const { count, href } of all) {
      // A plan's domains are the headings above its items.
      const isDomains = search.includes("plan/1") && count === 5 && !/[?&](k|max)=/.test(href);
      const seen = isDomains ? (await itemsAt(href)) && (await page.locator("tr.domain").count()) : await itemsAt(href);
      expect([href, seen]).toEqual([href, count]);
    }
  });

  test("what is shown of the matrix is said, in files too, and can be undone", async () => {
    await page.goto(`${explorer.api.url}/?plan=1&max=1`);
    await page.getByText("①塙保己一プラン、含むプランは 1 つまで").waitFor();
    const file = await page.locator(".take-away a[href*='matrix.xlsx']").getAttribute("href");
    const asText = (file ?? "").replace("matrix.xlsx", "matrix.csv");
    const rows = (await (await fetch(new URL(asText, explorer.api.url))).text()).trim().split("\r\n");
    expect(rows).toHaveLength(1 + 5);
    await page.getByRole("button", { name: "条件を外す" }).click();
    await expect.poll(() => page.locator("table.matrix tbody .code").count()).toBe(38);
  });

  test("an item's plans and initiatives are in its panel: the number goes there", async () => {
    await page.goto(`${explorer.api.url}/?node=item/4-4`);
    await page.getByRole("button", { name: "進める取組: 3" }).click();
    const heading = page.locator("aside.detail h3:focus");
    await expect.poll(() => heading.innerText()).toBe("推進のための取組");
    expect(await heading.locator("xpath=..").locator("li").count()).toBe(3);
    expect(await page.locator("table.matrix tbody tr.shared td.total a.count-link").count()).toBe(12);
  });

  test("what an initiative shares with others", async () => {
    const links = await linksIn("?node=plan/3/initiative/2", "aside.detail .counts");
    const [shared] = links;
    expect(links).toHaveLength(1);
    await page.goto(shared?.href ?? "");
    await page.locator(".pair-list").waitFor();
    const items = await page.locator(".pair-list .what li").allInnerTexts();
    expect(new Set(items).size).toBe(shared?.count);
  });
});
