/** Finds and parses the matrix of ○: column heads, rows with their marks, totals where it states them. */

import { comparableName } from "../../model/names.ts";
import type { TextPosition } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";
import {
  addAll,
  type Named,
  type ParsedMatrix,
  type ParsedRow,
  type ParsedTotal,
  type ParseResult,
  problemAt,
} from "../parse-result.ts";
import { cellsOf, isRowOfCells } from "../text/cells.ts";
import type { Codes } from "../text/item-codes.ts";
import { type Cell, filledLine, isBlank, positionOfLine, type SourceLine } from "../text/source-text.ts";
import { isMark, isPageNumber } from "../text/tokens.ts";
import type { Legend } from "./legend.ts";
import { markSigns } from "./mark-signs.ts";
import { domainLine, domainsOf, type RowInDomain } from "./matrix-domains.ts";
import { findHeader, isRepeatedHeader, type MatrixHeader, markCellsOf } from "./matrix-header.ts";
import { type ReadRow, readRow, rowStart } from "./matrix-row.ts";
import { readTotals } from "./matrix-totals.ts";
import { saidOfItem } from "./other-columns.ts";

/** Reads the one matrix of the document; null, with no problem, where no line looks like a row of it. */
export function readMatrix(
  lines: readonly SourceLine[],
  legend: Pick<Legend, "meanings">,
  codes: Codes,
): ParseResult<ParsedMatrix | null> {
  const candidates = lines.flatMap((line, index) => (rowStart(cellsOf(line), codes) === undefined ? [] : [index]));
  const firstRow =
    candidates.find((index) => findHeader(lines, index, codes).value.columns.length > 0) ?? candidates[0];
  if (firstRow === undefined) return { value: null, problems: [] };
  const problems: Problem[] = [];
  const header = findHeader(lines, firstRow, codes);
  addAll(problems, header.problems);

  const below = lines.slice(firstRow);
  const rowCells = below.map(cellsOf).filter((cells) => rowStart(cells, codes) !== undefined);
  const signs = markSigns(markCells(rowCells, header.value), legend);
  addAll(problems, signs.problems);

  const rows: (ReadRow & RowInDomain)[] = [];
  const columnTotals = new Map<number, ParsedTotal>();
  /** 小計 behind the row that they follow. */
  const subtotals: (readonly [row: number, total: ParsedTotal])[] = [];
  const pageNumbers: TextPosition[] = [];
  const titles: TextPosition[] = [];
  /** Rows that say once more, below repeated heads, what one above says. */
  const again: ReadRow[] = [];
  /** By code, what stands above the last repetition of the heads. */
  const above = new Map<string, ReadRow>();
  const cutShort = endsEarly(rowCells, header.value);
  const hasDomainCells = rowCells.some((cells) => rowStart(cells, codes) === 1 && cells[0]?.text !== "");
  const lineOfDomain = (line: SourceLine | undefined) =>
    line && !hasDomainCells && !isRepeatedHeader(cellsOf(line), header.value) ? domainLine(line, codes) : undefined;
  let domain: Named | null = lineOfDomain(filledLine(lines, firstRow - 1, -1)) ?? null;
  let lastLine = lines[firstRow]?.number ?? 0;

  for (const [index, line] of below.entries()) {
    if (isBlank(line)) continue;
    const named = lineOfDomain(line);
    if (named && beginsDomain(below, index, rows.at(-1), codes)) {
      domain = named;
      lastLine = line.number;
      continue;
    }
    if (isPageNumber(line.text) && !followsMatrix(lines, line, header.value, codes)) {
      pageNumbers.push(positionOfLine(line));
      continue;
    }
    if (!isRowOfCells(line)) {
      if (followsMatrix(lines, line, header.value, codes)) break;
      if (isRepeatedHeader(cellsOf(filledLine(lines, line.number, 1) ?? line), header.value))
        titles.push(positionOfLine(line));
      else problems.push(unreadableRow(line));
      continue;
    }
    const cells = cellsOf(line);
    const isOnlyNote = isNote(cells);
    if (!isOnlyNote) lastLine = line.number;
    if (isRepeatedHeader(cells, header.value)) {
      for (const row of rows.slice(above.size)) above.set(row.code, row);
      continue;
    }
    const row = readRow(line, cells, header.value, codes, signs, cutShort);
    if (row) {
      addAll(problems, row.problems);
      const known = row.value && above.get(row.value.code);
      if (row.value && known && sayTheSame(known, row.value)) again.push(row.value);
      else if (row.value) rows.push({ ...row.value, domainLine: domain });
      if (row.value) domain = null;
      continue;
    }
    const totals = readTotals(cells, header.value, rows.length > 0);
    if (!totals) {
      if (!isOnlyNote) problems.push(unreadableRow(line));
      continue;
    }
    addAll(problems, totals.problems);
    const { scope, columns, sum } = totals.value;
    if (scope === "matrix") for (const [column, total] of columns) columnTotals.set(column, total);
    else if (sum) subtotals.push([rows.length - 1, sum]);
  }
  addAll(problems, skipped(pageNumbers, "page-number-skipped"));
  addAll(problems, skipped(titles, "matrix-title-repeated"));
  addAll(problems, taken(again));
  for (const { others } of rows) addAll(problems, saidOfItem(others).problems);
  const domains = domainsOf(rows);
  addAll(problems, domains.problems);
  const domainTotals = new Map<string, ParsedTotal>();
  for (const [row, total] of subtotals) {
    const name = domains.value[row]?.name;
    if (name !== undefined) domainTotals.set(name, total);
  }
  const value = {
    columns: header.value.columns,
    rows: rows.flatMap(({ ownDomain: _, domainLine: __, ...row }, index): readonly ParsedRow[] => {
      const of = domains.value[index];
      return of ? [{ ...row, domain: of }] : [];
    }),
    columnTotals,
    domainTotals,
    firstLine: header.value.firstLine,
    lastLine,
  };
  return { value, problems };
}

