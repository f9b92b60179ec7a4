/** Tables without ruled lines: lines of several segments below each other, whose columns are told by what stands above what. */
import type { Line, Segment } from "./lines-of-words.ts";
import { aroundAll, type Box } from "./page.ts";
import type { CellOnPage, TableOnPage } from "./ruled-tables.ts";

/** Fewer lines of several segments are no table. */
const LEAST_ROWS = 3;
/** Of the height of a line: a wider gap ends a table. */
const WIDEST_GAP = 2.5;

export interface AlignedTable {
  readonly table: TableOnPage;
  readonly lines: ReadonlySet<Line>;
}

export function alignedTables(page: number, lines: readonly Line[]): readonly AlignedTable[] {
  return runsOf(lines).flatMap((run) => {
    const columns = columnsOf(run);
    if (columns.length < 2) return [];
    const cells = run.flatMap((line, row) => line.segments.map((segment) => cellOf(segment, row, columns)));
    return [{ table: { ...aroundAll(run), page, cells: distinct(cells) }, lines: new Set(run) }];
  });
}

/** Lines below each other that begin and end with one of several segments. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [[]];
  for (const line of lines) {
    const above = runs.at(-1)?.at(-1);
    const isFar = above && line.top - above.bottom > WIDEST_GAP * (above.bottom - above.top);
    const isSecondAlone = line.segments.length === 1 && above?.segments.length === 1;
    if (isFar || isSecondAlone) runs.push([]);
    runs.at(-1)?.push(line);
  }
  return runs.flatMap((run) => {
    const first = run.findIndex(({ segments }) => segments.length > 1);
    const table = run.slice(Math.max(first, 0), run.findLastIndex(({ segments }) => segments.length > 1) + 1);
    return table.filter(({ segments }) => segments.length > 1).length >= LEAST_ROWS ? [table] : [];
  });
}

type Span = readonly [left: number, right: number];

/** What stands above each other is a column; a segment that would make one of two of them spans both. */
function columnsOf(run: readonly Line[]): readonly Span[] {
  const ordered = [...run].sort((a, b) => b.segments.length - a.segments.length);
  let columns: readonly Span[] = [];
  for (const { segments } of ordered) {
    for (const { left, right } of segments) {
      const met = columns.filter(([from, to]) => left < to && from < right);
      if (met.length > 1) continue;
      const span: Span = [Math.min(left, ...met.map(([from]) => from)), Math.max(right, ...met.map(([, to]) => to))];
      // A wider column may reach into the next.
      if (columns.some((one) => !met.includes(one) && span[0] < one[1] && one[0] < span[1])) continue;
      columns = [...columns.filter((one) => !met.includes(one)), span].sort(([a], [b]) => a - b);
    }
  }
  return columns;
}

function cellOf(segment: Segment, row: number, columns: readonly Span[]): CellOnPage {
  const met = columns.flatMap(([from, to], index) => (segment.left < to && from < segment.right ? [index] : []));
  const [first = 0, last = first] = [met[0], met.at(-1)];
  const { left, top, right, bottom } = segment as Box;
  return {
    ...{ left, top, right, bottom, text: segment.text, row, column: first },
    ...{ rowSpan: 1, columnSpan: last - first + 1 },
  };
}

/** Two segments of one column on one line are one cell. */
function distinct(cells: readonly CellOnPage[]): readonly CellOnPage[] {
  const found: CellOnPage[] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last && last.row === cell.row && cell.column < last.column + last.columnSpan) {
      const columnSpan = Math.max(last.column + last.columnSpan, cell.column + cell.columnSpan) - last.column;
      found[found.length - 1] = { ...last, ...aroundAll([last, cell]), text: `${last.text} ${cell.text}`, columnSpan };
    } else found.push(cell);
  }
  return found;
}
