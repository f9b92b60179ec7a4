/** The cells of a row: between tabs, or as the document's tables have them otherwise. */
import { textPosition } from "../../model/position.ts";
import { type Cell, countCodePoints, positionInLine, type SourceLine } from "./source-text.ts";

export function isRowOfCells(line: SourceLine): boolean {
  return line.cells !== undefined || line.text.includes("\t");
}

export function cellsOf(line: SourceLine): readonly Cell[] {
  if (line.cells) return line.cells;
  let [offset, column] = [0, 1];
  return line.text.split("\t").map((raw) => {
    const start = offset + raw.length - raw.trimStart().length;
    const text = raw.trim();
    const end = start + text.length;
    const at = textPosition(line.number, column + start - offset, text);
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
