/** What is found in a PDF file, the workbook in which a person looks at it, and what is read of that: places are the PDF's pages. */
import { read as readXlsx, utils, write as writeXlsx } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../../src/check/check-graph.ts";
import { ingestFiles } from "../../../src/ingest/ingest-files.ts";
import { type FoundInPdf, findInPdf } from "../../../src/ingest/pdf/find-in-pdf.ts";
import { writeFound } from "../../../src/ingest/pdf/found-workbook.ts";
import type { Table } from "../../../src/ingest/source/source.ts";
import { FACTS } from "../../support/ingest-text.ts";
import { laidOut, type Part } from "../../support/laid-out.ts";
import { pdfOf } from "../../support/pdf-files.ts";
import { SAMPLE } from "../../support/sample-document.ts";
import { documentOf } from "../../support/varied-document.ts";

/** Lines and the table of a plan's text. */
function partsOf(text: string, isRuled: boolean): readonly Part[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const rows = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
  return [...lines.filter((line) => !line.includes("\t")), { rows, isRuled }];
}

async function workbookOf(bytes: Uint8Array) {
  const found = await findInPdf({ name: "plan.pdf", bytes });
  if (!found.blocks) throw new Error(found.problems.map(({ message }) => message).join(" "));
  return { found, workbook: writeFound(found.blocks, { name: "plan.pdf", hash: "0" }) };
}

/** The rows of the table that is found first; none where something else is. */
function firstTable({ blocks }: FoundInPdf): Table["rows"] {
  const [table] = blocks ?? [];
  return table?.kind === "table" ? table.rows : [];
}

async function read(name: string, bytes: Uint8Array) {
  const { graph, problems } = await ingestFiles([{ name, bytes }], FACTS, null);
  if (!graph) throw new Error(problems.map(({ message }) => message).join(" "));
  return { graph, problems: [...problems, ...checkGraph(graph)] };
}

