/** A place in a document: how it is written, where it comes among the others, and the text that stands there. */
import type { Wording } from "./messages/wording.ts";

/** A place in a document and the text that stands there. */
export interface Position {
  /** As a person is told it: line and column of a text (`12:3`), sheet and cell of a workbook (`施策体系!E4`). Unique within a document. */
  readonly place: string;
  /** Document order: a place further on has a larger number. */
  readonly placeOrder: number;
  /** Of a text, from 1; null where the document has no lines. */
  readonly line: number | null;
  /** Of a text, from 1: a Unicode code point, so that every encoding of a document gives the same numbers; null where the document has no lines. */
  readonly column: number | null;
  /** The document's own text from that place on, unchanged; it may run over a line's end (`\n`). */
  readonly text: string;
}

/** A place in a text. */
export interface TextPosition extends Position {
  readonly line: number;
  readonly column: number;
}

/** The place alone, of something that stands there and has more to it. */
export function positionOf({ place, placeOrder, line, column, text }: Position): Position {
  return { place, placeOrder, line, column, text };
}

/** `line` and `column` from 1. */
export function textPosition(line: number, column: number, text: string): TextPosition {
  return { place: `${line}:${column}`, placeOrder: line * COLUMNS + column, line, column, text };
}

/** Of such a place; null of any other. */
export function lineAndColumnIn(place: string): { readonly line: number; readonly column: number } | null {
  const [, line, column] = /^(\d+):(\d+)$/u.exec(place) ?? [];
  return line === undefined || column === undefined ? null : { line: Number(line), column: Number(column) };
}

/** More than a line has (`DOCUMENT_BOUNDS`), and few enough for the order of the last line to be an Int of GraphQL. */
const COLUMNS = 20_000;

/** As a sentence says it: `on line 12`, `at 施策体系!E4`; 12 行目. */
export function where({ line, place }: Position): Wording {
  return line === null ? { en: `at ${place}`, ja: ` ${place} ` } : { en: `on line ${line}`, ja: ` ${line} 行目` };
}

/** Document order. */
export function comparePositions(a: Pick<Position, "placeOrder">, b: Pick<Position, "placeOrder">): number {
  return a.placeOrder - b.placeOrder;
}
