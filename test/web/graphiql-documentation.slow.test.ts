/** GraphiQL's documentation of the real schema in a real browser: open where there is room, and closed where somebody closed it. */
import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";
import { testSchema } from "../graphql/schema/ask.ts";
import { launchBrowser } from "../http/server/launch-browser.ts";
import { startTinyServer, type TinyServer } from "../http/server/tiny-server.ts";
import { type OpenPage, openPage } from "./open-page.ts";

const isBuilt = existsSync(projectFile("dist/web/graphiql/index.html"));
if (!isBuilt && process.env.CI) throw new Error("The console is not built: npm run build comes before the tests.");

describe.skipIf(!isBuilt)("GraphiQL's documentation (needs npm run build)", () => {
  let server: TinyServer;
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    server = await startTinyServer({ schema: await testSchema() });
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

  test("is read at once: what the graph is, the root, and a field with its Japanese term, from its top", async () => {
    await open();
    await documentation().getByText("政策連携プラン").waitFor();
    await link("Query").click();
    await documentation().getByText("Where every question starts").waitFor();
    await link("planOverlaps").click();
    await documentation().getByText("A list of overlaps of plans (プランの重なり).").waitFor();
    const title = documentation().locator(".graphiql-doc-explorer-title");
    expect(await title.innerText()).toBe("planOverlaps");
    await expect.poll(async () => (await title.boundingBox())?.y).toBeGreaterThan(0);
    expect(opened.complaints).toEqual([]);
  });

  test("can be searched", async () => {
    await open();
    await documentation().getByRole("combobox").fill("planOverlaps");
    await page.getByRole("option", { name: "Query.planOverlaps", exact: true }).click();
    await documentation().getByText("プランの重なり").first().waitFor();
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
