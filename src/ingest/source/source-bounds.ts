/** How large a file may be, in every respect that can make its reader slow or fill the memory: the one place where it is said. */
import type { MessageKey, ValuesOf } from "../../model/messages/catalogue.ts";
import type { Wording } from "../../model/messages/wording.ts";
import { type Problem, problemOf } from "../../model/problem.ts";

/** Every bound is the largest value that still passes. A city's largest known workbook of 事務事業 has 3 MB and 90,000 cells. */
export const SOURCE_BOUNDS = {
  /** Of the file, whatever its format. */
  bytes: 25_000_000,
  /** Of text, HTML and XML. */
  textBytes: 10_000_000,
  /** Of Markdown: brackets and stars that nobody closes take it ten times as long as text. */
  markdownBytes: 2_000_000,
  /** Of one line of Markdown, in UTF-16 units: brackets and stars are matched within it. */
  markdownLineCharacters: 10_000,
  lines: 200_000,
  /** Files in a zip file: workbooks and Word documents are such. */
  zipEntries: 5_000,
  /** All that is unpacked of a zip file. */
  unpackedBytes: 100_000_000,
  sheets: 200,
  /** Cells that hold something, of all tables; cells that a file says to repeat are counted as often. */
  cells: 1_000_000,
  /** Cells of delimited text, blank ones as well: what stands between two delimiters. */
  delimitedCells: 3_000_000,
  /** Rows of all tables that hold something. */
  rows: 250_000,
  /** Of one table: what Excel has. */
  gridRows: 1_048_576,
  gridColumns: 16_384,
  mergedRanges: 50_000,
  /** Of one cell, in UTF-16 units. Excel allows 32,767, Google Sheets 50,000. */
  cellCharacters: 50_000,
  /** Of a Word document, together; the library needs 5 kB and a tenth of a millisecond for each. A plan of 300 pages has 40,000. */
  paragraphsAndRuns: 150_000,
  /** Of a PDF file. A city's comprehensive plan has 200. */
  pages: 1_000,
  /** Runs of text of a PDF file, together. A page of a table has 500. */
  words: 500_000,
  /** Lists and quotations within each other in Markdown. */
  markdownDepth: 100,
  /** Elements within each other. Browsers stop at 512. */
  depth: 400,
  /** Elements of an HTML or XML file of its own; the parts of a workbook are bounded by their size and cells. */
  elements: 500_000,
} as const;

type Bound = keyof typeof SOURCE_BOUNDS;

