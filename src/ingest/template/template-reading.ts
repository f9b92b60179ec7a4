/** What reading the template's rows needs and leaves behind, and the ways to read a cell: a year, a count, a word of a list, what it refers to. */
import type { MessageKey, ValuesOf } from "../../model/messages/catalogue.ts";
import { nearestTo } from "../../model/names.ts";
import type { Problem, Severity } from "../../model/problem.ts";
import type { Field } from "../../template/columns.ts";
import { isStatedNone, type LANGUAGES, meaningOf, type WordList } from "../../template/words.ts";
import { problemAt } from "../parse-result.ts";
import type { Cell } from "../source/source.ts";
import type { AccountInKeeping } from "../tables/account.ts";
import type { Made, PlanInMaking } from "../tables/plan-in-making.ts";
import { parseCount } from "../text/tokens.ts";
import { readYear } from "../values/read-year.ts";
import type { TemplateReferences } from "./template-references.ts";
import { isInText, type TemplateCell, type TemplateRow } from "./template-tables.ts";

export interface TemplateReading {
  readonly making: PlanInMaking;
  readonly account: AccountInKeeping;
  readonly problems: Problem[];
  readonly references: TemplateReferences;
  /** Heads of columns that the mapping says are not read. */
  readonly isIgnored: (head: string) => boolean;
  readonly title: string;
}

export function report<Key extends MessageKey>(
  { problems }: TemplateReading,
  key: Key,
  severity: Severity,
  { at }: TemplateCell,
  values: ValuesOf<Key>,
): void {
  problems.push(problemAt(key, severity, at, values));
}

/** The cell of a field, if it holds something. A formula that nobody computed and an error of the spreadsheet hold nothing, which is said. */
export function cellOf(row: TemplateRow, field: Field, reading: TemplateReading): TemplateCell | undefined {
  const cell = row.cells.get(field);
  if (!cell) return undefined;
  reading.account.place(cell.entry);
  const isError = cell.entry.value === null && cell.entry.traps.some(({ kind }) => kind === "error-value");
  if (isError || cell.entry.traps.some(({ kind }) => kind === "formula-without-value")) {
    report(reading, "cell-formula", "warning", cell, { text: cell.text });
    return undefined;
  }
  return cell.text === "" ? undefined : cell;
}

export const textOf = (row: TemplateRow, field: Field, reading: TemplateReading): string | null =>
  cellOf(row, field, reading)?.text ?? null;

/** null too where the cell says that there is none. */
export function statedText(row: TemplateRow, field: Field, reading: TemplateReading): string | null {
  const text = textOf(row, field, reading);
  return text === null || isStatedNone(text) ? null : text;
}

/** A code, which the spreadsheet may have taken for a date. */
export function codeText(cell: TemplateCell, reading: TemplateReading): string {
  const { entry, text } = cell;
  const date = entry.traps.find((trap) => trap.kind === "date-for-code");
  if (!date || isMeantAsText(entry)) return text;
  const code = `${date.first}-${date.second}`;
  report(reading, "code-was-date", "warning", cell, { text, code });
  return code;
}

/** What was kept as text, in a workbook or by a tab before it, is what it shows. */
const isMeantAsText = (entry: Cell) =>
  isInText(entry) ? String(entry.value).startsWith("\t") : entry.value === entry.text;

export function yearOf(row: TemplateRow, field: Field, reading: TemplateReading): number | null {
  const cell = cellOf(row, field, reading);
  if (!cell || isStatedNone(cell.text)) return null;
  const year = plainYear(cell.text) ?? readYear(cell.text)?.year;
  if (year === undefined) report(reading, "year-unreadable/left-out", "warning", cell, { text: cell.text });
  return year ?? null;
}

/** As far as the period of an edition may reach. */
function plainYear(text: string): number | undefined {
  const year = /^\d{4}$/u.test(text) ? Number(text) : 0;
  return year >= 1900 && year <= 2200 ? year : undefined;
}

export function countOf(row: TemplateRow, field: Field, reading: TemplateReading): number | null {
  const cell = cellOf(row, field, reading);
  if (!cell || isStatedNone(cell.text)) return null;
  const count = parseCount(cell.text);
  if (count === undefined) report(reading, "count-unreadable", "warning", cell, { text: cell.text });
  return count ?? null;
}

/** undefined of an empty cell and of a word that is none of the list, which is said. */
export function chosen<Value extends string>(
  row: TemplateRow,
  field: Field,
  words: WordList<Value>,
  reading: TemplateReading,
): Value | undefined {
  const cell = cellOf(row, field, reading);
  if (!cell || isStatedNone(cell.text)) return undefined;
  const value = meaningOf(words, cell.text);
  if (value === undefined) {
    const offered = Object.values<Record<(typeof LANGUAGES)[number], string>>(words).map(({ ja }) => ja);
    report(reading, "word-unknown", "error", cell, { text: cell.text, offered });
  }
  return value;
}

/** The one node that a cell refers to; undefined, which is said, where there is none, or more than one. */
export function referred(
  cell: TemplateCell,
  kinds: readonly Made["kind"][],
  reading: TemplateReading,
  text = codeText(cell, reading),
): Made | undefined {
  const found = reading.references.find(text, kinds);
  if (found.length === 1) return found[0];
  const names = reading.making.nodes.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  if (found.length === 0)
    report(reading, "reference-unknown", "error", cell, {
      text,
      near: nearestTo(text, names),
      sheets: kinds.map((kind) => SHEET_OF[kind]),
    });
  else report(reading, "reference-ambiguous", "error", cell, { text, count: found.length });
  return undefined;
}

const SHEET_OF: Readonly<Record<Made["kind"], string>> = {
  domain: "分野",
  item: "施策",
  plan: "プラン",
  initiative: "取組",
  target: "指標",
};
