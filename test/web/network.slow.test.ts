/** The network in a real browser: that all of it is there, how two of it are connected, and the table that says the same. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServedGraph } from "../http/serve-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { type OpenPage, openPage } from "./open-page.ts";
import { EDITION, isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("the network (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let api: ServedGraph;
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed));
    ({ api, browser, opened, page } = explorer);
  });
  afterAll(() => explorer?.stop());

  const open = async (search = "") => {
    await page.goto(`${api.url}/?view=network${search}`);
    await page.getByText(/\d+ 要素、/).waitFor();
    await page.locator(".network-canvas canvas, .network-drawing a, .network-table").first().waitFor();
  };
  const count = () => page.locator("p.count").innerText();
  /** Without the edition, which every address names. */
  const search = () => decodeURIComponent(new URL(page.url()).search).replace(`&edition=${EDITION}`, "");

  test("everything is there: 5 plans, 12 initiatives, 38 items, 6 domains, 11 targets, and all that connects them", async () => {
    await open();
    // 41 ○, 38 items in domains, 12 initiatives and 11 targets in plans, and what the initiatives name.
    expect(await count()).toBe(`72 要素、${41 + 38 + 12 + 11 + seed.graph.advances.length} のつながり`);
  });

  describe("how two nodes are connected", () => {
    test("④ and ⑤ share no item: the four steps between them, in words, and a link restores them", async () => {
      await open();
      await page.getByLabel("始点").selectOption({ label: "④本庄ブランド発信プラン" });
      await page.getByLabel("終点").selectOption({ label: "⑤誰もが輝く、チャレンジ応援プラン" });
      await page.getByText(/^最短 4 段、\d+ 通り/).waitFor();
      expect(search()).toBe("?view=network&from=plan/4&to=plan/5");
      await page.reload();
      await page.getByText(/^最短 4 段、\d+ 通り/).waitFor();
      const paths = await page.locator(".paths > li").allInnerTexts();
      expect(paths.map((text) => text.replaceAll(/\s+/g, " "))).toContain(
        "④本庄ブランド発信プラン — 含む → 3-1 農林業の振興 ← 項目 — 経済環境 — 項目 → 3-2 商業の振興 ← 含む — ⑤誰もが輝く、チャレンジ応援プラン",
      );
    });

    test("① and ②: two steps, over each of the three items that they share", async () => {
      await open("&from=plan/1&to=plan/2");
      await page.getByText("最短 2 段、3 通り").waitFor();
      const paths = await page.locator(".paths > li").allInnerTexts();
      expect(paths.map((text) => /\d-\d/.exec(text)?.[0])).toEqual(["1-7", "2-1", "2-4"]);
      await page.getByRole("button", { name: "入れ替える" }).click();
      await expect.poll(search).toBe("?view=network&from=plan/2&to=plan/1");
    });

    test("from the detail: this one is the start, that one the end; the same question opens in GraphiQL", async () => {
      await open("&node=plan/1");
      await page.getByRole("link", { name: "つながりを調べる：始点にする" }).click();
      await page.locator("aside.detail").getByRole("link", { name: "1-6 障害者福祉の推進" }).click();
      await page.getByRole("link", { name: "終点にする" }).click();
      await page.getByText("最短 1 段、1 通り").waitFor();
      await page.getByRole("link", { name: "GraphiQL で開く" }).click();
      await page.locator(".graphiql-query-editor .view-line", { hasText: "query Paths" }).waitFor();
      await page.locator(".graphiql-execute-button").click();
      await page.locator(".result-window", { hasText: '"pathCount": 1' }).waitFor();
    });

    test("an end that is not there: the refusal is said", async () => {
      await open("&from=plan/1&to=plan/9");
      await page.getByText("サーバーがこの問い合わせを断りました。").waitFor();
    });
  });

  describe("the table", () => {
    test("has every node with all that it is connected with", async () => {
      await open("&as=table");
      const rows = page.locator(".network-table tbody tr");
      expect(await rows.count()).toBe(72);
      const row = rows.filter({ has: page.locator("th", { hasText: "4-4 交通サービスの充実" }) });
      expect((await row.innerText()).replaceAll(/\s+/g, " ")).toBe(
        "施策大項目 4-4 交通サービスの充実 7 ← 含む ①塙保己一プラン ← 進める 互いに支え合い、誰もが安心して生活できる社会を実現する ← 含む ③まちなか再生にぎわいプラン ← 進める 快適な生活環境の整備 ← 含む ④本庄ブランド発信プラン ← 進める 魅力発信と移住・定住促進 ← 項目 都市基盤",
      );
    });

    test("is shown by itself where forces were asked for and the browser cannot draw them; columns it can", async () => {
      const other = await openPage(browser, api.url);
      await other.page.addInitScript(() => {
        const get = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.startsWith("webgl") ? null : Reflect.apply(get, this, [kind, ...rest]);
        } as typeof get;
      });
      await other.page.goto(`${api.url}/?view=network&layout=force`);
      await other.page.getByText(/図を描けない/).waitFor();
      expect(await other.page.locator(".network-table tbody tr").count()).toBe(72);
      await other.page.getByRole("button", { name: "流れ" }).click();
      await expect.poll(() => other.page.locator(".network-drawing a").count()).toBe(72);
      await other.close();
    });
  });

  test("the server is away when the network is asked for: it is said, and it comes when the server is back", async () => {
    const other = await openPage(browser, api.url);
    await other.page.goto(api.url);
    await other.page.locator("table.matrix").waitFor();
    await other.page.context().setOffline(true);
    await other.page.locator("nav.views").getByRole("link", { name: "つながり" }).click();
    await other.page.getByText("サーバーが応答しません。").waitFor();
    await other.page.context().setOffline(false);
    await other.page.getByText("72 要素、").waitFor();
    await other.close();
  });

  test("asked nobody else for anything, and the browser had no complaint", () => {
    expect(opened.complaints).toEqual([]);
  });
});
