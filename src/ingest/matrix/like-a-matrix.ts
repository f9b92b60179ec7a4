/** Finds what looks like a matrix and is not written as one is read: the problem that says why, and what to do. */
import { sameName } from "../../model/names.ts";
import type { Problem } from "../../model/problem.ts";
import { type ParsedPlan, problemAt, quote } from "../parse-result.ts";
import { cellsOf, isRowOfCells } from "../text/cells.ts";
import { type Codes, shapedLike } from "../text/item-codes.ts";
import { numberedName } from "../text/numbered-name.ts";
import { isBlank, positionOfLine, type SourceLine } from "../text/source-text.ts";
import { isMark } from "../text/tokens.ts";

const AS_TABLE =
  "or give the whole plan as a workbook or CSV files (policy-graph template shows their shape; policy-graph init reads others).";

/** `marked`: lines that hold marks; undefined where no two lines look like rows. */
export function likeAMatrix(lines: readonly SourceLine[], codes: Codes): Problem | undefined {
  const marked = lines.filter((line) => !isBlank(line) && partsOf(line).slice(1).some(isMark));
  const [first] = marked;
  if (!first || marked.length < 2) return undefined;
  return problemAt("matrix-unreadable", "error", positionOfLine(first), why(first, marked.length, codes));
}

function why(first: SourceLine, count: number, codes: Codes): string {
  const rows = `${count} lines such as ${quote(first.text)} look like rows of a matrix`;
  if (!isRowOfCells(first))
    return `${rows}, with spaces between their cells: which mark stands under which plan cannot be told. Expected tabs (paste the table into a spreadsheet, look at each column, and copy it from there), ${AS_TABLE}`;
  const texts = cellsOf(first).map(({ text }) => text);
  const at = texts.findIndex((text) => (codes.leading(text) ?? shapedLike(text)) !== undefined);
  if (at > 1)
    return `${rows}, but their codes stand in cell ${at + 1}. Expected the domain left of the code and nothing else: a text has no levels between domain and item. Leave such columns out, ${AS_TABLE}`;
  return `${rows}, but none begins with a code of an item. Expected codes such as 1-1, 1-1-1, 1.1, Ⅰ-1, A-1, 1-① or 101 left of the names, ${AS_TABLE}`;
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
  return problemAt(
    "matrix-transposed",
    "error",
    positionOfLine(first),
    `The plans stand in the rows of the matrix, and the items in its columns. Expected a row for each item and a column for each plan: turn the table (in a spreadsheet, copy it and paste it transposed), ${AS_TABLE}`,
  );
}
