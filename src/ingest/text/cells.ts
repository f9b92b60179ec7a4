/** Splits a tab-separated line into cells, each trimmed and with its place. */
import type { Position } from "../../model/position.ts";
import { countCodePoints, positionInLine, type SourceLine } from "./source-text.ts";

export interface Cell {
  readonly text: string;
  readonly at: Position;
  /** From the start of this cell's text to the end of another's, further right on the line. */
  readonly to: (last: Cell) => Position;
  /** Where the text ends on the line, in UTF-16 units. */
  readonly end: number;
}

export function cellsOf(line: SourceLine): readonly Cell[] {
  let [offset, column] = [0, 1];
  return line.text.split("\t").map((raw) => {
    const start = offset + raw.length - raw.trimStart().length;
    const text = raw.trim();
    const end = start + text.length;
    const at = { line: line.number, column: column + start - offset, text };
    offset += raw.length + 1;
    column += countCodePoints(raw) + 1;
    return {
      text,
      end,
      at,
      to: (last) => positionInLine(line, start, Math.max(end, last.end)),
    };
  });
}
