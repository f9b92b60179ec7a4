/** A draft tried in a real browser: from a file that is dropped to the table of old and new on paper, by mouse and by keyboard, in both languages; nothing is stored. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadEdition } from "../../src/store/load-edition.ts";
import { serveGraph } from "../http/serve-graph.ts";
import { EDITED_SEEDS, SEED_TEXT } from "../match/edited-seeds.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { revisionOf } from "../support/database.ts";
import { storeWith } from "../support/neo4j.ts";
import { accessibilityFaults, openPage } from "./open-page.ts";
import { EDITION, isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const DRAFT = EDITED_SEEDS["marks-moved"] ?? "";

describe.skipIf(!isBuilt)("a draft tried in the explorer (needs npm run build)", () => {
  let explorer: ServedExplorer;
  let page: Page;
  let before: string;

  beforeAll(async () => {
    explorer = await serveExplorer(await storeWith(seed));
    page = explorer.page;
    before = await revisionOf(explorer.store.driver);
  });
  afterAll(() => explorer?.stop());

  const open = async (search = "view=try", of = page) => {
    await of.goto(`${explorer.api.url}/?${search}`);
    await of.locator(".drop").waitFor();
  };
  const file = (text: string, name = "修正案.txt") => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  const choose = (text: string, name?: string) => page.locator("input[type=file]").setInputFiles(file(text, name));
  const tableRows = () => page.locator(".draft-table tbody tr");
  const texts = (selector: string) => page.locator(selector).allInnerTexts();
  /** Somebody lets go of these over the page, at that place. */
  const drop = async (place: string, ...files: readonly (readonly [name: string, text: string])[]) => {
    const dataTransfer = await page.evaluateHandle((all) => {
      const carried = new DataTransfer();
      for (const [name = "", text = ""] of all) carried.items.add(new File([text], name));
      return carried;
    }, files);
    await page.dispatchEvent(place, "dragover", { dataTransfer });
    expect(await page.locator(".drop.over").count()).toBe(1);
    await page.dispatchEvent(place, "drop", { dataTransfer });
  };

  test("dropped anywhere on the page: what is found, what is new and gone, overlaps, coverage, and the table", async () => {
    await page.goto(explorer.api.url);
    await page.getByRole("link", { name: "案を試す" }).click();
    await page.locator(".drop").waitFor();
    expect(await page.locator(".try .note").innerText()).toContain("データベースにもディスクにも残りません");
    await drop("h2", ["修正案.txt", DRAFT]);
    await tableRows().first().waitFor();
    expect(new URL(page.url()).searchParams.get("view")).toBe("try");
    expect(await page.locator(".try > [role=status]").innerText()).toMatch(
      /^読み取りました。指摘 \d+ 件。このまま読み込めます。$/u,
    );
    expect(await page.locator(".try-verdict").innerText()).toContain(
      "プラン 5、施策大項目 38（うちプランに入るもの 29）、取組 12、数値目標 11",
    );
    // Folded away where there are many.
    for (const rule of await page.locator(".findings .rule").allTextContents()) expect(rule).toMatch(/[ぁ-ん]/u);
    // Signs and words, not colours alone.
    expect((await texts(".try-matrix .draft-mark:is(.new, .lost)")).map((text) => text.replace(/\s+/gu, " "))).toEqual([
      "－○ なくなる印",
      "＋○ 新しい印",
      "＋○ 新しい印",
    ]);
    expect(await texts(".try-matrix tbody tr:not(.domain) th")).toHaveLength(2);
    await page.getByLabel("変わった行だけ").uncheck();
    expect(await texts(".try-matrix tbody tr:not(.domain) th")).toHaveLength(38);
    const overlaps = (await texts(".try-overlaps tbody tr")).map((text) => text.split(/\t|\n/u));
    expect(overlaps).toContainEqual(["塙保己一プラン × まちなか再生にぎわいプラン", "1", "0", "－1"]);
    expect(await page.locator(".try-coverage").innerText()).toMatch(
      /新たにプランに入る施策大項目\s+5-5 +交通安全対策の推進/u,
    );
    // The very rows that comparing them gives.
    const reply = await fetch(`${explorer.api.url}/preview?name=a.txt&against=${EDITION}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: DRAFT,
    });
    const { draft } = (await reply.json()) as { draft: { changes: { oldAndNew: { rows: unknown[] } } } };
    expect(await tableRows().count()).toBe(draft.changes.oldAndNew.rows.length);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("two at once, or one that is too large: said, and the page stays", async () => {
    await open();
    await drop(".drop", ["a.txt", "a"], ["b.txt", "b"]);
    expect(await page.getByRole("alert").innerText()).toBe("ファイルは一つだけ置いてください。");
    await drop("body", ["a.txt", "a".repeat(25_000_001)]);
    await page.getByText("ファイルが大きすぎます（25 MB まで）。").waitFor();
    expect(new URL(page.url()).searchParams.get("view")).toBe("try");
  });

  test("by keyboard alone: choose, look through, print; on paper the table and nothing else, A4 on its side", async () => {
    await page.addInitScript(() => {
      Object.assign(globalThis, { print: () => document.body.setAttribute("data-printed", "") });
    });
    // Before the page is there: the browser needs a moment until it asks the test, and nobody else.
    const asked = page.waitForEvent("filechooser");
    await open("view=try&lang=en");
    await page.locator("body").press("Tab");
    const tabTo = async (selector: string) => {
      for (let steps = 0; steps < 60; steps += 1) {
        if (await page.locator(selector).evaluateAll((found) => found.some((one) => one === document.activeElement)))
          return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`no way leads to ${selector}`);
    };
    await tabTo("input[type=file]");
    await page.keyboard.press("Enter");
    await (await asked).setFiles(file(DRAFT));
    await tableRows().first().waitFor();
    expect(await page.locator(".try > [role=status]").innerText()).toMatch(
      /^Read\. \d+ findings\. It could be loaded/u,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await tabTo(".draft-table .action");
    await page.keyboard.press("Enter");
    expect(await page.locator("body[data-printed]").count()).toBe(1);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 594\.\d+\]/u);
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => {
      const isSeen = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
      return [...document.querySelectorAll("h1, h2, h3, nav, table, .drop, .draft-table .files, dl")]
        .filter(isSeen)
        .map((element) => element.localName);
    });
    await page.emulateMedia({ media: null });
    expect(seen).toEqual(["h3", "dl", "table"]);
  });

  test("taken along: the same files that the server makes, and the draft is sent for each", async () => {
    await open();
    await choose(DRAFT);
    await tableRows().first().waitFor();
    for (const [name, ending] of [
      ["Excel（A4横）", "xlsx"],
      ["印刷用ページ", "html"],
      ["CSV", "csv"],
    ] as const) {
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name }).click();
      const download = await saved;
      expect(download.suggestedFilename()).toBe(`修正案-old-and-new.${ending}`);
      const made = await fetch(`${explorer.api.url}/preview?name=修正案.txt&against=${EDITION}&format=${ending}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: DRAFT,
      });
      expect((await readFile(await download.path())).equals(Buffer.from(await made.arrayBuffer()))).toBe(true);
    }
  });

  test("in the other language, the same file is asked about again; what is in the draft stays as it is", async () => {
    await open();
    await choose(DRAFT);
    await tableRows().first().waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Try a draft" }).waitFor();
    await tableRows().first().waitFor();
    expect(await texts(".draft-table thead th")).toEqual(["Kind", "New", "Old", "Remarks"]);
    expect(await texts(".try-matrix .draft-mark.lost")).toEqual([expect.stringMatching(/^－○\s+lost mark$/u)]);
    // Nor is it gone when somebody has looked at something else; with the page it is.
    await page.getByRole("link", { name: "Matrix" }).click();
    await page.locator("table.matrix").waitFor();
    await page.getByRole("link", { name: "Try a draft" }).click();
    await tableRows().first().waitFor();
    await page.reload();
    await page.locator(".drop").waitFor();
    expect(await page.locator(".drop .chosen").count()).toBe(0);
  });

  test("errors and drafts that cannot be read are named in the reader's language", async () => {
    await open();
    await choose(SEED_TEXT.replace("\t1-3\t", "\t1-2\t"));
    await page.getByText("誤りがあるため、このままでは読み込めません").waitFor();
    expect((await texts(".findings .rule")).map((rule) => rule.trim())).toContain("番号が重複している");
    expect(await texts(".findings .message")).toContainEqual(
      expect.stringMatching(/^施策大項目「1-2」の行が、対応表の/u),
    );
    await choose("拝啓\n", "手紙.txt");
    await page.getByText("計画として読み取れませんでした。").waitFor();
    expect((await texts(".findings .rule")).map((rule) => rule.trim())).toEqual(["計画として読めるものがない"]);
    expect(await texts(".findings .message")).toEqual([expect.stringMatching(/^プランの見出し/u)]);
    expect(await tableRows().count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("a draft's words are words: no markup of it becomes the page's", async () => {
    await open();
    const name = '<img src=x onerror="document.title=1">';
    await choose(SEED_TEXT.replaceAll("交通安全対策の推進", name), `${"<b>案</b>".replace("/", "")}.txt`);
    await tableRows().first().waitFor();
    expect(await page.locator(".try img, .try b").count()).toBe(0);
    expect(await page.locator(".draft-table").innerText()).toContain(name);
  });

  test("where the server tries no drafts the view says why", async () => {
    const closed = await serveGraph(explorer.store, { previews: "off" });
    const opened = await openPage(explorer.browser, closed.url);
    try {
      await opened.page.goto(`${closed.url}/?view=try`);
      await opened.page.getByText("このサーバーでは案を試せません。").waitFor();
      expect(await opened.page.locator("input[type=file]").count()).toBe(0);
      expect(await accessibilityFaults(opened.page)).toEqual([]);
      expect(opened.complaints).toEqual([]);
    } finally {
      await opened.close();
      await closed.stop();
    }
  });

  test("nothing was written by any of it, and the browser had no complaint", async () => {
    expect(await revisionOf(explorer.store.driver)).toBe(before);
    expect(explorer.opened.complaints).toEqual([]);
  });

  test("of several editions another one can be chosen to compare with; the address keeps it", async () => {
    await loadEdition(explorer.store, checkedGraphOf(DRAFT, factsOf("131016", "other")));
    await open(`view=try&edition=${EDITION}`);
    await choose(DRAFT);
    await tableRows().first().waitFor();
    await page.getByLabel("比べる版（旧）").selectOption("131016/other");
    await page.locator(".draft-table", { hasText: "変更はありません。" }).waitFor();
    expect(new URL(page.url()).searchParams.get("against")).toBe("131016/other");
    expect(await tableRows().count()).toBe(0);
  });
});
