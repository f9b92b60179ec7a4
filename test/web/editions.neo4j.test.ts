/** The explorer in a real browser where the database holds more than one edition, and where it holds none. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadEdition } from "../../src/store/load-edition.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { emptyStore, storeWith } from "../support/neo4j.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("the explorer and its editions (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed));
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());

  test("several editions: one is chosen, the address names it", async () => {
    await loadEdition(explorer.store, checkedGraphOf(seedBytes(), factsOf("131016", "other")));
    await page.goto(explorer.api.url);
    const chooser = page.getByLabel("計画の版");
    await chooser.selectOption("131016/other");
    await expect.poll(() => page.locator("h1").innerText()).toContain("見本区");
    expect(new URL(page.url()).search).toBe("?edition=131016/other");
    await page.reload();
    await expect.poll(() => page.locator("h1").innerText()).toContain("見本区");
  });

  test("an empty database: what to do", async () => {
    await emptyStore();
    await page.goto(explorer.api.url);
    await page.getByText("まだ計画が読み込まれていません。").waitFor();
    expect(await page.locator("pre").innerText()).toBe("npx policy-graph load plan.txt");
  });

  test("the browser had no complaint", () => {
    expect(explorer.opened.complaints).toEqual([]);
  });
});
