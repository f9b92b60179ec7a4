/** The explorer in a real browser, on a city's own document whose publication is known: its words are quoted, and its address is a link. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completeGraph } from "../support/checked-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { FULL_SOURCE } from "../support/organizations.ts";
import { accessibilityFaults } from "./open-page.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const { graph, findings } = seed;
const own = completeGraph({ ...graph, edition: { ...graph.edition, ...FULL_SOURCE, summarized: [] } }, findings);

describe.skipIf(!isBuilt)("a document in its own words (needs npm run build)", () => {
  let explorer: ServedExplorer;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(own));
  });
  afterAll(() => explorer?.stop());

  test("names its publication with date, licence and address, and calls nothing a summary", async () => {
    const { page, api } = explorer;
    await page.goto(`${api.url}/?node=plan/1`);
    const line = page.locator("details.source-line");
    await page.locator("aside.detail blockquote").first().waitFor();
    expect((await line.locator("summary").innerText()).trim()).toBe(
      "出典：見本市企画課「見本市総合計画」（素案、2026年3月）",
    );
    await line.locator("summary").click();
    const facts = await line.locator("dl").innerText();
    expect(facts).toMatch(
      /発行日\s+2026年3月\s+所在\s+https:\/\/mihon\.example\/plan\s+利用条件\s+CC BY 4\.0\s+注記\s+数値目標は/,
    );
    expect(facts).not.toContain("要約");
    expect(await line.locator("a").getAttribute("href")).toBe("https://mihon.example/plan");
    expect(await page.locator(".summary-sign, .summary-text, .source-line strong").count()).toBe(0);
    expect(await page.locator("aside.detail blockquote").allInnerTexts()).toContain(graph.plans[0]?.description);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
