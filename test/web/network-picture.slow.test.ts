/** The picture of the network in a real browser: what a person sees, points at, filters and saves there. */
import { JSDOM } from "jsdom";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DIM, INK } from "../../web/explorer/pictures/paper.ts";
import type { ServedGraph } from "../http/serve-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { detailHeading } from "./detail-heading.ts";
import { type OpenPage, openPage } from "./open-page.ts";
import { EDITION, isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

describe.skipIf(!isBuilt)("the picture of the network (needs npm run build)", () => {
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
    await page
      .locator(".network-canvas canvas, .network-drawing a, .network-table, .network-view > .note")
      .first()
      .waitFor();
  };
  const count = () => page.locator("p.count").innerText();
  const caption = () => page.locator(".network-caption").innerText();
  const canvas = () => page.getByRole("application", { name: "つながりの図" });
  const heading = () => detailHeading(page);
  /** Without the edition, which every address names. */
  const search = () => decodeURIComponent(new URL(page.url()).search).replace(`&edition=${EDITION}`, "");
  /** All of the picture on the screen, at the same place each time. */
  const show = () => canvas().evaluate((place) => place.scrollIntoView({ block: "end" }));
  /** By keyboard: to the first node, which is plan ①. */
  const enter = async () => {
    await canvas().focus();
    await show();
    await page.keyboard.press("ArrowRight");
    await expect.poll(caption).not.toBe("");
  };
  /** The middle of the ring around the node that is pointed at. */
  const ring = async () => {
    const box = await page.locator(".network-cursor").boundingBox();
    if (!box) throw new Error("no node is pointed at");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  const pictureOf = async (search: string) => {
    await open(search);
    return picture(page);
  };
  const node = (id: string) => page.locator(`.network-drawing a[data-id="${EDITION}/${id}"]`);

  describe("the drawing", () => {
    test("by keyboard: one stop, from there by arrows to the next, each says what it is; Enter opens it, F puts it in the middle", async () => {
      await open();
      expect(await page.locator('.network-drawing a[tabindex="0"]').count()).toBe(1);
      await node("domain/4").focus();
      await page.keyboard.press("ArrowRight");
      expect(await focused(page)).toMatch(/^4-\d .+（施策大項目、つながり \d+）$/);
      await node("plan/1").focus();
      expect(await focused(page)).toBe("①塙保己一プラン（政策連携プラン、つながり 16）");
      await page.keyboard.press("Enter");
      await expect.poll(heading).toBe("①塙保己一プラン");
      expect(search()).toBe("?view=network&node=plan/1");
      await node("plan/1").focus();
      await page.keyboard.press("f");
      await expect.poll(search).toBe("?view=network&layout=around&focus=plan/1&node=plan/1");
      await expect.poll(count).toBe("17 要素、16 のつながり");
    });

    test("what is pointed at has its lines, and all else is faint", async () => {
      await open();
      const widths = () =>
        page.locator(".network-drawing path").evaluateAll((all) => all.map((one) => one.getAttribute("stroke-width")));
      const before = await widths();
      await node("item/4-4").hover();
      await expect.poll(async () => (await widths()).filter((width) => width !== "1").length).toBe(7);
      expect(before.every((width) => width === "1")).toBe(true);
      expect(await caption()).toBe("4-4 交通サービスの充実（施策大項目、つながり 7）");
    });

    test("around one: a click on a neighbour puts that in the middle and opens it, and the way back leads back", async () => {
      await open("&focus=item/4-4");
      await expect.poll(count).toBe("8 要素、7 のつながり");
      await node("plan/3").click();
      await expect.poll(heading).toBe("③まちなか再生にぎわいプラン");
      expect(search()).toBe("?view=network&focus=plan/3&node=plan/3");
      await page.getByLabel("中心").selectOption({ label: "都市基盤" });
      await expect.poll(count).toBe("8 要素、7 のつながり");
      await page.goBack();
      await page.goBack();
      await expect.poll(search).toBe("?view=network&focus=item/4-4");
      await page.getByRole("button", { name: "隣の隣まで" }).click();
      await expect.poll(search).toBe("?view=network&focus=item/4-4&depth=2");
      await expect.poll(async () => Number((await count()).split(" ")[0])).toBeGreaterThan(30);
    });

    test("shared items: 12 items of two plans or more, as the file of the same", async () => {
      await open("&layout=shared");
      expect(await count()).toBe("17 要素、25 のつながり");
      expect(await nodesOfFile(page, api.url)).toBe(17);
      expect(await node("item/4-4").locator("text").innerHTML()).toContain("(3)");
    });

    test("another way to be laid out, other colours: in the address, and what is coloured is said in words", async () => {
      await open();
      await page.getByRole("button", { name: "共有項目" }).click();
      await page.getByRole("group", { name: "色分け" }).getByRole("button", { name: "プラン" }).click();
      expect(search()).toBe("?view=network&layout=shared&colour=plan");
      expect(await page.locator(".network-legend").innerText()).toContain("①塙保己一プラン");
      await page.getByRole("button", { name: "流れ" }).click();
      expect(search()).toBe("?view=network&layout=flow&colour=plan");
      expect(await node("plan/1/target/1").locator("text").innerHTML()).toContain("① ");
    });

    test("filters lay out anew: of one plan the drawing is as high as what is left", async () => {
      await open();
      const height = async () => (await page.locator(".network-drawing").boundingBox())?.height ?? 0;
      const before = await height();
      await page.getByText("プラン・分野・またがるプランの数で絞る").click();
      await page.locator(".network-filters").getByRole("button", { name: "④" }).click();
      await expect.poll(async () => (await height()) < before / 2).toBe(true);
    });

    test("on a telephone: plans and what they share, as wide as the screen; the address says so; no word on keys", async () => {
      const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
      const other = await openPage(browser, api.url, phone);
      await other.page.goto(`${api.url}/?view=network`);
      const box = await other.page.locator(".network-drawing").boundingBox();
      expect(box?.width).toBeGreaterThan(320);
      expect(other.page.url()).toContain("layout=shared");
      expect(await other.page.getByText("矢印キー").isVisible()).toBe(false);
      expect(await other.page.getByText("要素を押すと詳細が開きます。").isVisible()).toBe(true);
      expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await other.page.goto(`${api.url}/?view=network&layout=flow`);
      expect(await picture(other.page)).toBe(await pictureOf("&layout=flow"));
      await other.close();
    });
  });

  describe("by forces", () => {
    beforeEach(() => open("&layout=force"));

    test("by keyboard: from node to node, what is pointed at is said and ringed, Enter opens it, F puts it in the middle", async () => {
      await enter();
      expect(await caption()).toBe("①塙保己一プラン（政策連携プラン、つながり 16）");
      await page.keyboard.press("ArrowDown");
      await expect.poll(caption).not.toMatch(/^①塙保己一プラン/);
      const below = await caption();
      await page.keyboard.press("Enter");
      await expect.poll(heading).toBe(below.slice(0, below.indexOf("（")));
      await open("&layout=force");
      await enter();
      await page.keyboard.press("f");
      await expect.poll(search).toBe("?view=network&layout=around&focus=plan/1");
      await expect.poll(count).toMatch(/^17 要素、/);
      await page.getByRole("button", { name: "網の目" }).click();
      await expect.poll(count).toMatch(/^72 要素、/);
    });

    test("by hand: a node is in the colour of its kind, pointing at it says what it is, a click opens it, a double click focuses", async () => {
      await enter();
      const at = await ring();
      await canvas().evaluate((place) => place.blur());
      await expect.poll(caption).toBe("");
      expect(await colourAt(page, at)).toEqual([0xc2, 0x54, 0x00]);
      await page.mouse.move(at.x, at.y);
      await expect.poll(caption).toBe("①塙保己一プラン（政策連携プラン、つながり 16）");
      await page.mouse.click(at.x, at.y);
      await expect.poll(heading).toBe("①塙保己一プラン");
      await open("&layout=force");
      await show();
      await page.mouse.dblclick(at.x, at.y);
      await expect.poll(search).toBe("?view=network&layout=around&focus=plan/1");
      expect(await heading()).toBe("");
    });

    test("a wheel moves the page, until somebody is at the picture: then it zooms", async () => {
      const box = await canvas().boundingBox();
      if (!box) throw new Error("no picture");
      const [x, y] = [box.x + 30, box.y + 30];
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 60);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      expect(search()).toBe("?view=network&layout=force");
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.mouse.click(x, y);
      await page.mouse.wheel(0, -120);
      await expect.poll(search).toMatch(/&at=/);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
    });

    test("zoomed, the address keeps where it looks, and a link looks there again", async () => {
      await page.getByRole("button", { name: "拡大" }).click();
      await expect.poll(search).toBe("?view=network&layout=force&at=0.500,0.500,0.667");
      await enter();
      const before = await ring();
      await page.reload();
      await page.locator(".network-canvas canvas").first().waitFor();
      await enter();
      const after = await ring();
      expect([Math.round(after.x), Math.round(after.y)]).toEqual([Math.round(before.x), Math.round(before.y)]);
      await page.getByRole("button", { name: "全体" }).click();
      await expect.poll(search).toBe("?view=network&layout=force");
    });

    test("a node that is opened while the picture is zoomed leaves it where it is", async () => {
      await page.getByRole("button", { name: "拡大" }).click();
      await expect.poll(search).toBe("?view=network&layout=force&at=0.500,0.500,0.667");
      await enter();
      // What a key goes to comes into sight, and stays there.
      await page.waitForTimeout(700);
      const before = search();
      await page.keyboard.press("Enter");
      await expect.poll(heading).toBe("①塙保己一プラン");
      await page.waitForTimeout(700);
      expect(search()).toBe(`${before}&node=plan/1`);
    });
  });

  describe("the picture", () => {
    beforeEach(() => open());

    test("the same way each time: two browsers place every node alike", async () => {
      const svg = () => picture(page);
      const first = await svg();
      const other = await openPage(browser, api.url, { viewport: { width: 700, height: 900 } });
      await other.page.goto(`${api.url}/?view=network`);
      expect(await picture(other.page)).toBe(first);
      await other.close();
    });

    test("as SVG: the sign of each of the 72 with its name, a line for each connection; of a path its words, and all else is faint", async () => {
      const svg = read(await picture(page));
      const names = [...svg.querySelectorAll("g > title")].map(({ textContent }) => textContent);
      expect(names).toHaveLength(72);
      expect(names).toEqual(expect.arrayContaining(["①塙保己一プラン", "4-4 交通サービスの充実", "行財政経営"]));
      // A mark that an initiative stands for has no line of its own, and it is said.
      expect(svg.querySelectorAll("g > path")).toHaveLength(Number(/、(\d+)/.exec(await count())?.[1]) - 41);
      expect(svg.querySelector("desc")?.textContent).toContain("直接の線（41 本）は省いています");
      await open("&from=plan/1&to=plan/2");
      await page.getByText("最短 2 段、3 通り").waitFor();
      const texts = [...read(await picture(page)).querySelectorAll("text")];
      const inkOf = (text: string) => texts.find(({ textContent }) => textContent === text)?.getAttribute("fill");
      expect(texts.map(({ textContent }) => textContent)).toContain(
        "「①塙保己一プラン」と「②本庄版ネウボラプラン」：最短 2 段、3 通り",
      );
      expect([inkOf("1-7 生活困窮者等の支援"), inkOf("4-4 交通サービスの充実")]).toEqual([INK, DIM]);
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
    test("kinds: what is pressed is what is shown, in the address and the files, too", async () => {
      await open();
      const chip = (name: string) => page.getByRole("group", { name: "種類" }).getByRole("button", { name });
      for (const name of ["政策連携プラン", "施策大項目"]) await chip(name).click();
      expect(await chip("施策大項目").getAttribute("aria-pressed")).toBe("true");
      expect(await chip("数値目標").getAttribute("aria-pressed")).toBe("false");
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
      expect(await node("plan/4").getAttribute("aria-label")).toBe(
        "④本庄ブランド発信プラン（政策連携プラン、つながり 6）",
      );
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
  const href = await page.locator(".take-away a[href*='graph.gexf']").getAttribute("href");
  const reply = await fetch(new URL((href ?? "").replace("graph.gexf", "graph.node-link.json"), `${base}/`));
  return ((await reply.json()) as { nodes: unknown[] }).nodes.length;
}

/** Refuses what is not well-formed. */
const read = (text: string) => new JSDOM(text, { contentType: "image/svg+xml" }).window.document.documentElement;

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

async function picture(page: Page): Promise<string> {
  await page.locator(".network-canvas canvas, .network-drawing a").first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "SVG" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
