/** Finds the heads of the plans' columns in the tab-separated lines above the matrix's first row. */
import { comparableName } from "../../model/names.ts";
import type { Problem } from "../../model/problem.ts";
import { type Named, type ParseResult, problemAt } from "../parse-result.ts";
import { cellsOf, isRowOfCells } from "../text/cells.ts";
import type { Codes } from "../text/item-codes.ts";
import { numberedName } from "../text/numbered-name.ts";
import { type Cell, filledLine, isBlank, positionOfLine, type SourceLine } from "../text/source-text.ts";
import { isListMarker, isMark, parseCount } from "../text/tokens.ts";
import { domainLine } from "./matrix-domains.ts";
import { isLabel, isOtherColumn } from "./matrix-labels.ts";

export interface MatrixHeader {
  readonly columns: readonly Named[];
  /** Number of the 計 column among the mark columns, if there is one. */
  readonly totalColumn: number | null;
  /** Index of the first mark cell in a row that holds domain, code and name. */
  readonly marksFrom: number;
  /** Columns among those of marks that say something else, with their places there. */
  readonly others: ReadonlyMap<number, Named>;
  readonly firstLine: number;
  /** Comparable text of each head line, to know it again when a page break repeats it. */
  readonly lines: ReadonlySet<string>;
}

const TOTAL = /^(計|合計|総計)$/u;

/**
 * Column heads stand on the last line above the rows; they are taken in order, because merged cells (施策大項目 over domain and code)
 * make the heads of real documents begin a cell or two further left than the marks below them.
 */
export function findHeader(lines: readonly SourceLine[], firstRow: number, codes: Codes): ParseResult<MatrixHeader> {
  const above: SourceLine[] = [];
  for (let i = firstRow - 1; i >= 0; i--) {
    const line = lines[i];
    if (line?.isGoneOn) continue;
    if (!line || isBlank(line)) {
      if (above.length > 0) break;
      continue;
    }
    // A domain may have a line of its own between the heads and its rows.
    if (above.length === 0 && domainLine(line, codes) && isHeadLine(lines, i - 1, codes)) continue;
    if (!isRowOfCells(line) || isListOrRow(cellsOf(line), codes)) break;
    above.unshift(line);
  }
  const first = lines[firstRow];
  const heads = above.map(cellsOf).findLast((cells) => !isBrokenRow(cells, codes) && planHeads(cells).length > 0) ?? [];
  const beyondName = heads.slice(heads.findLastIndex(({ text }) => isLabel(text)) + 1);
  const others = new Set(beyondName.filter(({ text }) => isOtherColumn(text)));
  const filled = planHeads(heads);
  const named = filled.filter((cell) => !others.has(cell));
  const beside = heads.filter((cell) => !others.has(cell));
  const totalAt = named.findIndex(({ text }) => TOTAL.test(text));
  const columns = named.filter(({ text }) => !TOTAL.test(text)).map(planHead);
  const problems: Problem[] = above.filter((line) => isBrokenRow(cellsOf(line), codes)).map(brokenRow);
  const gap = named.find((cell, index) => index > 0 && beside[beside.indexOf(cell) - 1] !== named[index - 1]);
  if (gap) {
    problems.push(problemAt("matrix-header-unreadable/gap", "error", gap.at, { head: gap.text }));
  }
  if (columns.length === 0 && first) {
    problems.push(problemAt("matrix-header-missing", "error", positionOfLine(first), {}));
  }
  if (totalAt !== -1 && totalAt !== named.length - 1) {
    const total = named[totalAt];
    if (total) problems.push(problemAt("matrix-header-unreadable/total", "error", total.at, {}));
  }
  const value = {
    columns,
    totalColumn: totalAt === -1 ? null : columns.length,
    marksFrom: first ? marksFrom(cellsOf(first), codes) : 0,
    others: new Map(
      filled.flatMap((cell, index) => (others.has(cell) ? [[index, { name: cell.text, at: cell.at }] as const] : [])),
    ),
    firstLine: above[0]?.number ?? first?.number ?? 0,
    lines: new Set(above.map((line) => comparableLine(cellsOf(line)))),
  };
  return { value, problems };
}

/** The cells of marks and of the total, without those of other columns. */
export function markCellsOf(
  cells: readonly Cell[],
  from: number,
  { others }: Pick<MatrixHeader, "others">,
): readonly Cell[] {
  return cells.slice(from).filter((_, index) => !others.has(index));
}

/** Whether the line, or the first above it that is not blank, names plans. */
function isHeadLine(lines: readonly SourceLine[], from: number, codes: Codes): boolean {
  const line = filledLine(lines, from, -1);
  if (!line || !isRowOfCells(line)) return false;
  const cells = cellsOf(line);
  return !isListOrRow(cells, codes) && !isBrokenRow(cells, codes) && planHeads(cells).length > 1;
}

/** A row's code and name stand in two cells, or in one. */
function marksFrom(row: readonly Cell[], codes: Codes): number {
  const index = row.findIndex(({ text }) => codes.leading(text) !== undefined);
  const code = codes.leading(row[index]?.text ?? "");
  return index + (code && code.end < (row[index]?.text.length ?? 0) ? 1 : 2);
}

export function isRepeatedHeader(cells: readonly Cell[], header: MatrixHeader): boolean {
  return header.lines.has(comparableLine(cells));
}

/** Items listed with tabs between them look like heads, but begin with a code or with 【施策大項目】. */
function isListOrRow(cells: readonly Cell[], codes: Codes): boolean {
  return cells.slice(0, 2).some(({ text }) => codes.leading(text) !== undefined || isListMarker(text));
}

/** Heads may repeat the plans' numbers: ①塙保己一プラン, 重点1 塙保己一プラン. */
function planHead({ text, at }: Cell): Named {
  const { name } = numberedName(text);
  return { name: name === "" ? text : name, at };
}

/** Heads hold neither marks nor codes nor counts. */
function isBrokenRow(cells: readonly Cell[], codes: Codes): boolean {
  return cells.some(({ text }) => isMark(text) || codes.leading(text) !== undefined || parseCount(text) !== undefined);
}

function brokenRow(line: SourceLine): Problem {
  return problemAt("matrix-row-unreadable/above", "error", positionOfLine(line), { text: line.text });
}

function planHeads(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ text }) => text !== "" && !isLabel(text));
}

function comparableLine(cells: readonly Cell[]): string {
  return cells.map(({ text }) => comparableName(text)).join("\t");
}
