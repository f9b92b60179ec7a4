/** Every view in every format over HTTP on a real database: the same bytes as straight from the document, validated, compressed, or refused. */
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EVERYTHING } from "../../../src/export/views/selection.ts";
import { VIEWS } from "../../../src/export/views/views.ts";
import { formatsOf, writeView } from "../../../src/export/write-view.ts";
import { xmlText } from "../../../src/export/writing/xml-text.ts";
import type { FeedList } from "../../../src/http/pages/feeds-page.ts";
import { SEED_EDITION, seedGraph } from "../../support/checked-graph.ts";
import { seedStore } from "../../support/neo4j.ts";
import { type ServedGraph, serveGraph } from "../serve-graph.ts";
import { rawGet } from "./raw-get.ts";

const seed = seedGraph();
let api: ServedGraph;

beforeAll(async () => {
  api = await serveGraph(await seedStore());
});
afterAll(() => api.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.url}/feeds/${path}`, { headers });

describe("one edition", () => {
  const all = VIEWS.flatMap((view) =>
    formatsOf(view).map((format) => [`${view.name}.${format.name}`, view, format] as const),
  );
  test.each(all)("%s: the bytes of the document's own export", async (file, view, format) => {
    const response = await get(file);
    expect(response.status).toBe(200);
    const type = format.isBinary ? format.mediaType : `${format.mediaType}; charset=utf-8`;
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const [, plain, named] =
      /^attachment; filename=(.+); filename\*=UTF-8''(.+)$/.exec(response.headers.get("content-disposition") ?? "") ??
      [];
    expect(plain).toBe(`${SEED_EDITION.replace("/", "-")}-${file}`);
    expect(decodeURIComponent(named ?? "")).toBe(
      `本庄市_総合振興計画後期基本計画(素案)_${view.title.ja}.${format.name}`,
    );
    const expected = [...writeView(seed, view, EVERYTHING, format)].map((piece) => Buffer.from(piece as string));
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.concat(expected))).toBe(true);
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
      'There is no view "nope". There are: overlap, coverage, initiatives, hierarchy, matrix, shared-items, targets, findings, graph; see /feeds.',
    ],
    ["overlap", 404, /^No format is named\. Formats of overlap: gexf, /],
    ["overlap.xls", 404, /^There is no format "xls" of overlap\. Formats of overlap: gexf, .*edges\.csv/],
    [
      "matrix.excel.csv",
      404,
      /^Excel has workbooks now, xlsx and network\.xlsx, and no excel\.csv\. Formats of matrix: csv, xlsx;/,
    ],
    [
      "matrix.gexf",
      404,
      /^There is no format "gexf" of matrix\. Formats of matrix: csv, xlsx; e\.g\. \/feeds\/matrix\.csv\.$/,
    ],
    [
      "matrix.csv?minPlanCount=2&maxPlanCount=1",
      400,
      "minPlanCount is 2 and maxPlanCount is 1: no item has so many plans and so few.",
    ],
    [
      "overlap.gexf?k=2",
      400,
      /^The view overlap has no parameter "k"\. It has: edition, lang, plan, domain, minPlanCount, maxPlanCount, minWeight\.$/,
    ],
    ["overlap.gexf?plan=9", 400, /^There is no plan 9 in this edition\. It has: 1 \(塙保己一プラン\)/],
    ["graph.gexf?kind=Plans", 400, /^There is no kind of node "Plans"/],
    ["overlap.gexf?edition=112119/final", 404, `There is no edition "112119/final". There are: ${SEED_EDITION}.`],
    ["overlap.gexf?edition=all&edition=b", 400, /^edition=all names every edition/],
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
  const response = await get("", { accept: "application/json" });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
  expect(response.headers.get("vary")).toMatch(/\bAccept\b/);
  const list = (await response.json()) as FeedList;
  expect(list.editions).toEqual([
    {
      ...{ id: SEED_EDITION, organization: "本庄市", title: "総合振興計画後期基本計画 (素案)", stage: "DRAFT" },
      ...{ publisher: "本庄市", publication: "総合振興計画後期基本計画 (素案)", isSummarized: true },
      note: expect.stringContaining("要約"),
    },
  ]);
  const pageIn = async (language: string) =>
    (await get("", { accept: "text/html,application/xhtml+xml,*/*;q=0.8", "accept-language": language })).text();
  const [page, inJapanese] = [await pageIn("en"), await pageIn("ja")];
  expect(inJapanese).toContain(
    "説明文は要約です。本庄市の公式な資料ではありません。出典：本庄市「総合振興計画後期基本計画",
  );
  expect(page).toContain("Descriptions are summaries. Not an official document of 本庄市. Source: 本庄市, “");
  for (const { name, formats, parameters, shows, showsInJapanese } of list.views) {
    for (const format of formats) expect(page).toContain(`href="${name}.${format}"`);
    expect(page).toContain(xmlText(shows));
    expect(inJapanese).toContain(xmlText(showsInJapanese));
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
