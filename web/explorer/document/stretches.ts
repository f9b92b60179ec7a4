/** Lines in, what is drawn one after the other out: runs of text, lines whose tabs make a table of them, tables, and the pages on which they begin. */
import type { Line } from "./document-query.ts";

interface Run {
  /** Position of its first line. */
  readonly key: number;
  /** Where another page begins with it, its number; null elsewhere. */
  readonly page: number | null;
  readonly lines: readonly Line[];
}

export type Part =
  | (Run & { readonly kind: "text" })
  | (Run & { readonly kind: "tabbed" })
  | (Run & {
      readonly kind: "table";
      readonly number: number;
      readonly name: string | null;
      /** How many columns it has, and how wide each is to be, in characters. */
      readonly widths: readonly number[];
    });

/** Lines of a run of text: the browser draws no run that is out of sight. */
const LINES_OF_A_RUN = 50;

export function partsOf(lines: readonly Line[]): readonly Part[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const goesOn =
      before !== undefined &&
      before.tableNumber === line.tableNumber &&
      isTabbed(before) === isTabbed(line) &&
      (line.tableNumber !== null ||
        isTabbed(line) ||
        (before.page === line.page && (last?.length ?? 0) < LINES_OF_A_RUN));
    if (goesOn) last?.push(line);
    else runs.push([line]);
  }
  let page: number | null = null;
  return runs.flatMap((run): readonly Part[] => {
    const [first] = run;
    if (!first) return [];
    const begins = first.page !== null && first.page !== page ? first.page : null;
    page = run.at(-1)?.page ?? page;
    const about = { key: first.position, page: begins, lines: run };
    if (first.tableNumber === null) return [{ kind: isTabbed(first) && run.length > 1 ? "tabbed" : "text", ...about }];
    return [{ kind: "table", ...about, number: first.tableNumber, name: first.tableName, widths: widthsOf(run) }];
  });
}

/** As a table is pasted into a text: a line of cells, with tabs between them. */
const isTabbed = ({ row, text }: Line) => row === null && text.split("\t").length > 2;

const [NARROWEST, WIDEST] = [3, 22];

/** Most cells on one line, and none so wide that others are pushed out of sight. */
function widthsOf(rows: readonly Line[]): readonly number[] {
  const lengths: number[][] = [];
  for (const { cells, cellColumns } of rows)
    for (const [index, text] of cells.entries()) {
      const column = (cellColumns[index] ?? 1) - 1;
      lengths[column] ??= [];
      lengths[column].push(Math.max(...text.split("\n").map(({ length }) => length)));
    }
  return Array.from(lengths, (all = []) => {
    const sorted = [...all].sort((a, b) => a - b);
    const most = sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0;
    return Math.min(WIDEST, Math.max(NARROWEST, most));
  });
}

/** As spreadsheets name columns, from 1: A, …, Z, AA. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
