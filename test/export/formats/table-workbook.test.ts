/** Tables as workbooks for analysis: typed cells, heads in words, filters and frozen heads, and last what the table is of. */
import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ExportTable } from "../../../src/export/export-table.ts";
import { networkWorkbook, tableWorkbook } from "../../../src/export/formats/table-workbook.ts";
import { UnsupportedExport } from "../../../src/export/unsupported-export.ts";
import { ATTRIBUTES } from "../../../src/export/views/node-attributes.ts";
import { EVERYTHING } from "../../../src/export/views/selection.ts";
import { VIEWS, viewNamed } from "../../../src/export/views/views.ts";
import { formatsOf, writeView } from "../../../src/export/write-view.ts";
import { wordsOfColumn } from "../../../src/export/writing/column-words.ts";
import type { Language } from "../../../src/template/words.ts";
import { seedGraph } from "../../support/checked-graph.ts";
import { TINY } from "./tiny-graph.ts";

const seed = seedGraph();
const bytesOf = (pieces: Iterable<string | Uint8Array>) => Buffer.concat([...pieces].map((one) => Buffer.from(one)));
const partsOf = (bytes: Buffer) => {
  const files = unzipSync(bytes);
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
};
const bookOf = (bytes: Buffer) => read(bytes, { cellFormula: true });
const feed = (name: string, language?: Language) => {
  const view = viewNamed(name);
  const format = view && formatsOf(view).find((one) => one.name === "xlsx" && one.holds === "table");
  if (!view || !format) throw new Error(`there is no ${name}.xlsx`);
  return bytesOf(writeView(seed, view, EVERYTHING, format, language));
};
const cellsOf = (bytes: Buffer, sheet = 0) => {
  const book = bookOf(bytes);
  const { "!ref": _, ...cells } = book.Sheets[book.SheetNames[sheet] ?? ""] ?? {};
  return cells as Record<string, { readonly t: string; readonly v: unknown; readonly f?: string } | undefined>;
};
const TABLE: ExportTable = {
  columns: ["code", "n", "share", "is"],
  rows: [
    ["1-1", 3, 0.25, true],
    ["=1+1", null, null, false],
    ["", 1, null, null],
    ["007", 2, null, null],
  ],
};

describe("cells", () => {
  const cells = cellsOf(bytesOf(tableWorkbook.write(TABLE)));

  test("have the types of what they hold: a code is text, and so is what begins as a formula does, with nothing before it", () => {
    expect([cells.A2, cells.A3, cells.A5].map((cell) => [cell?.t, cell?.v, cell?.f])).toEqual([
      ["s", "1-1", undefined],
      ["s", "=1+1", undefined],
      ["s", "007", undefined],
    ]);
    expect([cells.B2, cells.C2, cells.D3].map((cell) => [cell?.t, cell?.v])).toEqual([
      ["n", 3],
      ["n", 0.25],
      ["b", false],
    ]);
  });

  test("are not there where there is nothing, so that a count of them is right", () => {
    expect([cells.B3, cells.A4]).toEqual([undefined, undefined]);
  });
});

test("heads stand still, are filters, and columns are as wide as what is in them", () => {
  const part = partsOf(bytesOf(tableWorkbook.write(TABLE)));
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toContain('<autoFilter ref="A1:D5"/>');
  expect(sheet).toContain('<ignoredError sqref="A1:D5" numberStoredAsText="1"/>');
  expect(part("xl/workbook.xml")).toContain(`hidden="1">'表'!$A$1:$D$5</definedName>`);
  const wide = partsOf(bytesOf(tableWorkbook.write({ columns: ["a"], rows: [["施策大項目"]] })));
  expect(wide("xl/worksheets/sheet1.xml")).toContain('<col min="1" max="1" width="12"');
});

test("no two heads are the same", () => {
  const name = { ja: "名称", en: "Name" };
  const cells = cellsOf(
    bytesOf(tableWorkbook.write({ columns: ["name", "plan.name"], heads: [name, name], rows: [] })),
  );
  expect([cells.A1?.v, cells.B1?.v]).toEqual(["名称 (name)", "名称 (plan.name)"]);
});

