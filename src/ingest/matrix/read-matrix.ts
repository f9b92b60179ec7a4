/** Finds and parses the matrix of ○: column heads, rows with their marks, totals where it states them. */
import type { Problem } from "../../model/problem.ts";
import {
  addAll,
  type ParsedMatrix,
  type ParsedRow,
  type ParsedTotal,
  type ParseResult,
  problemAt,
  quote,
} from "../parse-result.ts";
import { cellsOf, isRowOfCells } from "../text/cells.ts";
import type { Codes } from "../text/item-codes.ts";
import { type Cell, isBlank, positionOfLine, type SourceLine } from "../text/source-text.ts";
import type { Legend } from "./legend.ts";
import { markSigns } from "./mark-signs.ts";
import { findHeader, isRepeatedHeader, type MatrixHeader } from "./matrix-header.ts";
import { readRow, rowStart } from "./matrix-row.ts";
import { readTotals } from "./matrix-totals.ts";

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

  const rows: ParsedRow[] = [];
  const columnTotals = new Map<number, ParsedTotal>();
  const domainTotals = new Map<string, ParsedTotal>();
  const cutShort = endsEarly(rowCells, header.value);
  let domain: string | null = null;
  let lastLine = lines[firstRow]?.number ?? 0;

  for (const line of below) {
    if (isBlank(line)) continue;
    if (!isRowOfCells(line)) {
      if (followsMatrix(lines, line, header.value, codes)) break;
      problems.push(unreadableRow(line));
      continue;
    }
    lastLine = line.number;
    const cells = cellsOf(line);
    if (isRepeatedHeader(cells, header.value)) continue;
    const row = readRow(line, cells, header.value, codes, signs, domain, cutShort);
    if (row) {
      addAll(problems, row.problems);
      if (row.value) {
        domain = row.value.domain.name;
        rows.push(row.value);
      }
      continue;
    }
    const totals = readTotals(cells, header.value, rows);
    if (!totals) {
      problems.push(unreadableRow(line));
      continue;
    }
    addAll(problems, totals.problems);
    const { scope, columns, sum } = totals.value;
    if (scope === "matrix") for (const [column, total] of columns) columnTotals.set(column, total);
    else if (domain !== null && sum) domainTotals.set(domain, sum);
  }
  const value = {
    columns: header.value.columns,
    rows,
    columnTotals,
    domainTotals,
    firstLine: header.value.firstLine,
    lastLine,
  };
  return { value, problems };
}

/** Of all rows, those under the heads of plans. */
function markCells(rows: readonly (readonly Cell[])[], { columns, marksFrom }: MatrixHeader): readonly Cell[] {
  return rows.flatMap((cells) => cells.slice(marksFrom, marksFrom + columns.length));
}

/**
 * Says which rows end early. Where rows keep their trailing empty cells, a short one means that something is missing; where an
 * editor has stripped them, only a short row that still ends with an empty cell does.
 */
function endsEarly(rows: readonly (readonly Cell[])[], header: MatrixHeader) {
  const isShort = (cells: readonly Cell[], from: number) => cells.length - from < header.columns.length;
  const short = rows.filter((cells) => isShort(cells, header.marksFrom)).length;
  const padded = rows.filter((cells) => !isShort(cells, header.marksFrom) && cells.at(-1)?.text === "").length;
  return (cells: readonly Cell[], marksFrom: number) =>
    isShort(cells, marksFrom) && (padded >= short || cells.at(-1)?.text === "");
}

/** A line without tabs ends the matrix, unless rows go on below it, perhaps with the heads again. */
function followsMatrix(lines: readonly SourceLine[], line: SourceLine, header: MatrixHeader, codes: Codes): boolean {
  let index = line.number;
  for (let next = lines[index]; next; next = lines[++index]) {
    if (isBlank(next)) continue;
    const cells = cellsOf(next);
    return rowStart(cells, codes) === undefined && !isRepeatedHeader(cells, header);
  }
  return true;
}

function unreadableRow(line: SourceLine): Problem {
  return problemAt(
    "matrix-row-unreadable",
    "error",
    positionOfLine(line),
    `${quote(line.text)} stands among the rows of the matrix but is none. Expected domain (or nothing), tab, code such as 1-1, tab, name, tab, marks.`,
  );
}
