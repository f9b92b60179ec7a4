/** Finds what looks like a matrix and is not written as one is read: the problem that says why, and what to do. */
import { sameName } from "../../model/names.ts";
import type { Problem } from "../../model/problem.ts";
import { type ParsedPlan, problemAt } from "../parse-result.ts";
import { cellsOf, isRowOfCells } from "../text/cells.ts";
import { type Codes, shapedLike } from "../text/item-codes.ts";
import { numberedName } from "../text/numbered-name.ts";
import { isBlank, positionOfLine, type SourceLine } from "../text/source-text.ts";
import { isMark } from "../text/tokens.ts";

/** `marked`: lines that hold marks; undefined where no two lines look like rows. */
export function likeAMatrix(lines: readonly SourceLine[], codes: Codes): Problem | undefined {
  const marked = lines.filter((line) => !isBlank(line) && partsOf(line).slice(1).some(isMark));
  const [first] = marked;
  if (!first || marked.length < 2) return undefined;
  const [at, said] = [positionOfLine(first), { text: first.text, count: marked.length }];
  if (!isRowOfCells(first)) return problemAt("matrix-unreadable/spaces", "error", at, said);
  const texts = cellsOf(first).map(({ text }) => text);
  const cell = texts.findIndex((text) => (codes.leading(text) ?? shapedLike(text)) !== undefined);
  if (cell > 1) return problemAt("matrix-unreadable/levels", "error", at, { ...said, cell: cell + 1 });
  return problemAt("matrix-unreadable/codes", "error", at, said);
}

function partsOf(line: SourceLine): readonly string[] {
  return isRowOfCells(line) ? cellsOf(line).map(({ text }) => text) : line.text.trim().split(/\s{2,}|　/u);
}

/** Where plans stand in the rows of a table and its columns are items. */
export function transposedMatrix(lines: readonly SourceLine[], plans: readonly ParsedPlan[]): Problem | undefined {
  const isPlan = (text: string) => text !== "" && plans.some(({ name }) => sameName(name, numberedName(text).name));
  const rows = lines.filter((line) => isRowOfCells(line) && isPlan(cellsOf(line)[0]?.text ?? ""));
  const [first] = rows;
  if (
    !first ||
    rows.length < 2 ||
    !rows.some((line) =>
      cellsOf(line)
        .slice(1)
        .some(({ text }) => isMark(text)),
    )
  )
    return undefined;
  return problemAt("matrix-transposed", "error", positionOfLine(first), {});
}
