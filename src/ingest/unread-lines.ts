/** Lines of a text that state nothing: a preface, headings of sections, captions. They are kept, and said. */
import type { PolicyGraph } from "../model/policy-graph.ts";
import type { Position } from "../model/position.ts";
import type { Problem } from "../model/problem.ts";
import { type ParsedMatrix, problemAt } from "./parse-result.ts";
import type { Classify } from "./plans/outline.ts";
import { MOST_CAPTIONS } from "./plans/read-plans.ts";
import { isRowOfCells } from "./text/cells.ts";
import type { Codes } from "./text/item-codes.ts";
import { filledLine, isBlank, positionOfLine, type SourceLine } from "./text/source-text.ts";

/** Headings of a plan's parts, heads of tables and the matrix's caption say what stands below them: they are read, though nothing states them. */
export function unreadLines(
  lines: readonly SourceLine[],
  classify: Classify,
  matrix: Pick<ParsedMatrix, "firstLine" | "lastLine"> | null,
  codes: Codes,
  graph: PolicyGraph,
  problems: readonly Problem[],
): readonly Problem[] {
  const read = new Set<number>();
  const take = ({ line, text }: Position) => {
    if (line !== null) for (let n = line; n < line + text.split("\n").length; n += 1) read.add(n);
  };
  for (const place of [...graph.passages, ...graph.covers, ...graph.advances]) take(place);
  for (const { positions } of problems) positions.forEach(take);
  const isInMatrix = ({ number }: SourceLine) => matrix && number >= matrix.firstLine && number <= matrix.lastLine;
  const isStated = ({ number }: SourceLine) => read.has(number);
  const isNoCaption = (line: SourceLine) =>
    isStated(line) || /[。、，]\s*$/u.test(line.text) || codes.find(line.text).length > 0 || codes.leading(line.text);
  const captions = matrix ? captionsAbove(lines.slice(0, matrix.firstLine - 1), isNoCaption) : [];
  const isHead = (line: SourceLine) => {
    const below = isRowOfCells(line) ? filledLine(lines, line.number, 1) : undefined;
    return below !== undefined && isRowOfCells(below) && isStated(below);
  };
  const isUnread = (line: SourceLine) => !isStated(line) && classify(line).kind === "text" && !isInMatrix(line);
  const unread = lines.filter((line) => isUnread(line) && !isHead(line) && !captions.includes(line.number));
  if (unread.length === 0) return [];
  const said = { count: unread.length, shown: unread.length > MOST_KEPT ? MOST_KEPT : null };
  return [problemAt("text-outside-plans", "information", unread.slice(0, MOST_KEPT).map(positionOfLine), said)];
}

/** Lines right above the matrix that are no sentence and name no item. */
function captionsAbove(lines: readonly SourceLine[], isNone: (line: SourceLine) => unknown): readonly number[] {
  const above = lines.filter((line) => !isBlank(line)).slice(-MOST_CAPTIONS);
  return above.slice(above.findLastIndex(isNone) + 1).map(({ number }) => number);
}

/** More is a book around a plan. */
const MOST_KEPT = 200;
