/** Reads plain and delimited text (comma, tab, semicolon, pipe): lines of prose, and the tables between them. */
import { textPosition } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";
import { addAll, problemAt } from "../parse-result.ts";
import { trapsOfText } from "./cell-traps.ts";
import { type ChosenDelimiter, chooseDelimiter } from "./choose-delimiter.ts";
import { decodeText } from "./decode-markup.ts";
import type { DelimitedRecord, RawCell } from "./delimited-records.ts";
import {
  type Block,
  type Cell,
  type Prose,
  plainProse,
  type ReadBlocks,
  type SourceDocument,
  type Table,
} from "./source.ts";
import { checkBound, type TableCounter, tableCounter } from "./source-bounds.ts";
import { placesIn, placeText, type TextPlace } from "./text-places.ts";

/** A table begins and ends where lines have several cells; a line of one cell between two such is a row of it, above and below it is prose. */
export function readText({ name, bytes }: SourceDocument): ReadBlocks {
  checkBound("textBytes", bytes.length);
  const text = decodeText(bytes);
  const placeOf = placesIn(text);
  checkBound("lines", placeOf(text.length).line);
  const chosen = chooseDelimiter(text, name);
  if (!chosen)
    return {
      blocks: text.split("\n").flatMap((line, index) => proseOf(line, { line: index + 1, column: 1 })),
      problems: [],
    };
  const context: Context = { text, placeOf, chosen, count: tableCounter(), strayQuotes: [] };
  const parts = partsOf(chosen.records, tableTest(chosen, name));
  const blocks = parts.flatMap((part): readonly Block[] =>
    part.kind === "table" ? [tableOf(part, context)] : part.records.flatMap((record) => proseOfRecord(record, context)),
  );
  return { blocks, problems: strayQuoteProblems(context) };
}

interface Context {
  readonly text: string;
  readonly placeOf: (offset: number) => TextPlace;
  readonly chosen: ChosenDelimiter;
  readonly count: TableCounter;
  /** Offsets of cells in tables that begin with a quotation mark which is not closed. */
  readonly strayQuotes: number[];
}

/** Records that follow each other; those of a table with the blank lines between its rows. */
interface Part {
  readonly kind: "table" | "prose";
  readonly records: DelimitedRecord[];
  /** Cells of its widest record. */
  readonly width: number;
}

/** Sentences with a comma or two stand around tables, unless the file's name says that it is all one. */
function tableTest({ delimiter, usualWidth }: ChosenDelimiter, name: string): (record: DelimitedRecord) => boolean {
  const least = delimiter === "\t" || /\.(?:csv|tsv|tab)$/iu.test(name) ? 2 : Math.min(3, usualWidth);
  return ({ cells }) => cells.length >= least;
}

function partsOf(records: readonly DelimitedRecord[], isTable: (record: DelimitedRecord) => boolean): readonly Part[] {
  const parts: Part[] = [];
  const prose = (lines: DelimitedRecord[]) => {
    if (lines.length > 0) parts.push({ kind: "prose", records: lines, width: 1 });
  };
  let blank: readonly DelimitedRecord[] = [];
  for (const stretch of stretchesOf(records)) {
    if (stretch.every(isBlankLine)) {
      blank = stretch;
      continue;
    }
    const first = stretch.findIndex(isTable);
    const last = stretch.findLastIndex(isTable);
    const before = parts.at(-1);
    if (first < 0) prose(stretch);
    else {
      const rows = stretch.slice(first, last + 1);
      const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
      prose(stretch.slice(0, first));
      // A blank line within a table is one in the file only; another table would have other columns, or a line of its own above it.
      if (first === 0 && before?.kind === "table" && before.width === width) {
        addAll(before.records, blank);
        addAll(before.records, rows);
      } else parts.push({ kind: "table", records: rows, width });
      prose(stretch.slice(last + 1));
    }
    blank = [];
  }
  return parts;
}

/** Runs of blank lines and runs of others, in turn. */
function stretchesOf(records: readonly DelimitedRecord[]): readonly DelimitedRecord[][] {
  const stretches: DelimitedRecord[][] = [];
  let isBlank: boolean | undefined;
  for (const record of records) {
    if (isBlankLine(record) !== isBlank) stretches.push([]);
    isBlank = isBlankLine(record);
    stretches.at(-1)?.push(record);
  }
  return stretches;
}

/** A line of delimiters alone is a row of its table. */
function isBlankLine({ cells }: DelimitedRecord): boolean {
  return cells.length === 1 && cells[0]?.text.trim() === "";
}

function tableOf({ records }: Part, context: Context): Table {
  const { placeOf, chosen, count, strayQuotes } = context;
  const rows: Cell[][] = [];
  for (const [index, record] of records.entries()) {
    const cells = columnsOf(record, chosen.delimiter).flatMap((raw, column): readonly Cell[] => {
      const text = raw.text.trim();
      if (text === "") return [];
      const place = placeText(placeOf(raw.start + raw.text.length - raw.text.trimStart().length));
      count.cell(text, place);
      // At the start of a line of prose one is no mistake.
      if (raw.hasStrayQuote) strayQuotes.push(raw.start);
      const value = raw.text;
      return [
        { text, value, row: index + 1, column: column + 1, rowSpan: 1, columnSpan: 1, place, traps: trapsOfText(text) },
      ];
    });
    checkBound("gridColumns", record.cells.length);
    if (cells.length === 0) continue;
    count.row();
    rows.push(cells);
  }
  return { kind: "table", name: null, hidden: false, place: placeText(placeOf(records[0]?.start ?? 0)), rows };
}

/** Lines between pipes may begin and end with one; | --- | stands between the heads and the rows of a Markdown table, and says nothing. */
function columnsOf({ cells }: DelimitedRecord, delimiter: string): readonly RawCell[] {
  if (delimiter !== "|") return cells;
  if (cells.every(({ text }) => /^\s*(?::?-+:?)?\s*$/u.test(text)) && cells.some(({ text }) => text.includes("---")))
    return [];
  const isOpened = cells[0]?.text.trim() === "";
  return isOpened ? cells.slice(1) : cells;
}

/** A line as it stands; a single cell in quotation marks without them, line by line. */
function proseOfRecord({ cells, start, end }: DelimitedRecord, { text, placeOf }: Context): readonly Prose[] {
  const [cell] = cells;
  if (cell && cells.length === 1) {
    const from = placeOf(cell.start);
    return cell.text
      .split("\n")
      .flatMap((line, index) => proseOf(line, index === 0 ? from : { line: from.line + index, column: 1 }));
  }
  // A record that runs over lines and yet is no row of a table.
  const { line } = placeOf(start);
  return text
    .slice(start, end)
    .split("\n")
    .flatMap((one, index) => proseOf(one, { line: line + index, column: 1 }));
}

function proseOf(line: string, { line: number, column }: TextPlace): readonly Prose[] {
  const text = line.trim();
  if (text === "") return [];
  const before = [...line.slice(0, line.length - line.trimStart().length)].length;
  return [plainProse(text, `${number}:${column + before}`)];
}

function strayQuoteProblems({ text, placeOf, strayQuotes }: Context): readonly Problem[] {
  const [first] = strayQuotes;
  if (first === undefined) return [];
  const line = text.slice(first, first + 80).split("\n")[0] ?? "";
  const place = placeOf(first);
  const at = textPosition(place.line, place.column, line);
  return [problemAt("quote-not-closed", "warning", at, { count: strayQuotes.length, line: at.line })];
}
