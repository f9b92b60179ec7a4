/** A place in a document: line, column and the text that stands there. */

/**
 * A place in a document and the text that stands there.
 * `line` and `column` count from 1; a column is a Unicode code point, so that every encoding of a document gives the same numbers.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The document's own text from that place on, unchanged; it may run over a line's end (`\n`). */
  readonly text: string;
}

/** Document order: by line, then by column. */
export function comparePositions(a: Omit<Position, "text">, b: Omit<Position, "text">): number {
  return a.line - b.line || a.column - b.column;
}
