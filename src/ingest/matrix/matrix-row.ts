/** Parses one row of the matrix: code, name, domain, marks, total. */
import type { Problem } from "../../model/problem.ts";
import {
  type Named,
  type ParsedMark,
  type ParsedRow,
  type ParsedTotal,
  type ParseResult,
  problemAt,
} from "../parse-result.ts";
import { cellsOf } from "../text/cells.ts";
import type { Codes } from "../text/item-codes.ts";
import { type Cell, positionOfLine, type SourceLine } from "../text/source-text.ts";
import { isListMarker, isMark, parseCount, strayMark } from "../text/tokens.ts";
import type { MarkSigns } from "./mark-signs.ts";
import { type MatrixHeader, markCellsOf } from "./matrix-header.ts";

/** Index of the code's cell (the first or second), if the cells are a row of the matrix. */
export function rowStart(cells: readonly Cell[], codes: Codes): number | undefined {
  if (cells.length < 2 || isListMarker(cells[0]?.text ?? "")) return undefined;
  const index = cells.slice(0, 2).findIndex((cell) => codes.leading(cell.text) !== undefined);
  return index === -1 ? undefined : index;
}

/** True of a row and of what an edit has left of one. */
export function looksLikeRow(line: SourceLine, codes: Codes): boolean {
  const cells = cellsOf(line);
  return cells.length > 1 && cells.some(({ text }) => isMark(text) || codes.leading(text) !== undefined);
}

/** A row without what it belongs to. */
export interface ReadRow extends Omit<ParsedRow, "domain"> {
  /** The cell left of its code, where it holds something. */
  readonly ownDomain: Named | null;
}

/** One row with its marks; undefined where the cells are none. The row is null where the name is missing, which is a problem. */
export function readRow(
  line: SourceLine,
  cells: readonly Cell[],
  header: MatrixHeader,
  codes: Codes,
  signs: MarkSigns,
  cutShort: (cells: readonly Cell[], marksFrom: number) => boolean,
): ParseResult<ReadRow | null> | undefined {
  const start = rowStart(cells, codes);
  const codeCell = start === undefined ? undefined : cells[start];
  const code = codeCell && codes.leading(codeCell.text);
  if (start === undefined || !codeCell || !code) return undefined;

  const problems: Problem[] = [];
  const nameBehindCode = codeCell.text.slice(code.end).trim();
  const nameCell = nameBehindCode === "" ? cells[start + 1] : undefined;
  const name = nameBehindCode || (nameCell?.text ?? "");
  const marksFrom = start + (nameCell ? 2 : 1);
  const at = codeCell.to(nameCell ?? codeCell);
  if (name === "") {
    problems.push(problemAt("matrix-row-unreadable/name", "error", at, { code: code.code }));
  }

  const domainCell = start === 1 && cells[0] && cells[0].text !== "" ? cells[0] : undefined;
  problems.push(...[domainCell, nameCell ?? codeCell].flatMap((cell) => (cell ? markInName(cell) : [])));
  const inName = codes.find(name)[0];
  if (inName) {
    problems.push(problemAt("code-inside-name/matrix", "error", at, { inside: inName.code, code: code.code }));
  }
  if (cutShort(cells, marksFrom)) {
    problems.push(
      problemAt("matrix-row-cut-short", "error", positionOfLine(line), {
        code: code.code,
        count: markCellsOf(cells, marksFrom, header).length,
        columns: header.columns.length,
      }),
    );
  }
  const read = readMarks(markCellsOf(cells, marksFrom, header), header, signs);
  problems.push(...read.problems);
  const row: ReadRow = {
    statedAs: "matrixRow",
    code: code.code,
    domainNumber: code.domainNumber,
    name,
    at,
    ownDomain: domainCell ? { name: domainCell.text, at: domainCell.at } : null,
    marks: read.value.marks,
    total: read.value.total,
    others: [...header.others].flatMap(([index, { name: head }]) => {
      const cell = cells[marksFrom + index];
      return cell && cell.text !== "" ? [{ head, at: cell.at }] : [];
    }),
  };
  return { value: name === "" ? null : row, problems };
}

/** Where a tab was lost, a mark hangs on to the name before it. */
function markInName(cell: Cell): readonly Problem[] {
  const mark = strayMark(cell.text);
  if (mark === undefined) return [];
  return [problemAt("mark-inside-name", "error", cell.at, { text: cell.text, mark })];
}

function readMarks(
  cells: readonly Cell[],
  header: MatrixHeader,
  signs: MarkSigns,
): ParseResult<Pick<ParsedRow, "marks" | "total">> {
  const problems: Problem[] = [];
  const marks: ParsedMark[] = [];
  let total: ParsedTotal | null = null;
  for (const [column, cell] of cells.entries()) {
    if (cell.text === "") continue;
    const count = column === header.totalColumn ? parseCount(cell.text) : undefined;
    if (count !== undefined) total = { value: count, at: cell.at };
    else if (column >= header.columns.length) {
      problems.push(
        problemAt("mark-without-plan", "error", cell.at, {
          text: cell.text,
          column: column + 1,
          columns: header.columns.length,
        }),
      );
    } else if (signs.isMark(cell.text)) marks.push({ column, at: cell.at, strength: signs.strengthOf(cell.text) });
    else if (!signs.isNone(cell.text)) {
      const plan = header.columns[column]?.name ?? "";
      problems.push(
        problemAt("mark-unreadable/under", "error", cell.at, {
          text: cell.text,
          plan,
          isCircle: /^[0oＯｏ０O]$/u.test(cell.text),
        }),
      );
    }
  }
  return { value: { marks, total }, problems };
}
