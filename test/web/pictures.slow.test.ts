/** The pictures that the explorer saves, read by others: well-formed, with every mark and number where the document has it, and not blank. */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { circled } from "../../src/model/node-kinds.ts";
import { projectFile } from "../../src/project-files.ts";
import * as paper from "../../web/explorer/pictures/paper.ts";
import { storeWith } from "../support/neo4j.ts";
import { type OpenPage, openPage } from "./open-page.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const { plans, items, domains, covers, initiatives } = seed.graph;
const labelOf = new Map(plans.map(({ id, number, name }) => [id, `${circled(number)}${name}`]));
const codeOf = new Map(items.map(({ id, code }) => [id, code]));
const MARKS = covers.map(({ planId, itemId }) => `${codeOf.get(itemId)} ${labelOf.get(planId)}`).sort();

const WHOSE = "本庄市_総合振興計画後期基本計画(素案)";

describe.skipIf(!isBuilt)("pictures (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let url: string;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed));
    url = explorer.api.url;
    // Pictures are of the light theme, whatever the page is.
    opened = await openPage(explorer.browser, url, { colorScheme: "dark" });
    page = opened.page;
  });
  afterAll(() => explorer?.stop());
  afterEach(() => page.unrouteAll());

  const BUTTONS = { SVG: /SVG/, PNG: /文書用|documents/, slide: /スライド用|slides/ } as const;
  const button = (which: keyof typeof BUTTONS) => page.locator(".picture-button", { hasText: BUTTONS[which] });
  async function save(search: string, ending: keyof typeof BUTTONS) {
    await page.goto(`${url}/${search}`);
    const [download] = await Promise.all([page.waitForEvent("download"), button(ending).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
  /** Refuses what is not well-formed. */
  const read = (text: string) => new JSDOM(text, { contentType: "image/svg+xml" }).window.document.documentElement;
  const svgOf = async (search: string) => read((await save(search, "SVG")).bytes.toString("utf8"));

  describe("the matrix", () => {
    test("every ○ stands in the column of its plan and the row of its item; totals and domains are the document's", async () => {
      const { name, bytes } = await save("", "SVG");
      expect(name).toBe(`${WHOSE}_対応表.svg`);
      const svg = read(bytes.toString("utf8"));
      expect(marksIn(svg)).toHaveLength(41);
      expect(marksIn(svg)).toEqual(MARKS);
      expect(textsOf(rowsOf(svg)[1])).toEqual(["計", "10", "9", "9", "6", "7", "41"]);
      const bold = [...svg.querySelectorAll(":scope > g [font-weight='700']")].map(({ textContent }) => textContent);
      expect(bold.filter((text) => !/^\d$/.test(text ?? ""))).toEqual(domains.map((domain) => domain.name));
      expect([...svg.querySelectorAll("g > title")].map(({ textContent }) => textContent)).toContain(
        "4-4 交通サービスの充実 × ①塙保己一プラン",
      );
      expect(svg.querySelector(":scope > title")?.textContent).toBe(
        "本庄市 総合振興計画後期基本計画 (素案): 施策大項目 × プラン",
      );
    });

    test("below it stands whose document it is made from, that its prose is a summary, and the note", async () => {
      const lines = [
        "出典：本庄市「総合振興計画後期基本計画 (素案)」をもとに policy-graph で作成（版 112119/later-basic-plan-draft）",
        "説明文は要約です。本庄市の公式な資料ではありません。",
        "注記：要約は policy-graph プロジェクトによるものです。引用するときは市の文書をお使いください。",
      ];
      const svg = await svgOf("");
      expect(textsOf(svg).at(-1)).toBe(lines.join(""));
      expect(svg.querySelector(":scope > desc")?.textContent?.split("\n").slice(-lines.length)).toEqual(lines);
      expect(textsOf(await svgOf("?lang=en")).join("")).toContain(
        "Descriptions are summaries. Not an official document of 本庄市.",
      );
    });

    test("with k = 2 the shared items alone, in the order of the screen, and it is said", async () => {
      const svg = await svgOf("?k=2&sort=plans&lang=en");
      const shared = items.filter(({ id }) => covers.filter(({ itemId }) => itemId === id).length >= 2);
      expect(
        rowsOf(svg)
          .slice(2)
          .map((row) => textsOf(row)[0]),
      ).toEqual(["4-4", ...shared.map(({ code }) => code).filter((code) => code !== "4-4")]);
      expect(marksIn(svg)).toEqual(MARKS.filter((mark) => shared.some(({ code }) => mark.startsWith(`${code} `))));
      expect(textsOf(svg)).toContain("12 of 38 items, 25 marks (○); Items in at least 2 plans; Most plans first");
    });

    test("names with what XML cannot hold give a file that can be read", async () => {
      await page.route("**/graphql", async (route) => {
        const reply = await route.fetch();
        const body = (await reply.text()).replaceAll("交通サービスの充実", '\\u0000\\u0001<&>\\ud800\\uffff]]>\\"𠮟');
        await route.fulfill({ response: reply, body });
      });
      const texts = textsOf(await svgOf("?k=3"));
      expect(texts.join("\n")).toMatch(/\ufffd+<&>\ufffd+\]\]>"𠮟/);
    });

    test("PNG: twice the size of the SVG, and not blank", async () => {
      const svg = await svgOf("");
      const { name, bytes } = await save("", "PNG");
      expect(name).toBe(`${WHOSE}_対応表.png`);
      expect(sizeOfPng(bytes)).toEqual([2 * Number(svg.getAttribute("width")), 2 * Number(svg.getAttribute("height"))]);
      const { dark, white } = await pixelsOf(page, bytes);
      expect(dark).toBeGreaterThan(2_000);
      expect(white).toBeGreaterThan(0.7);
    });

    test("too many rows for a PNG: it is said, and the SVG has them", async () => {
      await page.route("**/graphql", async (route) => {
        const reply = await route.fetch();
        const body = (await reply.json()) as { data: { policyDomains?: { items: { id: string }[] }[] } };
        for (const domain of body.data.policyDomains ?? [])
          domain.items = Array.from({ length: 20 }, (_, i) =>
            domain.items.map((item) => ({ ...item, id: `${item.id}/${i}` })),
          ).flat();
        await route.fulfill({ response: reply, json: body });
      });
      await page.goto(url);
      await button("PNG").click();
      await page.getByText("図が大きすぎて PNG にできません。").waitFor();
      expect(rowsOf(await svgOf("")).length).toBeGreaterThan(700);
    });
  });

  describe("overlaps", () => {
    const search = "?view=overlaps";
    const pairs = seed.derived.planOverlaps.filter(({ planIds }) => planIds.length === 2);

    test("the table has each pair's number twice, and each plan's own", async () => {
      const { name, bytes } = await save(search, "SVG");
      expect(name).toBe(`${WHOSE}_プランの重なり.svg`);
      const cells = titledTexts(read(bytes.toString("utf8")));
      for (const { planNumbers, itemIds } of pairs) {
        const title = `${planNumbers.map(circled).join(" × ")}：${itemIds.length} 項目`;
        expect(cells.filter((cell) => cell.title === title).map(({ text }) => text)).toEqual(
          [itemIds.length, itemIds.length].map(String),
        );
      }
      for (const { id } of plans) {
        const size = covers.filter(({ planId }) => planId === id).length;
        expect(cells.filter(({ title }) => title === `${labelOf.get(id)}：${size} 項目`)).toHaveLength(2);
      }
    });

    test("a column for each overlap: its dots, the height of its bar, and the tick where chance would have it", async () => {
      const svg = await svgOf(search);
      const columns = [...svg.querySelectorAll("g")].filter(
        (one) => one.querySelectorAll(":scope > circle").length > 0,
      );
      const shared = seed.derived.planOverlaps.filter(({ itemIds }) => itemIds.length > 0);
      expect(columns).toHaveLength(shared.length);
      const numberIn = (column: Element) => Number([...column.querySelectorAll("text")].at(-1)?.textContent);
      expect(columns.map(numberIn)).toEqual(shared.map(({ itemIds }) => itemIds.length).sort((a, b) => b - a));
      for (const { planNumbers, itemIds, measures } of shared) {
        const label = planNumbers.map(circled).join(" × ");
        const column = columns.find((one) => one.querySelector("title")?.textContent?.startsWith(`${label}：`));
        const [bar, tick] = [...(column?.querySelectorAll("rect") ?? [])];
        const dots = [...(column?.querySelectorAll("circle") ?? [])].map(
          (dot) => dot.getAttribute("fill") === paper.INK,
        );
        expect(dots).toEqual(plans.map(({ number }) => planNumbers.includes(number)));
        const unit = Number(bar?.getAttribute("height")) / itemIds.length;
        expect(unit).toBeCloseTo(40, 6);
        const expected = measures.expectedItemCountGivenBothTotals;
        const bottom = Number(bar?.getAttribute("y")) + Number(bar?.getAttribute("height"));
        const seen = tick ? (bottom - Number(tick.getAttribute("y")) - 1.5) / unit : null;
        if (expected === null) expect(seen).toBeNull();
        else expect(seen).toBeCloseTo(expected, 6);
      }
    });

    test("PNG: twice the size of the SVG, and not blank", async () => {
      const svg = await svgOf(search);
      const { bytes } = await save(search, "PNG");
      expect(sizeOfPng(bytes)).toEqual([2 * Number(svg.getAttribute("width")), 2 * Number(svg.getAttribute("height"))]);
      const { dark, white } = await pixelsOf(page, bytes);
      expect(dark).toBeGreaterThan(2_000);
      expect(white).toBeGreaterThan(0.5);
    });
  });

  describe("what is chosen among overlaps", () => {
    const chosen = "?view=overlaps&overlap=plan-overlap/1%2B2";

    test("is framed in both plots, and named with its items", async () => {
      const svg = await svgOf(chosen);
      const framed = [...svg.querySelectorAll("rect")].filter((rect) => rect.getAttribute("stroke") === paper.ACCENT);
      expect(framed.map((rect) => rect.parentElement?.querySelector("title")?.textContent?.slice(0, 10))).toEqual(
        Array(3).fill("① × ②：3 項目"),
      );
      const texts = textsOf(svg);
      expect(texts).toContain("選んだ重なり：① × ②：3 項目");
      expect(texts.join("\n")).toMatch(/1-7 生活困窮者等の支援.*2-1 .*2-4 生涯学習の活発化/s);
    });

    test("without a choice nothing is framed", async () => {
      const svg = await svgOf("?view=overlaps");
      expect([...svg.querySelectorAll("rect")].filter((rect) => rect.getAttribute("stroke") === paper.ACCENT)).toEqual(
        [],
      );
    });
  });

  describe("who should talk to whom", () => {
    test("a row for each initiative that has a partner, a line for each pair, and what was chosen", async () => {
      const { name, bytes } = await save("?view=partners", "SVG");
      expect(name).toBe(`${WHOSE}_連携候補.svg`);
      const svg = read(bytes.toString("utf8"));
      expect(svg.querySelectorAll("path")).toHaveLength(seed.derived.initiativeOverlaps.length);
      expect(svg.querySelectorAll("circle")).toHaveLength(
        new Set(seed.derived.initiativeOverlaps.flatMap(({ initiativeIds }) => initiativeIds)).size,
      );
      const some = await svgOf("?view=partners&plan=3,4&shared=2&lang=en");
      expect(some.querySelectorAll("path")).toHaveLength(1);
      expect(textsOf(some).join()).toContain("1 of 17 pairs; Between ③, ④; 2 or more");
    });
  });

  describe("two plans side by side", () => {
    test("every item once, in its column", async () => {
      const { name, bytes } = await save("?view=pair&pair=1,2", "SVG");
      expect(name).toBe(`${WHOSE}_プラン比較1-2.svg`);
      const texts = textsOf(read(bytes.toString("utf8")));
      expect(texts.filter((text) => /^\d-\d /.test(text ?? ""))).toHaveLength(16);
      expect(texts).toEqual(expect.arrayContaining(["① だけ  7 項目", "両方  3 項目", "② だけ  6 項目"]));
    });
  });

  describe("for a slide", () => {
    test.each([
      "",
      "?sort=plans&lang=en",
      "?view=overlaps",
      "?view=overlaps&overlap=plan-overlap/1%2B2",
      "?view=network&layout=shared",
    ])("%s: 16:9, with enough pixels for a projector, and not blank", async (search) => {
      const { bytes } = await save(search, "slide");
      expect(sizeOfPng(bytes)).toEqual([2560, 1440]);
      const { dark, white } = await pixelsOf(page, bytes);
      expect(dark).toBeGreaterThan(2_000);
      expect(white).toBeGreaterThan(0.5);
    });

    test("is copied as it would be saved", async () => {
      const other = await openPage(explorer.browser, url, { permissions: ["clipboard-read", "clipboard-write"] });
      await other.page.goto(`${url}/?k=2`);
      await other.page.locator(".picture-button", { hasText: "画像をコピー" }).click();
      await other.page.getByText("コピーしました。").waitFor();
      const copied = await other.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const image = await createImageBitmap((await item?.getType("image/png")) as Blob);
        return [item?.types.join(), image.width, image.height];
      });
      expect(copied).toEqual(["image/png", 2560, 1440]);
      expect(other.complaints).toEqual([]);
      await other.close();
    });

    test("is offered as a file where the browser has no clipboard, as over plain HTTP", async () => {
      const other = await openPage(explorer.browser, url);
      await other.page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await other.page.goto(url);
      await other.page.locator(".picture-button", { hasText: "画像をコピー" }).click();
      await other.page.getByText("このブラウザーでは画像をコピーできません。").waitFor();
      await other.close();
    });

    test("with words too small to be read it is none, and what helps is said", async () => {
      await page.route("**/graphql", async (route) => {
        const reply = await route.fetch();
        const body = (await reply.json()) as { data: { policyDomains?: { items: { id: string }[] }[] } };
        for (const domain of body.data.policyDomains ?? [])
          domain.items = Array.from({ length: 9 }, (_, i) =>
            domain.items.map((item) => ({ ...item, id: `${item.id}/${i}` })),
          ).flat();
        await route.fulfill({ response: reply, json: body });
      });
      await page.goto(url);
      await button("slide").click();
      await page.getByText("1 枚のスライドでは文字が小さくなりすぎます。").waitFor();
    });
  });

  describe.each([
    "?k=2",
    "?sort=plans",
    "?view=overlaps",
    "?view=overlaps&overlap=plan-overlap/3%2B4",
    "?view=partners",
    "?view=pair",
  ])("%s", (search) => {
    test("needs nothing beside it", async () => {
      const text = (await save(search, "SVG")).bytes.toString("utf8");
      expect(text).not.toMatch(/ (class|style)="|var\(|url\(|href=/);
      expect(text).toContain(`fill="${paper.WHITE}"`);
    });

    test.each([
      ["the document's names", (name: string) => name],
      ["long ones", (name: string) => `${name}と地域を越えた連携による持続可能なまちづくりの総合的な推進`],
      ["those of one long word", (name: string) => `${name}${"Llanfairpwllgwyngyll".repeat(4)}`],
    ])("with %s nothing is cut off, and no text lies on another", async (_, rename) => {
      await page.route("**/graphql", async (route) => {
        const reply = await route.fetch();
        let body = await reply.text();
        for (const { name } of [...plans, ...items, ...domains, ...initiatives])
          body = body.replaceAll(new RegExp(`${name}(?=")`, "g"), rename(name));
        await route.fulfill({ response: reply, body });
      });
      const text = (await save(search, "SVG")).bytes.toString("utf8");
      await page.setContent(text.slice(text.indexOf("<svg")));
      expect(await misplacedTexts(page)).toEqual([]);
    });
  });

  test("the colours are those of the light theme", () => {
    const tokens = readFileSync(projectFile("web/explorer/shell/tokens.css"), "utf8").split("@media")[0] ?? "";
    const { INK, DIM, LINE, LINE_STRONG, ACCENT, TINT } = paper;
    const named = { ink: INK, dim: DIM, line: LINE, "line-strong": LINE_STRONG, accent: ACCENT, "tint-2": TINT };
    for (const [name, colour] of Object.entries(named)) expect(tokens).toContain(`--${name}: ${colour};`);
  });

  test("the browser had no complaint", () => {
    expect(opened.complaints).toEqual([]);
  });
});

