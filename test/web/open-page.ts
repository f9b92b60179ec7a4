/** A server's address in, a page of a real browser out that can reach nothing else, and whatever it complains of. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface OpenPage {
  readonly page: Page;
  /** Requests to anywhere else, errors and refusals of the page's own policy. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "ja-JP", ...options });
  const complaints: string[] = [];
  await context.route(
    (address) => !address.href.startsWith(url) && address.protocol.startsWith("http"),
    (route) => {
      complaints.push(`asked elsewhere: ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text().slice(0, 300));
  });
  return { page, complaints, close: () => context.close() };
}

/** What axe finds in the page or a part of it, a line each; its script goes in beside the page's policy, which allows no other. */
export async function accessibilityFaults(page: Page, part?: string): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    // biome-ignore lint/suspicious/noExplicitAny: it has just been put there
    const { violations } = await (globalThis as any).axe.run(selector ?? document);
    return violations.map(
      (one: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${one.id}: ${one.nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(" | ")}`,
    );
  }, part);
}
