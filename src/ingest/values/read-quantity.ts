/**
 * A value as a plan states it (現状値, 目標値) in, its number with unit and bound out, or why no number was taken.
 *
 * Where the line is drawn: a number is taken if the text is one number with, at most, a sign, a currency, a word for a bound (以上, 約, at least),
 * how often (年, 月 or 週 before it), a known unit, and a note in brackets without digits. Any other word may say what is counted (延べ, 累計, 村内で),
 * a change (5%増) or a condition, and any second number may be the one that is meant: then the text is kept and no number is taken.
 */
import { DASH, isFormula, isStatedAbsence, joinedText, plainText, WAVE } from "./plain-text.ts";
import { readPeriod, readYear } from "./read-year.ts";
import { asUnit, asUnitOfHead } from "./units.ts";

export type Bound = "exactly" | "atLeast" | "atMost" | "about" | "moreThan" | "lessThan";

export interface StatedQuantity {
  /** As it stands there, trimmed. */
  readonly text: string;
  /** `number`: it was read. `absent`: the text says that there is no value. `empty`: nothing stands there. `words`: kept as text, `why` says why. */
  readonly reading: "number" | "absent" | "empty" | "words";
  /** In `unit`, with 億 and 万 multiplied out; null where no number was read. */
  readonly value: number | null;
  /** `exactly` where no number was read. */
  readonly bound: Bound;
  /** As it stands behind the number, in half width; `回/年` of 年5回. Null where none stands there: a column of its own may have it. */
  readonly unit: string | null;
  /** In plain English, of `words` alone. */
  readonly why: string | null;
}

const SIGNED = `[△▲+]|${DASH}`;
const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
/** `3億5,000万`, `1万2千`, `20百万`: numbers with the signs that multiply them. */
const SCALED = `(?:(?:${NUMBER})(?:十億|百万|千万|[千万億兆]))+(?:${NUMBER})?|${NUMBER}`;

const BEFORE: readonly (readonly [string, Bound])[] = [
  ["約|およそ|凡そ|おおむね|おおよそ|概ね|ほぼ|≒|about|approximately|approx\\.?|around|circa|ca\\.|~", "about"],
  ["≧|≥|>=|最低|少なくとも|at least|no less than|no fewer than|minimum(?: of)?", "atLeast"],
  ["≦|≤|<=|最大|最高|at most|up to|no more than|maximum(?: of)?", "atMost"],
  [">|more than|over|above", "moreThan"],
  ["<|less than|fewer than|under|below", "lessThan"],
];
const BEHIND: readonly (readonly [string, Bound])[] = [
  ["以上|or more|or above|or higher|or better|at least|\\+", "atLeast"],
  ["以下|以内|or less|or fewer|or below|or lower", "atMost"],
  ["を?超(?:える|え|過)?|を?上回る|より多い|より大きい", "moreThan"],
  ["未満|を?下回る|より少ない|より小さい", "lessThan"],
  ["程度|前後|ほど|くらい|ぐらい|弱|強|余り?", "about"],
];
const anyOf = (words: readonly (readonly [string, Bound])[]) => words.map(([source]) => source).join("|");
const HOW_OFTEN: ReadonlyMap<string, string> = new Map([
  ["年", "年"],
  ["年間", "年"],
  ["毎年", "年"],
  ["毎年度", "年"],
  ["月", "月"],
  ["毎月", "月"],
  ["週", "週"],
  ["毎週", "週"],
]);

