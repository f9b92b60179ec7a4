/** Reads the lines of one document: parses its matrix and its plans, and builds the graph; collects every problem met on the way. */
import type { DocumentText } from "../model/document-text.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { compareProblems, type Problem, problemOf } from "../model/problem.ts";
import { tooManyLines, tooMuchInIt } from "./bounds.ts";
import { buildGraph } from "./build-graph.ts";
import type { EditionFacts } from "./edition-facts.ts";
import type { DocumentRead } from "./edition-of.ts";
import { findLegend } from "./matrix/legend.ts";
import { likeAMatrix, transposedMatrix } from "./matrix/like-a-matrix.ts";
import { matchColumns } from "./matrix/match-columns.ts";
import { otherColumnsLast } from "./matrix/other-columns-last.ts";
import { readMatrix } from "./matrix/read-matrix.ts";
import { addAll, type ParsedMatrix, type ParsedPlan, type ParseResult, problemAt } from "./parse-result.ts";
import { classifyLine } from "./plans/classify-line.ts";
import { itemsOfLists } from "./plans/items-of-lists.ts";
import { type Classify, outlineOf } from "./plans/outline.ts";
import { itemNames } from "./plans/read-item-list.ts";
import { readPlans } from "./plans/read-plans.ts";
import { strayParts } from "./plans/stray-parts.ts";
import { isRowOfCells } from "./text/cells.ts";
import { codesOf } from "./text/item-codes.ts";
import { isBlank, positionOfLine, type SourceLine } from "./text/source-text.ts";
import { withTables } from "./text/tables.ts";
import { unreadLines } from "./unread-lines.ts";

export interface Ingested {
  /** null where the document is unusable: not text, or no plan of this kind. Otherwise what could be read, even if problems block its load. */
  readonly graph: PolicyGraph | null;
  /** In the order in which they are shown. */
  readonly problems: readonly Problem[];
  /** The document's text, of a document that has one and a graph. */
  readonly text?: DocumentText;
}

/** Never throws on what a document holds: everything wrong with it is in `problems`. */
export function ingestLines(allLines: readonly SourceLine[], document: DocumentRead, facts: EditionFacts): Ingested {
  const excess = tooManyLines(allLines);
  if (excess) return { graph: null, problems: [excess] };
  const legend = findLegend(allLines);
  const lines = otherColumnsLast(withTables(legend.rest));
  const codes = codesOf(lines);
  const matrix = readMatrix(lines, legend, codes);
  const names = itemNames(matrix.value?.rows ?? [], codes);
  const outline = outlineOf(lines, matrix.value, codes);
  const read = readPlans(lines, matrix.value, names, outline.value);
  if (read.value.length === 0 && matrix.value === null)
    return { graph: null, problems: [likeAMatrix(lines, codes) ?? notAPlan] };
  const alone = read.value.length === 0 ? matrixAlone(lines, matrix.value, outline.value) : undefined;
  const plans = alone ?? read;
  const transposed = transposedMatrix(lines, plans.value);
  const alike = transposed ?? (matrix.value ? undefined : likeAMatrix(lines, codes));
  // A line with tabs may be what is left of a matrix.
  const listed = matrix.value || alike || lines.some(isRowOfCells) ? undefined : itemsOfLists(plans.value);
  const items = matrix.value ?? listed?.value ?? null;
  const tooMuch = tooMuchInIt(items, plans.value);
  if (tooMuch) return { graph: null, problems: [tooMuch] };

  const problems = [
    ...(transposed ? [] : matrix.problems),
    ...outline.problems,
    ...read.problems,
    ...strayParts(plans.value, names),
  ];
  addAll(problems, [...(alone?.problems ?? []), ...(listed?.problems ?? [])]);
  if (plans.value.length === 0) problems.push(problemOf("plans-missing", "error", {}));
  if (alike) problems.push(alike);
  else if (items === null) problems.push(problemOf("matrix-missing", "error", {}));
  const columns =
    matrix.value && plans.value.length > 0 && !transposed
      ? matchColumns(matrix.value.columns, plans.value)
      : { value: [], problems: [] };
  addAll(problems, columns.problems);

  const graph = buildGraph({
    facts,
    document,
    title: titleOf(lines),
    plans: plans.value,
    matrix: items,
    columnPlans: listed ? plans.value.map((_, index) => index) : columns.value,
    legend: legend.places,
  });
  const unread = alone ? [] : unreadLines(allLines, outline.value, matrix.value, codes, graph, problems);
  return { graph, problems: [...problems, ...unread].sort(compareProblems) };
}

/**
 * The plans as the matrix names them, where nothing else in the document is a part of a plan; undefined where something is. How much text stands around
 * the matrix is said, for it is not read.
 */
function matrixAlone(
  lines: readonly SourceLine[],
  matrix: ParsedMatrix | null,
  classify: Classify,
): ParseResult<readonly ParsedPlan[]> | undefined {
  const outside = lines.filter(
    (line) => !isBlank(line) && matrix && (line.number < matrix.firstLine || line.number > matrix.lastLine),
  );
  if (!matrix || matrix.columns.length === 0 || outside.some((line) => classify(line).kind !== "text"))
    return undefined;
  const value = matrix.columns.map(
    ({ name, at }, index): ParsedPlan => ({
      ...{ number: index + 1, name, at, statedAs: "matrixHeader" },
      ...{ description: [], initiatives: [], targets: [] },
    }),
  );
  const [first] = matrix.columns;
  return {
    value,
    problems: first ? [problemAt("matrix-alone", "information", first.at, { count: outside.length })] : [],
  };
}

/** The document's first line of text, if it is no part of a plan or of the matrix. */
function titleOf(lines: readonly SourceLine[]) {
  const first = lines.find((line) => !isBlank(line));
  return first && classifyLine(first).kind === "text" && !isRowOfCells(first) ? positionOfLine(first) : null;
}

const notAPlan = problemOf("not-a-plan", "error", {});
