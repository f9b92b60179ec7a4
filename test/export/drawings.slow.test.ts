/** What Mermaid and Graphviz themselves draw of the seed: lines that say 「3 項目」, initiatives in the colours of their plans, with the plans named. */
import { createRequire } from "node:module";
import { instance } from "@viz-js/viz";
import { JSDOM } from "jsdom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dot } from "../../src/export/formats/dot.ts";
import { mermaid } from "../../src/export/formats/mermaid.ts";
import { EVERYTHING } from "../../src/export/views/selection.ts";
import { viewNamed } from "../../src/export/views/views.ts";
import { writeView } from "../../src/export/write-view.ts";
import { circled } from "../../src/model/node-kinds.ts";
import type { Language } from "../../src/template/words.ts";
import { launchBrowser } from "../http/server/launch-browser.ts";
import { seedGraph } from "../support/checked-graph.ts";

const seed = seedGraph();
const textOf = (name: string, format: typeof dot, language: Language = "ja") => {
  const view = viewNamed(name);
  if (!view) throw new Error(`there is no ${name}`);
  return [...writeView(seed, view, EVERYTHING, format, language)].join("");
};
const PLANS = seed.graph.plans.map(({ number, name }) => `${circled(number)}${name}`);
const SHARED = ["1 項目", "2 項目", "3 項目"];
const MERMAID = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");

describe("Mermaid", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function drawn(text: string) {
    const page = await browser.newPage();
    await page.setContent("<body></body>");
    await page.addScriptTag({ path: MERMAID });
    const drawing = await page.evaluate(async (source) => {
      // biome-ignore lint/suspicious/noExplicitAny: it has just been put there
      const { mermaid: program } = globalThis as any;
      program.initialize({ startOnLoad: false });
      const { svg } = await program.render("drawing", source);
      document.body.innerHTML = svg;
      const texts = (selector: string) =>
        [...document.querySelectorAll(selector)]
          .map((one) => one.textContent?.trim() ?? "")
          .filter((one) => one !== "");
      const fills = [...document.querySelectorAll(".node .label-container")].map((one) => getComputedStyle(one).fill);
      return { edges: texts("g.edgeLabel"), frames: texts("g.cluster-label"), fills };
    }, text);
    await page.close();
    return drawing;
  }

  test("initiatives: the colour of each plan, whose name stands around its own", async () => {
    const { edges, frames, fills } = await drawn(textOf("initiatives", mermaid));
    expect(frames.sort()).toEqual([...PLANS].sort());
    expect([fills.length, new Set(fills).size]).toEqual([12, 5]);
    expect([...new Set(edges)].sort()).toEqual(SHARED.slice(0, 2));
    expect(edges).toHaveLength(17);
  });

  test("overlaps: how many items are shared, in English on demand", async () => {
    expect([...new Set((await drawn(textOf("overlap", mermaid))).edges)].sort()).toEqual(SHARED);
    const english = (await drawn(textOf("overlap", mermaid, "en"))).edges;
    expect([...new Set(english)].sort()).toEqual(["1 item", "2 items", "3 items"]);
  });

  test("coverage: no line says what all of them would say", async () => {
    expect((await drawn(textOf("coverage", mermaid))).edges).toEqual([]);
  });
});

describe("Graphviz", () => {
  const drawn = async (text: string) => {
    const { window } = new JSDOM((await instance()).renderString(text, { format: "svg", engine: "dot" }), {
      contentType: "image/svg+xml",
    });
    const all = (selector: string) => [...window.document.querySelectorAll(selector)];
    return {
      edges: all("g.edge text").map(({ textContent }) => textContent),
      fills: all("g.node").map((node) => node.querySelector("[fill]:not(text)")?.getAttribute("fill")),
      marks: all("g.node text").flatMap(({ textContent }) => (/^[①-⑳]$/.test(textContent ?? "") ? [textContent] : [])),
    };
  };

  test("initiatives: the colour of each plan, with its number beside it", async () => {
    const { edges, fills, marks } = await drawn(textOf("initiatives", dot));
    expect([fills.length, new Set(fills).size]).toEqual([12, 5]);
    expect(marks).toHaveLength(12);
    expect([...new Set(edges)].sort()).toEqual(SHARED.slice(0, 2));
  });

  test("overlaps: how many items are shared", async () => {
    expect([...new Set((await drawn(textOf("overlap", dot))).edges)].sort()).toEqual(SHARED);
  });
});
