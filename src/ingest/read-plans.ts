/** The document's lines and where its matrix stands in, the plans as the text tells them out. */
import type { Problem } from "../model/problem.ts";
import { findCodes } from "./characters.ts";
import { classifyLine } from "./classify-line.ts";
import type { ItemNames } from "./read-item-list.ts";
import { readPlan } from "./read-plan.ts";
import { type MatrixReading, type PlanReading, problemAt, quote, type Read } from "./reading.ts";
import { isBlank, positionOfLine, type SourceLine } from "./source-text.ts";

/** A plan's section runs from its heading to the next one, to the matrix or to the document's end. */
export function readPlans(lines: readonly SourceLine[], matrix: MatrixReading | null): Read<readonly PlanReading[]> {
  const before = matrix ? lines.slice(0, matrix.firstLine - 1) : lines;
  const after = matrix ? lines.slice(matrix.lastLine) : [];
  const names: ItemNames = new Map((matrix?.rows ?? []).map(({ code, name }) => [code, name]));
  const problems: Problem[] = [];
  const plans: PlanReading[] = [];
  for (const part of [matrix ? withoutCaption(before) : before, after]) {
    const starts = part.flatMap((line, index) => (classifyLine(line).kind === "plan" ? [index] : []));
    problems.push(...part.slice(0, starts[0] ?? part.length).flatMap(outsidePlans));
    for (const [n, start] of starts.entries()) {
      const read = readPlan(part.slice(start, starts[n + 1]), names);
      problems.push(...read.problems);
      plans.push(read.value);
    }
  }
  return { value: plans, problems };
}

/** Prose may stand outside the plans; a plan's parts may not. */
function outsidePlans(line: SourceLine): readonly Problem[] {
  const { kind } = classifyLine(line);
  if (kind === "text" || kind === "blank") return [];
  return [
    problemAt(
      "part-misplaced",
      "error",
      positionOfLine(line),
      `${quote(line.text)} stands in no plan. Expected a plan heading such as ① above it.`,
    ),
  ];
}

/**
 * The matrix's caption is the last line above it, set off by a blank line. A line that ends like a sentence, holds item codes or
 * goes on with a list (the line above ends with 、) is no caption.
 */
function withoutCaption(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const caption = lines[last];
  const gap = lines[last - 1];
  const previous = lines.slice(0, last).findLast((line) => !isBlank(line));
  if (!caption || !gap || !isBlank(gap) || !previous) return lines;
  const isCaption =
    classifyLine(caption).kind === "text" &&
    !/[。、，]\s*$/u.test(caption.text) &&
    !/[、，,]\s*$/u.test(previous.text) &&
    classifyLine(previous).kind !== "targets" &&
    findCodes(caption.text).length === 0;
  return isCaption ? lines.slice(0, last) : lines;
}
