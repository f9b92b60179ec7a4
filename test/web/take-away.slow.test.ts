/** What can be taken away from each view of the explorer: every format of its feeds, of what is shown, and a link that shows the same to others. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { viewNamed } from "../../src/export/views/views.ts";
import { formatsOf } from "../../src/export/write-view.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { storeWith } from "../support/neo4j.ts";
import { accessibilityFaults, type OpenPage, openPage } from "./open-page.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("taking it away (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let url: string;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed, checkedGraphOf(seedBytes(), factsOf("131016", "other"))));
    url = explorer.api.url;
    opened = await openPage(explorer.browser, url, { permissions: ["clipboard-read", "clipboard-write"] });
    page = opened.page;
  });
  afterAll(() => explorer?.stop());
  afterEach(() => page.unrouteAll());

  const open = async (search: string) => {
    await page.goto(`${url}/${search}`);
    await page.locator(".take-away").waitFor();
  };
  const FIRST = "?edition=112119/later-basic-plan-draft";
  const openFormats = async () => {
    await page.locator(".more-formats summary").click();
    await page.locator(".more-formats a").first().waitFor();
  };
  const feedLinks = async () => {
    const links = await page.locator(".take-away a[href^='feeds/']:not([href='feeds/'])").all();
    return Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
  };

  test.each([
    ["?edition=131016/other", ["matrix", "coverage"], {}],
    ["?edition=112119/later-basic-plan-draft&k=2", ["matrix", "coverage"], { minPlanCount: "2" }],
    ["?edition=112119/later-basic-plan-draft&uncovered=1", ["matrix", "coverage"], { maxPlanCount: "0" }],
    ["?edition=112119/later-basic-plan-draft&view=overlaps", ["overlap"], {}],
    ["?edition=112119/later-basic-plan-draft&view=findings", ["graph"], { kind: "Finding" }],
  ])("%s: every format, once, each of what is shown", async (search, views, parameters) => {
    await open(search);
    await openFormats();
    const links = await feedLinks();
    const isPart = Object.keys(parameters).length > 0;
    const expected = views.flatMap((name) => {
      const view = viewNamed(name);
      const formats = view ? formatsOf(view).filter(({ holds }) => !(isPart && holds === "plan")) : [];
      return formats.map((format) => `${name}.${format.name}`);
    });
    expect(links.map((link) => link.slice("feeds/".length).split("?")[0]).sort()).toEqual(expected.sort());
    const edition = new URLSearchParams(search).get("edition");
    for (const link of links) {
      expect(Object.fromEntries(new URLSearchParams(link.split("?")[1]))).toEqual({ edition, ...parameters });
      expect([link, (await fetch(`${url}/${link}`)).status]).toEqual([link, 200]);
    }
  });

  test("items in no plan: the file has exactly the rows of the screen", async () => {
    await open("?edition=112119/later-basic-plan-draft&uncovered=1");
    const codes = await page.locator("tbody .code").allInnerTexts();
    expect(codes).toHaveLength(10);
    const link = (await feedLinks()).find((one) => one.startsWith("feeds/matrix.csv"));
    const [, ...rows] = (await (await fetch(`${url}/${link}`)).text()).trim().split("\r\n");
    expect(rows.map((row) => row.split(",")[1])).toEqual(codes.map((code) => code.trim()));
  });

  test("the list is asked for when it is opened, not before, and once; a failure is said and mended by opening it again", async () => {
    const asked: string[] = [];
    await page.route("**/feeds/", async (route) => {
      asked.push(route.request().headers().accept ?? "");
      if (asked.length === 1) await route.fulfill({ status: 503, body: "" });
      else await route.continue();
    });
    await open(FIRST);
    expect(asked).toEqual([]);
    const summary = page.locator(".more-formats summary");
    await summary.click();
    await page.getByText("一覧を読み込めませんでした。").waitFor();
    await summary.click();
    await openFormats();
    for (let i = 0; i < 2; i += 1) await summary.click();
    expect(asked).toEqual(["application/json", "application/json"]);
    expect(opened.complaints.splice(0).filter((one) => !one.includes("503"))).toEqual([]);
  });

  describe("a link to this view", () => {
    const ELSEWHERE = "?edition=131016/other&k=2&sort=plans&node=item/4-4";

    test("is copied, with edition and language, and shows the same to somebody whose browser speaks another", async () => {
      await open(ELSEWHERE);
      await page.getByRole("button", { name: "この表示へのリンクをコピー" }).click();
      await page.getByText("コピーしました。").waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
        edition: "131016/other",
        k: "2",
        sort: "plans",
        node: "item/4-4",
        lang: "ja",
      });
      const other = await openPage(explorer.browser, url, { locale: "en-US" });
      await other.page.goto(link);
      await other.page.locator("aside.detail blockquote").first().waitFor();
      await page.locator("aside.detail blockquote").first().waitFor();
      const text = (of: Page) => of.locator("main .matrix, main aside.detail").allInnerTexts();
      expect(await text(other.page)).toEqual(await text(page));
      await other.close();
    });

    test("says that it is copied only of the view that was", async () => {
      await open(`${FIRST}&view=overlaps`);
      await page.getByRole("button", { name: "この表示へのリンクをコピー" }).click();
      await page.getByText("コピーしました。").waitFor();
      await page.locator(".heat-cell").first().click();
      await expect.poll(() => page.getByText("コピーしました。").count()).toBe(0);
    });

    test("stands there, selected, where the browser has no clipboard, as over plain HTTP", async () => {
      const other = await openPage(explorer.browser, url, { locale: "en-US" });
      await other.page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await other.page.goto(`${url}/${ELSEWHERE}`);
      await other.page.getByRole("button", { name: "Copy a link to this view" }).click();
      const input = other.page.getByLabel("The link to this view");
      const link = await input.inputValue();
      expect(link.startsWith(`${url}/?`)).toBe(true);
      expect(new URL(link).searchParams.get("lang")).toBe("en");
      expect(await other.page.evaluate(() => String(getSelection()))).toBe(link);
      expect(other.complaints).toEqual([]);
      await other.close();
    });
  });

  test.each([
    ["ja", "light", "?edition=112119/later-basic-plan-draft"],
    ["en", "dark", "?edition=112119/later-basic-plan-draft&view=overlaps"],
  ] as const)("nothing that axe objects to: %s, %s, %s", async (locale, colorScheme, search) => {
    const other = await openPage(explorer.browser, url, { locale, colorScheme });
    await other.page.goto(`${url}/${search}`);
    await other.page.locator(".more-formats summary").click();
    await other.page.locator(".more-formats a").first().waitFor();
    await other.page.locator(".picture-buttons button").first().waitFor();
    expect(await accessibilityFaults(other.page)).toEqual([]);
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  test("the browser had no complaint", () => {
    expect(opened.complaints).toEqual([]);
  });
});
