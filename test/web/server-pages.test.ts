/** Feeds, their questions and what is not there in a real browser: nothing to object to, nothing wider than the screen, a way back, in both languages, light and dark. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFilesServer } from "../http/feeds/files-server.ts";
import { launchBrowser } from "../http/server/launch-browser.ts";
import type { TinyServer } from "../http/server/tiny-server.ts";
import { accessibilityFaults, openPage } from "./open-page.ts";

let server: TinyServer;
let browser: Browser;
beforeAll(async () => {
  server = await startFilesServer();
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const HEADINGS = {
  "/feeds/": { ja: "配信データ", en: "Feeds" },
  "/feeds/queries/": { ja: "質問集の答え", en: "Answers of the cookbook" },
  "/nothing/at/all": { ja: "ページが見つかりません", en: "There is nothing here" },
} as const;

describe.each([
  ["ja-JP", "light", 1280],
  ["ja-JP", "dark", 390],
  ["en-US", "light", 390],
  ["en-US", "dark", 1280],
] as const)("%s, %s, %i pixels wide", (locale, colorScheme, width) => {
  test.each(Object.entries(HEADINGS))("%s", async (path, headings) => {
    const language = locale.startsWith("ja") ? "ja" : "en";
    const { page, complaints, close } = await openPage(browser, server.url, {
      ...{ locale, colorScheme, viewport: { width, height: 900 } },
    });
    await page.goto(server.url + path);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(headings[language]);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe(colorScheme === "dark" ? "rgb(23, 23, 22)" : "rgb(253, 253, 251)");
    await page.getByRole("link", { name: language === "ja" ? "English" : "日本語" }).click();
    await page.getByRole("heading", { level: 1, name: headings[language === "ja" ? "en" : "ja"] }).waitFor();
    expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
    await page.getByRole("banner").getByRole("link").first().click();
    await page.waitForURL(`${server.url}/?lang=${language === "ja" ? "en" : "ja"}`);
    await close();
  });
});
