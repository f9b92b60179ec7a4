/** The text that is kept with an edition is the file's own, line by line and cell by cell, and whatever states something stands in it at its place, in every format. */
import { basename } from "node:path";
import { read as readSheets, utils } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../src/check/check-graph.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import { DOCUMENT_TEXT_BOUNDS, type DocumentText, linesAt } from "../../src/model/document-text.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import type { Position } from "../../src/model/position.ts";
import type { Problem } from "../../src/model/problem.ts";
import { largeDocument } from "../faults/large-document.ts";
import { FACTS, seedBytes } from "../support/ingest-text.ts";
import { type Parts, zipOf } from "../support/office-files.ts";
import { sharedFile } from "../support/shared-file.ts";
import { standingIn } from "../support/stands-at.ts";

interface Read {
  readonly graph: PolicyGraph;
  readonly problems: readonly Problem[];
  readonly text: DocumentText;
}

async function reading(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Read> {
  const [first, ...others] = files;
  if (!first) throw new Error("there is a file");
  const { graph, problems, text } = await ingestFiles([first, ...others], FACTS, null);
  if (!graph || !text) throw new Error(problems.map(({ message }) => message).join(" "));
  return { graph, text, problems: [...problems, ...checkGraph(graph)] };
}

const ofText = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

/** Whatever has a place: what states something, what a relationship rests on, what was found. */
function positionsIn({ graph, problems }: Read): readonly Position[] {
  const { passages, covers, advances, responsibleFor, contributesTo, contributesToItems } = graph;
  return [
    ...passages,
    ...covers,
    ...advances,
    ...responsibleFor,
    ...contributesTo,
    ...contributesToItems,
    ...problems.flatMap(({ positions }) => positions),
  ];
}

/** Of XML, an element itself is none of its texts. */
const isTag = ({ text }: Position) => text.startsWith("<");

function expectEverythingToStand(read: Read, least: number): void {
  const positions = positionsIn(read).filter((position) => !isTag(position));
  expect(positions.length).toBeGreaterThan(least);
  const [linesOf, standsAt] = [linesAt(read.text.lines), standingIn(read.text.lines)];
  for (const position of positions) {
    expect({ ...position, stands: standsAt(position) }).not.toMatchObject({ stands: null });
    const lines = linesOf(position);
    const together = lines.map(({ text }) => text).join("\n");
    // An end of a line within a cell may be written as the program that wrote it liked.
    expect(lines.length, position.place).toBeGreaterThan(0);
    expect(together, position.place).toContain(position.text.split(/[\n\t]/u)[0]);
  }
  // A place that is not exact is a further entry of a cell or a list, and of those there are few.
  const within = positions.filter((position) => standsAt(position) === "within");
  expect(within.length).toBeLessThanOrEqual(positions.length / 7);
}

const SHARED: readonly (readonly [files: readonly string[], least: number])[] = [
  [["cases/01-strength-three-levels.tsv"], 40],
  [["cases/02-kpi-table-under-targets.txt"], 20],
  [["cases/04-sdgs-in-a-cell.csv"], 30],
  [["cases/05-pasted-from-excel.txt"], 20],
  [["cases/06-workbook.xlsx"], 50],
  [["cases/07-stratml-part2.xml"], 30],
  [["cases/08-prose-only.md"], 25],
  [["actions", "focus_areas", "measures", "pillars"].map((name) => `cases/12-agency-tables/${name}.csv`), 30],
  [["real/SMLC2011.xml"], 150],
  [["real/ito-shisaku.csv"], 200],
  [["real/kosai-jimujigyo.csv"], 2_000],
  [["real/otoineppu-sogosenryaku.md"], 200],
  [["real/perfgov-goal-x-tag.tsv"], 3_000],
  [["real/seiro-jimujigyo.csv"], 3_500],
  [["seed/honjo-policy-coordination-plan.txt"], 200],
];

describe.each(SHARED)("%s", (paths, least) => {
  const files = paths.map((path) => ({
    name: basename(path),
    bytes: sharedFile(path, "test/ingest/document-text.test.ts"),
  }));
  const there = files.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []));

  test.skipIf(there.length < files.length)("states nothing that does not stand in its kept text", async () => {
    const read = await reading(...there);
    expect(read.text.state).toBe("kept");
    expect(read.text.lines.map(({ position }) => position)).toEqual(read.text.lines.map((_, index) => index + 1));
    expectEverythingToStand(read, least);
  });
});