describe.each([
  ["with ruled lines", true],
  ["without", false],
])("a matrix %s", (_, isRuled) => {
  test.each([
    ["the sample", SAMPLE],
    ["another", documentOf({})],
  ])("%s: the workbook says what the text says, and each place is where it was put", async (_name, text) => {
    const pdf = laidOut(partsOf(text, isRuled));
    const { workbook } = await workbookOf(pdf.bytes);
    const [asText, asPdf] = [await read("plan.txt", Buffer.from(text)), await read("plan.xlsx", workbook)];
    const said = ({ graph }: typeof asText) => [
      ...[graph.plans, graph.items, graph.domains, graph.initiatives, graph.targets].map((nodes) =>
        nodes.map(({ name }) => name),
      ),
      graph.covers.map(({ planId, itemId }) => [planId, itemId]).sort(),
      graph.advances.map(({ initiativeId, itemId }) => [initiativeId, itemId]).sort(),
    ];
    expect(said(asPdf)).toEqual(said(asText));
    expect(asPdf.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(asPdf.graph.edition.documentName).toBe("plan.pdf (plan.xlsx)");
    for (const { place, text: stated } of asPdf.graph.covers) {
      const [, page, left, top] = (/^p\. (\d+) \((\d+), (\d+)\)$/u.exec(place) ?? []).map(Number);
      const at = pdf.put.filter((one) => one.page === page && one.text === stated && Math.abs(one.y - (top ?? 0)) < 20);
      // A cell's place is its corner, a word's its own.
      expect([place, at.some(({ x }) => x - (left ?? 0) >= -1 && x - (left ?? 0) < 20)]).toEqual([place, true]);
    }
  });
});

const ROWS = [
  ["番号", "施策名", "担当課"],
  ...Array.from({ length: 60 }, (_, n) => [`${1 + Math.floor(n / 9)}-${(n % 9) + 1}`, `施策その${n}`, "公園課"]),
];

test.each([true, false])(
  "a table over three pages is one, heads and page numbers once (ruled: %s)",
  async (isRuled) => {
    const { bytes } = laidOut([{ rows: ROWS, isRuled }], { repeatHeads: true, pageNumbers: true });
    const { found } = await workbookOf(bytes);
    expect([found.pages, found.blocks?.length]).toEqual([2, 1]);
    const [table] = found.blocks ?? [];
    const texts = table?.kind === "table" ? table.rows.map((row) => row.map(({ text }) => text)) : [];
    expect(texts).toEqual(ROWS);
    expect(found.problems.map(({ code }) => code)).toEqual(["pdf-page-edges", "pdf-heads-repeated"]);
  },
);

test("merged cells are one cell, wherever their text stands in them", async () => {
  // Two rows of a group, whose name stands in the middle of both; a head over two columns.
  const boxes = [
    [50, 80, 100, 20],
    [150, 80, 200, 20],
    [50, 100, 100, 60],
    [150, 100, 100, 30],
    [250, 100, 100, 30],
    [150, 130, 100, 30],
    [250, 130, 100, 30],
  ] as const;
  const texts = [
    { x: 55, y: 95, text: "分野" },
    { x: 230, y: 95, text: "プラン" },
    { x: 55, y: 134, text: "環境" },
    { x: 155, y: 120, text: "公園" },
    { x: 295, y: 120, text: "○" },
    { x: 155, y: 150, text: "街灯" },
  ];
  const { found } = await workbookOf(pdfOf([{ texts, boxes }]));
  const cells = firstTable(found).flat();
  expect(cells.map(({ text, row, column, rowSpan, columnSpan }) => [text, row, column, rowSpan, columnSpan])).toEqual([
    ["分野", 1, 1, 1, 1],
    ["プラン", 1, 2, 1, 2],
    ["環境", 2, 1, 2, 1],
    ["公園", 2, 2, 1, 1],
    ["○", 2, 3, 1, 1],
    ["街灯", 3, 2, 1, 1],
  ]);
});

test("heads written downwards, names over two lines, furigana and a frame around a text", async () => {
  const down = [..."海辺プラン"].map((sign, n) => ({ x: 162, y: 70 + n * 11, text: sign }));
  const boxes = [
    [50, 50, 100, 80],
    [150, 50, 40, 80],
    [50, 130, 100, 50],
    [150, 130, 40, 50],
    [50, 300, 300, 40],
  ] as const;
  const texts = [
    ...down,
    { x: 55, y: 90, text: "施策名" },
    { x: 55, y: 150, text: "子ども・子育" },
    { x: 55, y: 163, text: "て支援" },
    { x: 165, y: 155, text: "○" },
    { x: 60, y: 312, text: "こう", size: 5 },
    { x: 60, y: 323, text: "港町の目標" },
  ];
  const { found } = await workbookOf(pdfOf([{ texts, boxes }]));
  const [, prose] = found.blocks ?? [];
  const cells = firstTable(found)
    .flat()
    .map(({ text }) => text);
  expect(cells).toEqual(["施策名", "海辺プラン", "子ども・子育\nて支援", "○"]);
  expect(prose).toMatchObject({ kind: "prose", text: "港町の目標" });
  expect(found.problems.map(({ code, message }) => [code, message.includes("こう")])).toEqual([["pdf-furigana", true]]);
});

test("heads in a font that runs down, and turned ones, stand in their cells", async () => {
  const boxes = [0, 1, 2].flatMap((column) => [
    [50 + column * 60, 50, 60, 90] as const,
    [50 + column * 60, 140, 60, 20] as const,
  ]);
  const texts = [
    { x: 55, y: 100, text: "施策名" },
    { x: 140, y: 60, text: "海辺プラン", runs: "down" as const },
    { x: 204, y: 125, text: "朝市プラン", runs: "up" as const },
    { x: 55, y: 155, text: "公園" },
    { x: 135, y: 155, text: "○" },
    { x: 195, y: 155, text: "○" },
  ];
  const { found } = await workbookOf(pdfOf([{ texts, boxes }]));
  const cells = firstTable(found).flat();
  expect(cells.map(({ text, row, column }) => [text, row, column])).toEqual([
    ["施策名", 1, 1],
    ["海辺プラン", 1, 2],
    ["朝市プラン", 1, 3],
    ["公園", 2, 1],
    ["○", 2, 2],
    ["○", 2, 3],
  ]);
});

test("what one run draws into two cells is parted where the space is", async () => {
  const boxes = [
    [50, 50, 60, 20],
    [110, 50, 80, 20],
    [50, 70, 60, 20],
    [110, 70, 80, 20],
  ] as const;
  const texts = [
    { x: 80, y: 64, text: "施策 担当課" },
    { x: 80, y: 84, text: "公園 公園課" },
  ];
  const { found } = await workbookOf(pdfOf([{ texts, boxes }]));
  expect(firstTable(found).map((row) => row.map(({ text }) => text))).toEqual([
    ["施策", "担当課"],
    ["公園", "公園課"],
  ]);
});

test("a drawing of many lines is no table, and takes no time", async () => {
  const boxes = Array.from(
    { length: 4_000 },
    (_, n) => [50 + (n % 63) * 7, 50 + Math.floor(n / 63) * 9, 5, 6] as const,
  );
  const rules = Array.from({ length: 900 }, (_, n) => [40, 40 + n * 0.8, 560, 40 + n * 0.8] as const);
  const { found } = await workbookOf(pdfOf([{ texts: [{ x: 50, y: 800, text: "地図" }], boxes, rules }]));
  expect(found.blocks?.map(({ kind }) => kind)).toEqual(["prose"]);
});

test("what a person adds or corrects is read, with the page that it stands on", async () => {
  const { workbook } = await workbookOf(laidOut(partsOf(SAMPLE, true)).bytes);
  const book = readXlsx(workbook);
  const sheet = book.Sheets.表1;
  if (!sheet) throw new Error("no table");
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  const changed = [...rows.slice(0, 2), ["", "1-9", "広場の整備", "○"], ...rows.slice(2)];
  const other = utils.aoa_to_sheet(changed);
  book.Sheets.表1 = other;
  const { graph } = await read("plan.xlsx", Buffer.from(writeXlsx(book, { type: "array", bookType: "xlsx" })));
  expect(graph.items.map(({ code }) => code)).toEqual(["1-1", "1-9", "1-2", "2-1"]);
  const placeOf = (code: string) => graph.covers.find(({ itemId }) => itemId.endsWith(`/${code}`))?.place;
  expect(placeOf("1-9")).toMatch(/^p\. 1 表1!D3$/u);
  // Of many equal ○ below a new row nobody knows which it was: the page is.
  expect(placeOf("2-1")).toMatch(/^p\. 1 /u);
});

describe("a PDF file that cannot be read is refused with what to do", () => {
  const refused = async (bytes: Uint8Array) => (await findInPdf({ name: "plan.pdf", bytes })).problems;
  test("damaged", async () => {
    for (const bytes of [Buffer.from("%PDF-1.7\nnothing"), laidOut(["海辺"]).bytes.slice(0, 300), Buffer.alloc(9)])
      expect((await refused(bytes)).map(({ code }) => code)).toEqual(["source-damaged"]);
  });
  test("cut or overwritten anywhere: an error that says so, or what is left of it", async () => {
    const whole = laidOut(partsOf(SAMPLE, true)).bytes;
    for (let at = 10; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const overwritten = Uint8Array.from(whole).fill(0x41, at, at + 30);
      for (const bytes of [whole.slice(0, at), overwritten]) {
        const { blocks, problems } = await findInPdf({ name: "plan.pdf", bytes });
        if (blocks === null) expect(problems.map(({ severity }) => severity)).toEqual(["error"]);
      }
    }
  });
  test("a scan", async () => {
    const [problem] = await refused(pdfOf([{ texts: [], boxes: [[10, 10, 100, 100]] }, { texts: [] }]));
    expect([problem?.code, problem?.message]).toEqual(["pdf-without-text", expect.stringContaining("OCR")]);
  });
  test("never loaded unseen", async () => {
    const { graph, problems } = await ingestFiles([{ name: "plan.pdf", bytes: laidOut(["海辺"]).bytes }], FACTS, null);
    expect([graph, problems.map(({ message }) => message)]).toEqual([
      null,
      [expect.stringContaining("policy-graph init")],
    ]);
  });
});
