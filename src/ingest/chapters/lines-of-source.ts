/** A document of paragraphs and tables as the lines that a text would have: each paragraph and each row of cells is one, and every place on them leads back. */
import type { Position, TextPosition } from "../../model/position.ts";
import type { Cell, Prose, Source, Table } from "../source/source.ts";
import { countCodePoints, type SourceLine } from "../text/source-text.ts";

export interface LinesOfSource {
  readonly lines: readonly SourceLine[];
  /** The place in the document of a place on these lines. */
  readonly placeOf: (at: TextPosition) => Position;
}

/** A stretch of a line, from a column on (code points, from 1), and where it stands in the document. */
interface Piece {
  readonly from: number;
  readonly place: string;
}

export function linesOfSource({ blocks }: Source): LinesOfSource {
  const lines: SourceLine[] = [];
  const pieces = new Map<number, readonly Piece[]>();
  const add = (text: string, stands: readonly Piece[] = []) => {
    const number = lines.length + 1;
    lines.push({ number, text });
    pieces.set(number, stands);
  };
  for (const block of blocks) {
    if (block.kind === "prose") add(...lineOf(block));
    else if (!block.hidden) for (const row of rowsOf(block)) add(...row);
    add("");
  }
  return { lines, placeOf: (at) => placed(at, pieces.get(at.line) ?? []) };
}

/** The sign that a program shows before the entries of a list stands before it again. */
function lineOf({ text, listLevel, listNumber, place }: Prose): [string, readonly Piece[]] {
  const sign = listNumber !== null ? `${listNumber}. ` : listLevel !== null ? "・" : "";
  return [sign + text, [{ from: 1 + countCodePoints(sign), place }]];
}

function rowsOf({ rows }: Table): readonly [string, readonly Piece[]][] {
  const width = Math.max(0, ...rows.flatMap((row) => row.map(({ column }) => column)));
  return rows.map((row) => {
    const at = new Map(row.map((cell) => [cell.column, cell]));
    const cells = Array.from({ length: width }, (_, index) => at.get(index + 1));
    const texts = cells.map((cell) => textIn(cell));
    let column = 1;
    const stands = texts.flatMap((text, index): readonly Piece[] => {
      const [cell, from] = [cells[index], column];
      column += countCodePoints(text) + 1;
      return cell ? [{ from, place: cell.place }] : [];
    });
    return [texts.join("\t"), stands];
  });
}

/** On one line: a cell's own ends of lines are where its program broke it. */
function textIn(cell: Cell | undefined): string {
  return (cell?.text ?? "").replace(/\t/gu, " ").replace(/\s*\n\s*/gu, "");
}

/** Behind the beginning of a paragraph or cell: by how many signs. */
function placed(at: TextPosition, pieces: readonly Piece[]): Position {
  const piece = pieces.findLast(({ from }) => from <= at.column) ?? pieces[0];
  if (!piece) return at;
  const behind = Math.max(0, at.column - piece.from);
  const [, line, column] = LINE_AND_COLUMN.exec(piece.place) ?? [];
  return {
    place: behind === 0 ? piece.place : `${piece.place}+${behind}`,
    placeOrder: at.placeOrder,
    line: line === undefined ? null : Number(line),
    column: column === undefined ? null : Number(column),
    text: at.column < piece.from ? [...at.text].slice(piece.from - at.column).join("") : at.text,
  };
}

const LINE_AND_COLUMN = /^(\d+):(\d+)$/u;
