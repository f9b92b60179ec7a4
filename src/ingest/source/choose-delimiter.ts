/** Chooses what divides the cells of delimited text, or says that a text is prose: by how many records have the same number of cells. */
import { DELIMITERS, type DelimitedRecord, type Delimiter, delimitedRecords } from "./delimited-records.ts";

export interface ChosenDelimiter {
  readonly records: readonly DelimitedRecord[];
  readonly delimiter: Delimiter;
  /** Cells of a record, in most records that have several. */
  readonly usualWidth: number;
}

/** undefined where the text is prose throughout. `name`: of the file; .csv and .tsv say that there is a table in it. */
export function chooseDelimiter(text: string, name: string): ChosenDelimiter | undefined {
  const candidates = DELIMITERS.filter((delimiter) => text.includes(delimiter)).map((delimiter) =>
    candidate(text, delimiter),
  );
  if (/\.(?:csv|tsv|tab)$/iu.test(name)) {
    const possible = candidates.filter(({ several }) => several > 0);
    const even = possible.filter(isEven);
    return best(even.length > 0 ? even : possible);
  }
  // A tab is not a sign of prose; a comma is one, however many there are beside the rows of a table.
  const [tabs, ...others] = candidates[0]?.delimiter === "\t" ? candidates : [undefined, ...candidates];
  if (tabs && tabs.filled >= LEAST_ROWS) return tabs;
  return best(others.filter((other): other is Candidate => other !== undefined && isMostlyTable(other)));
}

/** Fewer lines with two cells are indented prose. */
const LEAST_ROWS = 2;
const LEAST_WIDTH = 3;
/** So many records of one width one after the other are no sentences. */
const LEAST_RUN = 4;

interface Candidate extends ChosenDelimiter {
  /** Records with several cells. */
  readonly several: number;
  /** Records with several cells that hold something. */
  readonly filled: number;
  /** Records that are not blank. */
  readonly nonBlank: number;
  /** Records of the usual width, and the longest run of them. */
  readonly usual: number;
  readonly longestRun: number;
}

function candidate(text: string, delimiter: Delimiter): Candidate {
  const records = delimitedRecords(text, delimiter);
  const widths = new Map<number, number>();
  let [several, filled, nonBlank] = [0, 0, 0];
  for (const record of records) {
    const count = record.cells.filter((cell) => cell.text.trim() !== "").length;
    if (count > 0) nonBlank += 1;
    if (count > 1) filled += 1;
    const width = record.cells.length;
    if (width < 2) continue;
    several += 1;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const [usualWidth, usual] = [...widths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return {
    records,
    delimiter,
    usualWidth,
    several,
    filled,
    nonBlank,
    usual,
    longestRun: longestRun(records, usualWidth),
  };
}

function longestRun(records: readonly DelimitedRecord[], width: number): number {
  let [longest, run] = [0, 0];
  for (const { cells } of records) {
    run = cells.length === width ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Every record has as many cells: as programs write files, whatever other signs their texts are full of. */
function isEven({ records, usual, usualWidth, nonBlank, several }: Candidate): boolean {
  return usualWidth > 1 && several === usual && usual >= nonBlank && usual === records.length;
}

function isMostlyTable({ usualWidth, usual, nonBlank, longestRun: run }: Candidate): boolean {
  if (usualWidth < LEAST_WIDTH) return false;
  return (usual >= LEAST_ROWS && usual / nonBlank >= 0.6) || run >= LEAST_RUN;
}

/** Delimiters in records of the usual width, less for each record of another. */
function best(candidates: readonly Candidate[]): ChosenDelimiter | undefined {
  const score = ({ usual, usualWidth, several }: Candidate) => ((usual * usual) / several) * (usualWidth - 1);
  return [...candidates].sort((a, b) => score(b) - score(a))[0];
}
