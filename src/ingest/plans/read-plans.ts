/** Finds the sections of the plans in the text around the matrix, parses each, and names what stands outside them. */
import type { Problem } from "../../model/problem.ts";
import { looksLikeRow } from "../matrix/matrix-row.ts";
import { addAll, type ParsedMatrix, type ParsedPlan, type ParseResult, problemAt } from "../parse-result.ts";
import { isBlank, positionOfLine, proseOf, type SourceLine } from "../text/source-text.ts";
import type { Classify } from "./outline.ts";
import type { ItemNames } from "./read-item-list.ts";
import { readPlan } from "./read-plan.ts";
import { strayBullets, strayCodes } from "./stray-parts.ts";

/** A plan's section runs from its heading to the next one, to the matrix or to the document's end. */
export function readPlans(
  lines: readonly SourceLine[],
  matrix: ParsedMatrix | null,
  names: ItemNames,
  classify: Classify,
): ParseResult<readonly ParsedPlan[]> {
  const before = matrix ? lines.slice(0, matrix.firstLine - 1) : lines;
  const after = matrix ? lines.slice(matrix.lastLine) : [];
  const problems: Problem[] = [];
  const plans: ParsedPlan[] = [];
  for (const part of [before, after]) {
    const starts = part.flatMap((line, index) => (classify(line).kind === "plan" ? [index] : []));
    const outside = part.slice(0, starts[0] ?? part.length);
    addAll(
      problems,
      outside.flatMap((line) => outsidePlans(line, names, classify)),
    );
    /** A preface may number its sections 1-1; below the matrix, a code is what is left of a row. */
    if (part === after)
      addAll(
        problems,
        proseOf(outside).flatMap((at) => [...strayCodes(at, names), ...strayBullets(at)]),
      );
    for (const [n, start] of starts.entries()) {
      const section = part.slice(start, starts[n + 1]);
      const isAboveMatrix = matrix !== null && part === before && n === starts.length - 1;
      const read = isAboveMatrix ? readPlanAboveMatrix(section, names, classify) : readPlan(section, names, classify);
      addAll(problems, read.problems);
      plans.push(read.value);
    }
  }
  return { value: plans, problems };
}

/** Prose may stand outside the plans, with bullets too; a plan's lists may not. A real initiative has a list, which blocks the load. */
function outsidePlans(line: SourceLine, { codes }: ItemNames, classify: Classify): readonly Problem[] {
  const { kind } = classify(line);
  if (kind === "text" && looksLikeRow(line, codes)) return [rowOutside(line)];
  if (kind === "text" || kind === "blank") return [];
  const [at, said] = [positionOfLine(line), { text: line.text }];
  return kind === "initiative"
    ? [problemAt("part-misplaced/prose", "warning", at, said)]
    : [problemAt("part-misplaced", "error", at, said)];
}

function rowOutside(line: SourceLine): Problem {
  return problemAt("matrix-row-misplaced", "error", positionOfLine(line), { text: line.text });
}

/** Above the matrix: a heading, the number of the table and its caption. */
export const MOST_CAPTIONS = 3;

/**
 * The matrix's caption stands below the last plan's section and is no part of it: a line set off by a blank one that fits nothing
 * above it. A line that could as well be a paragraph of a description is taken for the caption too, but not without a word.
 */
function readPlanAboveMatrix(
  section: readonly SourceLine[],
  names: ItemNames,
  classify: Classify,
): ParseResult<ParsedPlan> {
  let lines = section;
  let read = readPlan(lines, names, classify);
  for (let n = 0; n < MOST_CAPTIONS; n++) {
    const at = captionIn(lines, names, classify);
    if (at === undefined) return read;
    const shorter = lines.slice(0, at);
    const without = readPlan(shorter, names, classify);
    if (without.problems.length >= read.problems.length) {
      const caption = lines[at];
      const isOnlyTarget = read.value.targets.length === 1 && without.value.targets.length === 0;
      const isCaption =
        caption &&
        (paragraphs(without.value) !== paragraphs(read.value) || (isOnlyTarget && TABLE_TITLE.test(caption.text)));
      if (!isCaption) return read;
      return {
        value: without.value,
        problems: [...without.problems, captionAssumed(caption, read.value, isOnlyTarget)],
      };
    }
    [lines, read] = [shorter, without];
  }
  return read;
}

/** A plan without a target below its 数値目標, and then the matrix: what such a table is called is no target. */
const TABLE_TITLE = /体系|対応|一覧|関連表|関係|マトリ[ック]|表[\s　]*[\d０-９]*[）)]?$/u;

/** Index of the last line, if it looks like a caption: no end of a sentence or of a part of a list, no item codes. */
function captionIn(lines: readonly SourceLine[], { codes }: ItemNames, classify: Classify): number | undefined {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const [caption, gap] = [lines[last], lines[last - 1]];
  if (!caption || !gap || !isBlank(gap)) return undefined;
  const looksLikeOne =
    classify(caption).kind === "text" && !/[。、，]\s*$/u.test(caption.text) && codes.find(caption.text).length === 0;
  return looksLikeOne ? last : undefined;
}

function paragraphs({ description, initiatives }: ParsedPlan): number {
  return description.length + initiatives.reduce((all, initiative) => all + initiative.description.length, 0);
}

function captionAssumed(line: SourceLine, plan: ParsedPlan, isOnlyTarget: boolean): Problem {
  const key = isOnlyTarget ? "caption-assumed/target" : "caption-assumed";
  return problemAt(key, "warning", positionOfLine(line), { text: line.text, plan: plan.number });
}
