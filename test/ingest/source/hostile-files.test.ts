/** Files made to fill the memory, to take forever or to crash a reader: each is refused in one sentence that states the bound, or read for what it is. */
import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/ingest/source/read-source.ts";
import { SOURCE_BOUNDS } from "../../../src/ingest/source/source-bounds.ts";
import { runs } from "../../support/effort.ts";
import {
  inlineCell,
  openDocumentOf,
  paragraph,
  stylesOf,
  wordDocumentOf,
  workbookOf,
} from "../../support/office-files.ts";
import { cellAt, cellsIn, refusalOf, sourceOf, textsOf } from "../../support/read-sources.ts";

const sheet = (xml: string) => workbookOf([{ name: "表", xml }]);
const refused = async (name: string, content: string | Uint8Array) => (await refusalOf(name, content)).message;

/** Of a valid zip file, the sizes that its directory states for one file: as an attacker would write them. */
function lieAboutSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const lying = Buffer.from(zip);
  for (let at = 0; at < lying.length - 46; at += 1) {
    const isEntry = lying.readUInt32LE(at) === 0x02014b50;
    if (isEntry && lying.toString("utf8", at + 46, at + 46 + lying.readUInt16LE(at + 28)) === name)
      lying.writeUInt32LE(size, at + 24);
    const isLocal = lying.readUInt32LE(at) === 0x04034b50;
    if (isLocal && lying.toString("utf8", at + 30, at + 30 + lying.readUInt16LE(at + 26)) === name)
      lying.writeUInt32LE(size, at + 22);
  }
  return lying;
}

describe("a zip bomb", () => {
  const zeros = Buffer.alloc(SOURCE_BOUNDS.unpackedBytes + 1, " ");
  const bomb = workbookOf([{ name: "表", xml: "<sheetData/>" }], { "xl/worksheets/sheet2.xml": zeros });

  test("whose directory says how large it is", async () => {
    expect(bomb.length).toBeLessThan(SOURCE_BOUNDS.bytes);
    expect(await refused("a.xlsx", bomb)).toContain("100,000,000 bytes when unpacked");
  });

  test("whose directory says that it is small", async () => {
    expect(await refused("a.xlsx", lieAboutSize(bomb, "xl/worksheets/sheet2.xml", 100))).toContain(
      "100,000,000 bytes when unpacked",
    );
  });

  test("of many files that are small each", async () => {
    const part = Buffer.alloc(SOURCE_BOUNDS.unpackedBytes / 4, " ");
    const many = workbookOf(
      [{ name: "表", xml: "<sheetData/>" }],
      Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`xl/tables/table${n}.xml`, part])),
    );
    const lying = [1, 2, 3, 4, 5].reduce((zip, n) => lieAboutSize(zip, `xl/tables/table${n}.xml`, 10), many);
    expect(await refused("a.xlsx", many)).toContain("100,000,000 bytes when unpacked");
    expect(await refused("a.xlsx", lying)).toContain("100,000,000 bytes when unpacked");
  });

  test("in a part that is not needed is not unpacked", async () => {
    const source = await sourceOf(
      "a.xlsx",
      workbookOf([{ name: "表", xml: `<sheetData><row r="1">${inlineCell("A1", "a")}</row></sheetData>` }], {
        "xl/media/image1.png": zeros,
      }),
    );
    expect(textsOf(source.blocks)).toEqual(["a"]);
  });

  test("that is cut off, or holds a file twice, is damage", async () => {
    const good = sheet("<sheetData/>");
    expect(await refused("a.xlsx", good.subarray(0, good.length - 30))).toContain("damaged");
    // Two names of one length, of which the second becomes the first.
    const two = workbookOf([{ name: "表", xml: "<sheetData/>" }], { "xl/aaaaaaaa.xml": "<a/>" });
    const twice = Buffer.from(
      Buffer.from(two).toString("latin1").replaceAll("xl/aaaaaaaa.xml", "xl/workbook.xml"),
      "latin1",
    );
    expect(await refused("a.xlsx", twice)).toContain("xl/workbook.xml twice");
  });

  test("with more files than a document has", async () => {
    const parts = Object.fromEntries(
      Array.from({ length: SOURCE_BOUNDS.zipEntries + 1 }, (_, n) => [`xl/a${n}.xml`, "<a/>"]),
    );
    expect(await refused("a.xlsx", workbookOf([], parts))).toContain("5,000 files in a zip file");
  });
});