const QUANTITY = new RegExp(
  [
    `^(?<often>${[...HOW_OFTEN.keys()].join("|")})?`,
    ` ?(?<before>${anyOf(BEFORE)})?`,
    ` ?(?<sign>${SIGNED})?(?<currency>[¥$€£])? ?`,
    `(?<number>${SCALED})`,
    `(?<rest>.*)$`,
  ].join(""),
  "iu",
);
const REST = new RegExp(`^ ?(?<unit>.*?) ?(?:(?<behind>${anyOf(BEHIND)})(?<per>/[年月週日][度間]?)?)?$`, "iu");
const ENGLISH_SCALE: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);
/** A note without digits, or the sign of a footnote: `1,200人（累計）`, `85.0※1`. */
const NOTE = /(?:\((?<words>[^()\d]*)\)|[※＊]\d{0,2}|注\d{1,2})$/u;
/** In brackets they say of the number what they say without: 10（以上）, 5%（減）, 80校（年）. */
const TELLING_NOTE = new RegExp(
  `^(?:${anyOf(BEFORE)}|${anyOf(BEHIND)}|.*[増減]加?|.*削減|マイナス|[年月週]間?|毎[年月週]|[百十]?[千万億兆])$`,
  "iu",
);

/** In UTF-16 units: what is longer is a sentence. */
const LONGEST = 100;
const NO_NUMBER = "there is no number in it";

/** One value as it is stated; of several in one cell see `readMeasurements`. Never throws. */
export function readQuantity(text: string): StatedQuantity {
  const stated = text.trim();
  const plain = plainText(text);
  if (plain === "") return without(stated, "empty", null);
  if (isStatedAbsence(plain)) return without(stated, "absent", null);
  if (isFormula(plain)) return words(stated, "a formula or an error of a spreadsheet stands in place of its value");
  if (!/\d/u.test(plain)) return words(stated, NO_NUMBER);
  if (plain.length > LONGEST) return words(stated, "it is too long for a value");
  const compact = joinedText(plain);
  const note = NOTE.exec(compact)?.groups?.words ?? "";
  if (TELLING_NOTE.test(note)) return words(stated, "what stands in brackets may change the number");
  const match = QUANTITY.exec(compact.replace(NOTE, ""));
  const { often, before, sign, currency, number = "", rest = "" } = match?.groups ?? {};
  if (!match) return words(stated, reasonAgainst(compact));
  // 2024 alone may be a value; 2024年 and 2024-04-01 are none.
  if (rest !== "" && (readYear(compact) || readPeriod(compact))) return words(stated, reasonAgainst(compact));
  const scaled = scaledNumber(number, rest);
  if (typeof scaled === "string") return words(stated, scaled);
  const { unit: after = "", behind, per } = REST.exec(scaled.rest)?.groups ?? {};
  if (before !== undefined && behind !== undefined) return words(stated, "it has two words for its bound");
  const unit = unitOf(`${after}${per ?? ""}`, currency, often);
  if (unit === undefined) return words(stated, reasonAgainst(compact));
  if (behind !== undefined && sign === "+") return words(stated, "it may be a change rather than a value");
  const isNegative = sign !== undefined && sign !== "+";
  const bound = boundOf(before, BEFORE) ?? boundOf(behind, BEHIND) ?? "exactly";
  return {
    text: stated,
    reading: "number",
    value: isNegative && scaled.value !== 0 ? -scaled.value : scaled.value,
    bound,
    unit: unit ?? asUnitOfHead(note) ?? null,
    why: null,
  };
}

