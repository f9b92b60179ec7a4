/** A document as it was read in, its text to be kept with the edition out: the lines of a text, the paragraphs and rows of tables of everything else. */
import { DOCUMENT_TEXT_BOUNDS, type DocumentLine, type DocumentText, TOO_LARGE_TEXT } from "../model/document-text.ts";
import { documentLineId } from "../model/ids.ts";
import { lineAndColumnIn, type Position } from "../model/position.ts";
import { pageOf } from "./pdf/page.ts";
import { decodeText } from "./source/decode-markup.ts";
import type { Prose, Source, SourceDocument, Table } from "./source/source.ts";

type Line = Omit<DocumentLine, "id" | "position">;

/** Of a text: every line, the blank ones too. */
export function textOfLines(edition: string, text: string): DocumentText {
  return textOf(edition, linesIn(text).map(plainLine));
}

/** Of texts that markup divides, each at its place: a whole document of this kind may stand on one line. */
export function textOfTexts(edition: string, texts: readonly Position[]): DocumentText {
  const lines = texts.map(({ place, line, text }) => ({
    place,
    line,
    page: null,
    headingLevel: null,
    ...OUTSIDE,
    text,
  }));
  return textOf(edition, lines);
}

/** Of a document of paragraphs and tables; where it is one text (`document`), the lines outside of its tables as they stand there. */
export function textOfSource(edition: string, source: Source, document: SourceDocument | null): DocumentText {
  const raw = source.format === "text" && document !== null ? linesIn(decodeText(document.bytes)) : null;
  return textOf(edition, raw ? linesAndRows(source, raw) : partsOf(source));
}

function textOf(edition: string, lines: readonly Line[]): DocumentText {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (lines.length > DOCUMENT_TEXT_BOUNDS.lines || characters > DOCUMENT_TEXT_BOUNDS.characters) return TOO_LARGE_TEXT;
  return {
    state: "kept",
    lines: lines.map((line, index) => ({
      id: documentLineId(edition, index + 1),
      position: index + 1,
      ...line,
    })),
  };
}

/** What ends with the end of a line has no further, empty line behind it. */
function linesIn(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

const OUTSIDE = { tableNumber: null, tableName: null, row: null, cells: [], cellColumns: [], cellPlaces: [] } as const;

function plainLine(text: string, index: number): Line {
  return { place: `${index + 1}:1`, line: index + 1, page: null, headingLevel: null, ...OUTSIDE, text };
}

function partsOf({ blocks }: Source): readonly Line[] {
  let tables = 0;
  return blocks.flatMap((block) => {
    if (block.kind === "prose") return [lineOf(block)];
    tables += 1;
    return rowsOf(block, tables);
  });
}

/** The sign that a program shows before the entry of a list is no character of it: places count from behind it. */
function lineOf({ text, headingLevel, place }: Prose): Line {
  return { place, line: lineIn(place), page: pageIn(place), headingLevel, ...OUTSIDE, text };
}

function rowsOf({ name, rows }: Table, tableNumber: number): readonly Line[] {
  return rows.flatMap((cells) => {
    const [first] = cells;
    if (!first) return [];
    return {
      place: first.place,
      line: lineIn(first.place),
      page: pageIn(first.place),
      headingLevel: null,
      tableNumber,
      tableName: name,
      row: first.row,
      text: cells.map(({ text }) => text).join("\t"),
      cells: cells.map(({ text }) => text),
      cellColumns: cells.map(({ column }) => column),
      cellPlaces: cells.map(({ place }) => place),
    };
  });
}

/** Rows where they are; every other line of the text as it stands there. */
function linesAndRows(source: Source, raw: readonly string[]): readonly Line[] {
  const lines: Line[] = [];
  let next = 1;
  const upTo = (end: number) => {
    for (; next < end; next += 1) lines.push(plainLine(raw[next - 1] ?? "", next - 1));
  };
  for (const row of partsOf(source)) {
    if (row.row === null || row.line === null) continue;
    upTo(row.line);
    lines.push(row);
    // A cell in quotation marks runs over the ends of lines.
    next = Math.max(row.line, ...row.cells.map((text, index) => lastLineOf(text, row.cellPlaces[index]))) + 1;
  }
  upTo(raw.length + 1);
  return lines;
}

const lastLineOf = (text: string, place = "") => (lineIn(place) ?? 0) + text.split("\n").length - 1;

const lineIn = (place: string) => lineAndColumnIn(place)?.line ?? null;

function pageIn(place: string): number | null {
  const page = pageOf(place);
  return Number.isNaN(page) ? null : page;
}
