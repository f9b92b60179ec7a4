/** Codes of items: which of the shapes that offices give them a document writes them in, and where they stand in a text. */
import { cellsOf, isRowOfCells } from "./cells.ts";
import type { Cell, SourceLine } from "./source-text.ts";
import { BLANK, CIRCLED_ROWS, countedBy, DIGIT, HYPHEN, signClass } from "./tokens.ts";

export interface ItemCode {
  /** As the document has it, but with digits and hyphens in ASCII and without leading zeros: `4-4`, `Ⅰ-1`, `1.1`. */
  readonly code: string;
  /** What its first part counts; null of a code of one part. */
  readonly domainNumber: number | null;
}

/** A code found in a text, `start` and `end` in UTF-16 units. */
export interface FoundCode extends ItemCode {
  readonly start: number;
  readonly end: number;
}

/** The codes of one document, all of one shape. */
export interface Codes {
  /** Those that stand at the start of the text or behind white space or a separator. */
  readonly find: (text: string) => readonly FoundCode[];
  /** Those wherever they stand, inside a name too. */
  readonly findInside: (text: string) => readonly FoundCode[];
  /** The one at the very start of a cell. */
  readonly leading: (cell: string) => FoundCode | undefined;
  /** Whether a text may well have such a code that is none: 101 may be anything. */
  readonly isVague: boolean;
}

/** A part of a code: how it is written, how it is written here, what it counts. */
interface Part {
  readonly source: string;
  readonly plain: (text: string) => string;
  readonly count: (plain: string) => number;
}

const NUMBER: Part = {
  source: `${DIGIT}{1,3}`,
  plain: (text) => String(Number(text.normalize("NFKC"))),
  count: Number,
};
const ROMAN: Part = {
  source: "[Ⅰ-Ⅻ]|[IVXＩＶＸ]{1,4}",
  plain: (text) => {
    const numeral = ROMANS.indexOf(text.normalize("NFKC"));
    return numeral < 0 ? text : String.fromCodePoint(0x2160 + numeral);
  },
  count: (plain) => (plain.codePointAt(0) ?? 0) - 0x215f,
};
const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const LETTER: Part = {
  source: "[A-ZＡ-Ｚ]",
  plain: (text) => text.normalize("NFKC"),
  count: (plain) => (plain.codePointAt(0) ?? 0) - 64,
};
const CIRCLE: Part = {
  source: signClass(CIRCLED_ROWS),
  plain: (text) => text,
  count: (plain) => countedBy(plain, CIRCLED_ROWS) ?? 0,
};

interface Shape {
  readonly parts: readonly Part[];
  readonly separator: string;
}

const LEADING_BLANK = new RegExp(`^[${BLANK}]*`, "u");
const DOT = "[.．]";
/** The usual one first: it is taken wherever a row has it. */
const SHAPES: readonly Shape[] = [
  { parts: [NUMBER, NUMBER], separator: HYPHEN },
  { parts: [NUMBER, NUMBER, NUMBER], separator: HYPHEN },
  { parts: [NUMBER, NUMBER, NUMBER, NUMBER], separator: HYPHEN },
  { parts: [ROMAN, NUMBER], separator: HYPHEN },
  { parts: [ROMAN, NUMBER, NUMBER], separator: HYPHEN },
  { parts: [LETTER, NUMBER], separator: HYPHEN },
  { parts: [NUMBER, CIRCLE], separator: HYPHEN },
  { parts: [NUMBER, NUMBER], separator: "[章節編]" },
  { parts: [NUMBER, NUMBER, NUMBER], separator: DOT },
  { parts: [NUMBER, NUMBER], separator: DOT },
  { parts: [{ ...NUMBER, source: `${DIGIT}{3,4}` }], separator: HYPHEN },
];

/** What may stand before a code as a word for it. */
const WORD = "(?:(?:基本|主要)?(?:施策|政策|項目)\\s?)?";

const shaped = SHAPES.map(codesOfShape);
/** `4-4`, as most documents have them. */
export const USUAL_CODES = shaped[0] as Codes;

/** The shape that most rows begin with, in the first or second cell; the usual one where a row has it, or none has any. */
export function codesOf(lines: readonly SourceLine[]): Codes {
  const rows = lines.flatMap((line) => (isRowOfCells(line) ? [cellsOf(line)] : []));
  if (rows.some((cells) => isRow(cells, USUAL_CODES))) return USUAL_CODES;
  const counts = shaped.map((codes) => rows.filter((cells) => isRow(cells, codes)).length);
  const most = Math.max(...counts);
  return (most > 0 && shaped[counts.indexOf(most)]) || USUAL_CODES;
}

/** The code at the start of a cell, whatever its shape; a number alone is none. */
export function shapedLike(cell: string): FoundCode | undefined {
  return shaped.flatMap((codes) => (codes.isVague ? [] : (codes.leading(cell) ?? [])))[0];
}

/** Whether cells are such as a row begins with, whatever the shape of its code. */
export function beginsLikeRow(cells: readonly Cell[]): boolean {
  return shaped.some((codes) => isRow(cells, codes));
}

/** A number alone is a code only where a name stands behind it. */
function isRow(cells: readonly Cell[], codes: Codes): boolean {
  const index = cells.slice(0, 2).findIndex(({ text }) => codes.leading(text) !== undefined);
  if (index < 0 || !codes.isVague) return index >= 0;
  const next = cells[index + 1]?.text ?? "";
  return cells.length > index + 2 && /\p{L}/u.test(next);
}

function codesOfShape(shape: Shape): Codes {
  const { parts, separator } = shape;
  const isVague = parts.length === 1;
  const last = parts.at(-1) === CIRCLE ? "" : `(?!${DIGIT}|${separator}${DIGIT})`;
  const body = parts.map(({ source }) => `(${source})`).join(`\\s?(${separator})\\s?`) + last;
  const toFound = (match: RegExpExecArray): FoundCode => {
    const blank = LEADING_BLANK.exec(match[0])?.[0].length ?? 0;
    return { ...toCode(shape, match), start: match.index + blank, end: match.index + match[0].length };
  };
  const atStart = new RegExp(`^[${BLANK}]*${WORD}${body}${isVague ? `[${BLANK}]*$` : ""}`, "u");
  const behindGap = new RegExp(
    `(?<=^|[${BLANK}、，,;；/／・】])${WORD}${body}${isVague ? `(?=[${BLANK}]+\\p{L}|$)` : ""}`,
    "gu",
  );
  const anywhere = new RegExp(`(?<!${DIGIT}|[0-9０-９A-Za-z]${separator})${body}`, "gu");
  return {
    find: (text) => [...text.matchAll(behindGap)].map(toFound),
    findInside: (text) => (isVague ? [] : [...text.matchAll(anywhere)].map(toFound)),
    leading: (cell) => {
      const match = atStart.exec(cell);
      return match ? toFound(match) : undefined;
    },
    isVague,
  };
}

function toCode({ parts }: Shape, match: RegExpExecArray): ItemCode {
  const plain = parts.map((part, index) => part.plain(match[1 + index * 2] ?? ""));
  const separators = parts.slice(1).map((_, index) => plainSeparator(match[2 + index * 2] ?? ""));
  const code = plain.map((part, index) => `${part}${separators[index] ?? ""}`).join("");
  return { code, domainNumber: parts.length === 1 ? null : (parts[0]?.count(plain[0] ?? "") ?? null) };
}

function plainSeparator(sign: string): string {
  return /[章節編]/u.test(sign) ? sign : /[.．]/u.test(sign) ? "." : "-";
}
