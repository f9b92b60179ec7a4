/** A cell of a CSV file as Excel shows it rightly: neither run as a formula nor turned into a date or a number that it is not. */
import type { Cell } from "../export-table.ts";

/** Numbers and truth values are what they look like; null is an empty cell. */
export function excelCell(cell: Cell): string | null {
  if (typeof cell !== "string") return cell === null ? null : String(cell);
  const text = cell.toWellFormed();
  if (isFormula(text)) return `'${text}`;
  // Excel does not show a tab, and takes what begins with one for text.
  return looksLikeValue(text) ? `\t${text}` : text;
}

/** By the advice of OWASP on CSV injection, in full width too, and behind spaces that a program may pass over. */
function isFormula(text: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text);
}

/** Rather once too often: a tab does no harm. Excel takes full-width digits for digits, in Japanese eras for dates. */
function looksLikeValue(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return VALUES.some((pattern) => pattern.test(plain));
}

const VALUES: readonly RegExp[] = [
  // 4-4, 1.2, 1/2, 00123, 1e5, 10:30, 5%, ¥300, (3), 3 pm, 2026年4月1日
  /^(?=.*\d)[\d\s.,:;/\-+%()年月日時分秒\p{Sc}\\e]*(?:[ap]m?)?$/iu,
  // Mar-1, 1 April 2026, SEP2
  /^(?=.*\d)[\d\s.,/\-:]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s.,/\-:]*(?:[ap]m?)?$/i,
  // 令和8年4月1日, R8.4.1
  /^(?:明治|大正|昭和|平成|令和|[mtshr])\.?\s*(?:\d+|元)[年./-]/i,
  /^(?:true|false)$/i,
  /^#(?:n\/a|ref!|div\/0!|name\?|null!|num!|value!)$/i,
];
