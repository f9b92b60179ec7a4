/** The table that writers take: columns with names, and rows of cells. */
/** null is an empty cell. */
export type Cell = string | number | boolean | null;

/** Names of columns are unique; every row has a cell for each. Rows may be gone through any number of times. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}