test("a text is kept line by line, with every sign, whatever the ends of its lines and its encoding", async () => {
  const { text } = await reading({ name: "plan.txt", bytes: seedBytes() });
  const own = new TextDecoder().decode(seedBytes());
  expect(text.lines.map((line) => line.text).join("\n")).toBe(own.replace(/\n$/u, ""));
  expect(text.lines.map(({ line }) => line)).toEqual(text.lines.map((_, index) => index + 1));
  const written = own.replaceAll("\n", "\r\n");
  const utf16 = Buffer.from(`\ufeff${written}`, "utf16le");
  const again = await reading({ name: "plan.txt", bytes: utf16 });
  expect(again.text.lines).toEqual(text.lines);
});

test("blank lines, spaces at both ends, tabs and signs of two units stay", async () => {
  const lines = [
    "  題名　",
    "",
    "①𠮟咤プラン\t",
    "　説明　です。  ",
    "推進のための取組",
    "○取組",
    "【施策大項目】1-1 項目",
  ];
  const { text } = await reading(ofText("plan.txt", `${lines.join("\n")}\n`));
  expect(text.lines.map((line) => line.text)).toEqual(lines);
});

test("a table of delimited text is kept row by row with its cells, and what stands outside of it as it is", async () => {
  const csv =
    'ある市の計画\n\n施策名,担当課,備考\n"1,1 公園",みどり課,"二行の\n備考"\n,,\n道路,"土木""第一""課",\n  終わり\n';
  const { text } = await reading(ofText("plan.csv", csv));
  const rows = text.lines.map(({ line, row, cells, text: own }) => [line, row, row === null ? own : cells]);
  expect(rows).toEqual([
    [1, null, "ある市の計画"],
    [2, null, ""],
    [3, 1, ["施策名", "担当課", "備考"]],
    [4, 2, ["1,1 公園", "みどり課", "二行の\n備考"]],
    [6, null, ",,"],
    [7, 4, ["道路", '土木"第一"課']],
    [8, null, "  終わり"],
  ]);
});

test.each(["real/kosai-jimujigyo.csv", "real/seiro-jimujigyo.csv", "real/ito-shisaku.csv"])(
  "%s has in every row what another reader of CSV finds there",
  async (path) => {
    const bytes = sharedFile(path, "test/ingest/document-text.test.ts");
    if (!bytes) return;
    const { text } = await reading({ name: basename(path), bytes });
    const sheet = readSheets(new TextDecoder().decode(bytes), { type: "string", raw: true });
    const grid = utils.sheet_to_json<string[]>(Object.values(sheet.Sheets)[0] ?? {}, { header: 1, blankrows: true });
    const rows = text.lines.filter(({ row }) => row !== null);
    expect(rows.length).toBeGreaterThan(30);
    const plain = (cell: unknown) =>
      String(cell ?? "")
        .replaceAll("\r", "")
        .trim();
    for (const { row, cells, cellColumns } of rows) {
      const other = (grid[(row ?? 0) - 1] ?? []).map(plain);
      const found = other.flatMap((cell, column) => (cell === "" ? [] : [[column + 1, cell]]));
      expect(cells.map((cell, index) => [cellColumns[index], cell.replaceAll("\r", "")])).toEqual(found);
    }
  },
);

