/** The cells of a column in, what they are by their looks out: how many are codes, marks, years, values, departments, goals, names or prose, with examples. */

import { departmentEnding } from "./department-names.ts";
import { isFormula, isStatedAbsence, joinedText, plainText } from "./plain-text.ts";
import { readGoals } from "./read-goals.ts";
import { readDepartments } from "./read-list.ts";
import { readMeasurements } from "./read-measurements.ts";
import { readQuantity } from "./read-quantity.ts";
import { readStatus } from "./read-status.ts";
import { readPeriod, readYear } from "./read-year.ts";
import { asUnit } from "./units.ts";

/** A cell may be of several kinds: 3 is a value, a goal's number and a code. */
export type ContentKind =
  | "code"
  | "mark"
  | "year"
  | "date"
  | "period"
  | "quantity"
  | "unit"
  | "department"
  | "goals"
  | "status"
  | "identifier"
  | "listOfCodes"
  | "prose"
  | "name"
  | "formula"
  | "absence";

export interface ContentCount {
  readonly kind: ContentKind;
  readonly count: number;
  /** The first three different cells of the kind. */
  readonly examples: readonly string[];
}

export interface ColumnContent {
  /** Cells that hold something. */
  readonly filled: number;
  readonly empty: number;
  /** Different texts among the filled ones. */
  readonly different: number;
  /** Kinds that at least one cell is of, the most frequent first. */
  readonly counts: readonly ContentCount[];
}

const CODE =
  /^(?:(?:[A-Z]|[IVX]{1,4}|[Ⅰ-Ⅻ]|\d{1,3})(?:[-.‐‑–—−ー](?:\d{1,3}|[①-⑳])){1,3}|[①-⑳]|\(\d{1,2}\)|[Ⅰ-Ⅻ]|\d{1,4})$/u;
const CODE_AND_NAME = /^(?:[A-Z]|[Ⅰ-Ⅻ]|\d{1,2})[-.‐‑–—−ー](?:\d{1,2}|[①-⑳])(?:[-.‐‑–—−ー]\d{1,2})*[ 　]*\p{L}/u;
const LIST_OF_CODES =
  /^[A-ZⅠ-Ⅻ\d]{1,3}[-.‐‑–—−]\d{1,3}(?:[-.‐‑–—−]\d{1,3})?(?:[、,;・/ ]+[A-ZⅠ-Ⅻ\d]{1,3}[-.‐‑–—−]\d{1,3}(?:[-.‐‑–—−]\d{1,3})?)+$/u;
const MARK = /^[◎○◯〇●△▲□■◇◆☆★✓✔☑レ×✕＊*](?:\([^()]{1,10}\)|※\d{0,2})?$/u;
/** P1.F2.A1, A-012, a UUID: letters and digits without a word. */
const IDENTIFIER =
  /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9]+(?:[-._:/][A-Za-z0-9]+)*$|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$|^\d{5,}$/u;
/** Numbers and words for goals alone, or the ends of their titles: others are names. */
const MAY_BE_GOALS = /^[\d①-⑰ .,、・･/;:~〜～\-–と]*$|SDG|goal|ゴール|目標|[をにうも任]$|[をにうも任][」』)、,]/iu;
/** Signs from which a text is prose rather than a name, or fewer where it has a full stop. */
const PROSE_LENGTH = 60;

/** The kinds that one cell may be; none of an empty one. */
export function kindsOfCell(cell: string): readonly ContentKind[] {
  const plain = plainText(cell);
  if (plain === "") return [];
  if (isFormula(plain)) return ["formula"];
  if (isStatedAbsence(plain)) return ["absence"];
  if (MARK.test(plain)) return ["mark"];
  const isProse = plain.length > PROSE_LENGTH || /[。．]$|。./u.test(plain) || /[a-z]\. [A-Z]|[a-z]{2}\.$/u.test(plain);
  if (isProse) return ["prose"];
  const hasDigit = /[\d元]/u.test(plain);
  const year = hasDigit ? readYear(plain) : undefined;
  const goals = MAY_BE_GOALS.test(plain) ? readGoals(plain) : undefined;
  const departments = /\p{L}/u.test(plain) && /[^ -~]/u.test(plain) ? readDepartments(cell) : [];
  const is: Readonly<Record<Exclude<ContentKind, "formula" | "absence" | "mark" | "prose" | "name">, boolean>> = {
    code: CODE.test(joinedText(plain)) || CODE_AND_NAME.test(plain),
    year: year?.from.length === 4,
    date: year !== undefined && year.from.length > 4,
    period: hasDigit && readPeriod(plain) !== undefined,
    quantity: hasDigit && (readQuantity(plain).reading === "number" || readMeasurements(cell) !== undefined),
    unit: /^\D/u.test(plain) && asUnit(joinedText(plain)) !== undefined && !/ /u.test(plain),
    department:
      departments.length > 0 &&
      departments.every(({ path }) => path.every((step) => departmentEnding(step) !== undefined)),
    goals: goals !== undefined && goals.codes.length > 0 && goals.unread.length === 0,
    status: plain.length <= 20 && (readStatus(cell)?.kind ?? null) !== null,
    identifier: IDENTIFIER.test(plain),
    listOfCodes: LIST_OF_CODES.test(joinedText(plain)),
  };
  const kinds = (Object.keys(is) as (keyof typeof is)[]).filter((kind) => is[kind]);
  const isName = /\p{L}{2}/u.test(plain) && !kinds.some((kind) => kind !== "code" && kind !== "unit");
  return isName && !CODE.test(joinedText(plain)) ? [...kinds, "name"] : kinds;
}

/** Columns say the same thing over and over: each text is looked at once. */
export function rememberingKinds(): typeof kindsOfCell {
  const known = new Map<string, readonly ContentKind[]>();
  return (cell) => {
    const kinds = known.get(cell) ?? kindsOfCell(cell);
    known.set(cell, kinds);
    return kinds;
  };
}

/** @param cells those below the head, empty ones too, in their order */
export function columnContent(cells: readonly string[], kindsOf = rememberingKinds()): ColumnContent {
  const filled = cells.filter((cell) => plainText(cell) !== "");
  const found = new Map<ContentKind, string[]>();
  for (const cell of filled) {
    for (const kind of kindsOf(cell)) {
      const texts = found.get(kind) ?? [];
      found.set(kind, texts);
      texts.push(cell.trim());
    }
  }
  const counts = [...found].map(([kind, texts]) => ({
    kind,
    count: texts.length,
    examples: [...new Set(texts)].slice(0, 3),
  }));
  return {
    filled: filled.length,
    empty: cells.length - filled.length,
    different: new Set(filled.map(plainText)).size,
    counts: counts.sort((a, b) => b.count - a.count),
  };
}

/** How many cells are of a kind. */
export function countOfKind({ counts }: ColumnContent, kind: ContentKind): number {
  return counts.find((count) => count.kind === kind)?.count ?? 0;
}
