/** Word documents: headings, paragraphs, lists, tables with spans and notes, none of them lost. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../support/effort.ts";
import { nastyTable, nastyText } from "../../support/nasty-texts.ts";
import { paragraph, wordDocumentOf } from "../../support/office-files.ts";
import {
  cellAt,
  filledGrid,
  gridOfTable,
  problemCodes,
  proseIn,
  refusalOf,
  sourceOf,
  tablesIn,
  textsOf,
} from "../../support/read-sources.ts";

const heading = (text: string, level: number) => paragraph(text, `<w:pStyle w:val="${level}"/>`);
const entry = (text: string, level: number) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const read = (body: string, notes = "") => sourceOf("a.docx", wordDocumentOf(body, notes));

test("headings, paragraphs and lists, with the number of their paragraph", async () => {
  const source = await read(
    heading("計画", 1) +
      paragraph("") +
      paragraph("一行目\n二行目") +
      entry("あ", 0) +
      entry("い", 1) +
      entry("う", 0) +
      heading("節", 2),
  );
  expect(
    proseIn(source).map(({ text, headingLevel, listLevel, listNumber, place }) => [
      place,
      text,
      headingLevel,
      listLevel,
      listNumber,
    ]),
  ).toEqual([
    ["paragraph 1", "計画", 1, null, null],
    ["paragraph 3", "一行目", null, null, null],
    ["paragraph 3", "二行目", null, null, null],
    ["paragraph 4", "あ", null, 1, 1],
    ["paragraph 5", "い", null, 2, 1],
    ["paragraph 6", "う", null, 1, 2],
    ["paragraph 7", "節", 2, null, null],
  ]);
});

test("tables with spans; their paragraphs are not counted", async () => {
  const rows =
    row(cell("番号", '<w:vMerge w:val="restart"/>'), cell("プラン", '<w:gridSpan w:val="2"/>')) +
    row(cell("", "<w:vMerge/>"), cell("あ"), cell("い")) +
    row(cell("1-1"), cell("○\n再掲"), cell(""));
  const source = await read(
    `${paragraph("前")}<w:tbl>${rows}</w:tbl>${paragraph("後")}<w:tbl>${row(cell("二"), cell("つ"))}</w:tbl>`,
  );
  const [table] = tablesIn(source);
  expect(table && gridOfTable(table)).toEqual([
    "r1c1 番号",
    "r1c2 プラン",
    "r2c2 あ",
    "r2c3 い",
    "r3c1 1-1",
    "r3c2 ○\n再掲",
  ]);
  expect(cellAt(source, "table 1 r1c1")).toMatchObject({ rowSpan: 2, columnSpan: 1 });
  expect(cellAt(source, "table 1 r1c2")).toMatchObject({ rowSpan: 1, columnSpan: 2 });
  expect(cellAt(source, "table 2 r1c2").text).toBe("つ");
  expect(proseIn(source).map(({ place, text }) => `${place} ${text}`)).toEqual(["paragraph 1 前", "paragraph 2 後"]);
});

test("notes come behind the text, without the signs that link them; furigana is left out", async () => {
  const ruby =
    "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>はなわ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>塙</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>保己一</w:t></w:r></w:p>";
  const noted = '<w:p><w:r><w:t>公園</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  const notes = `<w:footnote w:id="2">${paragraph("都市公園に限る。")}</w:footnote>`;
  expect(textsOf((await read(ruby + noted, notes)).blocks)).toEqual(["塙保己一", "公園", "都市公園に限る。"]);
  expect(await problemCodes("a.docx", wordDocumentOf(ruby))).toEqual([]);
});

test("what is not read is told: headers, and parts that the library does not know", async () => {
  const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph("頁の上")}</w:hdr>`;
  const document = wordDocumentOf(`${paragraph("本文")}<w:unheardOf/>`, "", { "word/header1.xml": header });
  expect(await problemCodes("a.docx", document)).toEqual([
    "information word-part-not-read",
    "information word-part-not-read",
  ]);
});

test("one without its parts is one error", async () => {
  const document = wordDocumentOf(paragraph("a"), "", { "_rels/.rels": "<x/>", "word/document.xml": "<y/>" });
  expect((await refusalOf("a.docx", document)).code).toMatch(/^(?:word-document-unreadable|empty-document)$/u);
});

test("random tables and paragraphs are read back equal", async () => {
  const shown = (text: string) =>
    text
      .split("\n")
      .map((line) => line.replace(/[ \t]+/gu, " ").trim())
      .filter((line) => line !== "")
      .join("\n");
  await fc.assert(
    fc.asyncProperty(nastyTable(nastyText(), 1), fc.array(nastyText(), { maxLength: 4 }), async (rows, lines) => {
      const body = `<w:tbl>${rows.map((cells) => row(...cells.map((text) => cell(text)))).join("")}</w:tbl>`;
      const source = await read(body + lines.map((line) => paragraph(line)).join(""));
      const [table] = tablesIn(source);
      expect(table && filledGrid(table, rows.length, rows[0]?.length ?? 0)).toEqual(
        rows.map((cells) => cells.map(shown)),
      );
      expect(proseIn(source).map(({ text }) => text)).toEqual(
        lines.flatMap((line) => shown(line).split("\n")).filter((line) => line !== ""),
      );
    }),
    { numRuns: runs(100) },
  );
});
