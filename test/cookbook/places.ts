/** A line and an offset in it in, the place as the API states it out. */
import type { DocumentLine } from "../seed/document-lines.ts";
import type { Place } from "./plan-document.ts";

export function placeIn({ number, text: line }: DocumentLine, offset: number, text: string): Place {
  return { line: number, column: Array.from(line.slice(0, offset)).length + 1, text };
}

export function wholeLine(line: DocumentLine): Place {
  return placeIn(line, 0, line.text);
}

export function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
