/** Who should talk to whom, in a real browser, on the real seed: the list, what can be chosen of it, and the picture, in which nothing lies over a name. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedStore } from "../support/neo4j.ts";
import { detailHeading } from "./detail-heading.ts";
import { openPage } from "./open-page.ts";
import { EDITION, isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const { initiatives, items } = seed.graph;
const { initiativeOverlaps } = seed.derived;
const nameOf = new Map(initiatives.map(({ id, name }) => [id, name]));
const labelOf = new Map(items.map(({ id, code, name }) => [id, `${code} ${name}`]));
const lineOf = ({ initiativeIds, itemIds }: (typeof initiativeOverlaps)[number]) =>
  [...initiativeIds.map((id) => nameOf.get(id)), ...itemIds.map((id) => labelOf.get(id))].join(" | ");

describe.skipIf(!isBuilt)("who should talk to whom (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());

  const open = async (search = "", on = page) => {
    await on.goto(`${explorer.api.url}/?view=partners${search}`);
    await on.locator(".pair-list ol > li").first().waitFor();
  };
  const listed = () =>
    page.locator(".pair-list ol > li").evaluateAll((all) =>
      all.map((one) => {
        const texts = [...one.querySelectorAll(".two li > span > a, .what li")];
        return texts.map(({ textContent }) => textContent?.trim()).join(" | ");
      }),
    );

  test("every pair of the graph with its items, those that share most first", async () => {
    await open();
    const lines = await listed();
    expect(lines[0]).toBe(
      "快適な生活環境の整備 | 魅力発信と移住・定住促進 | 4-3 道路・河川の整備と維持管理 | 4-4 交通サービスの充実",
    );
    expect([...lines].sort()).toEqual(initiativeOverlaps.map(lineOf).sort());
    expect(await page.locator("p.count").innerText()).toBe("17 組");
    expect(await page.locator(".partners").innerText()).toContain("すでに連携しているか、事業が重なっているか");
    const beyond = initiativeOverlaps.filter(({ measures }) => (measures.qValueGivenBothTotals ?? 1) <= 0.05).length;
    expect(beyond).toBe(0);
    expect(await page.locator(".partners").innerText()).toContain("どの組も、共有する項目の数は偶然と区別できません。");
    expect(await page.locator(".partners").innerText()).toContain("担当課が記されていません");
  });

  test("one plan, two plans, an item, how much is shared; the address keeps it", async () => {
    await open();
    const chip = (sign: string) => page.getByRole("button", { name: sign, exact: true });
    const chosen = (isMeant: (overlap: (typeof initiativeOverlaps)[number]) => boolean) =>
      initiativeOverlaps.filter(isMeant).map(lineOf).sort();
    await chip("④").click();
    await expect
      .poll(async () => [...(await listed())].sort())
      .toEqual(chosen(({ planNumbers }) => planNumbers.includes(4)));
    await chip("③").click();
    await expect
      .poll(async () => [...(await listed())].sort())
      .toEqual(chosen(({ planNumbers }) => planNumbers.join() === "3,4"));
    await page.getByLabel("施策大項目").selectOption({ label: "4-4 交通サービスの充実（3 組）" });
    await expect.poll(listed).toHaveLength(1);
    expect(new URL(page.url()).searchParams.get("with")).toBe("item/4-4");
    await page.getByRole("button", { name: "条件を外す" }).click();
    await page.getByLabel("共有する項目").selectOption("2");
    await expect.poll(listed).toHaveLength(1);
    await page.reload();
    await expect.poll(listed).toHaveLength(1);
  });

  test("below each item: its pairs, as many as are said beside it", async () => {
    await open("&group=item");
    for (const section of await page.locator(".pair-list section").all()) {
      const [, code, count] = /^(\S+) .* (\d+) 組$/.exec((await section.locator("h3").innerText()).trim()) ?? [];
      const meant = initiativeOverlaps.filter(({ itemIds }) => itemIds.includes(`${EDITION}/item/${code}`));
      expect([code, Number(count), await section.locator("ol > li").count()]).toEqual([
        code,
        meant.length,
        meant.length,
      ]);
    }
  });

  test("where departments are known: named, a department's pairs alone, and below each", async () => {
    const department = { id: `${EDITION}/department/福祉課`, label: "福祉課" };
    await page.route("**/graphql", async (route) => {
      const reply = await route.fetch();
      const body = (await reply.json()) as { data: { initiativeOverlaps?: { initiatives: Named[] }[] } };
      for (const { initiatives: two } of body.data.initiativeOverlaps ?? [])
        for (const one of two)
          if (one.plan.number === 1) one.plan.departments = [department];
          else if (one.plan.number === 4) one.departments = [{ id: `${EDITION}/department/観光課`, label: "観光課" }];
      await route.fulfill({ response: reply, json: body });
    });
    const of = (...numbers: number[]) =>
      initiativeOverlaps.filter(({ planNumbers }) => numbers.some((number) => planNumbers.includes(number))).length;
    await open("&group=department");
    const heads = await page.locator(".pair-list h3").allInnerTexts();
    expect(heads.map((text) => text.trim()).sort()).toEqual([`福祉課 ${of(1)} 組`, `観光課 ${of(4)} 組`].sort());
    await page.getByText(`担当課の分からない ${17 - of(1, 4)} 組`).waitFor();
    await page.getByLabel("まとめ方").selectOption("none");
    await page.locator(".narrow summary").click();
    await page.getByRole("button", { name: "観光課" }).click();
    await expect.poll(listed).toHaveLength(of(4));
    for (const pair of await page.locator(".pair-list .two").allInnerTexts()) expect(pair).toContain("観光課");
    await page.unrouteAll();
  });

  test("from an initiative to those that share items with it, and to what two plans are as a whole", async () => {
    await page.goto(`${explorer.api.url}/?node=plan/1/initiative/2`);
    await page.getByRole("link", { name: "連携の候補を見る" }).click();
    const meant = initiativeOverlaps.filter(({ initiativeIds }) =>
      initiativeIds.includes(`${EDITION}/plan/1/initiative/2`),
    );
    await expect.poll(async () => [...(await listed())].sort()).toEqual(meant.map(lineOf).sort());
    await page.getByText("の組だけを示しています").waitFor();
    await page.getByLabel("まとめ方").selectOption("plans");
    await page.getByRole("link", { name: "2 プランを比べる" }).first().click();
    await page.locator("table.pair-table").waitFor();
  });

  describe("the picture", () => {
    test("a line for each pair, thicker for two items, which its title names; a name opens its initiative", async () => {
      await open();
      const lines = page.locator(".arcs path");
      expect(await lines.count()).toBe(17);
      const titles = await page.locator(".arcs path > title").allTextContents();
      expect(titles).toContain(
        "③ 快適な生活環境の整備 と ④ 魅力発信と移住・定住促進：4-3 道路・河川の整備と維持管理、4-4 交通サービスの充実",
      );
      const widths = await lines.evaluateAll((all) => all.map((one) => Number(one.getAttribute("stroke-width"))));
      expect(widths.filter((width) => width === Math.max(...widths))).toHaveLength(1);
      await page.getByRole("link", { name: "④ 魅力発信と移住・定住促進：相手 3" }).click();
      await expect.poll(() => detailHeading(page)).toBe("魅力発信と移住・定住促進");
      const faint = page.locator('.arcs path[opacity="0.12"]');
      await expect.poll(() => faint.count()).toBe(17 - 3);
    });

    test.each([390, 768, 1280])("at %i pixels no name lies over another, over a dot or over a line", async (width) => {
      const opened = await openPage(explorer.browser, explorer.api.url, { viewport: { width, height: 900 } });
      await open("", opened.page);
      await opened.page.locator(".arcs svg").waitFor();
      expect(await collisionsIn(opened.page)).toEqual([]);
      expect(await opened.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      await opened.close();
    });

    test("nor in one of a hundred initiatives with long names", async () => {
      const opened = await openPage(explorer.browser, explorer.api.url);
      const made = (plan: string, i: number) => `${plan}/initiative/made-${i}`;
      await opened.page.route("**/graphql", async (route) => {
        const reply = await route.fetch();
        const body = (await reply.json()) as { data: { plans?: Plans; initiativeOverlaps?: Overlaps } };
        const longName = (i: number) => `地域を越えた連携による持続可能なまちづくりの総合的な推進と支援 その ${i}`;
        for (const plan of body.data.plans ?? [])
          plan.initiatives = Array.from({ length: 20 }, (_, i) => ({
            id: made(plan.id, i),
            name: longName(i),
            items: [],
          }));
        const [one] = body.data.initiativeOverlaps ?? [];
        if (one)
          body.data.initiativeOverlaps = Array.from({ length: 150 }, (_, i) => ({
            ...{ id: `made-${i}`, items: Array.from({ length: 1 + (i % 3) }, () => one.items[0]) },
            initiatives: [1 + (i % 2), 3 + (i % 3)].map((number) => {
              const plan = { id: `${EDITION}/plan/${number}`, number, departments: [] };
              return { id: made(plan.id, (i * 7) % 20), name: longName((i * 7) % 20), departments: [], plan };
            }),
          }));
        await route.fulfill({ response: reply, json: body });
      });
      await open("", opened.page);
      await opened.page.locator(".arcs svg").waitFor();
      expect(await opened.page.locator(".arcs path").count()).toBe(120);
      expect(await opened.page.locator(".arcs a").count()).toBeGreaterThan(40);
      expect(await collisionsIn(opened.page)).toEqual([]);
      await opened.close();
    });
  });
});