test("a table that has more rows than a worksheet is refused, not cut", () => {
  const rows = Array.from({ length: 1_048_576 }, () => []);
  expect(() => tableWorkbook.write({ columns: ["a"], rows })).toThrow(UnsupportedExport);
});

describe("views", () => {
  const tables = VIEWS.filter((view) =>
    formatsOf(view).some(({ name, holds }) => name === "xlsx" && holds === "table"),
  );

  test("every one but all facts is a table", () => {
    expect(tables.map(({ name }) => name)).toEqual(VIEWS.map(({ name }) => name).filter((name) => name !== "graph"));
  });

  test.each(tables)(
    "$name: heads are in Japanese, in English on demand, and its last sheet says whose it is",
    (view) => {
      const japanese = cellsOf(feed(view.name));
      const heads = Object.entries(japanese).filter(([place]) => /^[A-Z]+1$/.test(place));
      for (const [, head] of heads) expect(String(head?.v)).toMatch(/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}○]|^ID$/u);
      const book = bookOf(feed(view.name));
      expect(book.SheetNames).toEqual([view.title.ja, "この表について"]);
      const english = bookOf(feed(view.name, "en"));
      expect(english.SheetNames).toEqual([view.title.en, "About this table"]);
      const own = Object.entries(cellsOf(feed(view.name, "en"))).filter(([place]) => /^[A-Z]+1$/.test(place));
      for (const [, head] of own) expect(String(head?.v)).toMatch(/^[①-⑳]|^[\p{ASCII}]+$/u);
      const about = Object.values(cellsOf(feed(view.name), 1)).map((cell) => cell?.v);
      expect(about).toEqual(
        expect.arrayContaining(["本庄市", "総合振興計画後期基本計画 (素案)", seed.graph.edition.id]),
      );
    },
  );

  test("matrix: codes as text, marks where the document has them", () => {
    const cells = cellsOf(feed("matrix"));
    const rows = Object.keys(cells).filter((place) => /^B\d+$/.test(place) && place !== "B1");
    expect(rows).toHaveLength(38);
    for (const place of rows) expect(cells[place]?.t).toBe("s");
    expect(Object.values(cells).filter((cell) => cell?.v === "○")).toHaveLength(41);
  });

  test("overlap: a row for each two plans, those that share nothing too; coverage: for each mark, and each item without", () => {
    const numbers = Object.entries(cellsOf(feed("overlap"))).filter(
      ([place]) => /^E\d+$/.test(place) && place !== "E1",
    );
    expect(numbers.map(([, cell]) => cell?.v).sort()).toEqual([0, 1, 1, 1, 1, 1, 1, 2, 3, 3]);
    const marks = Object.keys(cellsOf(feed("coverage"))).filter((place) => /^B\d+$/.test(place));
    expect(marks).toHaveLength(1 + 41 + 10);
    const shared = Object.keys(cellsOf(feed("shared-items"))).filter((place) => /^F\d+$/.test(place));
    expect(shared).toHaveLength(1 + 14);
  });

  test("names of the API are words for people, and stay for programs", () => {
    const severities = (language: Language) =>
      new Set(
        Object.entries(cellsOf(feed("findings", language))).flatMap(([place, cell]) =>
          /^A\d/.test(place) ? [cell?.v] : [],
        ),
      );
    expect([...severities("ja")]).toEqual(expect.arrayContaining(["要確認", "参考"]));
    expect([...severities("en")]).toEqual(expect.arrayContaining(["warning", "information"]));
  });
});

test("a network: a sheet of connections with names, a sheet of nodes", () => {
  const bytes = bytesOf(networkWorkbook.write(TINY));
  const book = bookOf(bytes);
  expect(book.SheetNames).toEqual(["つながり", "要素", "この表について"]);
  const cells = cellsOf(bytes);
  expect(["A2", "B2", "C2", "D2"].map((place) => cells[place]?.v)).toEqual(["①塙", "含む", "4-4 交通", 1]);
  expect(bookOf(bytesOf(networkWorkbook.write(TINY, "en"))).SheetNames).toEqual([
    "Connections",
    "Nodes",
    "About this table",
  ]);
});

test("every attribute of nodes has words in both languages", () => {
  const names = new Set(Object.values(ATTRIBUTES).flat());
  expect([...names].filter((name) => wordsOfColumn(name) === undefined)).toEqual([]);
});
