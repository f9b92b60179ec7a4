/** The first page in a real browser, on the seed: what stands out in the plan as it was counted by hand, each a link, and the matrix right below it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seedStore } from "../support/neo4j.ts";
import { detailHeading } from "./detail-heading.ts";
import { EDITION, isBuilt, type ServedExplorer, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("the first page (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());

  const open = async (search = "") => {
    await page.goto(`${explorer.api.url}/${search}`);
    await page.locator(".stands-out .several a").first().waitFor();
  };
  beforeEach(() => open());
  const facts = async () =>
    (await page.locator(".stands-out > div").allInnerTexts()).map((text) => text.split("\n").filter(Boolean));

  test("says what this is, and what stands out; that two pairs tie is said", async () => {
    expect(await page.locator(".home-about").innerText()).toBe(
      "5 つの政策連携プランが、6 分野・38 の施策大項目のうちどれを含み、どこで重なるかを、文書の記載までたどって確かめられます。",
    );
    expect(await facts()).toEqual([
      ["最も多くのプランにある項目", "4-4 交通サービスの充実", "3 つのプラン（①③④）にあります"],
      ["最も多くの項目を共有する 2 プラン", "① × ②", "③ × ④", expect.stringMatching(/^2 組が並び、それぞれ 3 項目/)],
      ["どのプランにもない項目", "10 項目", "38 項目のうち"],
    ]);
    expect((await facts())[1]?.[3]).toContain("偶然と区別できない");
    expect(await page.title()).toContain("ホーム");
  });

  test("the matrix begins on the first screen, and is whole", async () => {
    const box = await page.locator("table.matrix").boundingBox();
    expect(box?.y).toBeLessThan(700);
    expect(await page.locator("table.matrix tbody tr:not(.domain)").count()).toBe(38);
  });

  test("each of them leads to what it is about", async () => {
    await page.locator(".stands-out").getByRole("link", { name: /^4-4 / }).click();
    await expect.poll(() => detailHeading(page)).toBe("4-4 交通サービスの充実");
    await page.getByRole("link", { name: "③ × ④" }).click();
    await page.getByRole("heading", { name: /^③ × ④：3 項目/ }).waitFor();
    await open();
    await page.locator(".stands-out").getByRole("link", { name: "10 項目" }).click();
    await expect.poll(() => page.locator("p.count").innerText()).toBe("38 項目のうち 10 項目、○ 0");
    expect(new URL(page.url()).search).toBe(`?edition=${EDITION}&uncovered=1`);
  });

  test("a start for each kind of user; every link has something behind it", async () => {
    expect(await page.locator(".start dt").allInnerTexts()).toEqual([
      ...["自治体の職員", "政策の研究者", "データを分析する人", "資料や図をつくる人"],
    ]);
    await page.getByRole("button", { name: "担当の言葉で検索する" }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
    const links = page.locator(".start a");
    for (const href of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)))
      expect([href, (await fetch(href)).status]).toEqual([href, 200]);
    await page.getByRole("link", { name: "プランの重なりと偶然とを比べる" }).click();
    await page.getByRole("heading", { name: "プランの重なり" }).waitFor();
  });

  test("in English, too", async () => {
    await open("?lang=en");
    expect(await facts()).toEqual([
      ["The item that most plans share", "4-4 交通サービスの充実", "in 3 plans (①③④)"],
      ["The two plans that share most", "① × ②", "③ × ④", expect.stringMatching(/^2 pairs tie: each shares 3 items/)],
      ["Items in no plan", "10 items", "of 38 items"],
    ]);
  });

  test("what is chosen of the matrix below it is kept in the address, with the page", async () => {
    await page.getByRole("checkbox").check();
    await expect.poll(() => new URL(page.url()).search).toBe(`?view=home&edition=${EDITION}&uncovered=1`);
    await page.reload();
    await expect.poll(() => page.locator("p.count").innerText()).toBe("38 項目のうち 10 項目、○ 0");
    expect(await page.locator(".home-about").count()).toBe(1);
    expect(explorer.opened.complaints).toEqual([]);
  });
});
