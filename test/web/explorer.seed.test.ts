/** The explorer in a real browser, on the real seed, server and database: what a person reads in each place. */
import { read as readWorkbook, utils } from "@e965/xlsx";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ServedGraph } from "../http/serve-graph.ts";
import { seedStore } from "../support/neo4j.ts";
import { detailHeading } from "./detail-heading.ts";
import type { OpenPage } from "./open-page.ts";
import { EDITION, isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const IN_NO_PLAN = "1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 5-5 6-2".split(" ");

describe.skipIf(!isBuilt)("the explorer (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let api: ServedGraph;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    ({ api, opened, page } = explorer);
  });
  afterAll(() => explorer?.stop());

  const open = async (search = "?view=matrix") => {
    await page.goto(`${api.url}/${search}`);
    await page.locator("table.matrix").waitFor();
  };
  const codes = async () => (await page.locator("tbody .code").allInnerTexts()).map((text) => text.trim());

  describe("the matrix", () => {
    beforeEach(() => open());

    test("every ○ is in the cell where the document has it, and the totals are those of the document", async () => {
      const rows = await page.locator("tbody tr:not(.domain)").all();
      const seen: string[] = [];
      for (const row of rows) {
        const code = (await row.locator(".code").innerText()).trim();
        const cells = await row.locator("td:not(.total)").allInnerTexts();
        for (const [i, text] of cells.entries())
          if (text.includes("○")) seen.push(`${EDITION}/plan/${i + 1} ${EDITION}/item/${code}`);
      }
      expect(seen).toHaveLength(41);
      expect(seen.sort()).toEqual(seed.graph.covers.map(({ planId, itemId }) => `${planId} ${itemId}`).sort());
      expect(await page.locator("tr.totals td").allInnerTexts()).toEqual(["10", "9", "9", "6", "7", "41"]);
      expect(await page.locator("tr.domain th > span:first-child").allInnerTexts()).toEqual(
        seed.graph.domains.map(({ name }) => name),
      );
      expect(await page.locator("p.count").innerText()).toBe("38 項目のうち 38 項目、○ 41");
    });

    test("the slider leaves items of at least three plans: 4-4 alone; the address keeps it", async () => {
      const slider = page.getByRole("slider");
      await slider.focus();
      for (let k = 0; k < 3; k += 1) await slider.press("ArrowRight");
      await expect.poll(codes).toEqual(["4-4"]);
      expect(new URL(page.url()).search).toBe(`?edition=${EDITION}&k=3`);
      await page.reload();
      await page.locator("table.matrix").waitFor();
      expect(await codes()).toEqual(["4-4"]);
      expect(await slider.getAttribute("aria-valuetext")).toBe("3 つ以上のプランにまたがる");
    });

    test("the ten that no plan covers can be seen alone", async () => {
      await page.getByRole("checkbox").check();
      await expect.poll(codes).toEqual(IN_NO_PLAN);
      expect(await page.locator("p.count").innerText()).toBe("38 項目のうち 10 項目、○ 0");
    });

    test("ordered by the number of plans, the item of three comes first", async () => {
      await page.getByLabel("並べ方").selectOption("plans");
      await expect.poll(async () => (await codes())[0]).toBe("4-4");
      expect((await codes()).slice(-10)).toEqual(IN_NO_PLAN);
      await page.getByLabel("並べ方").selectOption("番号順");
      await expect.poll(async () => (await codes())[0]).toBe("1-1");
      expect(await codes()).toEqual(seed.graph.items.map(({ code }) => code));
      expect(await page.locator("tr.domain").count()).toBe(0);
      expect(await page.locator("tbody tr").first().innerText()).toContain("健康福祉");
    });

    test("a ○ that is pointed at or focused shows the initiatives behind it", async () => {
      const mark = page.getByRole("button", { name: /^①塙保己一プラン は 4-4 交通サービスの充実 を含む/ });
      const behind = mark.locator("xpath=following-sibling::*[1]");
      expect(await behind.isVisible()).toBe(false);
      await mark.hover();
      await expect.poll(() => behind.isVisible()).toBe(true);
      expect((await behind.innerText()).split("\n")).toEqual([
        "○の根拠となる取組",
        "互いに支え合い、誰もが安心して生活できる社会を実現する",
        "187 行目",
      ]);
    });
  });

  describe("the detail", () => {
    test("an item with two spellings: both, and the lines that state it", async () => {
      await open();
      await page.getByRole("link", { name: /^2-1 / }).click();
      const detail = page.locator("aside.detail");
      await detail.getByRole("heading", { level: 2 }).waitFor();
      const text = await detail.innerText();
      expect(text).toContain("確かな学力と自立する力の育成\n豊かな学力と自立する力の育成");
      expect(text).toMatch(/171 行目 · 表の行/);
      expect(text).toMatch(
        /83 行目 · 取組の【施策大項目】\s+地域資源を活かした学びの機会の充実 · ②本庄版ネウボラプラン/,
      );
      expect(new URL(page.url()).search).toBe(`?edition=${EDITION}&node=item/2-1`);
    });

    test("a plan: the plans that share items with it, the most first, each number leading to what is shared", async () => {
      await open("?node=plan/1");
      const sharing = page.locator("aside.detail section", { hasText: "同じ項目を含むプラン" });
      await sharing.waitFor();
      const counts = await page.locator("aside.detail .counts div").allInnerTexts();
      expect(counts.map((text) => text.split("\n").filter(Boolean))).toEqual([
        ["施策大項目", "10"],
        ["うち 2 つ以上のプランにあるもの", "5"],
        ["うちこのプランだけのもの", "5"],
        ["分野", "5"],
      ]);
      expect((await sharing.locator("li").allInnerTexts()).map((text) => text.trim())).toEqual([
        "②本庄版ネウボラプラン 3 項目",
        "③まちなか再生にぎわいプラン 1 項目",
        "④本庄ブランド発信プラン 1 項目",
        "⑤誰もが輝く、チャレンジ応援プラン 1 項目",
      ]);
      await sharing.getByRole("link", { name: "3 項目" }).click();
      await page.getByRole("heading", { name: /^① × ②：3 項目/ }).waitFor();
      expect(decodeURIComponent(new URL(page.url()).search)).toBe(
        `?view=overlaps&edition=${EDITION}&node=plan/1&overlap=plan-overlap/1+2`,
      );
    });

    test("an initiative: those of other plans that advance the same items", async () => {
      await open("?node=plan/1/initiative/2");
      const sharing = page.locator("aside.detail section", { hasText: "同じ項目を進める、ほかのプランの取組" });
      await sharing.waitFor();
      const shared = seed.derived.initiativeOverlaps.filter(({ initiativeIds }) =>
        initiativeIds.includes(`${EDITION}/plan/1/initiative/2`),
      );
      expect(await sharing.locator("li").count()).toBe(shared.length);
      expect(shared.length).toBeGreaterThan(0);
    });

    test("by keyboard alone: from the matrix to the sentence behind an item, on to a plan, and back", async () => {
      await open();
      await page.getByRole("link", { name: /^4-4 / }).focus();
      await page.keyboard.press("Enter");
      const heading = page.locator("aside.detail h2");
      await expect.poll(() => detailHeading(page)).toBe("4-4 交通サービスの充実");
      await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
      // Links to other views, then the numbers, then what was counted.
      for (const text of ["連携の候補を見る", "つながりの図で見る", "3", "3", "①塙保己一プラン"]) {
        await page.keyboard.press("Tab");
        await expect.poll(() => activeText(page)).toBe(text);
      }
      await page.keyboard.press("Enter");
      await expect.poll(() => detailHeading(page)).toBe("①塙保己一プラン");
      await page.goBack();
      await expect.poll(() => detailHeading(page)).toBe("4-4 交通サービスの充実");
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator("aside.detail").count()).toBe(0);
    });

    test("a link to a node that is not there says so", async () => {
      await open("?node=item/9-9");
      await page.getByText("その要素はこの版にありません。").waitFor();
    });
  });

  describe("whose words they are", () => {
    const line = () => page.locator("header details.source-line");

    test("above every view stands that the descriptions are summaries, and of which document; the rest is a click away", async () => {
      for (const view of ["matrix", "overlaps", "network", "findings", "try"]) {
        await page.goto(`${api.url}/?view=${view}`);
        await line().waitFor();
        expect(await line().locator("summary").innerText()).toBe(
          "説明文は要約です。本庄市の公式な資料ではありません。 出典：本庄市「総合振興計画後期基本計画 (素案)」",
        );
      }
      expect(await line().locator("dl").isVisible()).toBe(false);
      await line().locator("summary").click();
      const facts = await line().locator("dl").innerText();
      expect(facts).toMatch(/発行者\s+本庄市\s/);
      expect(facts).toMatch(/要約した文章\s+前書き、プランの説明、取組の説明。/);
      expect(facts).toMatch(/注記\s+要約は policy-graph プロジェクトによるものです。/);
      await page.goto(`${api.url}/?lang=en`);
      await expect
        .poll(() => line().locator("strong").innerText())
        .toBe("Descriptions are summaries. Not an official document of 本庄市.");
    });

    test("the panel quotes names, and calls descriptions summaries", async () => {
      await open("?node=plan/1");
      const detail = page.locator("aside.detail");
      await detail.locator(".passages").waitFor();
      const [plan] = seed.graph.plans;
      expect(await detail.locator("blockquote").allInnerTexts()).toEqual(["①塙保己一プラン", "埴保己一プラン"]);
      expect(await detail.locator(".summary-text").allInnerTexts()).toEqual([`要約 ${plan?.description}`]);
      expect(await detail.locator(".description").innerText()).toBe(`要約 ${plan?.description}`);
      await open("?node=item/4-4");
      await detail.locator("blockquote").first().waitFor();
      expect(await detail.locator(".summary-sign").count()).toBe(0);
    });

    test("so do the search and what was found in the document", async () => {
      await open();
      await page.getByRole("combobox", { name: /検索/ }).fill("だれもが希望");
      await expect
        .poll(() => page.locator("[role=option] .hit-passage").allInnerTexts())
        .toEqual([expect.stringMatching(/^24 行目 要約 逆境を越えて/)]);
      await page.goto(`${api.url}/?view=findings`);
      const outside = page.locator(".finding-kind", { hasText: "プランと表の外にある文" });
      await outside.waitFor();
      const places = await outside.locator(".place").allTextContents();
      expect(places.filter((text) => text.includes("要約"))).toHaveLength(3);
      expect(await outside.locator("q").allTextContents()).toContain("(1)政策連携プランについて");
    });
  });

  describe("overlaps", () => {
    const openOverlaps = async (search = "") => {
      await page.goto(`${api.url}/?view=overlaps${search}`);
      await page.getByRole("heading", { name: "プランの重なり" }).waitFor();
      await page.locator(".overlap-plots table").waitFor();
    };

    test("the table of pairs has the numbers that were counted by hand", async () => {
      await openOverlaps();
      const rows = await page.locator(".overlap-plots table tbody tr").all();
      const table = await Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
      expect(table.map((row) => row.map((text) => Number(text.trim())))).toEqual([
        [10, 3, 1, 1, 1],
        [3, 9, 1, 1, 1],
        [1, 1, 9, 3, 2],
        [1, 1, 3, 6, 0],
        [1, 1, 2, 0, 7],
      ]);
      expect(await page.locator("p.count").innerText()).toBe("10 組のうち 9 組が施策大項目を共有");
    });

    test("① × ②: its three items, the initiatives on both sides, and how it compares with chance; a link restores it", async () => {
      await openOverlaps();
      await page.getByRole("button", { name: "① × ②：3 項目" }).first().click();
      await page.getByRole("heading", { name: /^① × ②/ }).waitFor();
      await page.reload();
      await page.getByRole("heading", { name: /^① × ②/ }).waitFor();
      const text = await page.locator("section.overlaps").innerText();
      for (const code of ["1-7", "2-1", "2-4"]) expect(text).toMatch(new RegExp(`^${code}\\s`, "m"));
      expect(text).toContain("塙保己一の生き方に学ぶ");
      expect(text).toContain("地域資源を活かした学びの機会の充実");
      expect(text).toContain("偶然と区別できない重なりです。");
      expect(text).toMatch(/偶然に期待される数\s+1\.9/);
      expect(text).toContain("95 回は 0～4 項目");
      expect(text).toMatch(/期待との差\s+\+1\.1/);
      expect(text).toMatch(/p 値\s+0\.29/);
      expect(text).toMatch(/q 値\s+1\.0/);
      expect(text).toMatch(/項目数だけで比べると\s+2\.4[\s\S]*p 値 0\.44/);
    });

    test("④ × ⑤ share nothing, and it is said", async () => {
      await openOverlaps("&overlap=plan-overlap/4%2B5");
      await page.getByText("共有する項目はありません。").waitFor();
      await page.getByText("共有する項目がないことも、偶然と区別できません。").waitFor();
      expect(await page.locator(".selected-overlap").innerText()).not.toContain("p 値");
    });
  });

  test("what was found in the document: the two names of 2-1 with their lines, and a way to the item", async () => {
    await page.goto(`${api.url}/?view=findings`);
    await page.getByRole("heading", { name: "文書の点検" }).waitFor();
    await page.locator(".finding-list li").first().waitFor();
    expect(await page.locator("p.count").innerText()).toBe("14 件");
    expect(await page.locator(".findings h3").allInnerTexts()).toEqual(expect.arrayContaining(["要確認 3", "参考 11"]));
    const kinds = await page.locator(".finding-kind > .rule").allInnerTexts();
    expect(kinds.map((kind) => kind.replace(/\s+/gu, " "))).toEqual([
      "施策大項目の名称が表と本文で異なる",
      "プランの名称が表と見出しで異なる 2 件",
      "プランと表の外にある文",
      "どのプランにもない施策大項目 10 件",
    ]);
    const finding = page.locator(".finding-kind", { hasText: "施策大項目の名称が表と本文で異なる" });
    // In the reader's language, at once, with the signs that differ.
    expect(await finding.locator(".message").innerText()).toMatch(/^施策大項目 2-1 の名称が、ここでは「豊かな学力/u);
    expect(await finding.locator(".compared mark").allInnerTexts()).toEqual(["豊", "確"]);
    const plans = page.locator(".finding-kind", { hasText: "プランの名称が表と見出しで異なる" });
    expect(await plans.locator(".compared mark").allInnerTexts()).toEqual(["埴", "塙", "ットワーク", "ウボラ"]);
    expect(await page.locator(".findings [lang=en]").count()).toBe(0);
    expect(await finding.innerText()).toMatch(/83 行目[\s\S]*豊かな学力/);
    await finding.getByRole("link", { name: /^2-1 / }).click();
    await expect.poll(() => detailHeading(page)).toMatch(/^2-1 /);
  });

  test("the question behind a view opens in GraphiQL, with its variables, and has the same answer", async () => {
    await page.goto(`${api.url}/?view=overlaps`);
    await page.getByRole("link", { name: "GraphiQL で開く" }).click();
    await page.locator(".graphiql-query-editor .view-line", { hasText: "query Overlaps" }).waitFor();
    await page.locator(".graphiql-execute-button").click();
    await page.locator(".result-window", { hasText: '"totalCount": 11' }).waitFor();
  });

  test("what is filtered goes along to GraphiQL", async () => {
    await page.goto(`${api.url}/?k=3`);
    await page.getByRole("link", { name: "GraphiQL で開く" }).click();
    await page.locator(".graphiql-query-editor .view-line", { hasText: "query ItemsShown" }).waitFor();
    await page.locator(".graphiql-execute-button").click();
    await page.locator(".result-window", { hasText: "交通サービスの充実" }).waitFor();
    await page.locator(".result-window .view-line", { hasText: /"totalCount":\s1$/ }).waitFor();
  });

  test("the server is away for a while: it is said, and the page goes on by itself", async () => {
    await open();
    expect(opened.complaints).toEqual([]);
    await page.context().setOffline(true);
    await page.getByRole("link", { name: /^3-4 / }).click();
    await page.getByText("サーバーが応答しません。").waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => detailHeading(page)).toBe("3-4 観光の振興");
    // The browser speaks of the requests that failed, and of nothing else.
    expect(opened.complaints.splice(0).filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  });

  describe("search", () => {
    beforeEach(() => open());

    test("by keyboard alone: from / and 交通 to the passage of 4-4", async () => {
      await page.keyboard.press("/");
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
      await page.keyboard.type("交通");
      const options = page.locator("[role=listbox] [role=option]");
      await expect.poll(async () => (await options.allInnerTexts()).length).toBeGreaterThan(1);
      expect((await options.locator(".hit-label").allInnerTexts()).slice(0, 2)).toEqual([
        "4-4 交通サービスの充実",
        "5-5 交通安全対策の推進",
      ]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      const detail = page.locator("aside.detail");
      await expect.poll(() => detailHeading(page)).toBe("4-4 交通サービスの充実");
      await expect.poll(() => detail.innerText()).toMatch(/4-4\s+交通サービスの充実[\s\S]*187 行目 · 表の行/);
    });

    test("nothing is found, and that is said", async () => {
      await page.getByRole("combobox", { name: /検索/ }).fill("存在しない言葉");
      await page.getByText(/見つかりません/).waitFor();
    });

    test("signs of other languages are words like any other", async () => {
      await page.getByRole("combobox", { name: /検索/ }).fill(')(*:*~"');
      await page.getByText(/見つかりません/).waitFor();
    });
  });

  test("the language can be switched, is kept in the address, and terms of the document stay", async () => {
    await open();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Policy items × plans" }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    expect(new URL(page.url()).search).toBe(`?view=matrix&lang=en&edition=${EDITION}`);
    expect(await page.locator("p.count").innerText()).toBe("38 of 38 items, 41 marks (○)");
    expect(await page.locator("th.plan").first().innerText()).toBe("①塙保己一プラン");
  });

  test("the links below the matrix give the files of what is shown", async () => {
    await open("?k=2");
    const links = await page.locator(".take-away .take-groups a").all();
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      const href = await hrefOf(link, api.url);
      const reply = await fetch(href);
      expect([href, reply.status]).toEqual([href, 200]);
      if (!href.includes("/matrix.xlsx")) continue;
      const book = readWorkbook(Buffer.from(await reply.arrayBuffer()));
      const rows = utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
      expect(rows).toHaveLength(13);
    }
  });

  test("an edition that is not loaded: said, not another one in its place", async () => {
    await page.goto(`${api.url}/?edition=112119/final`);
    await page.getByText("リンクが指す版は読み込まれていません。").waitFor();
    expect(await page.locator("table.matrix").count()).toBe(0);
    await page.getByRole("button", { name: "読み込まれている版を見る" }).click();
    await page.locator("table.matrix").waitFor();
  });

  test("asked nobody else for anything, and the browser had no complaint", () => {
    expect(opened.complaints).toEqual([]);
  });
});

const activeText = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? "");

async function hrefOf(link: Locator, base: string): Promise<string> {
  return new URL((await link.getAttribute("href")) ?? "", `${base}/`).href;
}
