/** A table as sheets of a workbook: heads for people, a number as a number, all else as text, and last what it is a table of and where that comes from. */
import type { Language, Words } from "../../template/words.ts";
import type { Cell, ExportTable, TableAbout } from "../export-table.ts";
import { UnsupportedExport } from "../unsupported-export.ts";
import { withinXml } from "../writing/xml-text.ts";
import type { ContentColumn, ContentSheet } from "./content.ts";

/** What a worksheet of Excel has room for, the row of heads included. */
const MOST = { rows: 1_048_576, columns: 16_384 };
/** In signs of the usual size; what is longer is broken into lines. */
const [NARROWEST, WIDEST] = [7, 60] as const;

/** Throws UnsupportedExport where a worksheet has not so much room. */
export function tableContent(table: ExportTable, language: Language): readonly ContentSheet[] {
  const about = table.about ? [aboutContent(table.about, language)] : [];
  return [tableSheet(table.about?.title[language] ?? TABLE[language], table, language), ...about];
}

export function tableSheet(
  title: string,
  { columns, heads, wordsOfCells = [], rows }: ExportTable,
  language: Language,
): ContentSheet {
  const shownIn = (cell: Cell, index: number): Cell => {
    if (typeof cell !== "string") return cell;
    // An empty text is an empty cell: a spreadsheet shows no difference. Within a cell lines end with a line feed.
    if (cell === "") return null;
    return inLineFeeds(wordsOfCells[index]?.[cell]?.[language] ?? cell);
  };
  const filled = [...rows].map((row) => row.map(shownIn));
  if (filled.length >= MOST.rows || columns.length > MOST.columns)
    throw new UnsupportedExport(
      `A worksheet of Excel has ${MOST.rows} rows and ${MOST.columns} columns at most, and this table has ${filled.length + 1} and ${columns.length}. Choose a part of it, or take csv.`,
    );
  return {
    title: sheetTitle(title),
    above: [],
    columns: headsOf(columns, heads, language).map((head, index) => columnOf(head, index, filled)),
    rows: filled,
    ...{ fixedColumns: 0, isGuide: true, isTable: true },
  };
}

const inLineFeeds = (text: string) => text.replaceAll(/\r\n?/g, "\n");

/** No two are the same: a pivot table knows its columns by them. */
function headsOf(columns: readonly string[], heads: ExportTable["heads"], language: Language): readonly string[] {
  const asRead = (text: string) => withinXml(inLineFeeds(text));
  const names = columns.map(asRead);
  const words = columns.map((name, index) => asRead(heads?.[index]?.[language] ?? name));
  const isUsed = new Set<string>();
  return words.map((word, index) => {
    const isTwice = words.filter((other) => other.toLowerCase() === word.toLowerCase()).length > 1;
    let head = isTwice && word !== names[index] ? `${word} (${names[index]})` : word;
    while (isUsed.has(head.toLowerCase())) head += "_";
    isUsed.add(head.toLowerCase());
    return head;
  });
}

function columnOf(head: string, index: number, rows: readonly (readonly Cell[])[]): ContentColumn {
  const cells = rows.flatMap((row) => row[index] ?? []);
  const isNumber = cells.length > 0 && cells.every((cell) => typeof cell === "number");
  let width = widthOf(head) + FILTER_BUTTON;
  for (const cell of cells) if (width < WIDEST) width = Math.max(width, widthOf(String(cell)));
  return {
    head,
    prompt: null,
    width: Math.min(WIDEST, Math.max(NARROWEST, width + PADDING)),
    format: isNumber ? "number" : "text",
    choices: [],
    isClosed: false,
  };
}

const [FILTER_BUTTON, PADDING] = [3, 2] as const;

/** Of the longest line; a sign of full width counts for two. */
function widthOf(text: string): number {
  let widest = 0;
  for (const line of text.slice(0, WIDEST * WIDEST).split("\n")) {
    let width = 0;
    for (const sign of line)
      width +=
        /[\u1100-\u115f\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
          sign,
        )
          ? 2
          : 1;
    widest = Math.max(widest, width);
  }
  return widest;
}

/** On a sheet of its own, so that the first is a table and nothing else. */
export function aboutContent({ title, facts }: TableAbout, language: Language): ContentSheet {
  const column = (head: string, width: number): ContentColumn => ({
    ...{ head, width, prompt: null, format: "text", choices: [], isClosed: false },
  });
  const value = (of: Words | string) => (typeof of === "string" ? of : of[language]);
  return {
    title: ABOUT[language],
    above: [],
    columns: [column(FACT.name[language], 22), column(FACT.value[language], 90)],
    rows: [
      [FACT.title[language], title[language]],
      ...facts.map((fact) => [fact.name[language], cut(value(fact.value))]),
    ],
    ...{ fixedColumns: 0, isGuide: true },
  };
}

/** A query may be longer than a cell. */
const cut = (text: string) => (text.length <= 32_000 ? text : `${text.slice(0, 32_000)}…`);

const TABLE: Words = { ja: "表", en: "Table" };
const ABOUT: Words = { ja: "この表について", en: "About this table" };
const FACT = {
  name: { ja: "項目", en: "What" },
  value: { ja: "内容", en: "Value" },
  title: { ja: "表の名称", en: "Table" },
} as const satisfies Readonly<Record<string, Words>>;

/** Excel takes 31 signs, and some of them not at all. */
function sheetTitle(text: string): string {
  const title = text.replaceAll(/[[\]:*?/\\]/gu, "・").replaceAll(/^'+|'+$/gu, "");
  return [...title].slice(0, 31).join("").slice(0, 31) || "Sheet1";
}
