/** How large a document may be: the one place where it is said. Every bound is the largest value that still passes. */
import type { Problem } from "../model/problem.ts";
import { problemAt } from "./parse-result.ts";
import type { SourceLine } from "./text/source-text.ts";

/** Honjo's plan has 14 kB, 201 lines and 300 characters in the longest; one of 20,000 items has 800 kB. The longest line seen in others has 2,000. */
export const DOCUMENT_BOUNDS = {
  bytes: 5_000_000,
  lines: 100_000,
  /** Of one line, in UTF-16 units. */
  lineCharacters: 10_000,
} as const;

export function tooManyBytes(bytes: Uint8Array): Problem | undefined {
  return bytes.length > DOCUMENT_BOUNDS.bytes ? tooLarge(`${format(DOCUMENT_BOUNDS.bytes)} bytes`) : undefined;
}

export function tooManyLines(lines: readonly SourceLine[]): Problem | undefined {
  if (lines.length > DOCUMENT_BOUNDS.lines)
    return tooLarge(`${format(DOCUMENT_BOUNDS.lines)} lines; it has ${format(lines.length)}`);
  const long = lines.find(({ text }) => text.length > DOCUMENT_BOUNDS.lineCharacters);
  if (!long) return undefined;
  const message = `The line has ${format(long.text.length)} characters. Expected at most ${format(DOCUMENT_BOUNDS.lineCharacters)}: the text of a plan, line by line.`;
  return problemAt("line-too-long", "error", { line: long.number, column: 1, text: long.text.slice(0, 40) }, message);
}

function tooLarge(bound: string): Problem {
  const message = `The document is too large. Expected at most ${bound}: the text of one plan. Split what holds several.`;
  return { code: "document-too-large", severity: "error", message, positions: [], about: [] };
}

const format = (value: number) => value.toLocaleString("en-US");
