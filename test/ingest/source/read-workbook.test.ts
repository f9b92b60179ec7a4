/** Excel workbooks: what cells show and hold, merged cells, hidden parts, and what spreadsheets do to codes. */
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../support/effort.ts";
import { nastyTable, nastyText } from "../../support/nasty-texts.ts";
import {
  inlineCell,
  type Parts,
  type SheetXml,
  sharedStringsOf,
  stylesOf,
  workbookOf,
} from "../../support/office-files.ts";
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

const sheet = (rows: string, more = ""): SheetXml => ({ name: "体系", xml: `<sheetData>${rows}</sheetData>${more}` });
const row = (number: number, cells: string, attributes = "") => `<row r="${number}" ${attributes}>${cells}</row>`;
const oneCell = (cell: string, more: Parts = {}) => sourceOf("a.xlsx", workbookOf([sheet(row(1, cell))], more));

describe("what a cell shows and holds", () => {
  test.each([
    [9, "0.58", "58%", 0.58],
    [0, "9.199999999999999", "9.2", 9.2],
    [3, "1240", "1,240", 1240],
    ['#,##0"人"', "2000", "2,000人", 2000],
    ['0"以上"', "10", "10以上", 10],
    [0, "-1.5", "-1.5", -1.5],
    [31, "46113", "2026年4月1日", "2026-04-01"],
    [14, "46113", "4/1/26", "2026-04-01"],
    ['[$-411]ggge"年"m"月"d"日"', "46113", "令和8年4月1日", "2026-04-01"],
    [57, "46113", "R8.4.1", "2026-04-01"],
    [58, "32515", "昭和64年1月7日", "1989-01-07"],
    [20, "0.5", "12:00", 0.5],
  ])("format %j of %s: %s, %j", async (format, stored, text, value) => {
    const source = await oneCell(`<c r="A1" s="0"><v>${stored}</v></c>`, { "xl/styles.xml": stylesOf([format]) });
    expect(cellAt(source, "体系!A1")).toMatchObject({ text, value, traps: [] });
  });

  test("furigana is not part of the text, in shared strings and in cells", async () => {
    const phonetic = '<rPh sb="0" eb="1"><t>ササ</t></rPh><rPh sb="2" eb="3"><t>ア</t></rPh><phoneticPr fontId="1"/>';
    const strings = sharedStringsOf(
      `<t>支え合い</t>${phonetic}`,
      `<r><t>支え</t></r><r><rPr><b/></rPr><t>合い</t></r>${phonetic}`,
    );
    const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>支え合い</t></r>${phonetic}</is></c>`;
    expect(textsOf((await oneCell(cells, { "xl/sharedStrings.xml": strings })).blocks)).toEqual([
      "支え合い",
      "支え合い",
      "支え合い",
    ]);
  });

  test("text keeps its line breaks, booleans are such, and a text of digits stays a text", async () => {
    const cells = `${inlineCell("A1", " 海の\r\n学校 ")}<c r="B1" t="b"><v>1</v></c>${inlineCell("C1", "1")}`;
    const source = await oneCell(cells);
    expect(cellsIn(source).map(({ text, value }) => [text, value])).toEqual([
      ["海の\n学校", " 海の\n学校 "],
      ["TRUE", true],
      ["1", "1"],
    ]);
  });
});

describe("traps", () => {
  test.each([
    ["1月1日 by the number of its format", 56, "45658", "1月1日", 1, 1],
    ["m月d日 by another number", 53, "45658", "1月1日", 1, 1],
    ["m月d日 as a format of the file", 'm"月"d"日"', "45659", "1月2日", 1, 2],
    ["d-mmm", 16, "45689", "1-Feb", 2, 1],
    ["mmm-yy, of 1-32", 17, "11689", "Jan-32", 1, 32],
    ["m/d", "m/d", "45659", "1/2", 1, 2],
  ])("a code that became a date: %s", async (_, format, stored, text, first, second) => {
    const source = await oneCell(`<c r="A1" s="0"><v>${stored}</v></c>`, { "xl/styles.xml": stylesOf([format]) });
    expect(cellAt(source, "体系!A1")).toMatchObject({ text, traps: [{ kind: "date-for-code", first, second }] });
  });

  test("a text that is a formula, a formula without value, an error value", async () => {
    const cells = [
      inlineCell("A1", '=A2&".F1"'),
      '<c r="B1"><f>A2&amp;".F1"</f></c>',
      '<c r="C1" t="e"><f>VLOOKUP(1,A:A,1)</f><v>#N/A</v></c>',
      '<c r="D1"><f>1-1</f><v>0</v></c>',
      inlineCell("E1", "#REF!"),
      '<c r="F1" t="str"><f>A1</f><v>そのまま</v></c>',
      '<c r="G1" t="s"><f>B1</f></c>',
    ];
    const source = await oneCell(cells.join(""));
    expect(cellsIn(source).map(({ text, value, traps }) => [text, value, traps])).toEqual([
      ['=A2&".F1"', '=A2&".F1"', [{ kind: "formula-as-text", formula: '=A2&".F1"' }]],
      ["", null, [{ kind: "formula-without-value", formula: '=A2&".F1"' }]],
      ["#N/A", null, [{ kind: "error-value", error: "#N/A" }]],
      ["0", 0, []],
      ["#REF!", "#REF!", [{ kind: "error-value", error: "#REF!" }]],
      ["そのまま", "そのまま", []],
      ["", null, [{ kind: "formula-without-value", formula: "=B1" }]],
    ]);
  });

  test("a number that its format hides is there, with an empty text", async () => {
    const source = await oneCell('<c r="A1" s="0"><v>0</v></c>', { "xl/styles.xml": stylesOf(["0;-0;;@"]) });
    expect(cellsIn(source)).toMatchObject([{ text: "", value: 0, traps: [{ kind: "hidden-by-format" }] }]);
  });

  test("remarks come with their cell, also where it is empty", async () => {
    const comments = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>課</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>要確認</t></r></text></comment><comment ref="C2" authorId="0"><text><t>空き</t></text></comment></commentList></comments>`;
    const relations =
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>';
    const workbook = workbookOf([{ ...sheet(row(1, inlineCell("A1", "公園"))), relations }], {
      "xl/comments1.xml": comments,
    });
    const source = await sourceOf("a.xlsx", workbook);
    expect(cellAt(source, "体系!A1")).toMatchObject({ text: "公園", traps: [{ kind: "comment", text: "要確認" }] });
    expect(cellAt(source, "体系!C2")).toMatchObject({ text: "", traps: [{ kind: "comment", text: "空き" }] });
  });
});