describe("a workbook", () => {
  const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

  test("that says to use a million rows has the cells that it has", async () => {
    const xml = `<dimension ref="A1:XFD1048576"/><sheetData>${row(1, inlineCell("A1", "a"))}${row(1_048_576, inlineCell("XFD1048576", "z"))}</sheetData>`;
    const source = await sourceOf("a.xlsx", sheet(xml));
    expect(cellsIn(source).map(({ place }) => place)).toEqual(["表!A1", "表!XFD1048576"]);
  });

  test("with 10,000 merged cells, over the whole sheet and over each other, is read", async () => {
    const merges = Array.from({ length: 10_000 }, (_, n) => `<mergeCell ref="A${n * 3 + 1}:XFD${n * 3 + 2}"/>`);
    const rows = Array.from({ length: 300 }, (_, n) =>
      row(n + 1, inlineCell(`B${n + 1}`, "b") + inlineCell(`A${n + 1}`, "a")),
    );
    const xml = `<sheetData>${rows.join("")}</sheetData><mergeCells>${merges.join("")}<mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    const source = await sourceOf("a.xlsx", sheet(xml));
    expect(cellsIn(source)).toHaveLength(600);
    expect(cellAt(source, "表!A1").traps).toEqual([]);
    expect(cellAt(source, "表!B4").traps).toEqual([{ kind: "covered-by-merge" }]);
  });

  test.each([
    [
      "merged cells",
      `<sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(SOURCE_BOUNDS.mergedRanges + 1)}</mergeCells>`,
      "50,000 merged cells",
    ],
    ["columns of one format", `<cols>${'<col min="1" max="16384"/>'.repeat(100)}</cols><sheetData/>`, "16,384 columns"],
    ["a column format without end", '<cols><col min="1" max="4294967295"/></cols><sheetData/>', "16,384 columns"],
    [
      "a row beyond the last",
      `<sheetData>${row(99_999_999, inlineCell("A99999999", "a"))}</sheetData>`,
      "1,048,576 rows",
    ],
    ["a column beyond the last", `<sheetData>${row(1, inlineCell("ZZZZ1", "a"))}</sheetData>`, "16,384 columns"],
    [
      "a long cell",
      `<sheetData>${row(1, inlineCell("A1", "あ".repeat(SOURCE_BOUNDS.cellCharacters + 1)))}</sheetData>`,
      "50,000 characters in a cell",
    ],
    ["depth", `<sheetData>${"<row>".repeat(100_000)}`, "400 elements within each other"],
  ])("with too many or too large: %s", async (_, xml, bound) => {
    expect(await refused("a.xlsx", sheet(xml))).toContain(bound);
  });

  test("with more cells, rows or sheets than fit", async () => {
    const cells = `<row>${"<c><v>1</v></c>".repeat(1_000)}</row>`.repeat(1_001);
    expect(await refused("a.xlsx", sheet(`<sheetData>${cells}</sheetData>`))).toContain("1,000,000 cells");
    const rows = "<row><c><v>1</v></c></row>".repeat(SOURCE_BOUNDS.rows + 1);
    expect(await refused("a.xlsx", sheet(`<sheetData>${rows}</sheetData>`))).toContain("250,000 rows");
    const sheets = Array.from({ length: SOURCE_BOUNDS.sheets + 1 }, (_, n) => ({ name: `s${n}`, xml: "<sheetData/>" }));
    expect(await refused("a.xlsx", workbookOf(sheets))).toContain("200 sheets");
  });

  test("whose links and array formulas span everything is read for its cells", async () => {
    const links = `<hyperlinks>${'<hyperlink ref="A1:XFD1048576" location="x"/>'.repeat(100)}</hyperlinks>`;
    const formulas = Array.from({ length: 3_000 }, (_, n) =>
      row(n + 1, `<c r="A${n + 1}"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>`),
    );
    expect(
      cellsIn(await sourceOf("a.xlsx", sheet(`<sheetData>${formulas.join("")}</sheetData>${links}`))),
    ).toHaveLength(3_000);
  });

  test("with entities, or a DOCTYPE, in one of its parts", async () => {
    const laughing = { "xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY x "ha">]><sst>&x;</sst>' };
    expect((await refusalOf("a.xlsx", workbookOf([{ name: "表", xml: "<sheetData/>" }], laughing))).code).toBe(
      "xml-entities-refused",
    );
    const pointing = { "xl/styles.xml": `<!DOCTYPE styleSheet SYSTEM "file:///etc/passwd">${stylesOf([0])}` };
    expect((await refusalOf("a.xlsx", workbookOf([{ name: "表", xml: "<sheetData/>" }], pointing))).code).toBe(
      "source-damaged",
    );
  });
});

describe("an OpenDocument spreadsheet", () => {
  const table = (rows: string) => openDocumentOf(`<table:table table:name="表">${rows}</table:table>`);
  const filled = "<text:p>a</text:p>";

  test.each([
    [
      "that repeats a cell over the sheet",
      `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384">${filled}</table:table-cell></table:table-row>`,
      "1,000,000 cells",
    ],
    [
      "that repeats a row without end",
      `<table:table-row table:number-rows-repeated="4294967295"><table:table-cell>${filled}</table:table-cell></table:table-row>`,
      "1,000,000 cells",
    ],
    [
      "that repeats a column without end",
      `<table:table-row><table:table-cell table:number-columns-repeated="4294967295">${filled}</table:table-cell></table:table-row>`,
      "16,384 columns",
    ],
    [
      "with a million spaces",
      `<table:table-row><table:table-cell><text:p>a${'<text:s text:c="50000"/>'.repeat(30)}b</text:p></table:table-cell></table:table-row>`,
      "50,000 characters",
    ],
  ])("%s", async (_, rows, bound) => {
    expect(await refused("a.ods", table(rows))).toContain(bound);
  });
});

