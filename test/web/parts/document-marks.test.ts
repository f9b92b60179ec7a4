/** What is marked in a document's text: each mark has the very signs that its passage has, whatever the place looks like; and pieces of a line put together are the line. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Line, StatingPassage } from "../../../web/explorer/document/document-query.ts";
import { firstHeadIn, headShiftOf } from "../../../web/explorer/document/head-shift.ts";
import { type Fact, type Marked, marksOn } from "../../../web/explorer/document/marks.ts";
import { outlineOf } from "../../../web/explorer/document/outline-of.ts";
import { askedPlace, lineAt } from "../../../web/explorer/document/places.ts";
import { cellsOf, segmentsOf } from "../../../web/explorer/document/segments.ts";
import { columnName, partsOf } from "../../../web/explorer/document/stretches.ts";

const NOTHING = {
  ...{ editions: [], domains: [], items: [], plans: [], initiatives: [], targets: [], measurements: [] },
  ...{ departments: [], goals: [], notes: [], findings: [] },
};
const ITEM = { id: "112119/x/item/1-1", label: "1-1 公園" };

function passage(place: string, text: string, states: Partial<StatingPassage> = { items: [ITEM] }): StatingPassage {
  const [, line = null, column = null] = /^(\d+):(\d+)/u.exec(place) ?? [];
  const at = { line: line === null ? null : Number(line), column: column === null ? null : Number(column) };
  return { id: `112119/x/passage/${place}`, place, ...at, text, isSummary: false, ...NOTHING, ...states };
}

function line(text: string, passages: readonly StatingPassage[], rest: Partial<Line> = {}): Line {
  return {
    ...{ position: 1, place: "12:1", line: 12, page: null, headingLevel: null, tableNumber: null, tableName: null },
    ...{ row: null, text, cells: [], cellColumns: [], cellPlaces: [], passages },
    ...rest,
  };
}

function row(cells: readonly string[], passages: readonly StatingPassage[]): Line {
  const letters = cells.map((_, index) => `表!${columnName(index + 1)}4`);
  return line(cells.join("\t"), passages, {
    ...{ place: "表!A4", line: null, tableNumber: 1, tableName: "表", row: 4 },
    ...{ cells, cellColumns: cells.map((_, index) => index + 1), cellPlaces: letters },
  });
}

const markedIn = (on: Line, marks: readonly Marked[] = marksOn(on, [])) =>
  marks.map(({ cell, start, end }) => (cell === null ? on.text : (on.cells[cell] ?? "")).slice(start, end));

describe("a passage is marked", () => {
  test("from its column on, in code points", () => {
    const on = line("𠮟咤と 1-1 公園、1-1 公園", [passage("12:5", "1-1 公園"), passage("12:12", "1-1 公園")]);
    expect(marksOn(on, []).map(({ start, end }) => [start, end])).toEqual([
      [5, 11],
      [12, 18],
    ]);
    expect(markedIn(on)).toEqual(["1-1 公園", "1-1 公園"]);
  });

  test("on the line where it begins and on that where it goes on", () => {
    const both = passage("12:3", "水と緑の\nまちづくり");
    expect(markedIn(line("○ 水と緑の", [both]))).toEqual(["水と緑の"]);
    expect(markedIn(line("　まちづくり", [both], { line: 13, place: "13:1" }))).toEqual(["まちづくり"]);
    expect(markedIn(line("まちづくり", [both], { line: 14, place: "14:1" }))).toEqual([]);
  });

  test("in a paragraph, from so many signs behind its beginning", () => {
    const at = { place: "paragraph 7", line: null };
    expect(markedIn(line("【項目】1-1 公園", [passage("paragraph 7+4", "1-1 公園")], at))).toEqual(["1-1 公園"]);
    expect(marksOn(line("ああ", [passage("paragraph 7+1", "あ")], at), []).map(({ start }) => start)).toEqual([1]);
  });

  test("in its cell, in the cells that it goes over, and the whole cell where its text is written otherwise there", () => {
    const on = row(
      ["1-1", "公園", "みどり課、土木課"],
      [passage("表!A4", "1-1\t公園"), passage("表!C4", "土木課"), passage("表!B4", "公 園")],
    );
    expect(marksOn(on, []).map(({ cell }) => cell)).toEqual([0, 1, 2, 1]);
    expect(markedIn(on)).toEqual(["1-1", "公園", "土木課", "公園"]);
  });

  test("as what it states; a value and a note lead to what they are of", () => {
    const states = {
      measurements: [{ id: "112119/x/plan/1/target/2/measurement/3", label: "60%" }],
      notes: [{ id: "112119/x/note/1", label: "注" }],
      findings: [{ id: "112119/x/finding/1", rule: "item-name-differs", severity: "WARNING" }],
      items: [],
    };
    const facts = marksOn(line("60%", [passage("12:1", "60%", states)]), []).map(({ fact }) => fact);
    expect(facts).toEqual([
      { kind: "Target", id: "112119/x/plan/1/target/2", label: "60%" },
      { kind: "Note", id: null, label: "注" },
      { kind: "Finding", id: null, label: "item-name-differs", isInformation: false },
    ]);
  });
});

test("a mark of the matrix is marked at its very place, and an entry of a list that stands for one is not", () => {
  const mark = (place: string, text: string) => ({
    place,
    text,
    itemId: ITEM.id,
    planId: "112119/x/plan/1",
    label: "①×1-1",
  });
  const on = line("分野\t1-1\t公園\t○\t○", []);
  expect(marksOn(on, [mark("12:13", "○"), mark("12:4", "○"), mark("13:11", "○")]).map(({ start }) => start)).toEqual([
    12,
  ]);
  expect(markedIn(row(["公園", "○"], []), marksOn(row(["公園", "○"], []), [mark("表!B4", "○")]))).toEqual(["○"]);
});

test("what is only worth knowing looks otherwise than what is to be looked at, and the latter counts", () => {
  const finding = (isInformation: boolean, end: number) => ({
    fact: { kind: "Finding", id: null, label: "x", isInformation } as const,
    ...{ start: 0, end },
  });
  const found = segmentsOf("都市公園", [finding(true, 4), finding(false, 2)], "").map((segment) => segment.found);
  expect(found).toEqual(["grave", "information"]);
  expect(segmentsOf("都市公園", [], "")[0]?.found).toBeNull();
});

test("pieces of a line put together are the line; each has what is said of all of it, the narrowest alone", () => {
  const fact = (label: string): Fact => ({ kind: "PolicyItem", id: label, label });
  const stretches = fc.array(
    fc.record({ fact: fc.constantFrom(...["a", "b", "c"].map(fact)), start: fc.nat(12), end: fc.nat(14) }),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("都", "市", "公", "園", " "), maxLength: 12 }),
      stretches,
      (text, all) => {
        const own = all.filter(({ start, end }) => start < end && end <= text.length);
        const segments = segmentsOf(text, own, "公園");
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        for (const { start, text: piece, facts } of segments) {
          const end = start + piece.length;
          const over = own.filter((one) => one.start <= start && one.end >= end);
          expect(own.filter((one) => one.start < end && one.end > start)).toEqual(over);
          const least = Math.min(...over.map((one) => one.end - one.start));
          const narrow = over.filter((one) => one.end - one.start === least).map((one) => one.fact.id);
          expect(new Set(facts.map(({ id }) => id))).toEqual(new Set(narrow));
        }
        expect(
          segments
            .filter(({ isWord }) => isWord)
            .map((one) => one.text)
            .join(""),
        ).toBe((text.match(/公園/gu) ?? []).join(""));
      },
    ),
  );
});

test("a place leads to its line: by number, by line and column, by cell, of several on a line to the one it is in", () => {
  expect(askedPlace("12")).toEqual({ place: "12", line: 12 });
  expect(askedPlace("12:3")).toEqual({ place: "12:3", line: 12 });
  expect(askedPlace("paragraph 7+4")).toEqual({ place: "paragraph 7", line: 0 });
  expect(askedPlace("表!E4")).toEqual({ place: "表!E4", line: 0 });
  const lines = [
    { position: 1, place: "2:1", cellPlaces: [] },
    { position: 2, place: "2:40", cellPlaces: [] },
    { position: 3, place: "2:90", cellPlaces: ["2:90", "2:97"] },
  ];
  expect(["2:40", "2:60", "2:97", "2"].map((place) => lineAt(lines, place)?.position)).toEqual([2, 2, 3, 1]);
  expect(lineAt([], "9")).toBeUndefined();
});

test("lines are drawn as runs of text and as tables, pages where they begin", () => {
  const at = (position: number, rest: Partial<Line>) => line("文", [], { position, ...rest });
  const table = { tableNumber: 1, tableName: "体系", row: 1, cells: ["あ", "いろは"], cellColumns: [1, 4] };
  const parts = partsOf([
    at(1, { page: 1 }),
    at(2, { page: 1 }),
    at(3, { page: 2 }),
    at(4, table),
    at(5, table),
    at(6, {}),
  ]);
  expect(parts.map(({ kind, page, lines }) => [kind, page, lines.length])).toEqual([
    ["text", 1, 2],
    ["text", 2, 1],
    ["table", null, 2],
    ["text", null, 1],
  ]);
  expect(parts[2]).toMatchObject({ name: "体系", widths: [3, 3, 3, 3] });
  expect([1, 26, 27, 52, 703].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "AAA"]);
});

test("the outline has headings, tables and what the graph knows as parts, each once, in their order", () => {
  const heading = { line: null, tableNumber: null, tableName: null };
  const outline = outlineOf(
    {
      headings: [
        { ...heading, position: 1, place: "1:1", headingLevel: 1, text: "計画" },
        { ...heading, position: 4, place: "4:1", headingLevel: 2, text: "①水と緑プラン" },
        { ...heading, position: 9, place: "9:1", headingLevel: null, tableNumber: 2, text: "" },
      ],
      parts: [
        {
          place: "4:1",
          line: 4,
          lines: [{ position: 4 }],
          plans: [{ id: "p", label: "①水と緑プラン" }],
          initiatives: [],
          domains: [],
        },
        {
          place: "6:2",
          line: 6,
          lines: [{ position: 6 }],
          plans: [],
          initiatives: [{ id: "i", label: "花壇" }],
          domains: [],
        },
      ],
    },
    (number) => `表${number}`,
  );
  expect(outline.map(({ label, level, kind }) => [label, level, kind])).toEqual([
    ["計画", 1, "heading"],
    ["①水と緑プラン", 1, "plan"],
    ["花壇", 2, "initiative"],
    ["表2", 1, "table"],
  ]);
});

test("lines of cells with tabs between them are a table, one alone is not; what is marked over a tab is marked in each cell", () => {
  const at = (position: number, text: string) => line(text, [], { position, line: position, place: `${position}:1` });
  const kinds = (...texts: readonly string[]) =>
    partsOf(texts.map((text, index) => at(index + 1, text))).map(({ kind, lines }) => [kind, lines.length]);
  expect(kinds("文", "\t\t①\t②", "健康\t1-1\t公園\t○", "文")).toEqual([
    ["text", 1],
    ["tabbed", 2],
    ["text", 1],
  ]);
  expect(kinds("文", "a\tb\tc", "文")).toEqual([
    ["text", 1],
    ["text", 1],
    ["text", 1],
  ]);
  const fact: Fact = { kind: "PolicyItem", id: "i", label: "1-1" };
  const cells = cellsOf("健康\t1-1\t公園\t", [{ fact, start: 3, end: 9 }]);
  expect(
    cells.map(({ text, stretches }) => [text, ...stretches.map(({ start, end }) => text.slice(start, end))]),
  ).toEqual([["健康"], ["1-1", "1-1"], ["公園", "公園"], [""]]);
});

test("heads that a merged cell shifted are put above their marks; where no one shift does it, there is no grid", () => {
  const plan = (n: number): Fact => ({ kind: "Plan", id: `p${n}`, label: `${n}` });
  const mark = (n: number): Fact => ({ kind: "Mark", id: "i", label: "", planId: `p${n}` });
  const lines = [line("番号\t甲\t乙", [], { position: 1 }), line("1\t公園\t○\t○", [], { position: 2 })];
  const at = (start: number, fact: Fact): Marked => ({ fact, cell: null, start, end: start + 1 });
  const marks = (second: number) => [
    [at(3, plan(1)), at(5, plan(2))],
    [at(5, mark(1)), at(7, mark(second))],
  ];
  const shiftOf = (all: readonly (readonly Marked[])[]) =>
    headShiftOf(lines, ({ position }) => all[position - 1] ?? []);
  expect(shiftOf(marks(2))).toBe(1);
  expect(shiftOf(marks(1))).toBeNull();
  expect(shiftOf([])).toBe(0);
  expect([0, 1].map((index) => firstHeadIn(lines[index] as Line, marks(2)[index] ?? []))).toEqual([1, -1]);
});