describe("merged cells", () => {
  test("are one with its spans; what lies below is absent, or told where it holds something", async () => {
    const cells =
      row(1, inlineCell("A1", "柱") + inlineCell("B1", "隠れた") + inlineCell("C1", "題")) +
      row(2, inlineCell("B2", "下") + inlineCell("C2", "右"));
    const source = await sourceOf(
      "a.xlsx",
      workbookOf([sheet(cells, '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>')]),
    );
    expect(cellsIn(source).map(({ text, rowSpan, columnSpan, traps }) => [text, rowSpan, columnSpan, traps])).toEqual([
      ["柱", 2, 2, []],
      ["隠れた", 1, 1, [{ kind: "covered-by-merge" }]],
      ["題", 1, 1, []],
      ["下", 1, 1, [{ kind: "covered-by-merge" }]],
      ["右", 1, 1, []],
    ]);
  });
});

describe("what is hidden", () => {
  test("sheets are marked, rows and columns told, and all of them read", async () => {
    const hidden = {
      name: "旧案",
      xml: `<sheetData>${row(1, inlineCell("A1", "古い"))}</sheetData>`,
      attributes: 'state="veryHidden"',
    };
    const shown: SheetXml = {
      name: "体系",
      xml: `<cols><col min="2" max="3" hidden="1" width="0"/></cols><sheetData>${row(1, inlineCell("A1", "a") + inlineCell("C1", "c"))}${row(2, inlineCell("A2", "b"), 'hidden="1"')}</sheetData>`,
    };
    const workbook = workbookOf([shown, hidden]);
    const source = await sourceOf("a.xlsx", workbook);
    expect(tablesIn(source).map(({ name, hidden: isHidden, place }) => [name, isHidden, place])).toEqual([
      ["体系", false, "体系"],
      ["旧案", true, "旧案"],
    ]);
    expect(textsOf(source.blocks)).toEqual(["a", "c", "b", "古い"]);
    expect(await problemCodes("a.xlsx", workbook)).toEqual([
      "information cells-hidden",
      "information cells-hidden",
      "information sheet-hidden",
    ]);
  });

  test("a macro and texts of drawings are named and not read", async () => {
    const drawing = '<xdr:wsDr xmlns:xdr="x" xmlns:a="y"><a:t>図の中</a:t></xdr:wsDr>';
    const parts = { "xl/vbaProject.bin": new Uint8Array([1, 2, 3]), "xl/drawings/drawing1.xml": drawing };
    const workbook = workbookOf([sheet(row(1, inlineCell("A1", "a")))], parts);
    expect(await problemCodes("a.xlsm", workbook)).toEqual([
      "information drawing-text-not-read",
      "information macro-ignored",
    ]);
  });
});

