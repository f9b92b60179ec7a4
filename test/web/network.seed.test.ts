/** The network in a real browser: what a person sees, reads and does there. */
import { JSDOM } from "jsdom";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ServedGraph } from "../http/serve-graph.ts";
import { seedStore } from "../support/neo4j.ts";
import { detailHeading } from "./detail-heading.ts";
import { type OpenPage, openPage } from "./open-page.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("the network (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let api: ServedGraph;
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    explorer = await serveExplorer(await seedStore());
    ({ api, browser, opened, page } = explorer);
  });
  afterAll(() => explorer?.stop());

  const open = async (search = "") => {
    await page.goto(`${api.url}/?view=network${search}`);
    await page.getByText(/\d+ 要素、/).waitFor();
    await page.locator(".network-canvas canvas, .network-table").first().waitFor();
  };
  const count = () => page.locator("p.count").innerText();
  const caption = () => page.locator(".network-caption").innerText();
  const canvas = () => page.getByRole("application", { name: "つながりの図" });
  const heading = () => detailHeading(page);
  const search = () => decodeURIComponent(new URL(page.url()).search);
  /** By keyboard: to the first node, which is plan ①. */
  const enter = async () => {
    await canvas().focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(caption).not.toBe("");
  };
  /** The middle of the ring around the node that is pointed at. */
  const ring = async () => {
    const box = await page.locator(".network-cursor").boundingBox();
    if (!box) throw new Error("no node is pointed at");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  describe("the picture", () => {
    beforeEach(() => open());

    test("everything is there: 5 plans, 12 initiatives, 38 items, 6 domains, 11 targets, and all that connects them", async () => {
      // 41 ○, 38 items in domains, 12 initiatives and 11 targets in plans, and what the initiatives name.
      expect(await count()).toBe(`72 要素、${41 + 38 + 12 + 11 + seed.graph.advances.length} のつながり`);
    });

    test("by keyboard: from node to node, what is pointed at is said and ringed, Enter opens it, F leaves its surroundings", async () => {
      await enter();
      expect(await caption()).toBe("①塙保己一プラン（政策連携プラン、つながり 16）");
      await page.keyboard.press("ArrowDown");
      await expect.poll(caption).not.toMatch(/^①塙保己一プラン/);
      const below = await caption();
      await page.keyboard.press("Enter");
      await expect.poll(heading).toBe(below.slice(0, below.indexOf("（")));
      await open();
      await enter();
      await page.keyboard.press("f");
      await page.getByText("「①塙保己一プラン」とその周りだけ").waitFor();
      expect(search()).toBe("?view=network&focus=plan/1");
      await expect.poll(count).toMatch(/^17 要素、/);
      await page.getByRole("button", { name: "すべてに戻す" }).click();
      await expect.poll(count).toMatch(/^72 要素、/);
    });

    test("by hand: a node is in the colour of its kind, pointing at it says what it is, a click opens it, a double click focuses", async () => {
      await enter();
      const at = await ring();
      await page.keyboard.press("Tab");
      await expect.poll(caption).toBe("");
      expect(await colourAt(page, at)).toEqual([0xc2, 0x54, 0x00]);
      await page.mouse.move(at.x, at.y);
      await expect.poll(caption).toBe("①塙保己一プラン（政策連携プラン、つながり 16）");
      await page.mouse.click(at.x, at.y);
      await expect.poll(heading).toBe("①塙保己一プラン");
      await open();
      await page.mouse.dblclick(at.x, at.y);
      await expect.poll(search).toBe("?view=network&focus=plan/1");
      expect(await heading()).toBe("");
    });

    test("a wheel moves the page, until somebody is at the picture: then it zooms", async () => {
      const box = await canvas().boundingBox();
      if (!box) throw new Error("no picture");
      const [x, y] = [box.x + 30, box.y + 30];
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 60);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      expect(search()).toBe("?view=network");
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.mouse.click(x, y);
      await page.mouse.wheel(0, -120);
      await expect.poll(search).toMatch(/&at=/);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
    });

    test("zoomed, the address keeps where it looks, and a link looks there again", async () => {
      await page.getByRole("button", { name: "拡大" }).click();
      await expect.poll(search).toBe("?view=network&at=0.500,0.500,0.667");
      await enter();
      const before = await ring();
      await page.reload();
      await page.locator(".network-canvas canvas").first().waitFor();
      await enter();
      const after = await ring();
      expect([Math.round(after.x), Math.round(after.y)]).toEqual([Math.round(before.x), Math.round(before.y)]);
      await page.getByRole("button", { name: "全体" }).click();
      await expect.poll(search).toBe("?view=network");
    });

    test("a node that is opened while the picture is zoomed leaves it where it is", async () => {
      await page.getByRole("button", { name: "拡大" }).click();
      await expect.poll(search).toBe("?view=network&at=0.500,0.500,0.667");
      await enter();
      await page.keyboard.press("Enter");
      await expect.poll(heading).toBe("①塙保己一プラン");
      await page.waitForTimeout(700);
      expect(search()).toBe("?view=network&at=0.500,0.500,0.667&node=plan/1");
    });

    test("the same way each time: two browsers place every node alike", async () => {
      const svg = () => picture(page);
      const first = await svg();
      const other = await openPage(browser, api.url, { viewport: { width: 700, height: 900 } });
      await other.page.goto(`${api.url}/?view=network`);
      expect(await picture(other.page)).toBe(first);
      await other.close();
    });

    test("as SVG: the sign of each of the 72 with its name, a line for each connection; of a path, its words and its names in full", async () => {
      const svg = read(await picture(page));
      const names = [...svg.querySelectorAll("g > title")].map(({ textContent }) => textContent);
      expect(names).toHaveLength(72);
      expect(names).toEqual(expect.arrayContaining(["①塙保己一プラン", "4-4 交通サービスの充実", "行財政経営"]));
      expect(svg.querySelectorAll("g > line")).toHaveLength(Number(/、(\d+)/.exec(await count())?.[1]));
      await open("&from=plan/1&to=plan/2");
      await page.getByText("最短 2 段、3 通り").waitFor();
      const texts = [...read(await picture(page)).querySelectorAll("text")].map(({ textContent }) => textContent);
      expect(texts).toEqual(
        expect.arrayContaining([
          "「①塙保己一プラン」と「②本庄版ネウボラプラン」：最短 2 段、3 通り",
          "1-7 生活困窮者等の支援",
        ]),
      );
      expect(texts).not.toContain("4-4 交通サービスの充実");
    });

    test("what is searched for is opened, and stands out in its place", async () => {
      await page.keyboard.press("/");
      await page.keyboard.type("交通サービス");
      await page.locator("[role=listbox] [role=option]", { hasText: "4-4" }).first().click();
      await expect.poll(heading).toBe("4-4 交通サービスの充実");
      expect(search()).toBe("?view=network&node=item/4-4");
    });
  });

  describe("filters", () => {
    test("kinds: what is switched off in the legend is gone, from the address and the files, too", async () => {
      await open();
      for (const name of ["推進のための取組", "政策大綱の分野", "数値目標"])
        await page.locator(".legend").getByRole("button", { name }).click();
      await expect.poll(count).toBe("43 要素、41 のつながり");
      expect(search()).toBe("?view=network&kind=Plan,PolicyItem");
      expect(await nodesOfFile(page, api.url)).toBe(43);
    });

    test.each([
      ["&plan=4", /^\d+ 要素/],
      ["&domain=5", /^\d+ 要素/],
      ["&k=3", /^\d+ 要素/],
      ["&plan=1,2&domain=1,2&k=2&kind=Plan,PolicyItem,Initiative", /^\d+ 要素/],
    ])("%s: as many nodes as the file of the same choice", async (choice) => {
      await open(choice);
      const shown = Number((await count()).split(" ")[0]);
      expect(shown).toBe(await nodesOfFile(page, api.url));
      expect(shown).toBeLessThan(72);
    });

    test("of a filtered network, what is said of a node counts what is shown, as the table does", async () => {
      await open("&plan=4&kind=Plan,PolicyItem");
      await enter();
      expect(await caption()).toBe("④本庄ブランド発信プラン（政策連携プラン、つながり 6）");
      await page.getByRole("button", { name: "表", exact: true }).click();
      await page.locator(".network-table tbody tr").first().waitFor();
      expect(await page.locator(".network-table tbody td.number").first().innerText()).toBe("6");
    });

    test("nothing is left, and that is said; the filters can be taken off", async () => {
      await open("&domain=5&k=3&kind=PolicyItem");
      await page.getByText("この条件に当たる要素はありません。").waitFor();
      await page.getByRole("button", { name: "絞り込みを外す" }).click();
      await expect.poll(count).toMatch(/^72 要素/);
    });
  });

  describe("how two nodes are connected", () => {
    test("④ and ⑤ share no item: the four steps between them, in words, and a link restores them", async () => {
      await open();
      await page.getByText("二つの要素はどうつながるか").click();
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

    test("is shown by itself where the browser cannot draw", async () => {
      const other = await openPage(browser, api.url);
      await other.page.addInitScript(() => {
        const get = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.startsWith("webgl") ? null : Reflect.apply(get, this, [kind, ...rest]);
        } as typeof get;
      });
      await other.page.goto(`${api.url}/?view=network`);
      await other.page.getByText(/図を描けない/).waitFor();
      expect(await other.page.locator(".network-table tbody tr").count()).toBe(72);
      await other.close();
    });
  });

  test("the server is away when the network is asked for: it is said, and it comes when the server is back", async () => {
    const other = await openPage(browser, api.url);
    await other.page.goto(api.url);
    await other.page.locator("table.matrix").waitFor();
    await other.page.context().setOffline(true);
    await other.page.getByRole("link", { name: "つながり" }).click();
    await other.page.getByText("サーバーが応答しません。").waitFor();
    await other.page.context().setOffline(false);
    await other.page.getByText("72 要素、").waitFor();
    await other.close();
  });

  test("asked nobody else for anything, and the browser had no complaint", () => {
    expect(opened.complaints).toEqual([]);
  });
});

/** Of the pixel there, red, green and blue. */
async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<readonly number[]> {
  const png = (await page.screenshot({ clip: { x, y, width: 1, height: 1 }, caret: "initial" })).toString("base64");
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = document.createElement("canvas").getContext("2d");
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, png);
}

/** Nodes in the file that the page offers of what it shows. */
async function nodesOfFile(page: Page, base: string): Promise<number> {
  const href = await page.getByRole("link", { name: "graph.node-link.json" }).getAttribute("href");
  const reply = await fetch(new URL(href ?? "", `${base}/`));
  return ((await reply.json()) as { nodes: unknown[] }).nodes.length;
}

/** Refuses what is not well-formed. */
const read = (text: string) => new JSDOM(text, { contentType: "image/svg+xml" }).window.document.documentElement;

async function picture(page: Page): Promise<string> {
  await page.locator(".network-canvas canvas").first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "SVG" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
