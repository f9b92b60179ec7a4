/** How large a file may be, in every respect that can make its reader slow or fill the memory: the one place where it is said. */
import type { Problem } from "../../model/problem.ts";
import { sourceProblem } from "./source.ts";

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

export function refuse(code: string, message: string): never {
  throw new Refusal(sourceProblem(code, "error", message));
}

/** What a bound counts, and what to do about a file beyond it. */
const WORDS: Readonly<Record<Bound, readonly [what: string, advice: string]>> = {
  bytes: ["bytes", "Split it, or leave out pictures."],
  textBytes: ["bytes of text", "Split it."],
  markdownBytes: ["bytes of Markdown", "Split it."],
  markdownLineCharacters: ["characters in a line of Markdown", "Divide the line."],
  lines: ["lines", "Split it."],
  zipEntries: ["files in a zip file", "Save the document anew."],
  unpackedBytes: ["bytes when unpacked", "Split it, or leave out sheets that are not needed."],
  sheets: ["sheets", "Leave out those that are not needed."],
  cells: ["cells that hold something", "Leave out sheets and rows that are not needed."],
  delimitedCells: ["cells, blank ones included", "Leave out columns and rows that are not needed."],
  rows: ["rows that hold something", "Leave out those that are not needed."],
  gridRows: ["rows in a table", "Leave out those that are not needed."],
  gridColumns: ["columns in a table", "Leave out those that are not needed."],
  mergedRanges: ["merged cells", "Leave out sheets that are not needed, or divide the cells."],
  cellCharacters: ["characters in a cell", "Shorten the text, or put it outside of the table."],
  paragraphsAndRuns: ["paragraphs and pieces of text of one format", "Split it, or save it as text."],
  pages: ["pages", "Split it: print the pages with the plan alone."],
  words: ["pieces of text", "Split it: print the pages with the plan alone."],
  markdownDepth: ["lists and quotations within each other", "Expected a document that a person could read."],
  depth: ["elements within each other", "Expected a document that a person could read: save it anew."],
  elements: ["elements", "Split it."],
};

export function checkBound(bound: Bound, value: number, where = ""): void {
  if (value > SOURCE_BOUNDS[bound]) refuseAsTooLarge(bound, value, where);
}

/** `value`: how many there are, where it is known. */
export function refuseAsTooLarge(bound: Bound, value?: number, where = ""): never {
  const [what, advice] = WORDS[bound];
  const has = value === undefined ? "" : `; it has ${format(value)}`;
  refuse(
    "source-too-large",
    `The file is too large${where && ` (${where})`}. Expected at most ${format(SOURCE_BOUNDS[bound])} ${what}${has}. ${advice}`,
  );
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

const format = (value: number) => value.toLocaleString("en-US");
