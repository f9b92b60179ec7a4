/** Documents of other forms in a real browser: a table with the letters of its columns, a long text in stretches, and what is said where a text is not kept. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withDerived } from "../../src/derive/derive-graph.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import { type DocumentText, LEFT_OUT_TEXT } from "../../src/model/document-text.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { largeDocument } from "../faults/large-document.ts";
import { factsOf, seedGraph } from "../support/checked-graph.ts";
import { emptyStore } from "../support/neo4j.ts";
import { accessibilityFaults } from "./open-page.ts";
import { isBuilt, type ServedExplorer, serveExplorer } from "./serve-explorer.ts";

const CSV = `政策,施策,担当課\n${Array.from({ length: 40 }, (_, n) => `緑${n % 4},公園${n},"みどり${n}課、道路${n}課"`).join("\n")}\n`;

describe.skipIf(!isBuilt)("other documents (needs npm run build)", () => {
  let explorer: ServedExplorer;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const store = await emptyStore();
    const load = async (name: string, file: string, content: string, text?: DocumentText) => {
      const read = await ingestFiles([{ name: file, bytes: Buffer.from(content) }], factsOf("131016", name), null);
      if (!read.graph) throw new Error(JSON.stringify(read.problems[0]));
      const { graph } = read;
      ids[name] = graph.edition.id;
      await loadEdition(store, withDerived({ graph, findings: [], text: text ?? read.text }));
    };
    await load("table", "plan.csv", CSV);
    await load("long", "long.txt", largeDocument(1_500));
    await loadEdition(store, { ...seedGraph(), text: LEFT_OUT_TEXT });
    explorer = await serveExplorer(store);
  });
  afterAll(() => explorer?.stop());
  const go = (edition = "", more = "") =>
    explorer.page.goto(`${explorer.api.url}/?edition=${edition}&view=document${more}`);

  test("a table has its rows, numbers and letters; a cell with two departments offers both", async () => {
    const { page } = explorer;
    await go(ids.table);
    await page.locator("#line-41").waitFor();
    const cells = await page
      .locator(".table-of-document tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map(({ textContent }) => textContent)));
    expect(cells).toEqual(
      CSV.trim()
        .replaceAll('"', "")
        .split("\n")
        .map((line) => line.split(",")),
    );
    expect(await page.locator(".table-of-document thead th").allInnerTexts()).toEqual(["A", "B", "C"]);
    await page.locator("#line-2 button.fact").first().click();
    expect((await page.locator(".here a").allInnerTexts()).join()).toContain("担当課：道路0課");
    await page.locator(".here a", { hasText: "道路0課" }).click();
    await page.getByRole("complementary").getByRole("heading", { name: "道路0課" }).waitFor();
    await page.getByRole("complementary").locator(".place-link").first().click();
    await page.locator("#line-2[aria-current]").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("of a long text a stretch is shown, and a place further on brings its own", async () => {
    const { page } = explorer;
    await go(ids.long);
    await page.locator("#line-1000").waitFor();
    expect(await page.locator("#line-1001").count()).toBe(0);
    await go(ids.long, "&place=1500");
    await page.locator("#line-1500[aria-current]").waitFor();
    expect(await page.locator("#line-1000").count()).toBe(0);
    await page.getByRole("navigation", { name: "行の範囲" }).first().getByRole("link").first().click();
    await page.locator("#line-1").waitFor();
  });

  test("where the text is not kept the view says so, why, and what to do", async () => {
    const { page } = explorer;
    await go(seedGraph().graph.edition.id);
    const said = await page.locator(".not-kept").innerText();
    expect(said).toContain("--without-text");
    expect(said).toContain("npx policy-graph load honjo-policy-coordination-plan.txt");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