describe("a page", () => {
  test.each([
    ["of elements within each other", "<div>".repeat(100_000), "400 elements within each other"],
    ["of tables within each other", "<table><tr><td>".repeat(100_000), "400 elements within each other"],
    [
      "of marks that every paragraph repeats",
      `<p>${Array.from({ length: 300 }, (_, n) => `<b id=${n}>`).join("")}${"<p>x".repeat(10_000)}`,
      "500,000 elements",
    ],
    ["of many columns", `<table><tr>${"<td colspan=1000>a".repeat(17)}</table>`, "16,384 columns"],
    ["of one cell of a whole book", `<table><tr><td>${"あ".repeat(50_001)}</table>`, "50,000 characters"],
  ])("%s", async (_, html, bound) => {
    expect(await refused("a.html", html)).toContain(bound);
  });

  test("with a tag of a hundred thousand attributes, and with spans without end, is read", async () => {
    const attributes = Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(" ");
    expect(textsOf((await sourceOf("a.html", `<p ${attributes}>x</p>`)).blocks)).toEqual(["x"]);
    const spans = `<table>${"<tr><td rowspan=65534 colspan=1000>a".repeat(16)}</table>`;
    expect(cellsIn(await sourceOf("a.html", spans))).toHaveLength(16);
  });
});

describe("Markdown", () => {
  test.each([
    ["of quotations within each other", `${">".repeat(5_000)}a`, "100 lists and quotations within each other"],
    ["of lists within each other", `${"- ".repeat(3_000)}a`, "100 lists and quotations within each other"],
    [
      "of lists that go in line by line",
      Array.from({ length: 300 }, (_, n) => `${"  ".repeat(n)}- a`).join("\n"),
      "100 lists and quotations within each other",
    ],
    ["of one line", "[".repeat(10_001), "10,000 characters in a line of Markdown"],
  ])("%s", async (_, text, bound) => {
    expect(await refused("a.md", text)).toContain(bound);
  });

  test("of brackets, stars and marks of code that nobody closes is read", async () => {
    for (const piece of ["[", "*a ", "`a``", "![[", "<a ", "&#", "**_", "[](", "|"]) {
      const text = piece.repeat(Math.floor(9_000 / piece.length));
      expect(textsOf((await sourceOf("a.md", `x ${text}\n`.repeat(20))).blocks).length).toBeGreaterThan(0);
    }
  });
});

describe("text", () => {
  test("of one quotation mark after the other, or of delimiters alone, is read to its end", async () => {
    for (const piece of ['"', '",', '""', '"a', ',"', '"a\n', "\t\n"]) {
      const text = `a,b\n${piece.repeat(200_000 / piece.length)}`;
      const { problems } = await readSource({ name: "a.csv", bytes: Buffer.from(text) });
      const errors = problems.filter(({ severity }) => severity === "error").map(({ message }) => message);
      // Of marks alone, two by two, a cell of 100,000 may be made, of delimiters a row of as many columns.
      for (const message of errors) expect(message).toMatch(/50,000 characters in a cell|16,384 columns/u);
    }
  });

  test("of a thousand tables with blank lines between is read", async () => {
    expect(cellsIn(await sourceOf("a.tsv", "a\tb\n\n".repeat(50_000)))).toHaveLength(100_000);
  });

  test.each([
    ["lines", "a\n".repeat(200_001), "200,000 lines"],
    ["cells", ",".repeat(3_000_001), "3,000,000 cells, blank ones included"],
    ["columns", `${"a,".repeat(16_385)}\n`, "16,384 columns"],
    ["bytes", `${"a".repeat(999)}\n`.repeat(10_001), "10,000,000 bytes of text"],
  ])("with more %s than fit", async (_, text, bound) => {
    expect(await refused("a.csv", text)).toContain(bound);
  });
});

