/** The table that writers take: columns with names, and rows of cells. */
import type { WordList, Words } from "../template/words.ts";

/** null is an empty cell. */
export type Cell = string | number | boolean | null;

/** Names of columns are unique; every row has a cell for each. Rows may be gone through any number of times. */
export interface ExportTable {
  /** For programs. */
  readonly columns: readonly string[];
  /** The same for people, where they have better words for them. */
  readonly heads?: readonly Words[];
  /** Of a column whose cells are names of the API, what people call these; in the order of the columns. */
  readonly wordsOfCells?: readonly (WordList | undefined)[];
  readonly rows: Iterable<readonly Cell[]>;
  /** What it is a table of, and where that comes from. */
  readonly about?: TableAbout;
}

export interface TableAbout {
  readonly title: Words;
  readonly facts: readonly TableFact[];
}

export interface TableFact {
  readonly name: Words;
  readonly value: Words | string;
}