/** Ends the reading of a file from within the callbacks of a parser; `readSource` and `readXml` make a problem of it, nobody else sees it. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

export function refuse<Key extends MessageKey>(key: Key, values: ValuesOf<Key>): never {
  throw new Refusal(problemOf(key, "error", values));
}

/** What a bound counts, and what to do about a file beyond it. */
const WORDS: Readonly<Record<Bound, readonly [what: Wording, advice: Wording]>> = {
  bytes: [
    { en: "bytes", ja: "バイト数" },
    { en: "Split it, or leave out pictures.", ja: "分割するか、画像を除いてください。" },
  ],
  textBytes: [
    { en: "bytes of text", ja: "テキストのバイト数" },
    { en: "Split it.", ja: "分割してください。" },
  ],
  markdownBytes: [
    { en: "bytes of Markdown", ja: "Markdown のバイト数" },
    { en: "Split it.", ja: "分割してください。" },
  ],
  markdownLineCharacters: [
    { en: "characters in a line of Markdown", ja: "Markdown の 1 行の文字数" },
    { en: "Divide the line.", ja: "行を分けてください。" },
  ],
  lines: [
    { en: "lines", ja: "行数" },
    { en: "Split it.", ja: "分割してください。" },
  ],
  zipEntries: [
    { en: "files in a zip file", ja: "zip ファイルの中のファイル数" },
    { en: "Save the document anew.", ja: "文書を保存し直してください。" },
  ],
  unpackedBytes: [
    { en: "bytes when unpacked", ja: "展開後のバイト数" },
    { en: "Split it, or leave out sheets that are not needed.", ja: "分割するか、不要なシートを除いてください。" },
  ],
  sheets: [
    { en: "sheets", ja: "シート数" },
    { en: "Leave out those that are not needed.", ja: "不要なシートを除いてください。" },
  ],
  cells: [
    { en: "cells that hold something", ja: "内容のあるセルの数" },
    { en: "Leave out sheets and rows that are not needed.", ja: "不要なシートと行を除いてください。" },
  ],
  delimitedCells: [
    { en: "cells, blank ones included", ja: "空欄を含むセルの数" },
    { en: "Leave out columns and rows that are not needed.", ja: "不要な列と行を除いてください。" },
  ],
  rows: [
    { en: "rows that hold something", ja: "内容のある行の数" },
    { en: "Leave out those that are not needed.", ja: "不要な行を除いてください。" },
  ],
  gridRows: [
    { en: "rows in a table", ja: "表の行数" },
    { en: "Leave out those that are not needed.", ja: "不要な行を除いてください。" },
  ],
  gridColumns: [
    { en: "columns in a table", ja: "表の列数" },
    { en: "Leave out those that are not needed.", ja: "不要な列を除いてください。" },
  ],
  mergedRanges: [
    { en: "merged cells", ja: "結合したセルの数" },
    {
      en: "Leave out sheets that are not needed, or divide the cells.",
      ja: "不要なシートを除くか、セルの結合を解除してください。",
    },
  ],
  cellCharacters: [
    { en: "characters in a cell", ja: "セルの文字数" },
    { en: "Shorten the text, or put it outside of the table.", ja: "文を短くするか、表の外に書いてください。" },
  ],
  paragraphsAndRuns: [
    { en: "paragraphs and pieces of text of one format", ja: "段落と書式ごとの文字列の数" },
    { en: "Split it, or save it as text.", ja: "分割するか、テキストとして保存してください。" },
  ],
  pages: [
    { en: "pages", ja: "ページ数" },
    {
      en: "Split it: print the pages with the plan alone.",
      ja: "計画のページだけを印刷するなどして分割してください。",
    },
  ],
  words: [
    { en: "pieces of text", ja: "文字列の数" },
    {
      en: "Split it: print the pages with the plan alone.",
      ja: "計画のページだけを印刷するなどして分割してください。",
    },
  ],
  markdownDepth: [
    { en: "lists and quotations within each other", ja: "箇条書きと引用の入れ子の深さ" },
    { en: "Expected a document that a person could read.", ja: "人が読める文書にしてください。" },
  ],
  depth: [
    { en: "elements within each other", ja: "要素の入れ子の深さ" },
    {
      en: "Expected a document that a person could read: save it anew.",
      ja: "人が読める文書として保存し直してください。",
    },
  ],
  elements: [
    { en: "elements", ja: "要素の数" },
    { en: "Split it.", ja: "分割してください。" },
  ],
};

export function checkBound(bound: Bound, value: number, where = ""): void {
  if (value > SOURCE_BOUNDS[bound]) refuseAsTooLarge(bound, value, where);
}

/** `value`: how many there are, where it is known. */
export function refuseAsTooLarge(bound: Bound, value?: number, where = ""): never {
  const [what, advice] = WORDS[bound];
  const most = SOURCE_BOUNDS[bound];
  refuse("source-too-large", { where, most, what, size: value ?? null, advice });
}

/** Counts what a file holds while it is read, so that the reading ends where a bound is passed and not behind it. */
export function boundedCount(bound: Bound): (more?: number) => void {
  let count = 0;
  return (more = 1) => {
    count += more;
    if (count > SOURCE_BOUNDS[bound]) refuseAsTooLarge(bound);
  };
}

/** One count of cells and rows for all tables of a file; refuses a cell that is too long, too. */
export function tableCounter() {
  const cells = boundedCount("cells");
  const rows = boundedCount("rows");
  return {
    row: () => rows(),
    cell: (text: string, place: string) => {
      cells();
      checkBound("cellCharacters", text.length, place);
    },
    /** Cells and rows that a file says to repeat, before anything is repeated. */
    repeated: (rowCount: number, cellCount: number) => {
      cells(rowCount * cellCount);
      rows(rowCount);
    },
  };
}

export type TableCounter = ReturnType<typeof tableCounter>;
