/** Parses a row of totals (計, 小計) of the matrix. */
import type { Problem } from "../../model/problem.ts";
import { problemAt } from "../parse-result.ts";
import type { Cell } from "../text/source-text.ts";
import { parseCount } from "../text/tokens.ts";
import { type MatrixHeader, markCellsOf } from "./matrix-header.ts";

/** 計 and 合計 rows count the whole column, a 小計 row the domain above it. */
export function readTotals(cells: readonly Cell[], header: MatrixHeader, hasRows: boolean) {
  const label = cells.find(({ text }) => /^(小計|計|合計|総計)$/u.test(text.replace(/\s/gu, "")));
  if (!label || !hasRows) return undefined;
  const width = header.columns.length + (header.totalColumn === null ? 0 : 1);
  const counts = markCellsOf(cells, header.marksFrom, header)
    .slice(0, width)
    .flatMap((cell, column) => {
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
  return problemAt("matrix-total-unreadable", "error", cell.at, { text: cell.text, label });
}
