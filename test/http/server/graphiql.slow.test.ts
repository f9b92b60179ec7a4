/** The built console in a real browser that reaches nothing but the server: tabs, a query, storage, no internet. */
import { existsSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFile } from "../../../src/project-files.ts";
import { launchBrowser } from "./launch-browser.ts";
import { startTinyServer, type TinyServer } from "./tiny-server.ts";

const QUESTIONS = [
  { name: "greeting", title: "挨拶はどう返るか", query: "query Greeting {\n  hello\n}\n" },
  {
    name: "how-many",
    title: "いくつあるか",
    query: "query HowMany($in: [Int!]) {\n  count(in: $in)\n}\n",
    variables: '{ "in": [1, 2, 3] }',
  },
];

const isBuilt = existsSync(projectFile("dist/web/graphiql/index.html"));
if (!isBuilt && process.env.CI) throw new Error("The console is not built: npm run build comes before the tests.");

describe.skipIf(!isBuilt)("GraphiQL's page (needs npm run build)", () => {
  let server: TinyServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** Requests to anywhere else, and whatever the browser complains of. */
  const strays: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await startTinyServer({ questions: QUESTIONS });
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "ja-JP" });
    await context.route(
      (url) => !url.href.startsWith(server.url) && url.protocol.startsWith("http"),
      (route) => {
        strays.push(route.request().url());
        return route.abort();
      },
    );
    page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text().slice(0, 300));
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  }, 30_000);

  const tabs = (from: Page) => from.locator(".graphiql-tab");

  test("opens with the questions as tabs and answers the first at a click", { timeout: 60_000 }, async () => {
    await page.goto(`${server.url}/graphiql`);
    expect(page.url()).toBe(`${server.url}/graphiql/`);
    await tabs(page).first().waitFor();
    expect(await tabs(page).allInnerTexts()).toEqual(["Greeting", "HowMany"]);
    expect(await page.title()).toBe("政策連携グラフ — GraphiQL");
    await page.locator(".graphiql-query-editor .view-line", { hasText: "挨拶はどう返るか" }).waitFor();

    await page.locator(".graphiql-execute-button").click();
    await page.locator(".result-window", { hasText: "world" }).waitFor();
  });

  test("knows the schema: its workers run from our own files", { timeout: 60_000 }, async () => {
    // Run at once: GraphiQL still has the first tab's operation name then, and the page must not send it.
    await tabs(page).nth(1).click();
    await page.locator(".graphiql-execute-button").click();
    await page.locator(".result-window", { hasText: '"count": 3' }).waitFor();
    // A field that is not there is underlined by the worker that validates in the background.
    await page.locator(".graphiql-query-editor .view-line", { hasText: "count" }).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" nosuchfield");
    await page.locator(".graphiql-query-editor .squiggly-error").first().waitFor();
    expect(page.workers().length).toBeGreaterThan(0);
    for (const worker of page.workers()) expect(worker.url()).toContain(`${server.url}/graphiql/assets/`);
  });

  test("leaves the tabs of a returning visitor alone", { timeout: 60_000 }, async () => {
    await expect.poll(() => page.evaluate("localStorage.getItem('graphiql:tabState')")).toContain("nosuchfield");
    const again = await context.newPage();
    await again.goto(`${server.url}/graphiql/`);
    await again.locator(".graphiql-query-editor .view-line", { hasText: "nosuchfield" }).waitFor();
    expect(await tabs(again).count()).toBe(2);
  });

  test("asked nobody else for anything, and the browser had no complaint", () => {
    expect(strays).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