function skipped(
  at: readonly TextPosition[],
  code: "page-number-skipped" | "matrix-title-repeated",
): readonly Problem[] {
  return at.length === 0 ? [] : [problemAt(code, "information", at, { count: at.length })];
}

/** A matrix that is printed twice, or a row that ends one page and begins the next. */
function taken(again: readonly ReadRow[]): readonly Problem[] {
  const at = again.flatMap((row) => [
    row.at,
    ...row.marks.map((mark) => mark.at),
    ...(row.total ? [row.total.at] : []),
    ...(row.ownDomain ? [row.ownDomain.at] : []),
  ]);
  return again.length === 0 ? [] : [problemAt("matrix-row-repeated", "information", at, { count: again.length })];
}

function sayTheSame(one: ReadRow, other: ReadRow): boolean {
  // Only the first row of a group names its domain, and which that is may differ.
  const isOtherDomain = one.ownDomain && other.ownDomain && one.ownDomain.name !== other.ownDomain.name;
  if (isOtherDomain) return false;
  const said = ({ name, marks, total, others }: ReadRow) =>
    JSON.stringify([
      comparableName(name),
      marks.map(({ column, strength }) => [column, strength]),
      total?.value ?? null,
      others.map(({ head, at }) => [head, at.text]),
    ]);
  return said(one) === said(other);
}

/** A note to the matrix, with tabs in it: a sign or word that begins notes, and no mark. */
function isNote(cells: readonly Cell[]): boolean {
  const first = cells.find(({ text }) => text !== "")?.text ?? "";
  return /^(?:[※＊]|[（(]?注(?:[0-9０-９）):：]|$)|備考)/u.test(first) && !cells.some(({ text }) => isMark(text));
}

/** Whether a row with another first number than the last one's follows: a line between two of one domain is a piece of something else. */
function beginsDomain(
  lines: readonly SourceLine[],
  index: number,
  last: RowInDomain | undefined,
  codes: Codes,
): boolean {
  const next = filledLine(lines, index + 1, 1);
  const cells = next ? cellsOf(next) : [];
  const start = rowStart(cells, codes);
  if (start === undefined) return false;
  const number = codes.leading(cells[start]?.text ?? "")?.domainNumber ?? null;
  return !last || number === null || number !== last.domainNumber;
}

/** Of all rows, those under the heads of plans. */
function markCells(rows: readonly (readonly Cell[])[], header: MatrixHeader): readonly Cell[] {
  const { columns, marksFrom } = header;
  return rows.flatMap((cells) => markCellsOf(cells, marksFrom, header).slice(0, columns.length));
}

/**
 * Says which rows end early. Where rows keep their trailing empty cells, a short one means that something is missing; where an
 * editor has stripped them, only a short row that still ends with an empty cell does.
 */
function endsEarly(rows: readonly (readonly Cell[])[], header: MatrixHeader) {
  const isShort = (cells: readonly Cell[], from: number) =>
    markCellsOf(cells, from, header).length < header.columns.length;
  const short = rows.filter((cells) => isShort(cells, header.marksFrom)).length;
  const padded = rows.filter((cells) => !isShort(cells, header.marksFrom) && cells.at(-1)?.text === "").length;
  return (cells: readonly Cell[], marksFrom: number) =>
    isShort(cells, marksFrom) && (padded >= short || cells.at(-1)?.text === "");
}

/** A line without tabs ends the matrix, unless rows go on below it, perhaps with the heads again. */
function followsMatrix(lines: readonly SourceLine[], line: SourceLine, header: MatrixHeader, codes: Codes): boolean {
  const next = filledLine(lines, line.number, 1);
  if (!next) return true;
  const cells = cellsOf(next);
  return rowStart(cells, codes) === undefined && !isRepeatedHeader(cells, header);
}

function unreadableRow(line: SourceLine): Problem {
  return problemAt("matrix-row-unreadable", "error", positionOfLine(line), { text: line.text });
}
