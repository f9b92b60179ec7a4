/** The invented plans of every form are read whole, and what stands at a place of theirs is what a small reader made apart finds there. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readXml, type XmlElement } from "../../../src/ingest/source/read-xml.ts";
import type { Source } from "../../../src/ingest/source/source.ts";
import { caseFiles } from "../../support/case-files.ts";
import {
  cellAt,
  cellsIn,
  filledGrid,
  gridOfTable,
  proseIn,
  sourceOf,
  tablesIn,
  textsOf,
} from "../../support/read-sources.ts";
import { textAt } from "../../support/text-positions.ts";

const caseFile = caseFiles("test/ingest/source/cases");

/** Texts that do not stand where they are said to, by a count made apart. Cells with marks doubled in the file are looked at up to the first. */
function wrongPlaces(text: string, source: Source): readonly string[] {
  const placed = [...cellsIn(source), ...proseIn(source)];
  return placed.flatMap(({ place, text: found }) => {
    const [line = 0, column = 0] = place.split(":").map(Number);
    const start = found.split('"')[0] ?? "";
    return textAt(text, { line, column }, start) === start ? [] : [`${place} ${found}`];
  });
}

describe.skipIf(!caseFile)("the case", () => {
  const bytes = (name: string) => caseFile?.(name) ?? Buffer.alloc(0);
  const text = (name: string, encoding = "utf-8") => new TextDecoder(encoding).decode(bytes(name));

  test("01: a title, a legend, and a matrix of 7 rows with 12 marks", async () => {
    const name = "01-strength-three-levels.tsv";
    const source = await sourceOf(name, bytes(name));
    expect(proseIn(source)).toHaveLength(2);
    const [table] = tablesIn(source);
    expect(table?.rows).toHaveLength(7);
    expect(cellsIn(source).filter((cell) => "◎○△".includes(cell.text))).toHaveLength(12);
    expect(cellAt(source, "10:32")).toMatchObject({ text: "◎", row: 7, column: 8 });
    expect(wrongPlaces(text(name), source)).toEqual([]);
  });

  test("02: the text of a plan with a table of targets and a matrix", async () => {
    const name = "02-kpi-table-under-targets.txt";
    const source = await sourceOf(name, bytes(name));
    expect(tablesIn(source).map(({ place, rows }) => [place, rows.length])).toEqual([
      ["17:1", 4],
      ["24:1", 3],
    ]);
    expect(proseIn(source)).toHaveLength(9);
    expect(cellAt(source, "19:15").text).toBe("10以上");
    expect(wrongPlaces(text(name), source)).toEqual([]);
  });

  test("04: cells in quotation marks with the delimiter in them", async () => {
    const name = "04-sdgs-in-a-cell.csv";
    const source = await sourceOf(name, bytes(name));
    expect(source.blocks).toHaveLength(1);
    expect(cellAt(source, "2:23").text).toBe("3, 10・17");
    expect(cellAt(source, "6:20").text).toBe("SDGs12～14");
    expect(wrongPlaces(text(name), source)).toEqual([]);
  });

  test("05: UTF-16 with cells over lines, and four codes that became dates", async () => {
    const name = "05-pasted-from-excel.txt";
    const source = await sourceOf(name, bytes(name));
    const [table] = tablesIn(source);
    expect(table && filledGrid(table, 5, 6)[0]).toEqual([
      "政策の柱",
      "No",
      "取組名称",
      "若者定住\nプロジェクト",
      "健幸\nプロジェクト",
      "脱炭素\nプロジェクト",
    ]);
    expect(cellsIn(source).flatMap(({ traps }) => traps)).toEqual(
      [1, 2].flatMap((first) => [1, 2].map((second) => ({ kind: "date-for-code", first, second }))),
    );
    expect(wrongPlaces(text(name, "utf-16le"), source)).toEqual([]);
  });

  test("06: three sheets and a hidden one; every text at the address that the file's own XML gives it", async () => {
    const source = await sourceOf("06-workbook.xlsx", bytes("06-workbook.xlsx"));
    expect(tablesIn(source).map(({ name, hidden }) => [name, hidden])).toEqual([
      ["施策体系", false],
      ["重点戦略", false],
      ["指標", false],
      ["旧案", true],
    ]);
    const parts = unzipSync(bytes("06-workbook.xlsx"));
    const unescaped = (xml: string) => xml.replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)));
    const stored = ["施策体系", "重点戦略", "指標", "旧案"].flatMap((sheet, index) => {
      const xml = strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array());
      return [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<is><t>|<v>)([^<]*)</gu)].map(([, address, value]) => [
        `${sheet}!${address}`,
        unescaped(value ?? ""),
      ]);
    });
    const asNumber = (value: unknown) => (/^[\d.]+$/u.test(String(value)) ? Number(value) : value);
    expect(cellsIn(source).map(({ place, value }) => [place, asNumber(value)])).toEqual(
      stored.map(([place, value]) => [place, asNumber(value)]),
    );
    expect(cellAt(source, "施策体系!E4")).toMatchObject({ text: "○", row: 4, column: 5 });
    expect(cellAt(source, "施策体系!B4")).toMatchObject({ text: "支え合い", rowSpan: 2, columnSpan: 1 });
    expect(cellAt(source, "施策体系!A2")).toMatchObject({ text: "基本目標", rowSpan: 2, columnSpan: 2 });
    expect(cellAt(source, "指標!E3")).toMatchObject({ text: "58%", value: 0.58 });
    expect(cellsIn(source).filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)).toHaveLength(10);
  });

  test("07: StratML as a tree, with places", () => {
    const { root, problems } = readXml({ bytes: bytes("07-stratml-part2.xml") });
    expect(problems).toEqual([]);
    const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)];
    const elements = root ? all(root) : [];
    const count = (name: string) => elements.filter((element) => element.name === name).length;
    expect(["Goal", "Objective", "PerformanceIndicator", "Stakeholder", "Relationship"].map(count)).toEqual([
      2, 2, 1, 1, 1,
    ]);
    expect(new Set(elements.map(({ namespace }) => namespace))).toEqual(
      new Set(["urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"]),
    );
    for (const { name, line, column } of elements) {
      expect(textAt(text("07-stratml-part2.xml"), { line, column }, `<s:${name}`)).toBe(`<s:${name}`);
    }
  });

  test("08: headings, lists and two tables of Markdown; ①② are prose", async () => {
    const name = "08-prose-only.md";
    const source = await sourceOf(name, bytes(name));
    expect(
      proseIn(source)
        .filter(({ headingLevel }) => headingLevel !== null)
        .map(({ headingLevel }) => headingLevel),
    ).toEqual([1, 2, 3, 3, 2, 3]);
    expect(proseIn(source).filter(({ listLevel }) => listLevel === 1)).toHaveLength(3);
    expect(tablesIn(source).map(({ rows }) => rows.length)).toEqual([3, 2]);
    expect(proseIn(source).map((line) => line.text)).toContain("①少人数の授業");
    expect(cellAt(source, "28:20").text).toBe("5年間で5人");
    expect(wrongPlaces(text(name), source)).toEqual([]);
  });

  test("12: four tables with formulas, an error value, a blank row and a line break", async () => {
    const tables = await Promise.all(
      ["actions", "focus_areas", "measures", "pillars"].map((name) =>
        sourceOf(`${name}.csv`, bytes(`12-agency-tables/${name}.csv`)),
      ),
    );
    expect(tables.map((source) => tablesIn(source).map(({ rows }) => rows.length))).toEqual([[4], [4], [6], [3]]);
    const [actions, areas, , pillars] = tables;
    expect(actions && cellsIn(actions).flatMap(({ traps }) => traps)).toEqual([
      { kind: "formula-as-text", formula: '=A2&".F1"' },
      { kind: "error-value", error: "#N/A" },
    ]);
    expect(areas && cellsIn(areas).flatMap(({ traps }) => traps.map(({ kind }) => kind))).toEqual([
      "formula-as-text",
      "formula-as-text",
      "formula-as-text",
    ]);
    expect(pillars && textsOf(pillars.blocks)).toContain("Every child reads\nby grade three.");
    expect(pillars && tablesIn(pillars).flatMap(gridOfTable).at(-1)).toBe("r3c3 Staff stay.");
    for (const [index, name] of ["actions", "focus_areas", "measures", "pillars"].entries()) {
      const source = tables[index];
      expect(source && wrongPlaces(text(`12-agency-tables/${name}.csv`), source)).toEqual([]);
    }
  });
});
