/** A table in, what its columns show out: of each its head, a sample of its cells by their looks, and the roles that speak for themselves. */

import type { Cell } from "../source/source.ts";
import { type NamedColumn, type NamedTable, namedColumns } from "../tables/named-columns.ts";
import { headedTable } from "../tables/table-heads.ts";
import { type ContentKind, rememberingKinds } from "../values/column-content.ts";
import { type ColumnProposal, proposeColumn } from "../values/propose-column.ts";
import { type HeadOfValue, readHeadOfValue } from "../values/read-head-of-value.ts";

/** From the surest; `open`: a person has to say. */
export type Sureness = "sure" | "likely" | "guess" | "open";

export interface TableEvidence {
  readonly name: string;
  /** Rows below the heads, without those of totals. */
  readonly rowCount: number;
  readonly columns: readonly ColumnEvidence[];
}

export interface ColumnEvidence {
  /** As the mapping names it. */
  readonly head: string;
  /** Of a head below others, all of them from the top; at least one. */
  readonly parts: readonly string[];
  /** From the left, beginning with 0. */
  readonly index: number;
  /** Its cell in each row, undefined where it is blank. */
  readonly byRow: readonly (string | undefined)[];
  /** How many of its cells hold something, and how many of these are different. */
  readonly filled: number;
  readonly different: number;
  /** Of a sample of the cells that say something: the kinds that each may be. */
  readonly kinds: readonly (readonly ContentKind[])[];
  /** From 0 to 1: of the same sample, how many are formulas that nobody computed. */
  readonly formulas: number;
  /** Whether its cells are the heads of others: a matrix of a thing on itself. */
  readonly holdsHeads: boolean;
  /** Characters of the cell in the middle, by length. */
  readonly usualLength: number;
  readonly examples: readonly string[];
  /** Best first; at least one. */
  readonly proposals: readonly ColumnProposal[];
  /** What the head says of values, its parts taken together. */
  readonly value: HeadOfValue | undefined;
}

/** So many cells show what a column is; more take time and show nothing else. */
const SAMPLE = 300;
const MOST = 0.8;
const EXAMPLES = 3;
const EXAMPLE_LENGTH = 60;
const TOTAL = /^(?:(?:合|総|小)計|計|totals?)$/iu;

/** Undefined where no row looks like heads. */
export function tableEvidence({ name, table }: NamedTable): TableEvidence | undefined {
  const headed = headedTable(table);
  if (!headed) return undefined;
  const rows = headed.rows.filter((row) => !isOfTotals(row));
  const named = namedColumns(headed);
  const texts = textsByColumn(rows, named);
  const heads = new Set(named.map((one) => one.name));
  const columns = named.map(({ name: head, column }, index) => {
    const shown = column.cells.map(({ text }) => text.replace(/\s*\n\s*/gu, "").trim());
    return columnEvidence(head, shown.length > 0 ? shown : [""], index, texts[index] ?? [], heads);
  });
  return { name, rowCount: rows.length, columns };
}

function columnEvidence(
  head: string,
  parts: readonly string[],
  index: number,
  byRow: readonly (string | undefined)[],
  heads: ReadonlySet<string>,
): ColumnEvidence {
  const filled = byRow.filter((text) => text !== undefined);
  const sample = spread(filled, SAMPLE);
  const kinds = sample.map(rememberingKinds());
  const lengths = sample.map(({ length }) => length).sort((a, b) => a - b);
  return {
    ...{ head, parts, index, byRow, filled: filled.length, different: new Set(filled).size },
    kinds: kinds.filter((own) => own.length > 0 && !own.includes("absence") && !own.includes("formula")),
    formulas: sample.length === 0 ? 0 : kinds.filter((own) => own.includes("formula")).length / sample.length,
    holdsHeads: sample.length > 2 && sample.filter((text) => heads.has(text)).length >= sample.length * MOST,
    usualLength: lengths[lengths.length >> 1] ?? 0,
    examples: [...new Set(sample.map(shortened))].slice(0, EXAMPLES),
    proposals: proposalsOf(parts, sample),
    value: statedValue(parts),
  };
}

/** A lower head that says nothing by itself may do so with the one above it. */
function proposalsOf(parts: readonly string[], sample: readonly string[]): readonly ColumnProposal[] {
  const own = proposeColumn(parts.at(-1) ?? "", sample);
  if (parts.length === 1 || own[0]?.role !== "unknown") return own;
  const joined = proposeColumn(parts.join(""), sample);
  return joined[0]?.role === "unknown" ? own : joined;
}

/** 目標値 above R12, or R12 above 目標値; of 指標 above R12, the year alone. */
function statedValue(parts: readonly string[]): HeadOfValue | undefined {
  const own = readHeadOfValue(parts.at(-1) ?? "");
  if (!own) return undefined;
  const above = parts
    .slice(0, -1)
    .reverse()
    .filter((part) => !/kpi|指標/iu.test(part));
  return above
    .flatMap((part) => readHeadOfValue(part) ?? [])
    .reduce<HeadOfValue>(
      (value, upper) => ({
        measurementKind: value.measurementKind ?? upper.measurementKind,
        year: value.year ?? upper.year,
        unit: value.unit ?? upper.unit,
      }),
      own,
    );
}

/** From 0 to 1: the share of cells that are of one of the kinds at least; 0 where no cell says anything. */
export function shareOf({ kinds }: ColumnEvidence, ...wanted: readonly ContentKind[]): number {
  if (kinds.length === 0) return 0;
  return kinds.filter((own) => own.some((kind) => wanted.includes(kind))).length / kinds.length;
}

/** Its best role with a word for it, among some. */
export function proposalFor(
  { proposals }: ColumnEvidence,
  ...roles: readonly ColumnProposal["role"][]
): ColumnProposal | undefined {
  return proposals.find(({ role }) => roles.includes(role));
}

function isOfTotals(row: readonly Cell[]): boolean {
  return row.slice(0, 3).some(({ text }) => TOTAL.test(text.replace(/\s/gu, "")));
}

/** Of each column its cell in each row; of cells under one head, all their lines. One walk over the cells, for there may be a million of them. */
function textsByColumn(
  rows: readonly (readonly Cell[])[],
  columns: readonly NamedColumn[],
): readonly (readonly (string | undefined)[])[] {
  const texts = columns.map(() => new Array<string | undefined>(rows.length).fill(undefined));
  const columnAt = new Map<number, (string | undefined)[]>();
  for (const [index, { column }] of columns.entries())
    for (let at = column.from; at <= column.to; at += 1) columnAt.set(at, texts[index] ?? []);
  for (const [row, cells] of rows.entries()) {
    for (const { column, text } of cells) {
      const own = columnAt.get(column);
      if (!own || text.trim() === "") continue;
      own[row] = own[row] === undefined ? text : `${own[row]}\n${text}`;
    }
  }
  return texts;
}

/** So many of a list at most, from its beginning to its end. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)] as T);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return [...line].length > EXAMPLE_LENGTH ? `${[...line].slice(0, EXAMPLE_LENGTH).join("")}…` : line;
}
