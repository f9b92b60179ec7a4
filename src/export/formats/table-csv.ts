/**
 * Writes a table as CSV for programs: every cell as it is, and nothing before it. Who wants Excel takes the workbook.
 * Follows RFC 4180: https://www.rfc-editor.org/rfc/rfc4180
 */
import type { ExportTable } from "../export-table.ts";
import type { TableFormat } from "../format.ts";
import { csvText, plainCell } from "../writing/csv-text.ts";
import { excelCell } from "../writing/excel-cell.ts";

export const csv: TableFormat = {
  name: "csv",
  title: "CSV (RFC 4180)",
  mediaType: "text/csv",
  holds: "table",
  tools: [
    { name: "pandas (Python)", how: "read_csv(link)." },
    { name: "R", how: "readr::read_csv(link)." },
    { name: "D3, Observable Plot", how: "await d3.csv(link, d3.autoType)." },
    { name: "Flourish, Datawrapper, RAWGraphs", how: "Upload the file, or give the link as the source of the data." },
  ],
  write: (table) => csvText(table, plainCell),
};

/**
 * For files that somebody fills in with Excel and gives back, in which a code must not become a date on the way.
 * Excel takes a file without a byte order mark for one in the code page of the computer.
 */
export function* writeForExcel(table: ExportTable): Iterable<string> {
  yield "\ufeff";
  yield* csvText(table, excelCell);
}