const textsOf = (of: Element | undefined) =>
  [...(of?.querySelectorAll("text") ?? [])].map((one) => one.textContent ?? "");
const rowsOf = (svg: Element) => [...svg.querySelectorAll(":scope > g > g")];
const placeOf = (text: Element) => {
  const last = [...text.querySelectorAll("tspan")].at(-1);
  return { x: Number(last?.getAttribute("x")), y: Number(last?.getAttribute("y")) };
};

/** `4-4 ①塙保己一プラン` for each ○, by where it is drawn. */
function marksIn(svg: Element): readonly string[] {
  const [head, , ...rows] = rowsOf(svg);
  const heads = [...(head?.querySelectorAll("text") ?? [])];
  const planAt = new Map(heads.map((one) => [placeOf(one).x, one.textContent]));
  return rows
    .flatMap((row) => {
      const [code, ...texts] = [...row.querySelectorAll("text")];
      const marks = texts.filter(({ textContent }) => textContent === "○");
      for (const mark of marks) expect(Math.abs(placeOf(mark).y - placeOf(code as Element).y)).toBeLessThan(2);
      return marks.map((mark) => `${code?.textContent} ${planAt.get(placeOf(mark).x)}`);
    })
    .sort();
}

function titledTexts(svg: Element): readonly { readonly title: string; readonly text: string }[] {
  return [...svg.querySelectorAll("g > title")].map((title) => ({
    title: title.textContent ?? "",
    text: title.parentElement?.querySelector("text")?.textContent ?? "",
  }));
}

