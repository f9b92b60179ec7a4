/** What can be taken away from each view of the explorer: every format of its feeds, of what is shown, and a link that shows the same to others. */

import { read as readWorkbook, utils } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { viewNamed } from "../../src/export/views/views.ts";
import { formatsOf } from "../../src/export/write-view.ts";
import { VIEWS } from "../../web/explorer/address/address.ts";
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

  test("the header leads to it, from every view that has it", async () => {
    for (const view of VIEWS) {
      await page.goto(`${url}/${FIRST}&view=${view}`);
      await page.locator("main h2").first().waitFor();
      await page.waitForLoadState("networkidle");
      const link = page.locator("header .tools a[href='#take-away']");
      expect([view, await link.count()]).toEqual([view, await page.locator("#take-away").count()]);
    }
  });

  test.each([
    ["?edition=131016/other", ["matrix", "coverage"], {}],
    ["?edition=112119/later-basic-plan-draft&k=2", ["matrix", "coverage"], { minPlanCount: "2" }],
    ["?edition=112119/later-basic-plan-draft&uncovered=1", ["matrix", "coverage"], { maxPlanCount: "0" }],
    ["?edition=112119/later-basic-plan-draft&view=overlaps", ["overlap", "shared-items"], {}],
    ["?edition=112119/later-basic-plan-draft&view=findings", ["findings"], {}],
    [
      "?edition=112119/later-basic-plan-draft&view=network",
      ["graph"],
      { kind: "Plan,Initiative,PolicyItem,PolicyDomain,Target" },
    ],
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
    const link = (await feedLinks()).find((one) => one.startsWith("feeds/matrix.xlsx"));
    const book = readWorkbook(Buffer.from(await (await fetch(`${url}/${link}`)).arrayBuffer()));
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.対応表 ?? {});
    expect(rows.map((row) => row.項目番号)).toEqual(codes.map((code) => code.trim()));
  });

  test("is grouped by what people want to do, each with a few words on what it is for", async () => {
    await open(FIRST);
    const groups = await page.locator(".take-group").all();
    expect(await Promise.all(groups.map((group) => group.locator("h4").innerText()))).toEqual([
      "表計算",
      "ネットワーク分析",
      "画像",
      "リンク",
      "引用",
    ]);
    expect(await page.locator(".take-group").nth(1).getByRole("link").allInnerTexts()).toEqual(["Gephi", "Cytoscape"]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Excel: 施策大項目 × プランの対応表" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("本庄市_総合振興計画後期基本計画(素案)_対応表.xlsx");
  });

  test("in English, workbooks are", async () => {
    await open(`${FIRST}&lang=en`);
    const link = page.getByRole("link", { name: /^Excel: The matrix/ });
    expect(await link.getAttribute("href")).toMatch(/matrix\.xlsx\?.*lang=en/);
  });

  test("what two chosen plans share is a workbook of its own", async () => {
    await open(`${FIRST}&view=overlaps&overlap=plan-overlap/1%2B2`);
    const link = page.getByRole("link", { name: "Excel: ① × ② が共有する項目と取組" });
    const reply = await fetch(`${url}/${await link.getAttribute("href")}`);
    const book = readWorkbook(Buffer.from(await reply.arrayBuffer()));
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.共有する項目 ?? {});
    expect(rows.map((row) => row.項目番号)).toEqual(["1-7", "2-1", "2-4"]);
  });

  test("the citation is copied in either language, with the city, the document, the address and the day", async () => {
    await open(`${FIRST}&lang=ja&k=2`);
    const copied = async (name: string) => {
      const button = page.getByRole("button", { name, exact: true });
      await button.click();
      await page.locator(".copy-text", { has: button }).getByText("コピーしました。").waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const japanese = await copied("引用をコピー");
    expect(japanese).toMatch(/^出典：本庄市「.+policy-graph.+k=2.*（\d{4}年\d+月\d+日閲覧）。$/s);
    expect(await page.locator(".citation").innerText()).toBe(japanese);
    expect(await copied("英語の引用をコピー")).toMatch(/^Source: 本庄市, “.+ \(seen on \d{4}-\d{2}-\d{2}\)\.$/s);
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
    await other.page.locator(".picture-button").first().waitFor();
    expect(await accessibilityFaults(other.page)).toEqual([]);
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  test("the browser had no complaint", () => {
    expect(opened.complaints).toEqual([]);
  });
});
