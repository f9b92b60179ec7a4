/** The search in a real browser, on the seed: Enter opens what was typed and never an older hit; all that is found, narrowed, by a link. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seedStore } from "../support/neo4j.ts";
import { detailHeading } from "./detail-heading.ts";
import { EDITION, isBuilt, type ServedExplorer, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("search (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());

  const input = () => page.locator("#search");
  const options = () => page.locator("[role=listbox] [role=option]");
  const open = async (search: string, whole: string) => {
    await page.goto(`${explorer.api.url}/${search}`);
    await page.locator(whole).first().waitFor();
  };

  /** The answer to a phrase comes when it is released. */
  const hold = async (phrase: string) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/graphql", async (route) => {
      if (route.request().postDataJSON().variables.phrase === phrase) await held;
      await route.continue().catch(() => {});
    });
    return release;
  };

  describe("the box", () => {
    afterEach(() => page.unrouteAll({ behavior: "ignoreErrors" }));
    beforeEach(() => open("?view=matrix", "table.matrix"));

    test("one Enter opens the best hit", async () => {
      await input().fill("交通サービス");
      await page.keyboard.press("Enter");
      await expect.poll(() => detailHeading(page)).toBe("4-4 交通サービスの充実");
      expect(await options().count()).toBe(0);
    });

    test("Enter before the answer waits for the answer to what is typed, whatever is on the screen", async () => {
      await input().fill("観光");
      await options().first().waitFor();
      const release = await hold("交通サービス");
      await input().fill("交通サービス");
      // The old hits are still there; no key chooses from them.
      await page.keyboard.press("ArrowDown");
      expect(await page.locator("[role=option][aria-selected=true]").count()).toBe(0);
      await page.keyboard.press("Enter");
      expect(await page.locator("aside.detail").count()).toBe(0);
      release();
      await expect.poll(() => detailHeading(page)).toBe("4-4 交通サービスの充実");
    });

    test("whoever types on after Enter has not asked for the first", async () => {
      const release = await hold("観光");
      await input().fill("観光");
      await page.keyboard.press("Enter");
      await input().fill("交通安全");
      release();
      await expect.poll(() => options().first().innerText()).toContain("交通安全");
      expect(await page.locator("aside.detail").count()).toBe(0);
    });

    test("the last in the list leads to all that is found, by keyboard, too", async () => {
      await input().fill("交通");
      await options().first().waitFor();
      await expect.poll(() => page.locator(".search-status").innerText()).toMatch(/^\d+ 件。$/);
      await page.keyboard.press("ArrowUp");
      await expect.poll(() => page.locator("[aria-selected=true]").innerText()).toBe("検索結果を一覧で見る");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "「交通」の検索結果" }).waitFor();
      expect(decodeURIComponent(new URL(page.url()).search)).toBe(`?view=search&edition=${EDITION}&q=交通`);
    });

    test("how many have all the words is said", async () => {
      await input().fill("障害者　支援");
      await expect.poll(() => page.locator(".search-status").innerText()).toMatch(/うち 2 語とも含むもの 1 件。$/);
      expect(await options().first().innerText()).toContain("障害者への支援体制");
    });
  });

  describe("all that is found", () => {
    const titles = () => page.locator(".search-results h3").allInnerTexts();

    test("what has both words first, then what has either; a link restores it with what was narrowed", async () => {
      await open("?view=search&q=障害者 支援", ".search-results ol");
      expect((await titles()).slice(0, 2)).toEqual(["2 語とも含むもの 1", "いずれかの語を含むもの 10"]);
      await page.getByRole("button", { name: /^施策大項目 3$/ }).click();
      await page.getByRole("button", { name: /^① \d+$/ }).click();
      await expect
        .poll(() => page.locator(".search-results .hit-label").allInnerTexts())
        .toEqual(["1-6 障害者福祉の推進", "1-7 生活困窮者等の支援"]);
      const { search } = new URL(page.url());
      expect(decodeURIComponent(search)).toBe(`?view=search&edition=${EDITION}&plan=1&q=障害者+支援&found=PolicyItem`);
      await open(search, ".search-results ol");
      expect(await page.locator(".search-results .hit-label").count()).toBe(2);
      expect(await input().inputValue()).toBe("障害者 支援");
      await page.getByRole("button", { name: /^教育文化 \d+$/ }).click();
      await page.getByText("この条件に当たるものはありません。").waitFor();
      await page.getByRole("button", { name: "条件を外す" }).click();
      await expect.poll(() => page.locator(".search-results .hit-label").count()).toBe(11);
    });

    test("targets that bear on 交通: of the plans that cover what was found", async () => {
      await open("?view=search&q=交通", ".search-results section section h4");
      expect(await page.locator(".search-results section:not(.take-group) > h4").allInnerTexts()).toEqual([
        "①塙保己一プラン（4-4 を含む）",
        "③まちなか再生にぎわいプラン（4-4 を含む）",
        "④本庄ブランド発信プラン（4-4 を含む）",
      ]);
      expect(await page.locator(".search-results section section:not(.take-group) li").count()).toBe(7);
      await page.getByRole("link", { name: "市民総合大学参加者数" }).click();
      await expect.poll(() => detailHeading(page)).toBe("市民総合大学参加者数");
    });

    test("a hit opens beside the list and is marked; another search from there stays a list", async () => {
      await open("?view=search&q=交通", ".search-results ol");
      await page.locator(".hit-label", { hasText: "5-5" }).first().click();
      await expect.poll(() => detailHeading(page)).toBe("5-5 交通安全対策の推進");
      expect(await page.locator(".hit-label[aria-current=true]").allInnerTexts()).toEqual(["5-5 交通安全対策の推進"]);
      await input().fill("公園");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "「公園」の検索結果" }).waitFor();
    });

    test("a finding leads to the findings; nothing found is said", async () => {
      await open("?view=search&q=埴保己一", ".search-results ol");
      await page.locator(".search-results section", { hasText: "点検結果" }).getByRole("link").first().click();
      await page.getByRole("heading", { name: "文書の点検" }).waitFor();
      await page.getByRole("link", { name: "検索結果" }).click();
      await page.getByRole("heading", { name: "「埴保己一」の検索結果" }).waitFor();
      await open("?view=search&q=存在しない言葉", ".search-results");
      await page.getByText("「存在しない言葉」は見つかりません。").waitFor();
      await open("?view=search", ".search-results");
      await page.getByText("すべての語を含むものが先に").waitFor();
      expect(explorer.opened.complaints).toEqual([]);
    });
  });
});