/** A cell of a workbook: what it shows counts; where that cannot be read (`####`), the number that it keeps, in percent if it is shown so. */
export function readQuantityOfCell(shown: string, kept: number | null, isPercent: boolean): StatedQuantity {
  const stated = readQuantity(shown);
  if (kept === null || !Number.isFinite(kept)) return stated;
  const isRaw = isPercent && stated.reading === "number" && stated.unit === null && stated.value === kept;
  // An absence that is shown has a format of its own (0 as `-`): it is what the reader sees.
  if (!isRaw && (stated.reading === "number" || stated.reading === "absent")) return stated;
  if (stated.reading === "words" && !/^#*$/u.test(stated.text)) return stated;
  // Fifteen digits are what a spreadsheet keeps: 9.199999999999999 is 9.2, 0.58 × 100 is 58.
  const value = Number((isPercent ? kept * 100 : kept).toPrecision(15));
  return { text: stated.text, reading: "number", value, bound: "exactly", unit: isPercent ? "%" : null, why: null };
}

interface Scaled {
  readonly value: number;
  readonly rest: string;
}

/** The number, and what stands behind it; or why it is none. */
function scaledNumber(number: string, rest: string): Scaled | string {
  const isPlain = new RegExp(`^(?:${NUMBER})$`, "u").test(number);
  if (isPlain) {
    if (/^0\d/u.test(number)) return "a number with a leading zero is a code sooner than a value";
    if (number.replace(/\D/gu, "").length > 15) return "it has more digits than a number keeps";
    const [word, scale] = [...ENGLISH_SCALE].find(([name]) => new RegExp(`^ ?${name}\\b`, "iu").test(rest)) ?? [];
    if (word === undefined || scale === undefined) return { value: plainNumber(number), rest };
    return { value: rounded(plainNumber(number) * scale), rest: rest.trimStart().slice(word.length).trimStart() };
  }
  const [, one, thousands] = new RegExp(`^(${NUMBER})(千|百万|十億)$`, "u").exec(number) ?? [];
  // 千円 and 百万円 are units that accounts are kept in.
  if (one !== undefined && thousands !== undefined && asUnit(`${thousands}${unitPart(rest)}`) !== undefined)
    return { value: plainNumber(one), rest: `${thousands}${rest}` };
  const value = multiplied(number);
  return value === undefined ? "its signs for thousands are not in their order" : { value, rest };
}

function unitPart(rest: string): string {
  return REST.exec(rest)?.groups?.unit ?? rest;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ["千", 1e3],
  ["万", 1e4],
  ["百万", 1e6],
  ["千万", 1e7],
  ["億", 1e8],
  ["十億", 1e9],
  ["兆", 1e12],
]);

/** Each part smaller than the sign before it: 3億5,000万 is one number, 5万3億 is none. */
function multiplied(number: string): number | undefined {
  const parts = [...number.matchAll(new RegExp(`(${NUMBER})(十億|百万|千万|[千万億兆])?`, "gu"))];
  let [total, least] = [0, Number.POSITIVE_INFINITY];
  for (const [, digits = "", sign] of parts) {
    const scale = sign === undefined ? 1 : (SCALES.get(sign) ?? 1);
    const value = plainNumber(digits) * scale;
    if (scale >= least || value >= least) return undefined;
    total += value;
    least = scale;
  }
  return rounded(total);
}

function plainNumber(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}

/** 1.1 × 10,000 is 11,000 and no 11,000.000000000002. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** null where there is none; undefined where what stands there is no unit. */
function unitOf(after: string, currency: string | undefined, often: string | undefined): string | null | undefined {
  const text = after.trim();
  if (currency !== undefined) return text === "" && often === undefined ? currency : undefined;
  if (text === "") return often === undefined ? null : undefined;
  const unit = asUnit(text);
  const time = HOW_OFTEN.get(often ?? "");
  if (unit === undefined || time === undefined) return unit;
  return unit.includes("/") ? undefined : `${unit}/${time}`;
}

function boundOf(word: string | undefined, words: readonly (readonly [string, Bound])[]): Bound | undefined {
  if (word === undefined) return undefined;
  return words.find(([source]) => new RegExp(`^(?:${source})$`, "iu").test(word))?.[1];
}

function without(text: string, reading: "absent" | "empty" | "words", why: string | null): StatedQuantity {
  return { text, reading, value: null, bound: "exactly", unit: null, why };
}

function words(text: string, why: string): StatedQuantity {
  return without(text, "words", why);
}

function reasonAgainst(compact: string): string {
  if (readYear(compact) || readPeriod(compact)) return "it is a year, a date or a period";
  const numbers = compact.match(/\d[\d,.]*/gu) ?? [];
  const range = new RegExp(`\\d\\D{0,4}(?:${WAVE}|${DASH}|から)\\D{0,2}\\d`, "u");
  if (numbers.length === 2 && range.test(compact)) return "it may be a range, a code or a date";
  if (numbers.length > 1) return "there is more than one number in it";
  return "words beside the number say what is counted, and are no known unit";
}