function sizeOfPng(bytes: Buffer): readonly [number, number] {
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** How many pixels are dark, and which share is white. */
async function pixelsOf(page: Page, png: Buffer): Promise<{ readonly dark: number; readonly white: number }> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let [dark, white] = [0, 0];
    for (let i = 0; i < data.length; i += 4) {
      const light = ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3;
      if (light < 96 && data[i + 3] === 255) dark += 1;
      if (light === 255) white += 1;
    }
    return { dark, white: white / (data.length / 4) };
  }, png.toString("base64"));
}

/** Texts that leave the picture, and pairs of texts of which one lies on the other. */
async function misplacedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // Between the box of a line and its signs.
    const SLACK = 3;
    const frame = document.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect();
    const texts = [...document.querySelectorAll("svg text")].map((text) => ({
      text: text.textContent ?? "",
      box: text.getBoundingClientRect(),
    }));
    const outside = texts.filter(
      ({ box }) => box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom,
    );
    const upon = texts.flatMap(({ text, box }, i) =>
      texts
        .slice(i + 1)
        .filter(
          (other) =>
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > SLACK &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > SLACK,
        )
        .map((other) => `${text} lies on ${other.text}`),
    );
    return [...outside.map(({ text }) => `${text} is cut off`), ...upon];
  });
}
