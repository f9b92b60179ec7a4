/** The built console in a real browser that reaches nothing but the server: the cookbook, a query, a link to it, its answer as a file, storage, no internet. */
import { existsSync, readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { feedsOf } from "../../../src/http/feeds/feeds.ts";
import type { Question } from "../../../src/http/server/server-options.ts";
import { projectFile } from "../../../src/project-files.ts";
import { NO_EDITIONS } from "../feeds/files-server.ts";
import { launchBrowser } from "./launch-browser.ts";
import { startTinyServer, type TinyServer } from "./tiny-server.ts";

const QUESTIONS: readonly Question[] = [
  {
    name: "greeting",
    title: "挨拶はどう返るか / What a greeting gives",
    titles: { ja: "挨拶はどう返るか", en: "What a greeting gives" },
    topic: { ja: "挨拶", en: "Greetings" },
    query: "query Greeting {\n  hello\n}\n",
  },
  {
    name: "how-many",
    title: "いくつあるか / How many there are",
    titles: { ja: "いくつあるか", en: "How many there are" },
    about: { ja: "数を数える。", en: "It counts." },
    topic: { ja: "数", en: "Numbers" },
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
    server = await startTinyServer({ questions: QUESTIONS, feeds: feedsOf(NO_EDITIONS, QUESTIONS) });
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
  const line = (text: string, from = page) => from.locator(".graphiql-query-editor .view-line", { hasText: text });
  const cookbook = () => page.getByRole("region", { name: "質問集" });
  const question = (title: string) => cookbook().getByRole("button", { name: title, exact: true });
  const save = async (format: string) => {
    await page.getByRole("button", { name: "答えをファイルで保存" }).click();
    await page.getByRole("menuitem", { name: format }).first().click();
  };
  const notice = () => page.locator(".toolbar-notice [role=status]");

  test("opens with one question and answers it at a click", { timeout: 60_000 }, async () => {
    await page.goto(`${server.url}/graphiql`);
    expect(page.url()).toBe(`${server.url}/graphiql/`);
    await tabs(page).first().waitFor();
    expect(await tabs(page).allInnerTexts()).toEqual(["Greeting"]);
    expect(await page.title()).toBe("政策連携グラフ — GraphiQL");
    await line("挨拶はどう返るか").waitFor();

    await page.locator(".graphiql-execute-button").click();
    await page.locator(".result-window", { hasText: "world" }).waitFor();
  });

  test("lists the cookbook by topic, narrows it, and opens a question where nothing of one's own stands", async () => {
    await page.getByRole("button", { name: "質問集から選ぶ（2 件）" }).click();
    expect(await cookbook().getByRole("heading", { level: 3 }).allInnerTexts()).toEqual(["挨拶", "数"]);
    // Words of either language, in any form.
    await cookbook().getByRole("searchbox").fill("ＨＯＷ いくつ");
    await question("挨拶はどう返るか").waitFor({ state: "detached" });
    expect(await cookbook().getByRole("status").innerText()).toBe("2 件のうち 1 件");
    await question("いくつあるか").click();
    await line("いくつあるか").waitFor();
    await expect.poll(() => tabs(page).allInnerTexts()).toEqual(["HowMany"]);
    // Run at once: GraphiQL still has the other operation's name then, and the page must not send it.
    await page.locator(".graphiql-execute-button").click();
    await page.locator(".result-window", { hasText: '"count": 3' }).waitFor();
  });

  test("gives the answer as a file, or says why not", { timeout: 60_000 }, async () => {
    const downloading = page.waitForEvent("download");
    await save("Excel");
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    await expect.poll(() => notice().innerText()).toContain(file.suggestedFilename());
    await save("gexf");
    await expect.poll(() => notice().innerText()).toMatch(/^この形式では保存できませんでした。 .{10}/);
    expect(complaints.splice(0)).toEqual([expect.stringContaining("406")]);
    await page.locator(".toolbar-notice").getByRole("button", { name: "閉じる" }).click();
  });

  test("gives a link that opens the same question with its variables", { timeout: 60_000 }, async () => {
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.getByRole("button", { name: "この問い合わせへのリンクをコピー" }).click();
    const link = await page.getByRole("textbox", { name: "リンク" }).inputValue();
    expect(link.startsWith(`${server.url}/graphiql/?query=`)).toBe(true);
    const elsewhere = await (await browser.newContext({ locale: "en-US" })).newPage();
    await elsewhere.goto(link);
    await line("HowMany", elsewhere).waitFor();
    await elsewhere.locator(".graphiql-execute-button").click();
    await elsewhere.locator(".result-window", { hasText: '"count": 3' }).waitFor();
    expect(await elsewhere.title()).toBe("Policy coordination graph — GraphiQL");
    await elsewhere.context().close();
    await page.keyboard.press("Escape");
    await page.getByRole("textbox", { name: "リンク" }).waitFor({ state: "detached" });
  });

  test("knows the schema: its workers run from our own files", { timeout: 60_000 }, async () => {
    // A field that is not there is underlined by the worker that validates in the background.
    await line("count").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" nosuchfield");
    await page.locator(".graphiql-query-editor .squiggly-error").first().waitFor();
    expect(page.workers().length).toBeGreaterThan(0);
    for (const worker of page.workers()) expect(worker.url()).toContain(`${server.url}/graphiql/assets/`);
  });

  test("opens a question in a tab of its own beside what somebody wrote", { timeout: 60_000 }, async () => {
    await page.keyboard.press("Escape");
    await cookbook().getByRole("searchbox").fill("");
    await question("挨拶はどう返るか").click();
    await expect.poll(() => tabs(page).allInnerTexts()).toEqual(["HowMany", "Greeting"]);
    await tabs(page).first().click();
    await line("nosuchfield").waitFor();
    // It is there already.
    await question("挨拶はどう返るか").click();
    await line("hello").waitFor();
    expect(await tabs(page).count()).toBe(2);
    await tabs(page).first().click();
  });

  test("leaves the tabs of a returning visitor alone", { timeout: 60_000 }, async () => {
    await expect.poll(() => page.evaluate("localStorage.getItem('graphiql:tabState')")).toContain("nosuchfield");
    const again = await context.newPage();
    await again.goto(`${server.url}/graphiql/`);
    await line("nosuchfield", again).waitFor();
    expect(await tabs(again).count()).toBe(2);
  });

  test.each([390, 768])(
    "%i pixels wide: the answer is below the question, and both have the width",
    { timeout: 60_000 },
    async (width) => {
      const phone = await context.newPage();
      await phone.setViewportSize({ width, height: 844 });
      await phone.goto(`${server.url}/graphiql/`);
      await line("nosuchfield", phone).first().waitFor();
      const boxOf = async (selector: string) => {
        const box = await phone.locator(selector).boundingBox();
        if (!box) throw new Error(`${selector} is not shown`);
        return box;
      };
      const [text, answer] = [await boxOf(".graphiql-query-editor .monaco-editor"), await boxOf(".graphiql-response")];
      expect(text.width).toBeGreaterThan(width - 140);
      expect(text.height).toBeGreaterThan(200);
      expect(answer.width).toBeGreaterThan(width - 50);
      expect(answer.y).toBeGreaterThanOrEqual(text.y + text.height);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await phone.close();
    },
  );

  test("asked nobody else for anything, and the browser had no complaint", () => {
    expect(strays).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