test("a workbook that is protected with a password, or damaged, is one error", async () => {
  const { CFB } = await import("@e965/xlsx");
  const wrapped = CFB.utils.cfb_new();
  CFB.utils.cfb_add(wrapped, "/EncryptedPackage", Buffer.alloc(64));
  CFB.utils.cfb_add(wrapped, "/EncryptionInfo", Buffer.alloc(64));
  const encrypted = new Uint8Array(CFB.write(wrapped, { type: "buffer" }) as Buffer);
  expect((await refusalOf("a.xlsx", encrypted)).code).toBe("source-encrypted");
  const damaged = workbookOf([sheet("<row r='1'><c r='A1'>")]);
  expect((await refusalOf("a.xlsx", damaged)).code).toBe("xml-malformed");
});

describe("random tables", () => {
  const text = nastyText();
  test.each(["xlsx", "biff8"] as const)("written by another program as %s are read back equal", async (bookType) => {
    await fc.assert(
      fc.asyncProperty(nastyTable(text), async (rows) => {
        const workbook = utils.book_new();
        utils.book_append_sheet(
          workbook,
          utils.aoa_to_sheet(rows.map((cells) => cells.map((cell) => (cell === "" ? null : cell)))),
          "表",
        );
        const bytes = new Uint8Array(write(workbook, { type: "buffer", bookType, compression: true }) as Buffer);
        const [table] = tablesIn(await sourceOf("a", bytes));
        expect(table && filledGrid(table, rows.length, rows[0]?.length ?? 0)).toEqual(rows);
      }),
      { numRuns: runs(100) },
    );
  });

  test("of the parts of a file, with merged cells: every text once, at its address", async () => {
    const merge = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(2), fc.nat(2));
    await fc.assert(
      fc.asyncProperty(nastyTable(text), fc.array(merge, { maxLength: 3 }), async (rows, merges) => {
        const address = (r: number, c: number) => `${"ABCDEFGHIJ"[c]}${r + 1}`;
        const data = rows.map((cells, r) =>
          row(
            r + 1,
            cells
              .map((cell, c) => (cell === "" ? `<c r="${address(r, c)}"/>` : inlineCell(address(r, c), cell)))
              .join(""),
          ),
        );
        const ranges = merges.map(
          ([r, c, down, right]) => `<mergeCell ref="${address(r, c)}:${address(r + down, c + right)}"/>`,
        );
        const source = await sourceOf(
          "a.xlsx",
          workbookOf([sheet(data.join(""), `<mergeCells>${ranges.join("")}</mergeCells>`)]),
        );
        const expected = rows.flatMap((cells, r) =>
          cells.flatMap((cell, c) => (cell === "" ? [] : [`体系!${address(r, c)} ${cell}`])),
        );
        expect(cellsIn(source).map((cell) => `${cell.place} ${cell.text}`)).toEqual(expected);
      }),
      { numRuns: runs(200) },
    );
  });
});
