/** The tokens that a plan is written in (marks, bullets, circled numbers, list markers), in all the shapes that offices type them. */

/** A mark in a cell of the matrix: a ring (○ ◯ 〇), or what is stronger or weaker than one. */
const MARK = /^[○◯〇●◎△]$/u;
/** What may stand behind a mark in its cell: `(再掲)`, `※1`, the number of a note. */
const MARK_NOTE =
  /^([○◯〇●◎△])\s*(?:[（(][^（()）]{1,10}[)）]|[※＊*][0-9０-９]{0,2}|[0-9０-９]{1,2}|[¹²³⁴-⁹]|注[0-9０-９]{0,2})$/u;

/** The sign before an initiative's name. */
const BULLET = /^\s*[○◯〇●]\s*/u;

/** White space, and signs that take none of it: editors and web pages leave them behind. */
export const BLANK = "\\s\\u200B-\\u200D\\u2060\\uFEFF";
export const DIGIT = "[0-9０-９]";
/** Hyphen-minus, the Unicode hyphens and dashes, minus, full-width hyphen, and the long vowel marks typed in their stead. */
export const HYPHEN = "[-‐‑‒–—―−－﹣⁃─━ーｰ]";

/** `- 3 -`, `3`, `3/20`, `p. 3`, `3 ページ` on a line of its own. */
const PAGE_NUMBER =
  /^[\s‐-―—－−-]*(?:p\.?\s*)?[0-9０-９]{1,4}(?:\s*[/／]\s*[0-9０-９]{1,4})?\s*(?:ページ|頁)?[\s‐-―—－−-]*$/iu;

export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line);
}

export function isMark(cell: string): boolean {
  return MARK.test(cell);
}

/** The mark of a cell that holds a note to it besides; undefined of any other cell. */
export function markWithNote(cell: string): string | undefined {
  return MARK_NOTE.exec(cell)?.[1];
}

/** A mark at the end of a text or behind white space in it, if there is one; 〇 inside a word is a zero. */
export function strayMark(text: string): string | undefined {
  return /[○◯●◎]|△$|(?<=\s)〇|(?<![一二三四五六七八九〇十])〇$/u.exec(text.slice(1))?.[0];
}

/** Length of the bullet at the start of a line, white space included; 0 where there is none. */
export function bulletLength(line: string): number {
  return BULLET.exec(line)?.[0].length ?? 0;
}

/** `①` … `㊿` at the start of a line: its number, and where the text behind it begins. */
export function leadingCircledNumber(line: string): { readonly number: number; readonly end: number } | undefined {
  const match = LEADING_CIRCLED.exec(line);
  const number = countedBy(match?.[1] ?? "", CIRCLED_ROWS);
  return match && number !== undefined ? { number, end: match[0].length } : undefined;
}

/** Signs that follow each other in Unicode, and what the first of them counts. */
export type SignRow = readonly [from: string, to: string, first: number];

/** `①` … `㊿`. */
export const CIRCLED_ROWS: readonly SignRow[] = [
  ["①", "⑳", 1],
  ["㉑", "㉟", 21],
  ["㊱", "㊿", 36],
];

/** A class of regular expressions: one sign of the rows. */
export function signClass(rows: readonly SignRow[]): string {
  return `[${rows.map(([from, to]) => `${from}-${to}`).join("")}]`;
}

/** What a sign of the rows counts; undefined of anything else. */
export function countedBy(sign: string, rows: readonly SignRow[]): number | undefined {
  const row = rows.find(([from, to]) => sign >= from && sign <= to);
  return row && (sign.codePointAt(0) ?? 0) - (row[0].codePointAt(0) ?? 0) + row[2];
}

const LEADING_CIRCLED = new RegExp(`^\\s*(${signClass(CIRCLED_ROWS)})\\s*`, "u");

/** What an initiative's list of items is headed with: in any kind of brackets anywhere, with a colon at the start of a line. */
const RELATED = "(?:関連|関係|該当|対応)(?:する|した)?";
const [LIST_NAME, RELATED_LIST] = [`(?:${RELATED})?施策(?:大項目|項目)?`, `${RELATED}(?:施策|政策)(?:大項目|項目)?`];
const LIST_MARKER = new RegExp(
  `[【［[〔〖＜<〈《]\\s*(?:${LIST_NAME}|${RELATED_LIST})\\s*[】］\\]〕〗＞>〉》]\\s*[:：]?`,
  "gu",
);
const BARE_MARKER = new RegExp(`^(\\s*)${RELATED_LIST}\\s*[:：]`, "u");

/** Where 【施策大項目】 or its like stands in a line, in UTF-16 units. */
export function findListMarkers(line: string): readonly { readonly start: number; readonly end: number }[] {
  const bare = BARE_MARKER.exec(line);
  return [
    ...(bare ? [{ start: bare[1]?.length ?? 0, end: bare[0].length }] : []),
    ...[...line.matchAll(LIST_MARKER)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ];
}

export function isListMarker(text: string): boolean {
  return findListMarkers(text)[0]?.start === 0;
}

/** A whole number in half- or full-width digits, or undefined. */
export function parseCount(cell: string): number | undefined {
  const text = cell.trim();
  return /^[0-9０-９]{1,6}$/u.test(text) ? Number(text.normalize("NFKC")) : undefined;
}
