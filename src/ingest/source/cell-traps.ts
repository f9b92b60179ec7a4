/** Tells by a cell's displayed text whether it holds something else than was meant: dates for codes, formulas, error values. */
import type { CellTrap } from "./source.ts";

/** Of a text that is all there is of a cell: delimited text, Markdown, HTML and Word documents. */
export function trapsOfText(text: string): readonly CellTrap[] {
  const traps: CellTrap[] = [];
  const date = dateForCode(text);
  if (date) traps.push(date);
  if (isFormula(text)) traps.push({ kind: "formula-as-text", formula: text });
  if (isErrorValue(text)) traps.push({ kind: "error-value", error: text });
  return traps;
}

/** 1月2日, 1-Feb, Feb-1 and Jan-32 (month and year): what spreadsheets show of 1-2, 1-32 … where they took it for a date. */
export function dateForCode(text: string): CellTrap | undefined {
  const japanese = /^([0-9０-９]{1,2})月([0-9０-９]{1,2})日$/u.exec(text);
  if (japanese) return trap(japanese[1], japanese[2]);
  const dayFirst = /^([0-9]{1,2})-([A-Z][a-z]{2})$/u.exec(text);
  if (dayFirst) return trap(monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([A-Z][a-z]{2})-([0-9]{1,2})$/u.exec(text);
  return monthFirst ? trap(monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

/** `=A2&".F1"`; a lone = or an equation such as `= 3` of prose begins with no name, bracket or number behind the sign. */
export function isFormula(text: string): boolean {
  return /^=[\p{L}_$("'{[+\-0-9.@]/u.test(text);
}

export function isErrorValue(text: string): boolean {
  return /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|ERROR!)$/u.test(text);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function monthOf(name: string | undefined): string | undefined {
  const index = MONTHS.indexOf(name ?? "");
  return index < 0 ? undefined : String(index + 1);
}

function trap(first: string | undefined, second: string | undefined): CellTrap | undefined {
  if (first === undefined || second === undefined) return undefined;
  return { kind: "date-for-code", first: Number(first.normalize("NFKC")), second: Number(second.normalize("NFKC")) };
}
