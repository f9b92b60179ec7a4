/** GraphiQL's documentation of the real schema in a real browser: what can be asked first, open where there is room, and closed where somebody closed it. */
import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { feedsOf } from "../../src/http/feeds/feeds.ts";
import { projectFile } from "../../src/project-files.ts";
import { testSchema } from "../graphql/schema/ask.ts";
import { NO_EDITIONS } from "../http/feeds/files-server.ts";
import { launchBrowser } from "../http/server/launch-browser.ts";
import { startTinyServer, type TinyServer } from "../http/server/tiny-server.ts";
import { accessibilityFaults, type OpenPage, openPage } from "./open-page.ts";

const isBuilt = existsSync(projectFile("dist/web/graphiql/index.html"));
if (!isBuilt && process.env.CI) throw new Error("The console is not built: npm run build comes before the tests.");

describe.skipIf(!isBuilt)("GraphiQL's documentation (needs npm run build)", () => {
  let server: TinyServer;
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    server = await startTinyServer({ schema: await testSchema(), feeds: feedsOf(NO_EDITIONS, []) });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const WIDE = { width: 1280, height: 800 };
  const NARROW = { width: 800, height: 700 };
  const open = async (viewport = WIDE) => {
    await page.setViewportSize(viewport);
    await page.goto(`${server.url}/graphiql/`);
    await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  };
  const documentation = () => page.locator(".graphiql-doc-explorer");
  const link = (name: string) => documentation().getByRole("link", { name, exact: true }).first();
  const toggle = () => page.getByRole("button", { name: /Documentation Explorer/ }).click();

  beforeEach(async () => {
    await opened?.close();
    opened = await openPage(browser, server.url);
    page = opened.page;
  });

  test("is read at once: what can be asked, by topic, and of each its documentation from its top", async () => {
    await open();
    await documentation().getByText("政策連携プラン", { exact: true }).waitFor();
    const topics = await documentation().getByRole("heading", { level: 4 }).allInnerTexts();
    expect(topics.slice(0, 3)).toEqual(["計画の中身", "重なりと組合せ", "検索とつながり"]);
    expect(topics).not.toContain("そのほか");
    await link("planOverlaps").scrollIntoViewIfNeeded();
    await link("planOverlaps").click();
    await documentation().getByText("A list of overlaps of plans (プランの重なり).").waitFor();
    const title = documentation().locator(".graphiql-doc-explorer-title");
    expect(await title.innerText()).toBe("planOverlaps");
    await expect.poll(async () => (await title.boundingBox())?.y).toBeGreaterThan(0);
    expect(opened.complaints).toEqual([]);
  });

  test("can be searched: what one asks comes before what is generated", async () => {
    await open();
    await documentation().getByRole("combobox").fill("plan");
    await page.getByRole("option", { name: "Query.plans", exact: true }).waitFor();
    const types = page.getByRole("option").filter({ hasNotText: "." });
    await expect.poll(async () => (await types.allInnerTexts()).slice(0, 2)).toEqual(["Plan", "PlanOverlap"]);
    await page.getByRole("option", { name: "Query.planOverlaps", exact: true }).click();
    await documentation().getByText("プランの重なり").first().waitFor();
  });

  test("input types are out of the way until somebody opens them", async () => {
    await open();
    await link("PolicyItem").waitFor();
    expect(await link("PolicyItemWhere").isVisible()).toBe(false);
    await documentation()
      .getByText(/条件・並べ替えの入力型/)
      .click();
    await link("PolicyItemWhere").click();
    await documentation().locator(".graphiql-doc-explorer-title", { hasText: "PolicyItemWhere" }).waitFor();
  });

  test("suggestions are described at once", async () => {
    await open();
    await page.locator(".graphiql-query-editor .view-line", { hasText: "hello" }).click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Space");
    const [name = ""] = Object.keys((await testSchema()).getQueryType()?.getFields() ?? {});
    await page.locator(".suggest-widget .monaco-list-row.focused", { hasText: name }).waitFor();
    await page.locator(".suggest-details .docs", { hasText: /\S/ }).waitFor();
  });

  test.each([
    ["ja-JP", "light"],
    ["en-US", "dark"],
  ] as const)("axe has no objection to what the page adds (%s, %s)", async (locale, colorScheme) => {
    await opened.close();
    opened = await openPage(browser, server.url, { locale, colorScheme });
    page = opened.page;
    await open();
    await link("plans").waitFor();
    for (const part of [".first-page .graphiql-doc-explorer-content", ".graphiql-logo", ".graphiql-toolbar"])
      expect(await accessibilityFaults(page, part)).toEqual([]);
    await page.getByRole("button", { name: /質問集から|Cookbook:/ }).click();
    await page.locator(".cookbook li").first().waitFor();
    expect(await accessibilityFaults(page, ".cookbook")).toEqual([]);
  });

  test("somebody who closes it finds it closed, and open again after opening it", async () => {
    await open();
    await documentation().waitFor();
    await toggle();
    await documentation().waitFor({ state: "detached" });
    await open();
    expect(await documentation().count()).toBe(0);
    await toggle();
    await open();
    await documentation().waitFor();
  });

  test("a narrow window begins without it, and it can be opened", async () => {
    await open(NARROW);
    expect(await documentation().count()).toBe(0);
    await toggle();
    await documentation().waitFor();
  });
});
