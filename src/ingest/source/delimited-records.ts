/** Divides delimited text into records and cells with the place of each; cells in quotation marks may run over lines. */
import { boundedCount, SOURCE_BOUNDS } from "./source-bounds.ts";

export const DELIMITERS = ["\t", ",", ";", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Offsets are UTF-16 units of the text. */
export interface RawCell {
  /** Without the quotation marks around it, doubled ones within it single. */
  readonly text: string;
  /** Where the text begins, behind the quotation mark. */
  readonly start: number;
  /** A quotation mark opens the cell and is not closed as it should be: it was taken as a sign of the text. */
  readonly hasStrayQuote: boolean;
}

export interface DelimitedRecord {
  readonly cells: readonly RawCell[];
  /** Of the whole record, without the line's end. */
  readonly start: number;
  readonly end: number;
}

/**
 * `text` has `\n` at the end of lines. Libraries tell a cell's line at most, and none its column, which is why this is our own. A quotation mark
 * opens a cell only if one closes it before a delimiter or the line's end; otherwise it is a sign like any other, so that a stray one does not swallow what follows.
 */
export function delimitedRecords(text: string, delimiter: Delimiter): readonly DelimitedRecord[] {
  const records: DelimitedRecord[] = [];
  const count = boundedCount("delimitedCells");
  let at = 0;
  while (at < text.length) {
    const start = at;
    const cells: RawCell[] = [];
    for (;;) {
      const quoted = quotedCell(text, at, delimiter);
      const end = typeof quoted === "object" ? quoted.end : endOfPlain(text, at, delimiter);
      const plain = { text: text.slice(at, end), start: at, hasStrayQuote: quoted === "stray" };
      cells.push(typeof quoted === "object" ? quoted.cell : plain);
      count();
      at = end + 1;
      if (text[end] !== delimiter) break;
    }
    records.push({ cells, start, end: at - 1 });
  }
  return records;
}

/** In UTF-16 units; a cell between the longest that is read and this is refused as too long, not taken for a stray mark. */
const LONGEST_QUOTED = 4 * SOURCE_BOUNDS.cellCharacters;

/** Spaces may stand before the mark that opens and behind the one that closes. `end`: of the delimiter or the line's end behind it. */
function quotedCell(
  text: string,
  from: number,
  delimiter: Delimiter,
): { readonly cell: RawCell; readonly end: number } | "stray" | undefined {
  let open = from;
  while (text[open] === " ") open += 1;
  if (text[open] !== '"') return undefined;
  const start = open + 1;
  let close = start;
  for (;;) {
    close = text.indexOf('"', close);
    // What is longer than any cell can be is a mark that nobody closed.
    if (close < 0 || close - start > LONGEST_QUOTED) return "stray";
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  let end = close + 1;
  while (text[end] === " ") end += 1;
  if (end < text.length && text[end] !== delimiter && text[end] !== "\n") return "stray";
  return { cell: { text: text.slice(start, close).replaceAll('""', '"'), start, hasStrayQuote: false }, end };
}

function endOfPlain(text: string, from: number, delimiter: Delimiter): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end += 1;
  return end;
}
