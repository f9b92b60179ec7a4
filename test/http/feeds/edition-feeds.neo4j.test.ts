/** Every view in every format over HTTP on a real database: the same bytes as straight from the document, validated, compressed, or refused. */
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EVERYTHING } from "../../../src/export/views/selection.ts";
import { VIEWS } from "../../../src/export/views/views.ts";
import { formatsOf, writeView } from "../../../src/export/write-view.ts";
import { xmlText } from "../../../src/export/writing/xml-text.ts";
import type { FeedList } from "../../../src/http/pages/feeds-page.ts";
import { loadEdition } from "../../../src/store/load-edition.ts";
import type { Store } from "../../../src/store/store.ts";
import { checkedGraphOf, factsOf } from "../../support/checked-graph.ts";
import { seedBytes, seedText } from "../../support/ingest-text.ts";
import { emptyStore } from "../../support/neo4j.ts";
import { type ServedGraph, serveGraph } from "../serve-graph.ts";
import { rawGet } from "./raw-get.ts";

const ID = "112119/draft";
const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
let store: Store;
let api: ServedGraph;

beforeAll(async () => {
  store = await emptyStore();
  api = await serveGraph(store);
});
afterAll(() => api.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.url}/feeds/${path}`, { headers });

describe("one edition", () => {
  beforeEach(async () => {
    await loadEdition(store, seed);
  });

  const all = VIEWS.flatMap((view) =>
    formatsOf(view).map((format) => [`${view.name}.${format.name}`, view, format] as const),
  );
  test.each(all)("%s: the bytes of the document's own export", async (file, view, format) => {
    const response = await get(file);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(`${format.mediaType}; charset=utf-8`);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename=112119-draft-${file}`);
    const expected = [...writeView(seed, view, EVERYTHING, format)].join("");
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(expected))).toBe(true);
  });

  test("a part, as the address says", async () => {
    const text = await (await get("overlap.gexf?plan=1,2&minPlanCount=2")).text();
    expect(text.match(/<edge /g)).toHaveLength(1);
    expect(text).toContain('weight="3"');
  });

  test("the items of no plan, as the address says", async () => {
    const [, ...rows] = (await (await get("matrix.csv?maxPlanCount=0")).text()).trim().split("\r\n");
    expect(rows.map((row) => row.split(",")[1]).join(" ")).toBe("1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 5-5 6-2");
    expect(rows.join("")).not.toContain("○");
    expect(await (await get("coverage.node-link.json?maxPlanCount=0")).text()).toContain('"maxPlanCount":0');
  });

  test("gzip and brotli carry the same text", async () => {
    const plain = Buffer.from(await (await get("graph.gexf", { "accept-encoding": "identity" })).arrayBuffer());
    // fetch decodes what it asks for; the bytes as they travel are seen without it.
    for (const [encoding, decode] of [
      ["gzip", gunzipSync],
      ["br", brotliDecompressSync],
    ] as const) {
      const { headers, body } = await rawGet(`${api.url}/feeds/graph.gexf`, { "accept-encoding": encoding });
      expect(headers["content-encoding"]).toBe(encoding);
      expect(headers.vary).toMatch(/Accept-Encoding/i);
      expect(body.length).toBeLessThan(plain.length / 4);
      expect(decode(body).equals(plain)).toBe(true);
    }
  });

  test("HEAD says what GET would, without the file", async () => {
    const [head, full] = [await fetch(`${api.url}/feeds/overlap.gexf`, { method: "HEAD" }), await get("overlap.gexf")];
    expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, full.headers.get("etag"), ""]);
  });

  test.each([
    [
      "nope.gexf",
      404,
      'There is no view "nope". There are: overlap, coverage, initiatives, hierarchy, matrix, graph; see /feeds.',
    ],
    ["overlap", 404, /^No format is named\. Formats of overlap: gexf, /],
    ["overlap.csv", 404, /^There is no format "csv" of overlap\. Formats of overlap: gexf, .*edges\.csv/],
    [
      "matrix.gexf",
      404,
      /^There is no format "gexf" of matrix\. Formats of matrix: csv, excel\.csv; e\.g\. \/feeds\/matrix\.csv\.$/,
    ],
    [
      "matrix.csv?minPlanCount=2&maxPlanCount=1",
      400,
      "minPlanCount is 2 and maxPlanCount is 1: no item has so many plans and so few.",
    ],
    [
      "overlap.gexf?k=2",
      400,
      /^The view overlap has no parameter "k"\. It has: edition, plan, domain, minPlanCount, maxPlanCount, minWeight\.$/,
    ],
    ["overlap.gexf?plan=9", 400, /^There is no plan 9 in this edition\. It has: 1 \(塙保己一プラン\)/],
    ["graph.gexf?kind=Plans", 400, /^There is no kind of node "Plans"/],
    ["overlap.gexf?edition=112119/final", 404, 'There is no edition "112119/final". There are: 112119/draft.'],
    ["overlap.gexf?edition=a&edition=b", 400, /^edition is given more than once/],
    ["queries.gexf", 404, /^There is no view "queries"/],
  ])("%s is a %i that says what would be right", async (path, status, message) => {
    const response = await get(path);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, errors[0]?.message]).toEqual([
      status,
      typeof message === "string" ? message : expect.stringMatching(message),
    ]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-disposition")).toBeNull();
  });

  test("the page lists every view in every format, and every link holds", async () => {
    const response = await get("");
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    const links = [...(await response.text()).matchAll(/href="([^"]+)"/g)].map(([, link = ""]) =>
      link.replaceAll("&amp;", "&"),
    );
    for (const [file] of all) expect(links).toContain(file);
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200]);
    expect((await fetch(`${api.url}/feeds`)).url).toBe(`${api.url}/feeds/`);
  });
});