test("a file beyond all bounds is not looked at", async () => {
  expect(await refused("a.xlsx", new Uint8Array(SOURCE_BOUNDS.bytes + 1))).toContain("25,000,000 bytes");
});

test("a Word document of tables within each other, of too many runs, or of a cell over a billion columns", async () => {
  const nested = `${"<w:tbl><w:tr><w:tc>".repeat(1_000)}`;
  expect(await refused("a.docx", wordDocumentOf(nested))).toContain("400 elements within each other");
  const runs = "<w:r/>".repeat(SOURCE_BOUNDS.paragraphsAndRuns + 1);
  expect(await refused("a.docx", wordDocumentOf(`<w:p>${runs}</w:p>`))).toContain("150,000 paragraphs");
  const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph("a")}</w:tc></w:tr></w:tbl>`;
  expect(textsOf((await sourceOf("a.docx", wordDocumentOf(wide))).blocks)).toEqual(["a"]);
});

function legacyWorkbook(): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(
    workbook,
    utils.aoa_to_sheet([
      ["公園", 1, true],
      ["道", 0.58, null],
    ]),
    "表",
  );
  return new Uint8Array(write(workbook, { type: "buffer", bookType: "biff8" }) as Buffer);
}

test("files of which some bytes are others than they were: read or refused, and nothing thrown", async () => {
  const documents = [
    [
      "a.xlsx",
      workbookOf([
        {
          name: "表",
          xml: `<sheetData><row r="1">${inlineCell("A1", "公園")}<c r="B1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
        },
      ]),
    ],
    [
      "a.ods",
      openDocumentOf(
        "<table:table table:name='表'><table:table-row><table:table-cell><text:p>公園</text:p></table:table-cell></table:table-row></table:table>",
      ),
    ],
    ["a.xls", legacyWorkbook()],
    ["a.docx", wordDocumentOf(paragraph("公園"))],
    ["a.html", Buffer.from("<table><tr><td>公園</table><ruby>塙<rt>は</ruby>")],
    ["a.md", Buffer.from("# 公園\n\n| a | b |\n|---|---|\n| c | d |\n")],
  ] as const;
  const change = fc.tuple(fc.nat(), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async ([name, original], changes) => {
        const bytes = Uint8Array.from(original);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const { source, problems } = await readSource({ name, bytes });
        expect(source !== null || problems.some(({ severity }) => severity === "error")).toBe(true);
      },
    ),
    { numRuns: runs(1_000) },
  );
});

describe("an .xls file that would be read for ever", () => {
  const refusedAs = async (change: (bytes: Uint8Array, view: DataView) => void) => {
    const bytes = legacyWorkbook();
    change(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const { source, problems } = await readSource({ name: "a.xls", bytes });
    return [source, ...problems.map(({ code, message }) => `${code} ${message}`)];
  };
  /** Of the first FAT sector. */
  const fatIn = (view: DataView) => (view.getUint32(76, true) + 1) * 512;
  /** Where the first record of that length begins. */
  const recordOf = (view: DataView, length: number) => {
    for (let at = 512; at + 4 < view.byteLength; at += 1)
      if (view.getUint16(at, true) === 0x00e0 && view.getUint16(at + 2, true) === length) return at;
    throw new Error("no such record");
  };

  test.each<[string, (bytes: Uint8Array, view: DataView) => void, RegExp]>([
    [
      "more sectors than it can hold",
      (_, view) => view.setUint32(44, 0xc2000001, true),
      /more sectors than it can hold/u,
    ],
    [
      "sectors in a circle",
      (_, view) => view.setUint32(fatIn(view) + 4 * view.getUint32(48, true), view.getUint32(48, true), true),
      /in a circle/u,
    ],
    [
      "a formula that is cut off",
      (_, view) => view.setUint16(recordOf(view, 20), 0x0006, true),
      /a formula in it is cut off/u,
    ],
  ])("%s: refused as damaged", async (_what, change, message) => {
    const [source, problem] = await refusedAs(change);
    expect([source, problem]).toEqual([null, expect.stringMatching(message)]);
    expect(problem).toMatch(/^workbook-unreadable /u);
  });
});

test("bytes in a zip file that cannot be unpacked are damage", async () => {
  const broken = Buffer.from(sheet("<sheetData/>".padEnd(2_000)));
  const start = broken.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length;
  broken.fill(0xff, start, start + 20);
  expect(await refused("a.xlsx", broken)).toContain("xl/worksheets/sheet1.xml cannot be unpacked");
});
