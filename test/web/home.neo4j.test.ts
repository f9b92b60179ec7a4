/** The first page of an edition without plans, in a real browser: it says what there is, and nothing stands out where nothing does. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { largeGraph } from "../support/checked-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { accessibilityFaults } from "./open-page.ts";
import { isBuilt, type ServedExplorer, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("an edition without plans (needs npm run build)", () => {
  let explorer: ServedExplorer;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(largeGraph(3)));
  });
  afterAll(() => explorer?.stop());

  test("its first page", async () => {
    const { page, opened, api } = explorer;
    await page.goto(api.url);
    await page.locator("table.matrix").waitFor();
    expect(await page.locator(".home-about").innerText()).toBe(
      "この版には政策連携プランがありません。1 分野・3 の施策大項目を一覧できます。",
    );
    expect(await page.locator(".stands-out").count()).toBe(0);
    expect(await page.locator(".start dt").count()).toBe(4);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