test("a workbook's rows are those of its own XML", async () => {
  const bytes = sharedFile("cases/06-workbook.xlsx", "test/ingest/document-text.test.ts");
  if (!bytes) return;
  const { text } = await reading({ name: "06-workbook.xlsx", bytes });
  const parts = unzipSync(bytes);
  const xmlOf = (name: string) => new TextDecoder().decode(parts[name]);
  const plain = (xml: string) =>
    xml.replace(/<[^>]*>/gu, "").replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)));
  const names = [...xmlOf("xl/workbook.xml").matchAll(/<sheet [^>]*?name="([^"]*)"/gu)].map(([, name = ""]) =>
    plain(name),
  );
  const found = names.flatMap((name, index) =>
    [
      ...xmlOf(`xl/worksheets/sheet${index + 1}.xml`).matchAll(
        /<c r="([A-Z]+\d+)"[^>]*?t="inlineStr"[^>]*>(.*?)<\/c>/gu,
      ),
    ].map(([, address, inner = ""]) => [`${name}!${address}`, plain(inner).trim()]),
  );
  expect(found.length).toBeGreaterThan(20);
  const kept = new Map(text.lines.flatMap((line) => line.cellPlaces.map((place, index) => [place, line.cells[index]])));
  for (const [place, cell] of found) if (cell) expect([place, kept.get(place ?? "")]).toEqual([place, cell]);
});

test("paragraphs and tables of a Word document and a web page are kept at their places", async () => {
  const html = `<h1>計画</h1><p>①公園プラン</p><p>説明です。</p><p>推進のための取組</p><p>○花壇の整備</p><p>【施策大項目】</p><p>1-1 公園の充実</p>
    <table><caption>表</caption><tr><td></td><td></td><td></td><td>公園プラン</td></tr><tr><td>みどり</td><td>1-1</td><td>公園の充実</td><td>○</td></tr></table>`;
  const page = await reading(ofText("plan.html", html));
  expectEverythingToStand(page, 6);
  expect(page.text.lines.filter(({ headingLevel }) => headingLevel === 1).map(({ text }) => text)).toEqual(["計画"]);
  expect(
    page.text.lines.filter(({ tableNumber }) => tableNumber === 1).map(({ tableName, row }) => [tableName, row]),
  ).toEqual([
    ["表", 1],
    ["表", 2],
  ]);
  const word = await reading({ name: "plan.docx", bytes: zipOf(WORD) });
  expectEverythingToStand(word, 6);
  expect(word.text.lines.map(({ place }) => place)).toContain("paragraph 2");
});

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const WORD: Parts = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  "_rels/.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[
    ...["計画", "①公園プラン", "説明です。", "推進のための取組", "○花壇の整備", "【施策大項目】1-1 公園の充実"].map(
      paragraph,
    ),
    `<w:tbl><w:tr>${["", "", "", "公園プラン"].map(cell).join("")}</w:tr><w:tr>${["みどり", "1-1", "公園の充実", "○"].map(cell).join("")}</w:tr></w:tbl>`,
  ].join("")}</w:body></w:document>`,
};

test("what is larger than the bounds is not kept, and said to be too large; what has just their size is", async () => {
  const document = largeDocument(200);
  const lines = document.split("\n").length - 1;
  const padded = (count: number) => ofText("plan.txt", document + "\n".repeat(count - lines));
  expect((await reading(padded(DOCUMENT_TEXT_BOUNDS.lines))).text.lines).toHaveLength(DOCUMENT_TEXT_BOUNDS.lines);
  expect((await reading(padded(DOCUMENT_TEXT_BOUNDS.lines + 1))).text).toEqual({ state: "tooLarge", lines: [] });
  const wide = `${"x".repeat(9_000)}\n`.repeat(Math.ceil(DOCUMENT_TEXT_BOUNDS.characters / 9_000));
  expect((await reading(ofText("plan.txt", document + wide))).text).toEqual({ state: "tooLarge", lines: [] });
});
