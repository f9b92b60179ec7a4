/** A document's text and what came of it in; every item code and mark of it that is neither in the graph nor in a problem out. */
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import type { Position, TextPosition } from "../../src/model/position.ts";
import type { Problem } from "../../src/model/problem.ts";
import { linesOf } from "./text-positions.ts";

const CODE =
  /(?<=^|[\s、，／/])[0-9０-９]{1,3}[-‐‑‒–—―−－ーｰ][0-9０-９]{1,3}(?![0-9０-９]|[-‐‑‒–—―−－ーｰ][0-9０-９])/gu;
/** A ○ that only decorates a heading is none. */
const MARK = /[○◯〇●](?!\s*(?:数値目標|推進のための))/gu;

/** `line:column text in line`. Counted in tabbed lines and from the first plan heading on; before that nothing belongs to a plan. */
export function lostSigns(text: string, graph: PolicyGraph, problems: readonly Problem[]): readonly string[] {
  const lines = linesOf(text);
  const start = lines.findIndex((line) => /^\s*[①-⑳]/u.test(line));
  const prose = new Set(graph.statedIn.filter(({ role }) => role === "description").map(({ passageId }) => passageId));
  const stated = graph.passages.filter(({ id }) => !prose.has(id));
  const covered = coverage([...stated, ...graph.covers, ...graph.advances, ...problems.flatMap((it) => it.positions)]);
  const inProse = coverage(graph.passages.filter(({ id }) => prose.has(id)));
  const faultyLines = new Set(
    problems.filter((it) => it.severity === "error").flatMap((it) => it.positions.map((at) => at.line)),
  );
  /** The marks under a head that no plan answers to are not listed one by one. */
  const columnsLost = problems.some(({ code }) => /^(matrix-column|plans-missing)/u.test(code));
  /** Or none of its rows could be read, which is said of each: nothing is said of its items then. */
  const noMatrix = graph.items.length === 0 || problems.some(({ code }) => code === "matrix-missing");
  /** Of a code that is unknown to the matrix and stands twice in one list, the first is reported. */
  const unknown = new Set(problems.filter(({ code }) => code === "item-not-in-matrix").map((it) => codeIn(it)));
  /** Below the matrix, no plan has begun again. */
  const lastRow = Math.max(...graph.covers.map(({ line }) => line ?? 0), ...rowLines(graph), 0);
  const isOutside = (index: number) =>
    index >= lastRow && !lines.slice(lastRow, index + 1).some((line) => /^\s*[①-⑳]/u.test(line));
  const known = new Set(graph.items.map(({ code }) => code));

  return lines.flatMap((line, index) => {
    if (!line.includes("\t") && (start === -1 || index < start)) return [];
    const at = (offset: number) => `${index + 1}:${Array.from(line.slice(0, offset)).length + 1}`;
    const isCovered = (offset: number) => covered.has(at(offset));
    const inTable = line.includes("\t");
    const isLostCode = (code: string, offset: number) => {
      if (isCovered(offset) || unknown.has(code) || (noMatrix && (inTable || !known.has(code)))) return false;
      return inTable || known.has(code) || !(inProse.has(at(offset)) || isOutside(index)) || offset === 0;
    };
    const isLostMark = (offset: number) => {
      if (isCovered(offset) || (isBullet(line, offset) && isCovered(textBehind(line, offset)))) return false;
      if (!inTable) return /(^|\s)$/u.test(line.slice(0, offset));
      return (isRow(line) || isCell(line, offset)) && !columnsLost && !faultyLines.has(index + 1);
    };
    return [
      ...[...line.matchAll(CODE)].filter((match) => isLostCode(ascii(match[0]), match.index)),
      ...[...line.matchAll(MARK)].filter((match) => isLostMark(match.index)),
    ].map((match) => `${at(match.index)} ${match[0]} in ${JSON.stringify(line)}`);
  });
}

/** The heads of the matrix may hold such signs in their words; its rows may not. */
function isRow(line: string): boolean {
  return line
    .split("\t")
    .slice(0, 2)
    .some((cell) => cell.trim().match(CODE)?.[0] !== undefined);
}

/** Before a target, a bullet is not kept. */
function isBullet(line: string, offset: number): boolean {
  return line.slice(0, offset).trim() === "";
}

function textBehind(line: string, offset: number): number {
  return line.length - line.slice(offset + 1).trimStart().length;
}

function isCell(line: string, offset: number): boolean {
  return /(^|\t)\s*$/u.test(line.slice(0, offset)) && /^\s*(\t|$)/u.test(line.slice(offset + 1));
}

function rowLines(graph: PolicyGraph): readonly number[] {
  const rows = new Set(graph.statedIn.filter(({ role }) => role === "matrixRow").map(({ passageId }) => passageId));
  return graph.passages.filter(({ id }) => rows.has(id)).map(({ line }) => line ?? 0);
}

function codeIn({ positions }: Problem): string {
  return ascii(positions[0]?.text.match(CODE)?.[0] ?? "");
}

function ascii(code: string): string {
  return code
    .normalize("NFKC")
    .replace(/[^0-9]/gu, "-")
    .replace(/\b0+(?=\d)/gu, "");
}

/** `line:column` of every code point within the places. */
function coverage(places: readonly Position[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { line, column, text } of places as readonly TextPosition[]) {
    for (const [n, piece] of text.split("\n").entries()) {
      const first = n === 0 ? column : 1;
      Array.from(piece).forEach((_, offset) => {
        covered.add(`${line + n}:${first + offset}`);
      });
    }
  }
  return covered;
}
