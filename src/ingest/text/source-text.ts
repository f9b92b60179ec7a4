/** A document as lines, and the place (`Position`) of any stretch of them. */
import { lastAtMost } from "../../model/last-at-most.ts";
import { type TextPosition, textPosition } from "../../model/position.ts";

export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** Without its end. */
  readonly text: string;
  /** Of a row of a table, where tabs do not tell them; a cell in quotation marks may run over the ends of lines. */
  readonly cells?: readonly Cell[];
  /** True of a line that belongs to the row above it; its text is blank. */
  readonly isGoneOn?: boolean;
}

/** A cell of a table, trimmed. */
export interface Cell {
  readonly text: string;
  readonly at: TextPosition;
  /** From the start of this cell's text to the end of another's, further right on the line. */
  readonly to: (last: Cell) => TextPosition;
  /** Where the text ends on the line, in UTF-16 units. */
  readonly end: number;
}

/** A run of consecutive lines (the first perhaps without its beginning) read as one text, joined by `\n`. */
export interface SourceBlock {
  readonly text: string;
  readonly firstLine: number;
}

export function splitLines(text: string): readonly SourceLine[] {
  return text.split("\n").map((line, index) => ({ number: index + 1, text: line }));
}

export function isBlank(line: SourceLine): boolean {
  return line.text.trim() === "";
}

/** The first line that holds something, from an index on (`step` 1) or back (−1). */
export function filledLine(lines: readonly SourceLine[], from: number, step: 1 | -1): SourceLine | undefined {
  for (let index = from; ; index += step) {
    const line = lines[index];
    if (!line || !isBlank(line)) return line;
  }
}

/** The position of `line.text.slice(start, end)`; offsets are UTF-16 units, the column is a code point. */
export function positionInLine(line: SourceLine, start: number, end: number): TextPosition {
  return textPosition(line.number, countCodePoints(line.text.slice(0, start)) + 1, line.text.slice(start, end));
}

/** The position of the line's text without the white space around it. */
export function positionOfLine(line: SourceLine): TextPosition {
  const start = line.text.length - line.text.trimStart().length;
  return positionInLine(line, start, line.text.trimEnd().length);
}

/** The lines that hold something. */
export function proseOf(lines: readonly SourceLine[]): readonly TextPosition[] {
  return lines.filter((line) => !isBlank(line)).map(positionOfLine);
}

/** The line with what stands before `start` blanked out, so that places on it stay true. */
export function lineFrom(line: SourceLine, start: number): SourceLine {
  return { number: line.number, text: " ".repeat(countCodePoints(line.text.slice(0, start))) + line.text.slice(start) };
}

/** The line without what stands at `end` and behind it. */
export function lineUpTo(line: SourceLine, end: number): SourceLine {
  return { number: line.number, text: line.text.slice(0, end) };
}

/** One block of lines that follow each other in the document. */
export function blockOf(lines: readonly SourceLine[]): SourceBlock {
  return { text: lines.map(({ text }) => text).join("\n"), firstLine: lines[0]?.number ?? 1 };
}

/** A name that may run over the ends of lines, as one: without the white space around each piece. */
export function unwrapped(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("");
}

/** The position of `block.text.slice(start, end)`. */
export function positionInBlock(block: SourceBlock, start: number, end: number): TextPosition {
  const starts = lineStartsOf(block);
  const line = lastAtMost(starts, start);
  return textPosition(
    block.firstLine + line,
    countCodePoints(block.text.slice(starts[line] ?? 0, start)) + 1,
    block.text.slice(start, end),
  );
}

/** A block of a thousand lines is asked for a thousand places. */
const lineStarts = new WeakMap<SourceBlock, readonly number[]>();

/** Where each line of the block begins, in UTF-16 units. */
function lineStartsOf(block: SourceBlock): readonly number[] {
  const known = lineStarts.get(block);
  if (known) return known;
  const starts = [0];
  for (let at = block.text.indexOf("\n"); at >= 0; at = block.text.indexOf("\n", at + 1)) starts.push(at + 1);
  lineStarts.set(block, starts);
  return starts;
}

/** The position of `at.text.slice(start, end)`. */
export function positionWithin(at: TextPosition, start: number, end: number): TextPosition {
  const before = at.text.slice(0, start).split("\n");
  const column = countCodePoints(before.at(-1) ?? "") + (before.length === 1 ? at.column : 1);
  return textPosition(at.line + before.length - 1, column, at.text.slice(start, end));
}

/** The position of the block's text without the white space around it. */
export function positionOfBlock(block: SourceBlock): TextPosition {
  const start = block.text.length - block.text.trimStart().length;
  return positionInBlock(block, start, block.text.trimEnd().length);
}

export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
