/** The document in a real browser, on the real seed, server and database: every line as it is in the file, every fact marked where it stands, and every place elsewhere leading there. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { comparePositions } from "../../src/model/position.ts";
import { seedText } from "../support/ingest-text.ts";
import { seedStore } from "../support/neo4j.ts";
import { accessibilityFaults, openPage } from "./open-page.ts";
import { EDITION, isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const LINES = seedText().split("\n");

describe.skipIf(!isBuilt)("the document (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;
  const open = async (more = "") => {
    await page.goto(`${explorer.api.url}/?edition=${EDITION}&view=document${more}`);
    await page.locator(`#line-${LINES.length}`).waitFor();
  };
  /** Of a line whose tabs make it a row, the cells with tabs between them again. */
  const texts = () =>
    page.locator("[id^=line-]").evaluateAll((all) =>
      all.map((line) => {
        const cells = [...line.querySelectorAll("td:not(.merged)")].map(({ textContent }) => textContent);
        const text = line.querySelector(".line-text");
        const sign = text?.querySelector(".summary-sign")?.textContent?.length ?? 0;
        return cells.length > 0
          ? cells.join("\t")
          : (text?.textContent?.slice(0, text.textContent.length - sign) ?? null);
      }),
    );
  const current = () => page.locator("[id^=line-][aria-current]");
  const isSeen = (place: number) =>
    page.locator(`#line-${place}`).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    page = explorer.page;
  });
  afterAll(() => explorer?.stop());
  beforeEach(() => {
    explorer.opened.complaints.length = 0;
  });

  test("it is fetched when it is asked for, and shows every line with its number and all of its signs", async () => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(`${explorer.api.url}/?edition=${EDITION}`);
    await page.locator("table.matrix").waitFor();
    expect(fetched.filter((path) => path.includes("document-view"))).toEqual([]);
    await page.getByRole("link", { name: "本文", exact: true }).click();
    await page.locator(`#line-${LINES.length}`).waitFor();
    expect(fetched.filter((path) => path.includes("document-view")).length).toBeGreaterThan(0);
    expect(await texts()).toEqual(LINES);
    expect(await page.locator(".line-number").allTextContents()).toEqual(LINES.map((_, index) => `${index + 1}`));
    expect(explorer.opened.complaints).toEqual([]);
  });

  test("every passage is marked from its first sign to its last, and every ○ of the matrix; the rest is not", async () => {
    await open();
    const marked = await page.locator("[id^=line-]").evaluateAll((all) =>
      all.map((line) => {
        const signs: boolean[] = [];
        for (const [index, cell] of [...line.querySelectorAll(".line-text,td:not(.merged)")].entries()) {
          // A tab is between two cells, and on neither.
          if (index > 0) signs.push(false);
          const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (const _ of node.parentElement?.closest(".summary-sign") ? "" : (node.textContent ?? ""))
              signs.push(node.parentElement?.closest(".fact,.found") != null);
        }
        return signs;
      }),
    );
    const expected = LINES.map((text) => Array.from(text, () => false));
    const { passages, covers } = seed.graph;
    const found = seed.findings.flatMap(({ positions }) => positions);
    for (const { line, column, text } of [...passages, ...covers, ...found])
      for (const [index, piece] of text.split("\n").entries()) {
        const on = expected[(line ?? 0) - 1 + index] ?? [];
        const from =
          index === 0 ? (column ?? 1) - 1 : [...(LINES[(line ?? 0) - 1 + index] ?? "")].join("").indexOf(piece);
        for (const [at, sign] of [...piece].entries()) if (sign !== "\t") on[from + at] = true;
      }
    expect(marked).toEqual(expected);
    expect(await page.locator(".fact.kind-Mark").count()).toBe(41);
  });

  test("each ○ of the matrix stands in the column that its plan heads", async () => {
    await open();
    const columns = await page.locator(".tabbed tr").evaluateAll((rows) =>
      rows.map((row) => {
        let column = 0;
        return [...row.querySelectorAll("td")].flatMap((cell) => {
          const from = column;
          column += cell.colSpan;
          const fact = cell.querySelector(".fact.kind-Plan, .fact.kind-Mark");
          return fact ? [[from, fact.className.includes("kind-Plan"), fact.getAttribute("title") ?? ""] as const] : [];
        });
      }),
    );
    const heads = new Map(
      columns.flat().flatMap(([at, isHead, title]) => (isHead ? [[at, title.split("：")[1]]] : [])),
    );
    expect(heads.size).toBe(5);
    const marks = columns.flat().filter(([, isHead]) => !isHead);
    expect(marks).toHaveLength(41);
    for (const [at, , title] of marks) expect(title).toContain(heads.get(at));
  });

  test("a mark opens what it states; its places lead back to the text, where it is marked as open", async () => {
    await open();
    const mention = seed.graph.advances.toSorted(comparePositions)[0];
    await page.locator(`#line-${mention?.line} a.kind-PolicyItem`).first().click();
    const detail = page.getByRole("complementary");
    await detail.getByRole("heading", { level: 2 }).waitFor();
    const places = detail.locator(".passages .place-link");
    const last = (await places.count()) - 1;
    const line = Number(/\d+/u.exec(await places.nth(last).innerText())?.[0]);
    await places.nth(last).click();
    await expect.poll(() => current().getAttribute("id")).toBe(`line-${line}`);
    await expect.poll(() => isSeen(line)).toBe(true);
    expect(await page.locator(`#line-${line} .fact.open`).count()).toBeGreaterThan(0);
    await page.evaluate(() => window.scrollTo(0, 0));
    await places.nth(last).click();
    await expect.poll(() => isSeen(line)).toBe(true);
    await page.goBack();
    await expect.poll(() => current().count()).toBe(0);
  });

  test("from another view, the panel's and the findings' places lead to the line, which has the focus", async () => {
    await page.goto(`${explorer.api.url}/?edition=${EDITION}&view=findings`);
    const place = page.locator(".finding-list .place-link").first();
    const line = Number(/\d+/u.exec(await place.innerText())?.[0]);
    await place.click();
    await expect.poll(() => current().getAttribute("id")).toBe(`line-${line}`);
    await expect.poll(() => isSeen(line)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`line-${line}`);
    expect(await page.locator(`#line-${line} a.finding-sign`).count()).toBe(1);
    await page.locator(`#line-${line} a.finding-sign`).click();
    await page.locator(".finding-list").first().waitFor();
  });

  test("lines with a finding have a sign, and those alone", async () => {
    await open();
    const signed = await page
      .locator("[id^=line-]:has(a.finding-sign)")
      .evaluateAll((all) => all.map(({ id }) => Number(id.replace("line-", ""))));
    const lines = seed.findings.flatMap(({ positions }) =>
      positions.flatMap(({ line, text }) => text.split("\n").map((_, index) => (line ?? 0) + index)),
    );
    expect(signed).toEqual([...new Set(lines)].sort((a, b) => a - b));
  });

  test("words of the address are highlighted, and one line with them follows the other", async () => {
    await open(`&q=${encodeURIComponent("交通")}`);
    const hits = LINES.flatMap((text, index) => (text.includes("交通") ? [index + 1] : []));
    const highlighted = await page.locator("[id^=line-]:has(mark)").evaluateAll((all) => all.map(({ id }) => id));
    expect(highlighted).toEqual(hits.map((line) => `line-${line}`));
    for (const line of [...hits, hits[0]]) {
      await page.getByRole("button", { name: "次", exact: true }).click();
      await expect.poll(() => current().getAttribute("id")).toBe(`line-${line}`);
    }
    await page.getByRole("button", { name: "消す" }).click();
    await expect.poll(() => page.locator(".document-text mark").count()).toBe(0);
  });

  test("the legend leaves kinds out, and the address keeps it", async () => {
    await open();
    await page.getByRole("button", { name: "表の印" }).click();
    await expect.poll(() => page.locator(".fact.kind-Mark").count()).toBe(0);
    expect(await page.locator(".fact.kind-PolicyItem").count()).toBeGreaterThan(50);
    await page.reload();
    await page.locator(`#line-${LINES.length}`).waitFor();
    expect(await page.locator(".fact.kind-Mark").count()).toBe(0);
  });

  test("the outline has the plans with their initiatives and the domains of the matrix, and leads there", async () => {
    await open();
    const outline = page.getByRole("navigation", { name: "目次" });
    expect(await outline.locator(".entry-plan").count()).toBe(5);
    expect(await outline.locator(".entry-initiative").count()).toBe(12);
    expect(await outline.locator(".entry-domain").count()).toBe(6);
    await outline.locator(".entry-plan").nth(2).click();
    await expect.poll(async () => (await current().locator(".line-text").textContent())?.startsWith("③")).toBe(true);
  });

  test("a hit of the search leads to the place where it stands, when the document is open", async () => {
    await open();
    await page.getByRole("combobox", { name: "検索" }).or(page.locator(".search input")).first().fill("埴保己一");
    await page.getByRole("option").filter({ hasText: "点検結果" }).first().click();
    await expect.poll(() => current().count()).toBe(1);
    expect(await current().locator("mark").count()).toBeGreaterThan(0);
  });

  test("a place that the document has not is said not to be there", async () => {
    await open("&place=9999");
    expect(await page.getByText("リンクが指す箇所（9999）は、この文書にありません。").count()).toBe(1);
  });

  test.each([
    [1280, "light"],
    [768, "dark"],
    [390, "light"],
  ] as const)("at %d pixels, %s, axe finds nothing and nothing is cut off", async (width, colorScheme) => {
    const own = await openPage(explorer.browser, explorer.api.url, { viewport: { width, height: 844 }, colorScheme });
    await own.page.goto(
      `${explorer.api.url}/?edition=${EDITION}&view=document&place=83:9&q=${encodeURIComponent("学力")}`,
    );
    await own.page.locator("[id^=line-][aria-current]").waitFor();
    expect(await accessibilityFaults(own.page)).toEqual([]);
    expect(await own.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(own.complaints).toEqual([]);
    await own.close();
  });
});
