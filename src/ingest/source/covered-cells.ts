/** Tells of a table's cells which ones merged cells cover, and how far those reach; asked row by row from the top. */

/** Rows and columns from 1, the last ones included. */
export interface MergedRange {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface Span {
  /** True where a merged cell that begins elsewhere lies over it. */
  readonly isCovered: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Time and memory grow with the number of ranges and the columns that they span, not with their area: a range may cover the whole sheet.
 * Rows have to be asked for in ascending order.
 */
export function coveredCells(ranges: readonly MergedRange[]) {
  const byRow = [...ranges].sort((a, b) => a.row - b.row);
  const starts = new Map(byRow.map((range) => [key(range.row, range.column), range]));
  /** By column: the last row that is covered, of all ranges that began so far. */
  const until: number[] = [];
  let next = 0;
  let reached = 0;
  const begin = (row: number) => {
    if (row < reached) throw new Error(`row ${row} was asked for behind row ${reached}`);
    reached = row;
    for (; (byRow[next]?.row ?? Infinity) <= row; next += 1) {
      const range = byRow[next];
      if (!range || range.lastRow < row) continue;
      for (let column = range.column; column <= range.lastColumn; column += 1) {
        until[column] = Math.max(until[column] ?? 0, range.lastRow);
      }
    }
  };
  return {
    at: (row: number, column: number): Span => {
      begin(row);
      const own = starts.get(key(row, column));
      if (own) {
        return { isCovered: false, rowSpan: own.lastRow - row + 1, columnSpan: own.lastColumn - column + 1 };
      }
      return { isCovered: (until[column] ?? 0) >= row, rowSpan: 1, columnSpan: 1 };
    },
  };
}

/** One number for both: columns are fewer than 2^15. */
function key(row: number, column: number): number {
  return row * 32_768 + column;
}
