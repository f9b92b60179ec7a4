/** OpenDocument spreadsheets: what cells show and hold, repeated and merged cells, and hidden parts. */
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../support/effort.ts";
import { nastyTable, nastyText } from "../../support/nasty-texts.ts";
import { escaped, openDocumentOf } from "../../support/office-files.ts";
import {
  cellAt,
  cellsIn,
  filledGrid,
  problemCodes,
  refusalOf,
  sourceOf,
  tablesIn,
  textsOf,
} from "../../support/read-sources.ts";

const table = (rows: string, attributes = "") => `<table:table table:name="体系" ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (text: string, attributes = "") =>
  `<table:table-cell ${attributes}>${text
    .split("\n")
    .map((line) => `<text:p>${escaped(line)}</text:p>`)
    .join("")}</table:table-cell>`;
const read = (cells: string) => sourceOf("a.ods", openDocumentOf(table(row(cells))));

test("cells show their text and hold their value", async () => {
  const source = await read(
    [
      cell("58%", 'office:value-type="percentage" office:value="0.58"'),
      cell("2026年4月1日", 'office:value-type="date" office:date-value="2026-04-01"'),
      cell("海の\n学校", 'office:value-type="string"'),
      '<table:table-cell><text:p>\n  a<text:s text:c="2"/>b<text:tab/>c<text:span>d</text:span> <text:date>今日</text:date>\n</text:p></table:table-cell>',
      "<table:table-cell><text:p><text:ruby><text:ruby-base>支え合い</text:ruby-base><text:ruby-text>ササア</text:ruby-text></text:ruby></text:p></table:table-cell>",
    ].join(""),
  );
  expect(cellsIn(source).map(({ text, value, place }) => [place, text, value])).toEqual([
    ["体系!A1", "58%", 0.58],
    ["体系!B1", "2026年4月1日", "2026-04-01"],
    ["体系!C1", "海の\n学校", "海の\n学校"],
    ["体系!D1", "a  b\tcd 今日", " a  b\tcd 今日 "],
    ["体系!E1", "支え合い", "支え合い"],
  ]);
});

test("traps: a date for a code, error values, formulas, remarks", async () => {
  const source = await read(
    [
      cell("1月2日", 'office:value-type="date" office:date-value="2025-01-02"'),
      cell("#N/A", 'table:formula="of:=NA()"'),
      '<table:table-cell table:formula="of:=[.A1]"/>',
      cell('=A2&".F1"', 'office:value-type="string"'),
      "<table:table-cell><office:annotation><dc:creator>課</dc:creator><text:p>要確認</text:p></office:annotation><text:p>公園</text:p></table:table-cell>",
      '<table:table-cell office:value-type="float" office:value="0"><text:p/></table:table-cell>',
    ].join(""),
  );
  expect(cellsIn(source).map(({ text, traps }) => [text, traps])).toEqual([
    ["1月2日", [{ kind: "date-for-code", first: 1, second: 2 }]],
    ["#N/A", [{ kind: "error-value", error: "#N/A" }]],
    ["", [{ kind: "formula-without-value", formula: "=[.A1]" }]],
    ['=A2&".F1"', [{ kind: "formula-as-text", formula: '=A2&".F1"' }]],
    ["公園", [{ kind: "comment", text: "要確認" }]],
    ["", [{ kind: "hidden-by-format" }]],
  ]);
});

test("cells and rows that repeat stand as often as it is said, blank ones move what follows", async () => {
  const rows =
    row(
      `${cell("a", 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="3"/>${cell("b")}`,
      'table:number-rows-repeated="2"',
    ) +
    row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1000"') +
    row(cell("c")) +
    row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1047573"');
  const source = await sourceOf("a.ods", openDocumentOf(table(rows)));
  expect(cellsIn(source).map(({ place, text }) => `${place} ${text}`)).toEqual([
    ...["体系!A1 a", "体系!B1 a", "体系!F1 b", "体系!A2 a", "体系!B2 a", "体系!F2 b"],
    "体系!A1003 c",
  ]);
});

test("merged cells are one; a text below them is told; a table in a cell is text of the cell", async () => {
  const inner = table(row(cell("内") + cell("側")));
  const rows =
    row(
      `${cell("柱", 'table:number-rows-spanned="2" table:number-columns-spanned="2"')}<table:covered-table-cell><text:p>下</text:p></table:covered-table-cell>${cell("右")}`,
    ) +
    row(
      `<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell>${inner}<text:p>後</text:p></table:table-cell>`,
    );
  const source = await sourceOf("a.ods", openDocumentOf(table(rows)));
  expect(cellAt(source, "体系!A1")).toMatchObject({ text: "柱", rowSpan: 2, columnSpan: 2, traps: [] });
  expect(cellAt(source, "体系!B1").traps).toEqual([{ kind: "covered-by-merge" }]);
  expect(cellAt(source, "体系!C2").text).toBe("内\n側\n後");
});

test("hidden sheets are marked, hidden rows and columns told, and all of them read", async () => {
  const styles =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
  const shown = table(
    columns + row(cell("a") + cell("b")) + row(cell("c"), 'table:visibility="collapse"'),
    'table:style-name="ta1"',
  );
  const hidden = table(row(cell("古い")), 'table:style-name="ta2"');
  const document = openDocumentOf(shown + hidden, styles);
  const source = await sourceOf("a.ods", document);
  expect(tablesIn(source).map((one) => one.hidden)).toEqual([false, true]);
  expect(textsOf(source.blocks)).toEqual(["a", "b", "c", "古い"]);
  expect(await problemCodes("a.ods", document)).toEqual([
    "information cells-hidden",
    "information cells-hidden",
    "information sheet-hidden",
  ]);
});

test("texts in drawings are counted, and not taken for those of cells", async () => {
  const drawn = "<draw:frame><draw:text-box><text:p>図</text:p></draw:text-box></draw:frame>";
  const document = openDocumentOf(
    table(
      `<table:shapes>${drawn}</table:shapes>${row(`<table:table-cell>${drawn}<text:p>公園</text:p></table:table-cell>`)}`,
    ),
  );
  expect(textsOf((await sourceOf("a.ods", document)).blocks)).toEqual(["公園"]);
  expect(await problemCodes("a.ods", document)).toEqual(["information drawing-text-not-read"]);
});

test("one that is protected with a password is one error", async () => {
  const manifest = "<manifest:manifest xmlns:manifest='x'><manifest:encryption-data/></manifest:manifest>";
  const document = openDocumentOf("", "", { "META-INF/manifest.xml": manifest, "content.xml": "\u0001\u0002" });
  expect((await refusalOf("a.ods", document)).code).toBe("source-encrypted");
});

describe("random tables", () => {
  test("are read back equal, each text at its address", async () => {
    await fc.assert(
      fc.asyncProperty(nastyTable(nastyText({ without: /^[\t ]$/u })), async (rows) => {
        const source = await sourceOf(
          "a.ods",
          openDocumentOf(table(rows.map((cells) => row(cells.map((text) => cell(text)).join(""))).join(""))),
        );
        const [read] = tablesIn(source);
        const lines = (text: string) =>
          text
            .split("\n")
            .map((line) => line.replace(/[ \t]+/gu, " "))
            .join("\n")
            .trim();
        expect(read && filledGrid(read, rows.length, rows[0]?.length ?? 0)).toEqual(
          rows.map((cells) => cells.map(lines)),
        );
      }),
      { numRuns: runs(200) },
    );
  });

  test("written by another program are read back equal", async () => {
    await fc.assert(
      fc.asyncProperty(nastyTable(nastyText({ lines: false, without: /^[\t ]$|_/u })), async (rows) => {
        const workbook = utils.book_new();
        utils.book_append_sheet(
          workbook,
          utils.aoa_to_sheet(rows.map((cells) => cells.map((text) => (text === "" ? null : text)))),
          "表",
        );
        const bytes = new Uint8Array(write(workbook, { type: "buffer", bookType: "ods" }) as Buffer);
        const [read] = tablesIn(await sourceOf("a", bytes));
        expect(read && filledGrid(read, rows.length, rows[0]?.length ?? 0)).toEqual(rows);
      }),
      { numRuns: runs(100) },
    );
  });
});
