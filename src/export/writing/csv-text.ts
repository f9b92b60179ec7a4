/** A table as CSV by RFC 4180, some rows at a time. */
import { stringify } from "csv-stringify/sync";
import type { Cell, ExportTable } from "../export-table.ts";

/** Rows that become text at a time: enough to be quick, few enough to be small. */
const BATCH = 500;

export type CellText = (cell: Cell) => string | null;

/** Text and nothing differ: `""` is an empty text, an empty cell is null. */
export const plainCell: CellText = (cell) => {
  if (typeof cell === "string") return cell.toWellFormed();
  return cell === null ? null : String(cell);
};

export function* csvText({ columns, rows }: ExportTable, cellText: CellText): Iterable<string> {
  yield lines([columns], cellText);
  let batch: (readonly Cell[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield lines(batch, cellText);
    batch = [];
  }
  if (batch.length > 0) yield lines(batch, cellText);
}

function lines(rows: readonly (readonly Cell[])[], cellText: CellText): string {
  const texts = rows.map((row) => {
    const [first = null, ...others] = row.map(cellText);
    // Readers pass over an empty line.
    return others.length === 0 ? [first ?? ""] : [first, ...others];
  });
  // Of line ends csv-stringify only minds its own. A quote before it keeps U+FEFF from being taken for a byte order mark.
  return stringify(texts, { record_delimiter: "\r\n", quoted_match: /^$|^\ufeff|[\r\n]/ });
}
