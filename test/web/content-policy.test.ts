/** What each page's policy allows, as the header says it and as a real browser keeps it: no script but our files, and no complaint about our own. */

import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FeedSource } from "../../src/http/feeds/feed-source.ts";
import { feedsOf } from "../../src/http/feeds/feeds.ts";
import { projectFile } from "../../src/project-files.ts";
import { launchBrowser } from "../http/server/launch-browser.ts";
import { startTinyServer, type TinyServer } from "../http/server/tiny-server.ts";
import { UNPUBLISHED } from "../support/organizations.ts";
import { type OpenPage, openPage } from "./open-page.ts";

const QUESTIONS = [{ name: "greeting", title: "挨拶", query: "query Greeting {\n  hello\n}\n" }];
const ONE_EDITION: FeedSource = {
  editions: async () => [
    { id: "112119/draft", organization: "本庄市", title: "総合計画", stage: "DRAFT", ...UNPUBLISHED },
  ],
  write: async () => null,
  compare: async () => null,
  writeTogether: async () => null,
  changes: async () => [],
};

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer({ questions: QUESTIONS, feeds: feedsOf(ONE_EDITION, QUESTIONS) });
});
afterAll(() => server.stop());

/** What the header says, directive by directive; `script-src` is `default-src` where it is not there. */
async function policyOf(path: string): Promise<Readonly<Record<string, string>>> {
  const header = (await server.send(path)).headers.get("content-security-policy") ?? "";
  const directives = header.split(";").map((directive) => directive.trim().split(/ (.*)/s) as [string, string]);
  const policy = Object.fromEntries(directives.map(([name, sources]) => [name, sources]));
  return { "script-src": policy["default-src"] ?? "*", ...policy };
}

const STRICT = {
  "default-src": "'self'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "font-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'self'",
};

describe("the header", () => {
  test.each(["/", "/graphql", "/graphql?query={hello}", "/health", "/schema.graphql", "/nope"])(
    "%s: our own files, and nothing unsafe",
    async (path) => expect(await policyOf(path)).toEqual(STRICT),
  );

  test.skipIf(!existsSync(projectFile("dist/web/graphiql/index.html")))(
    "GraphiQL's page: styles in the page and fonts in the style sheet besides",
    async () => {
      expect(await policyOf("/graphiql/")).toEqual({
        ...STRICT,
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self' data:",
      });
      expect(await policyOf("/graphiql/questions.json")).toEqual(STRICT);
    },
  );

  test.each(["/feeds/", "/feeds/queries/"])("%s: the one style sheet that stands in the page", async (path) => {
    expect(await policyOf(path)).toEqual({
      ...STRICT,
      "style-src": expect.stringMatching(/^'self' 'sha256-[A-Za-z0-9+/]{43}='$/),
    });
  });
});

const isBuilt = ["explorer", "graphiql"].every((name) => existsSync(projectFile(`dist/web/${name}/index.html`)));
if (!isBuilt && process.env.CI) throw new Error("The pages are not built: npm run build comes before the tests.");

describe.skipIf(!isBuilt)("a browser (needs npm run build)", () => {
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await openPage(browser, server.url);
    page = opened.page;
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(() => {
    opened.complaints.length = 0;
  });

  const stylesOf = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  const complaintsOfPolicy = () => opened.complaints.splice(0).filter((one) => /Content.Security.Policy/i.test(one));

  test.each([
    ["/", "#explorer *"],
    ["/graphiql/", ".graphiql-query-editor .view-line"],
    ["/feeds/", "main"],
    ["/feeds/queries/", "main"],
  ])("%s has no complaint, and runs no script that gets into it", async (path, sign) => {
    await page.goto(server.url + path);
    await page.locator(sign).first().waitFor();
    expect(complaintsOfPolicy()).toEqual([]);
    const ran = await page.evaluate(async () => {
      const marks = document.documentElement.dataset;
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.inline = 'ran'";
      const button = document.createElement("button");
      button.setAttribute("onclick", "document.documentElement.dataset.handler = 'ran'");
      const data = document.createElement("script");
      data.src = "data:text/javascript,document.documentElement.dataset.data = 'ran'";
      const answered = new Promise((resolve) => {
        data.onload = resolve;
        data.onerror = resolve;
      });
      document.body.append(script, button, data);
      button.click();
      // What playwright itself evaluates is exempt, a timer's text is not.
      setTimeout("document.documentElement.dataset.evaluated = 'ran'", 0);
      await answered;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { ...marks };
    });
    expect(Object.values(ran)).not.toContain("ran");
    expect(complaintsOfPolicy()).toHaveLength(4);
  });

  test("GraphiQL has its styles and fonts", async () => {
    await page.goto(`${server.url}/graphiql/`);
    const word = page.locator(".graphiql-query-editor .view-line span", { hasText: /^query$/ }).first();
    await word.waitFor();
    // The editor's colours are what it writes into the page.
    expect(await word.evaluate((element) => getComputedStyle(element).color)).not.toBe(
      await stylesOf(".graphiql-query-editor .monaco-editor", "color"),
    );
    await expect
      .poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === "loaded")))
      .toBe(true);
    expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "error").length)).toBe(0);
    expect(opened.complaints).toEqual([]);
  });

  test("the feeds' pages have their style, and no other gets in", async () => {
    await page.goto(`${server.url}/feeds/`);
    expect(await stylesOf("main", "max-width")).toBe("1088px");
    await page.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = "main { max-width: 1px }";
      document.head.append(style);
    });
    expect(await stylesOf("main", "max-width")).toBe("1088px");
    expect(complaintsOfPolicy()).toHaveLength(1);
  });
});
