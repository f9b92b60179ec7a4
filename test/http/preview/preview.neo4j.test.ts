/** A draft tried beside a database: equal to loading it and comparing, nothing is written, and who asks for other things is served meanwhile. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkDocument } from "../../../src/cli/check-document.ts";
import { draftFacts } from "../../../src/cli/read-document.ts";
import { writePreviewJson } from "../../../src/export/preview/write-json.ts";
import { SOURCE_BOUNDS } from "../../../src/ingest/source/source-bounds.ts";
import { previewOf } from "../../../src/match/preview-draft.ts";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import { loadEdition } from "../../../src/store/load-edition.ts";
import { readEdition } from "../../../src/store/read-edition.ts";
import type { Store } from "../../../src/store/store.ts";
import { EDITED_SEEDS, SEED_TEXT } from "../../match/edited-seeds.ts";
import { completeGraph, SEED_EDITION, seedGraph } from "../../support/checked-graph.ts";
import { revisionOf } from "../../support/database.ts";
import { emptyStore, storeWith } from "../../support/neo4j.ts";
import { inlineCell, openDocumentOf, wordDocumentOf, workbookOf } from "../../support/office-files.ts";
import { pdfOf } from "../../support/pdf-files.ts";
import { type ServedGraph, serveGraph } from "../serve-graph.ts";
import { sendRaw } from "./preview-server.ts";

const NAME = "案.txt";
const DRAFTS = Object.entries({ ...EDITED_SEEDS, "as it is": SEED_TEXT });

/** Each loaded into an empty database, and read back from there. */
const stored = new Map<string, PolicyGraph>();
let store: Store;
let api: ServedGraph;

beforeAll(async () => {
  for (const [name, text] of DRAFTS) {
    const empty = await emptyStore();
    const { graph } = await checkDocument({ path: NAME, name: NAME, bytes: Buffer.from(text) }, draftFacts(NAME));
    if (!graph) throw new Error("a draft can be read");
    // What is checked is found when it is loaded.
    await loadEdition(empty, completeGraph(graph));
    const read = await readEdition(empty, graph.edition.id);
    if (read) stored.set(name, read.graph);
  }
  store = await storeWith(seedGraph());
  api = await serveGraph(store);
}, 240_000);
afterAll(() => api?.stop());

const preview = (body: string | Uint8Array, name = NAME, more = "") =>
  sendRaw(`${api.url}/preview?${new URLSearchParams({ name, lang: "ja" })}${more}`, { body });

describe("the same as loading it into an empty database, reading it back and comparing", () => {
  test.each(DRAFTS)("%s", async (name, text) => {
    const before = await revisionOf(store.driver);
    const reply = await preview(text, NAME, `&against=${SEED_EDITION}`);
    const [old, next] = [await readEdition(store, SEED_EDITION), stored.get(name)];
    if (!old || !next) throw new Error("both are stored");
    const { problems } = await checkDocument({ path: NAME, name: NAME, bytes: Buffer.from(text) }, draftFacts(NAME));
    expect(reply.json).toEqual(JSON.parse(writePreviewJson(previewOf({ graph: next, problems }, old.graph, "ja"))));
    // Not even a transaction that writes nothing.
    expect(await revisionOf(store.driver)).toBe(before);
  });
});

test("the edition against which a draft is tried must be loaded", async () => {
  const { status, json } = await preview(SEED_TEXT, NAME, "&against=112119/gone");
  expect([status, json.errors[0].message]).toEqual([404, expect.stringContaining(SEED_EDITION)]);
});

/** Made to fill the memory, to take forever or to crash a reader. */
const HOSTILE: readonly (readonly [name: string, make: () => Uint8Array | string])[] = [
  [
    "bomb.xlsx",
    () =>
      workbookOf([{ name: "表", xml: "<sheetData/>" }], {
        "xl/worksheets/sheet2.xml": Buffer.alloc(SOURCE_BOUNDS.unpackedBytes + 1, " "),
      }),
  ],
  [
    "cells.xlsx",
    () =>
      workbookOf([
        { name: "表", xml: `<sheetData>${`<row>${"<c><v>1</v></c>".repeat(1_000)}</row>`.repeat(1_001)}</sheetData>` },
      ]),
  ],
  ["deep.xlsx", () => workbookOf([{ name: "表", xml: `<sheetData>${"<row>".repeat(100_000)}` }])],
  [
    "laughing.xlsx",
    () =>
      workbookOf([{ name: "表", xml: "<sheetData/>" }], {
        "xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY x "ha">]><sst>&x;</sst>',
      }),
  ],
  [
    "repeated.ods",
    () =>
      openDocumentOf(
        '<table:table table:name="表"><table:table-row table:number-rows-repeated="4294967295"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      ),
  ],
  ["runs.docx", () => wordDocumentOf(`<w:p>${"<w:r/>".repeat(SOURCE_BOUNDS.paragraphsAndRuns + 1)}</w:p>`)],
  ["deep.html", () => "<div>".repeat(100_000)],
  ["brackets.md", () => "[".repeat(10_001)],
  ["delimiters.csv", () => ",".repeat(3_000_001)],
  ["rows.csv", () => `コード,施策,プラン\n${"1-1,公園,○\n".repeat(20_000)}`],
  ["entities.xml", () => '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><StrategicPlan>&x;</StrategicPlan>'],
  ["a.json", () => `{"@context":${"[".repeat(100_000)}`],
  ["drawn.pdf", () => pdfOf([{ texts: [{ x: 40, y: 40, text: "公園" }] }])],
  ["broken.xls", () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4_096, 0xff)])],
  [
    "damaged.xlsx",
    () =>
      workbookOf([{ name: "表", xml: `<sheetData><row r="1">${inlineCell("A1", "a")}</row></sheetData>` }]).subarray(
        0,
        300,
      ),
  ],
];

test("hostile drafts, side by side, beside questions that are all answered, and nothing is written", {
  timeout: 240_000,
}, async () => {
  const before = await revisionOf(store.driver);
  const question = "{ policyItems(where: { planCount: { eq: 0 } }) { code name } }";
  const answer = await api.send(question);
  expect(answer.status).toBe(200);
  let left = true;
  const asked = async () => {
    let count = 0;
    for (; left; count += 1) expect(await api.send(question)).toEqual(answer);
    return count;
  };
  const askers = [asked(), asked(), asked()];
  const waiting = [...HOSTILE];
  const tried: unknown[] = [];
  // As many as may be sent at once: the others would be told to wait.
  const sender = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, make] = next;
      const { status, json } = await preview(make(), name);
      tried.push([name, status, status === 200 ? json.isLoadable : json.errors[0].extensions.code]);
    }
  };
  try {
    await Promise.all([sender(), sender(), sender()]);
  } finally {
    left = false;
  }
  const counts = await Promise.all(askers);
  expect(tried).toHaveLength(HOSTILE.length);
  // Refused in words of the readers, or, on a slow machine, given up.
  for (const [name, status, said] of tried as [string, number, unknown][])
    expect([name, status === 200 ? said : status]).toEqual([name, status === 200 ? false : 422]);
  for (const count of counts) expect(count).toBeGreaterThan(HOSTILE.length);
  expect(await revisionOf(store.driver)).toBe(before);
});
