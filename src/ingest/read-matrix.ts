/** The document's lines in, the matrix of ○ out: column heads, rows with their marks, totals where it states them. */
import type { Problem } from "../model/problem.ts";
import { findCodes, isListMarker, isMark, leadingCode, parseCount, strayMark } from "./characters.ts";
import { type Cell, cellsOf } from "./matrix-cells.ts";
import { findHeader, isRepeatedHeader, type MatrixHeader } from "./matrix-header.ts";
import { type MatrixReading, problemAt, quote, type Read, type RowReading, type TotalReading } from "./reading.ts";
import { isBlank, positionOfLine, type SourceLine } from "./source-text.ts";

/** Reads the one matrix of the document; null, with no problem, where no line looks like a row of it. */
export function readMatrix(lines: readonly SourceLine[]): Read<MatrixReading | null> {
  const candidates = lines.flatMap((line, index) => (rowStart(cellsOf(line)) === undefined ? [] : [index]));
  const firstRow = candidates.find((index) => findHeader(lines, index).value.columns.length > 0) ?? candidates[0];
  if (firstRow === undefined) return { value: null, problems: [] };
  const problems: Problem[] = [];
  const header = findHeader(lines, firstRow);
  problems.push(...header.problems);

  const rows: RowReading[] = [];
  const columnTotals = new Map<number, TotalReading>();
  const domainTotals = new Map<string, TotalReading>();
  const cutShort = endsEarly(lines.slice(firstRow), header.value);
  let domain: string | null = null;
  let lastLine = lines[firstRow]?.number ?? 0;

  for (const line of lines.slice(firstRow)) {
    if (isBlank(line)) continue;
    if (!line.text.includes("\t")) {
      if (followsMatrix(lines, line, header.value)) break;
      problems.push(unreadableRow(line));
      continue;
    }
    lastLine = line.number;
    const cells = cellsOf(line);
    if (isRepeatedHeader(cells, header.value)) continue;
    const row = readRow(line, cells, header.value, domain, cutShort);
    if (row) {
      problems.push(...row.problems);
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
    problems.push(...totals.problems);
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

/** Index of the code's cell (the first or second), if the cells are a row of the matrix. */
function rowStart(cells: readonly Cell[]): number | undefined {
  if (cells.length < 2 || isListMarker(cells[0]?.text ?? "")) return undefined;
  const index = cells.slice(0, 2).findIndex((cell) => leadingCode(cell.text) !== undefined);
  return index === -1 ? undefined : index;
}

/** True of a row and of what an edit has left of one. */
export function looksLikeRow(line: SourceLine): boolean {
  const cells = cellsOf(line);
  return cells.length > 1 && cells.some(({ text }) => isMark(text) || leadingCode(text) !== undefined);
}

function readRow(
  line: SourceLine,
  cells: readonly Cell[],
  header: MatrixHeader,
  domainAbove: string | null,
  cutShort: (cells: readonly Cell[], marksFrom: number) => boolean,
): Read<RowReading | null> | undefined {
  const start = rowStart(cells);
  const codeCell = start === undefined ? undefined : cells[start];
  const code = codeCell && leadingCode(codeCell.text);
  if (start === undefined || !codeCell || !code) return undefined;

  const problems: Problem[] = [];
  const nameBehindCode = codeCell.text.slice(code.end).trim();
  const nameCell = nameBehindCode === "" ? cells[start + 1] : undefined;
  const name = nameBehindCode || (nameCell?.text ?? "");
  const marksFrom = start + (nameCell ? 2 : 1);
  const at = codeCell.to(nameCell ?? codeCell);
  if (name === "") {
    problems.push(
      problemAt(
        "matrix-row-unreadable",
        "error",
        at,
        `Item ${code.code} has no name in the matrix. Expected code, tab, name, tab, marks.`,
      ),
    );
  }

  const domainCell = start === 1 && cells[0] && cells[0].text !== "" ? cells[0] : undefined;
  const domainName = domainCell?.text ?? domainAbove;
  problems.push(...[domainCell, nameCell ?? codeCell].flatMap((cell) => (cell ? markInName(cell) : [])));
  const inName = findCodes(name)[0];
  if (inName) {
    problems.push(
      problemAt(
        "code-inside-name",
        "error",
        at,
        `The code ${inName.code} stands inside the name of item ${code.code} in the matrix. Expected one item on each line.`,
      ),
    );
  }
  if (domainName === null) {
    problems.push(
      problemAt(
        "row-without-domain",
        "error",
        at,
        `Item ${code.code} stands in no policy domain: the first row of a group must name its domain in the first cell.`,
      ),
    );
  }
  if (cutShort(cells, marksFrom)) {
    problems.push(
      problemAt(
        "matrix-row-cut-short",
        "error",
        positionOfLine(line),
        `The row of item ${code.code} ends after ${Math.max(0, cells.length - marksFrom)} of ${header.columns.length} plan columns, unlike the rows around it. The document may be cut off here.`,
      ),
    );
  }
  const read = readMarks(cells.slice(marksFrom), header);
  problems.push(...read.problems);
  const { domainNumber, itemNumber } = code;
  const row: RowReading = {
    code: code.code,
    domainNumber,
    itemNumber,
    name,
    at,
    domain: { name: domainName ?? "", at: domainCell?.at ?? null },
    marks: read.value.marks,
    total: read.value.total,
  };
  return { value: domainName === null || name === "" ? null : row, problems };
}

/** Where a tab was lost, a mark hangs on to the name before it. */
function markInName(cell: Cell): readonly Problem[] {
  const mark = strayMark(cell.text);
  if (mark === undefined) return [];
  return [
    problemAt(
      "mark-inside-name",
      "error",
      cell.at,
      `${quote(cell.text)} is a name in the matrix, but holds the mark ${mark}. Expected a tab before each mark.`,
    ),
  ];
}

function readMarks(cells: readonly Cell[], header: MatrixHeader): Read<Pick<RowReading, "marks" | "total">> {
  const problems: Problem[] = [];
  const marks: { column: number; at: Cell["at"] }[] = [];
  let total: TotalReading | null = null;
  for (const [column, cell] of cells.entries()) {
    if (cell.text === "") continue;
    const count = column === header.totalColumn ? parseCount(cell.text) : undefined;
    if (count !== undefined) total = { value: count, at: cell.at };
    else if (column >= header.columns.length) {
      problems.push(
        problemAt(
          "mark-without-plan",
          "error",
          cell.at,
          `${quote(cell.text)} stands in column ${column + 1} of the marks, but the matrix heads only ${header.columns.length} plans. Expected an empty cell, or a head for the column.`,
        ),
      );
    } else if (isMark(cell.text)) marks.push({ column, at: cell.at });
    else {
      const plan = header.columns[column]?.name ?? "";
      problems.push(
        problemAt(
          "mark-unreadable",
          "error",
          cell.at,
          `${quote(cell.text)} under ${plan} is neither empty nor a mark. Expected ○ (also ◯ 〇 ●) or nothing${/^[0oＯｏ０O◎]$/u.test(cell.text) ? " (did you mean ○?)" : ""}.`,
        ),
      );
    }
  }
  return { value: { marks, total }, problems };
}

/** 計 and 合計 rows count the whole column, a 小計 row the domain above it. */
function readTotals(cells: readonly Cell[], header: MatrixHeader, rows: readonly RowReading[]) {
  const label = cells.find(({ text }) => /^(小計|計|合計|総計)$/u.test(text.replace(/\s/gu, "")));
  if (!label || rows.length === 0) return undefined;
  const width = header.columns.length + (header.totalColumn === null ? 0 : 1);
  const counts = cells.slice(header.marksFrom, header.marksFrom + width).flatMap((cell, column) => {
    const value = parseCount(cell.text);
    return value === undefined ? [] : [[column, { value, at: cell.at }] as const];
  });
  const read = new Set([label.at, ...counts.map(([, { at }]) => at)]);
  const problems = cells
    .filter(({ text, at }) => text !== "" && !read.has(at))
    .map((cell) => noTotal(cell, label.text));
  const columns = counts.filter(([column]) => column < header.columns.length);
  const stated = counts.find(([column]) => column === header.totalColumn)?.[1];
  const first = columns[0]?.[1];
  const sum = stated ?? (first && { value: columns.reduce((all, [, { value }]) => all + value, 0), at: first.at });
  const scope = label.text.startsWith("小") ? ("domain" as const) : ("matrix" as const);
  return { value: { scope, columns, sum }, problems };
}

function noTotal(cell: Cell, label: string): Problem {
  return problemAt(
    "matrix-total-unreadable",
    "error",
    cell.at,
    `${quote(cell.text)} stands in the row ${label} of the matrix. Expected a whole number under each plan, and nothing else.`,
  );
}

/**
 * Says which rows end early. Where rows keep their trailing empty cells, a short one means that something is missing; where an
 * editor has stripped them, only a short row that still ends with an empty cell does.
 */
function endsEarly(lines: readonly SourceLine[], header: MatrixHeader) {
  const isShort = (cells: readonly Cell[], from: number) => cells.length - from < header.columns.length;
  const rows = lines.map(cellsOf).filter((cells) => rowStart(cells) !== undefined);
  const short = rows.filter((cells) => isShort(cells, header.marksFrom)).length;
  const padded = rows.filter((cells) => !isShort(cells, header.marksFrom) && cells.at(-1)?.text === "").length;
  return (cells: readonly Cell[], marksFrom: number) =>
    isShort(cells, marksFrom) && (padded >= short || cells.at(-1)?.text === "");
}

/** A line without tabs ends the matrix, unless rows go on below it, perhaps with the heads again. */
function followsMatrix(lines: readonly SourceLine[], line: SourceLine, header: MatrixHeader): boolean {
  let index = line.number;
  for (let next = lines[index]; next; next = lines[++index]) {
    if (isBlank(next)) continue;
    const cells = cellsOf(next);
    return rowStart(cells) === undefined && !isRepeatedHeader(cells, header);
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
