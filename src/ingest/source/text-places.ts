/** Tells line and column of an offset in a text. */
import { lastAtMost } from "../../model/last-at-most.ts";

export interface TextPlace {
  /** Both from 1; the column counts code points. */
  readonly line: number;
  readonly column: number;
}

/** Offsets are UTF-16 units; `firstLine` is the number of the text's first line in its document. */
export function placesIn(text: string, firstLine = 1): (offset: number) => TextPlace {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  // Offsets of one long line mostly come in order: what was counted is not counted again.
  let counted = { start: -1, offset: 0, column: 1 };
  return (offset) => {
    const line = lastAtMost(starts, offset);
    const start = starts[line] ?? 0;
    const from = counted.start === start && counted.offset <= offset ? counted : { start, offset: start, column: 1 };
    const column = from.column + codePoints(text, from.offset, offset);
    counted = { start, offset, column };
    return { line: firstLine + line, column };
  };
}

/** `12:3`. */
export function placeText({ line, column }: TextPlace): string {
  return `${line}:${column}`;
}

function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && at > from;
    if (!isSecondHalf || !isFirstHalf(text.charCodeAt(at - 1))) count += 1;
  }
  return count;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