interface Named {
  departments: unknown;
  readonly plan: { readonly number: number; departments: unknown };
}
type Plans = { readonly id: string; initiatives: unknown }[];
type Overlaps = { id: string; items: unknown[]; initiatives: unknown }[];

/** Of texts with each other, with dots and with lines, as they are on the screen. */
function collisionsIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>(".arcs svg");
    if (!svg) return ["no picture"];
    const boxes = [...svg.querySelectorAll("text")].map((text) => ({ text, box: text.getBoundingClientRect() }));
    const meets = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const found: string[] = [];
    for (const [i, { text, box }] of boxes.entries()) {
      for (const other of boxes.slice(i + 1))
        if (meets(box, other.box)) found.push(`${text.textContent} ${other.text.textContent}`);
      for (const dot of svg.querySelectorAll("circle"))
        if (meets(box, dot.getBoundingClientRect())) found.push(`${text.textContent} over a dot`);
      // Numbers stand on their lines.
      if (/^\d+$/.test(text.textContent ?? "")) continue;
      for (const path of svg.querySelectorAll("path")) {
        const line = path.getBoundingClientRect();
        if (meets(box, line)) found.push(`${text.textContent} over a line`);
      }
    }
    const own = svg.getBoundingClientRect();
    for (const { text, box } of boxes) if (box.right > own.right + 1) found.push(`${text.textContent} beyond the edge`);
    return found;
  });
}