test("programs get the list as JSON: every view, format and parameter of the page; browsers and others the page", async () => {
  await loadEdition(store, seed);
  const response = await get("", { accept: "application/json" });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
  expect(response.headers.get("vary")).toMatch(/\bAccept\b/);
  const list = (await response.json()) as FeedList;
  expect(list.editions).toEqual([{ id: ID, municipality: "本庄市", title: "見本計画" }]);
  const page = await (await get("", { accept: "text/html,application/xhtml+xml,*/*;q=0.8" })).text();
  for (const { name, formats, parameters, shows, showsInJapanese } of list.views) {
    for (const format of formats) expect(page).toContain(`href="${name}.${format}"`);
    for (const text of [shows, showsInJapanese]) expect(page).toContain(xmlText(text));
    for (const parameter of parameters) expect(list.parameters.map((one) => one.name)).toContain(parameter);
  }
  const offered = list.views.flatMap(({ name, formats }) => formats.map((format) => `${name}.${format}`));
  const whole = VIEWS.flatMap((view) => formatsOf(view).map(({ name }) => `${view.name}.${name}`));
  expect(offered).toEqual(whole);
  expect(list.formats.find(({ name }) => name === "gexf")).toEqual({
    name: "gexf",
    title: "GEXF 1.3",
    mediaType: "application/gexf+xml",
    holds: "graph",
    tools: ["Gephi", "Gephi Lite"],
  });
  expect((await get("")).headers.get("content-type")).toMatch(/^text\/html/);
});

describe("conditional requests", () => {
  beforeEach(async () => {
    await loadEdition(store, seed);
  });

  async function expectChange(file: string, change: () => Promise<unknown>): Promise<void> {
    const first = await get(file);
    const [etag, text] = [first.headers.get("etag") ?? "", await first.text()];
    const same = await get(file, { "if-none-match": etag });
    expect([same.status, same.headers.get("etag"), await same.text()]).toEqual([304, etag, ""]);
    await change();
    const next = await get(file, { "if-none-match": etag });
    expect(next.status).toBe(200);
    expect(next.headers.get("etag")).not.toBe(etag);
    expect(await next.text()).not.toBe(text);
  }

  test("304 while the data is as it was, 200 after a load that changed it", async () => {
    const other = checkedGraphOf(seedText().replace(/(\t4-4\t[^\t]*\t)○/, "$1"), factsOf("112119", "draft"));
    expect(other.graph.covers).toHaveLength(40);
    await expectChange("overlap.gexf", () => loadEdition(store, other));
  });

  test("a load that changes nothing is a 304 still; so is one of another edition, if the address names this one", async () => {
    const file = `coverage.gexf?edition=${ID}`;
    const etag = (await get(file)).headers.get("etag") ?? "";
    await loadEdition(store, seed);
    await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("131016", "other")));
    expect((await get(file, { "if-none-match": etag })).status).toBe(304);
  });

  test("a change that somebody made by hand, in a session of their own, counts too", async () => {
    await expectChange(`overlap.gexf?edition=${ID}`, () =>
      store.driver.executeQuery("MATCH (p:Plan {id: $id}) SET p.name = '手で変えた名前'", { id: `${ID}/plan/1` }),
    );
  });
});

test("several editions: the address must say which; none: it says how to load one", async () => {
  await loadEdition(store, seed);
  await loadEdition(store, checkedGraphOf(seedBytes(), factsOf("131016", "other")));
  const response = await get("overlap.gexf");
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("name one with ?edition=…, of 112119/draft, 131016/other.");
  expect(await (await get("overlap.gexf?edition=131016/other")).text()).toContain("131016/other/plan/1");
  const page = await (await get("")).text();
  expect(page).toContain('href="overlap.gexf?edition=131016%2Fother"');
  store = await emptyStore();
  const none = await get("overlap.gexf");
  expect([none.status, await none.text()]).toEqual([404, expect.stringContaining("No edition is loaded yet")]);
  expect(await (await get("")).text()).toContain("No edition is loaded yet");
});
