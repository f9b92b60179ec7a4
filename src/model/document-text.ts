/** The text of an edition's document as it was read, line by line, or why it is not kept; and on which of its lines a place stands. */
import { lineAndColumnIn, type Position } from "./position.ts";

/** A line of a text or a paragraph, or a row of a table. */
export interface DocumentLine {
  readonly id: string;
  /** 1, 2, …: in document order. */
  readonly position: number;
  /** Where it begins, as places are written: `12:1` of a text, `paragraph 7` of a Word document, `施策体系!A4` of a sheet. */
  readonly place: string;
  /** Of a text, from 1; null where the document has no lines. */
  readonly line: number | null;
  /** Of a PDF file, from 1; null elsewhere. */
  readonly page: number | null;
  /** Of a heading, 1 to 6, where the format marks headings; null otherwise. */
  readonly headingLevel: number | null;
  /** 1, 2, …: of the table whose row it is, among the document's; null outside of tables. */
  readonly tableNumber: number | null;
  /** The sheet's name or the table's caption; null outside of tables and where it has none. */
  readonly tableName: string | null;
  /** Of the table, from 1, as sheets number their rows; null outside of tables. */
  readonly row: number | null;
  /** Every character as it was read; of a row its cells, with tabs between them. */
  readonly text: string;
  /** Of a row: the texts of the cells that hold something, in which columns (from 1) and at which places they stand; empty elsewhere. */
  readonly cells: readonly string[];
  readonly cellColumns: readonly number[];
  readonly cellPlaces: readonly string[];
}

export const DOCUMENT_TEXT_STATES = [
  /** All of it is kept. */
  "kept",
  /** Whoever loaded the edition did not want it kept. */
  "leftOut",
  /** It is larger than what is kept (`DOCUMENT_TEXT_BOUNDS`), or than the database takes with it. */
  "tooLarge",
  /** What was loaded had no document with it: an export of the graph, or an edition that an older version of the program loaded. */
  "notThere",
] as const;
export type DocumentTextState = (typeof DOCUMENT_TEXT_STATES)[number];

export interface DocumentText {
  readonly state: DocumentTextState;
  /** Empty unless it is kept. */
  readonly lines: readonly DocumentLine[];
}

export const NO_DOCUMENT_TEXT: DocumentText = Object.freeze({ state: "notThere", lines: Object.freeze([]) });
export const LEFT_OUT_TEXT: DocumentText = Object.freeze({ state: "leftOut", lines: Object.freeze([]) });
export const TOO_LARGE_TEXT: DocumentText = Object.freeze({ state: "tooLarge", lines: Object.freeze([]) });

/** Of what is kept with an edition. A plan of 200 pages has 8,000 lines; the largest known workbook of a city 5,000 rows. */
export const DOCUMENT_TEXT_BOUNDS = {
  lines: 20_000,
  /** Of all lines together, in UTF-16 units. */
  characters: 4_000_000,
} as const;

/** Where in a document something stands. */
type Standing = Pick<Position, "place" | "line" | "column" | "text">;
/** A place in, the lines on which its text stands out, in document order; none for a place that the text does not have. */
export type LinesAt = (position: Standing) => readonly DocumentLine[];

export function linesAt(lines: readonly DocumentLine[]): LinesAt {
  const byLine = new Map<number, DocumentLine[]>();
  const byPlace = new Map<string, DocumentLine>();
  for (const one of lines) {
    const others = one.line === null ? undefined : byLine.get(one.line);
    if (others) others.push(one);
    else if (one.line !== null) byLine.set(one.line, [one]);
    for (const place of [one.place, ...one.cellPlaces]) if (!byPlace.has(place)) byPlace.set(place, one);
  }
  return ({ place, line, column, text }) => {
    const on = (line !== null && byLine.get(line)) || [];
    // Of several paragraphs that a file has on one line, the last that does not begin behind the place.
    const before = on.findLast((one) => columnIn(one.place) <= (column ?? 1)) ?? on[0];
    const first = byPlace.get(place) ?? byPlace.get(place.replace(BEHIND, "")) ?? before;
    // A cell may have lines of its own; what begins in prose may go on in the next line.
    if (!first || first.row !== null) return first ? [first] : [];
    const found: DocumentLine[] = [];
    for (const piece of text.split("\n")) {
      const next = lines[first.position - 1 + found.length];
      const isBetweenParagraphs = found.length > 0 && piece.trim() === "" && next?.text.trim() !== "";
      if (next && !isBetweenParagraphs) found.push(next);
    }
    return found;
  };
}

const columnIn = (place: string) => lineAndColumnIn(place)?.column ?? 1;

/** Of a paragraph or cell: so many signs behind its beginning. */
const BEHIND = /\+\d+$/u;
