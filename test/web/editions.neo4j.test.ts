/** The explorer in a real browser where the database holds more than one edition, and where it holds none. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareLoaded } from "../../src/cli/compare-loaded.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { unloadEdition } from "../../src/store/unload-edition.ts";
import { EDITED_SEEDS, SEED_TEXT } from "../match/edited-seeds.ts";
import { checkedGraphOf, factsOf, SEED_EDITION } from "../support/checked-graph.ts";
import { emptyStore, storeWith } from "../support/neo4j.ts";
import { accessibilityFaults } from "./open-page.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("the explorer and its editions (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed));
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());

  test("one edition: it is shown, and named from the first click on", async () => {
    await page.goto(explorer.api.url);
    await page.locator("table.matrix").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.locator("nav.views").getByRole("link", { name: "重なり" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe(`?view=overlaps&edition=${SEED_EDITION}`);
  });

  describe("several", () => {
    beforeAll(() =>
      loadEdition(
        explorer.store,
        checkedGraphOf(EDITED_SEEDS["merged-and-renumbered"] ?? "", factsOf("131016", "other")),
      ),
    );
    const offered = () => page.locator("main .edition-choice li").allInnerTexts();

    test("none is guessed: one is chosen, the address names it, and another may be chosen", async () => {
      await page.goto(explorer.api.url);
      await page.getByRole("heading", { name: "どの版を見ますか" }).waitFor();
      expect(await page.locator("h1").allInnerTexts()).toEqual(["政策連携グラフ"]);
      expect((await offered()).map((text) => text.replace(/\s+/gu, " ").trim())).toEqual([
        expect.stringMatching(/^本庄市 .*素案.* 読み込み \d{4}\/\d{1,2}\/\d{1,2} 112119\/later-basic-plan-draft$/u),
        expect.stringMatching(/^見本区 .* 131016\/other$/u),
      ]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole("link", { name: /^見本区/u }).click();
      await expect.poll(() => page.locator("h1").innerText()).toContain("見本区");
      expect(new URL(page.url()).search).toBe("?edition=131016/other");
      await page.reload();
      await expect.poll(() => page.locator("h1").innerText()).toContain("見本区");
      await page.getByLabel("計画の版").selectOption(SEED_EDITION);
      await expect.poll(() => page.locator("h1").innerText()).toContain("本庄市");
    });

    test.each([
      ["node=item/4-4", "aside.detail"],
      ["view=overlaps&overlap=plan-overlap/1%2B2", "h3, h2"],
    ])("a link that names none says what it cannot know, and opens in what is chosen: %s", async (search, opened) => {
      await page.goto(`${explorer.api.url}/?${search}`);
      await page.getByText("どの版のことか分かりません").waitFor();
      await page.getByRole("link", { name: /^本庄市/u }).click();
      await page.locator(opened).first().waitFor();
      const { searchParams } = new URL(page.url());
      expect(searchParams.get("edition")).toBe(SEED_EDITION);
      for (const [name, value] of new URLSearchParams(search)) expect(searchParams.get(name)).toBe(value);
    });

    test("old and new: the only other one, what is different marked, both nodes a click away, files beside it", async () => {
      await page.goto(`${explorer.api.url}/?edition=131016/other`);
      await page.getByRole("link", { name: "新旧対照" }).click();
      const rows = page.locator(".changes tbody tr");
      await rows.first().waitFor();
      expect(await page.locator(".changes .summary li").allInnerTexts()).toContain(
        "施策 37：変更なし 32、番号変更 4、2 を 1 に統合。",
      );
      const cells = async (row: number) =>
        (await rows.nth(row).locator("th, td").allInnerTexts()).map((text) => text.split("\n"));
      expect(await cells(0)).toEqual([
        ["施策"],
        ["3-2 商工業の振興", "178:2"],
        ["3-2 商業の振興", "178:2", "3-3 工業の振興", "179:2"],
        ["統合", expect.stringMatching(/^案（確からしさ/u)],
      ]);
      expect(await rows.nth(1).locator("td u").allInnerTexts()).toEqual(["3-3 ", "3-4 "]);
      expect(await accessibilityFaults(page)).toEqual([]);
      const old = await rows.nth(1).locator("td").nth(1).getByRole("link").getAttribute("href");
      expect(Object.fromEntries(new URLSearchParams(old?.replace(/^.*\?/u, "")))).toMatchObject({
        edition: "112119/later-basic-plan-draft",
        node: "item/3-4",
      });
      await rows.nth(1).locator("td").nth(0).getByRole("link").click();
      await page.locator("aside.detail").waitFor();
      const { searchParams } = new URL(page.url());
      expect([searchParams.get("view"), searchParams.get("node")]).toEqual(["changes", "item/3-3"]);
      for (const href of await page
        .locator(".changes .files a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "")))
        expect((await fetch(`${explorer.api.url}/${href}`)).status).toBe(200);
    });

    test("GraphiQL asks for a choice, and then of what was chosen", { timeout: 60_000 }, async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${explorer.api.url}/graphiql/`);
      const choice = page.getByRole("combobox", { name: "版", exact: true });
      await choice.waitFor();
      expect(await choice.locator("option").count()).toBe(3);
      // Before the question is there, there is nothing to run.
      await page.locator(".graphiql-query-editor .view-line", { hasText: "query" }).first().waitFor();
      const run = page.locator(".graphiql-execute-button");
      await run.click();
      await page.locator(".result-window", { hasText: "複数の版があります" }).waitFor();
      await choice.selectOption("131016/other");
      await run.click();
      await page.locator(".result-window", { hasText: "塙保己一プラン" }).waitFor();
      expect(await page.locator(".result-window").innerText()).not.toContain("errors");
    });

    test("what a node was in the edition before, and became in the one after, stands in its panel, a click away", async () => {
      const [draft, plan] = [factsOf("131016", "draft"), factsOf("131016", "plan")];
      await loadEdition(
        explorer.store,
        checkedGraphOf(SEED_TEXT, { ...draft, edition: { ...draft.edition, title: "素案" } }),
      );
      const edition = { ...plan.edition, title: "計画", stage: "adopted" as const };
      await loadEdition(explorer.store, checkedGraphOf(EDITED_SEEDS.renamed ?? "", { ...plan, edition }));
      await unloadEdition(explorer.store, "131016/other");
      await compareLoaded(explorer.store, "131016");
      const panel = page.locator("aside.detail .other-editions");
      const said = async () =>
        (await panel.locator("li").allInnerTexts()).map((text) => text.replace(/\s+/gu, " ").trim());

      await page.goto(`${explorer.api.url}/?edition=131016/plan&node=item/4-4`);
      await panel.waitFor();
      expect(await said()).toEqual(["旧 素案 4-4 交通サービスの充実 （変更なし）"]);
      // Of three, the one before is compared unasked.
      await page.goto(`${explorer.api.url}/?edition=131016/plan&view=changes`);
      await page.locator(".changes tbody tr").first().waitFor();
      expect(await page.locator(".changes select").inputValue()).toBe("131016/draft");
      await page.goto(`${explorer.api.url}/?edition=131016/plan&node=item/1-6`);
      await panel.waitFor();
      expect(await said()).toEqual(["旧 素案 1-6 障害者福祉の推進 （名称変更、案：要確認）"]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await panel.getByRole("link").click();
      await expect.poll(() => page.locator("h1").innerText()).toContain("素案");
      await expect.poll(said).toEqual(["新 計画 1-6 障がい者福祉の充実 （名称変更、案：要確認）"]);
      expect(new URL(page.url()).searchParams.get("edition")).toBe("131016/draft");
      await page.goto(`${explorer.api.url}/?edition=131016/draft&node=plan/1&lang=en`);
      await panel.waitFor();
      expect(await said()).toEqual(["After: 計画 ①塙保己一プラン (as it is)"]);
      await page.goto(`${explorer.api.url}/?edition=${SEED_EDITION}&node=item/4-4`);
      await page.locator("aside.detail h2").waitFor();
      expect(await panel.count()).toBe(0);
    });

    test("what another city has that is like an item is listed when it is asked for, a click away", async () => {
      const list = page.locator("aside.detail .counterparts");
      await page.goto(`${explorer.api.url}/?edition=${SEED_EDITION}&node=item/4-4`);
      await list.locator("summary").focus();
      await page.keyboard.press("Enter");
      await list.locator("li").first().waitFor();
      expect((await list.locator("li").first().innerText()).replace(/\s+/gu, " ")).toMatch(
        /^見本区 4-4 交通サービスの充実 [01]\.\d\d（名称・本文 1\.00、位置 [01]\.\d\d） ①塙保己一プラン、/u,
      );
      expect(await accessibilityFaults(page)).toEqual([]);
      await list.getByRole("link").first().click();
      await expect.poll(() => page.locator("h1").innerText()).toContain("見本区");
      // The latest of the other city is the plan, not its draft.
      expect(new URL(page.url()).searchParams.get("edition")).toBe("131016/plan");
      await page.goto(`${explorer.api.url}/?edition=${SEED_EDITION}&node=domain/1`);
      await page.locator("aside.detail h2").waitFor();
      expect(await list.count()).toBe(0);
    });

    test("one that is not loaded is not replaced by another", async () => {
      await page.goto(`${explorer.api.url}/?edition=112119/gone&node=item/4-4`);
      await page.getByText("リンクが指す版は読み込まれていません。").waitFor();
      await page.getByRole("button", { name: "読み込まれている版を見る" }).click();
      await page.getByRole("heading", { name: "どの版を見ますか" }).waitFor();
      expect(await offered()).toHaveLength(3);
    });
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
