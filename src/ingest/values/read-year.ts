/** Years and dates as Japanese and English plans write them (令和5年度, R5, FY2027, 2026年9月, September 2026) in, calendar years and ISO dates out. */
import { compactText, DASH, WAVE } from "./plain-text.ts";

/** A year, month or day as it is stated. */
export interface StatedYear {
  /** When it begins, as exactly as it is stated: `2023`, `2026-09`, `2024-04-01`. */
  readonly from: string;
  /** The calendar year in which it begins: 令和5年度 is 2023. */
  readonly year: number;
  /** Whether it is said to be a fiscal year (年度, FY). R5 alone does not say it. */
  readonly isFiscal: boolean;
}

/** 期間: both ends are part of it. */
export interface StatedPeriod {
  readonly from: StatedYear;
  readonly to: StatedYear;
}

interface Era {
  /** The year before its first. */
  readonly before: number;
  /** Plans printed before 2019 count 平成 on, as far as 平成72年 for 2060; 昭和 had come to its end before there were plans like these. */
  readonly last: number;
}
const SHOWA: Era = { before: 1925, last: 64 };
const HEISEI: Era = { before: 1988, last: 72 };
const REIWA: Era = { before: 2018, last: 82 };
const ERAS: ReadonlyMap<string, Era> = new Map([
  ["昭和", SHOWA],
  ["㍼", SHOWA],
  ["S", SHOWA],
  ["平成", HEISEI],
  ["㍻", HEISEI],
  ["H", HEISEI],
  ["令和", REIWA],
  ["㋿", REIWA],
  ["R", REIWA],
]);

/** A number alone is a year within these; others are quantities. */
const [EARLIEST, LATEST] = [1900, 2100];

/** In UTF-16 units: what is longer is a sentence. */
const LONGEST = 100;

/** S3 is a code sooner than 1928. */
const YEAR = "(?:(令和|平成|昭和|㋿|㍻|㍼|[RH](?=元|\\d)|S(?=\\d\\d))(元|\\d{1,2})|(\\d{4}))";
const WHOLE_YEAR = new RegExp(`^${YEAR}(年度|年)?$`, "u");
const FISCAL_YEAR = /^(?:FY|fiscalyear|fiscal)'?(\d{4}|\d{2})$/iu;
const CALENDAR_YEAR = /^CY(\d{4})$/iu;
const WRITTEN_OUT = new RegExp(`^${YEAR}年(\\d{1,2})月(?:(\\d{1,2})日)?$`, "u");
const SEPARATED = new RegExp(
  `^${YEAR}([-/.])(\\d{1,2})(?:\\4(\\d{1,2})(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?)?$`,
  "u",
);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const MONTH_FIRST = new RegExp(`^${MONTH}(?:(\\d{1,2})(?:st|nd|rd|th)?)?[, ]*(\\d{4})$`, "iu");
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?${MONTH},?(\\d{4})$`, "iu");
/** Signs that the year's end, or its state, is meant: the year is the same. */
const STATE = /(?:(?<=年度?)末)?(?:時点|現在)?$/u;
const IN_BRACKETS = /^([^()]+)\(([^()]+)\)(年度|年)?$/u;

/**
 * The one year, month or day that a text is, with nothing beside it. `令和5年度(2023年度)` and `令和2年度・2020年度` say it twice, which must
 * agree. Undefined of periods, durations, quantities and dates that the calendar does not have; of 2011/12 too, which is a month or two years.
 */
export function readYear(text: string): StatedYear | undefined {
  if (text.length > LONGEST) return undefined;
  const compact = compactText(text).replace(STATE, "");
  return oneYear(compact) ?? twiceStated(compact);
}

function twiceStated(text: string): StatedYear | undefined {
  const brackets = IN_BRACKETS.exec(text);
  if (brackets) return agreeing(`${brackets[1]}${brackets[3] ?? ""}`, `${brackets[2]}${brackets[3] ?? ""}`);
  const parts = text.split(/[・/=]/u);
  return parts.length === 2 ? agreeing(parts[0] ?? "", parts[1] ?? "") : undefined;
}

function agreeing(one: string, other: string): StatedYear | undefined {
  const [a, b] = [oneYear(one), oneYear(other)];
  if (!a || !b || a.from !== b.from) return undefined;
  return { ...a, isFiscal: a.isFiscal || b.isFiscal };
}

function oneYear(text: string): StatedYear | undefined {
  const whole = WHOLE_YEAR.exec(text);
  if (whole) return wholeYear(yearOf(whole), whole[4] === "年度");
  const fiscal = FISCAL_YEAR.exec(text)?.[1];
  if (fiscal !== undefined) return wholeYear(Number(fiscal.length === 2 ? `20${fiscal}` : fiscal), true);
  const calendar = CALENDAR_YEAR.exec(text)?.[1];
  if (calendar !== undefined) return wholeYear(Number(calendar), false);
  const written = WRITTEN_OUT.exec(text);
  if (written) return date(yearOf(written), written[4], written[5]);
  const separated = SEPARATED.exec(text);
  if (separated) return isDoubtful(separated) ? undefined : date(yearOf(separated), separated[5], separated[6]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return date(Number(monthFirst[3]), monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? date(Number(dayFirst[3]), monthNumber(dayFirst[2]), dayFirst[1]) : undefined;
}

/** Of a match whose first three groups are those of `YEAR`. */
function yearOf([, era, count, number]: RegExpExecArray): number | undefined {
  if (era === undefined) return Number(number);
  const { before, last } = ERAS.get(era) ?? REIWA;
  const years = count === "元" ? 1 : Number(count);
  return years >= 1 && years <= last ? before + years : undefined;
}

/** 2024.4 is a number; 2011/12 and 2011-12 are December, or a school or fiscal year across two. */
function isDoubtful([, era, , number, separator, month, day]: RegExpExecArray): boolean {
  if (era !== undefined || day !== undefined) return false;
  return separator === "." || Number(month) === (Number(number) % 100) + 1;
}

function wholeYear(year: number | undefined, isFiscal: boolean): StatedYear | undefined {
  if (year === undefined || year < EARLIEST || year > LATEST) return undefined;
  return { from: String(year), year, isFiscal };
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}

function date(year: number | undefined, month = "", day?: string): StatedYear | undefined {
  if (year === undefined || year < EARLIEST || year > LATEST) return undefined;
  const parts = [String(year), month.padStart(2, "0"), (day ?? "1").padStart(2, "0")];
  const moment = new Date(`${parts.join("-")}T00:00:00Z`);
  // JavaScript takes 30 February for 1 March.
  if (Number.isNaN(moment.valueOf()) || !moment.toISOString().startsWith(parts.join("-"))) return undefined;
  return { from: parts.slice(0, day === undefined ? 2 : 3).join("-"), year, isFiscal: false };
}

const SEPARATORS = new RegExp(`${WAVE}|から|(?<=\\d)to(?=\\D{0,2}\\d)|${DASH}|/`, "giu");
const DURATION = /(?:の|\()?(\d{1,2})(?:か年|ヶ年|カ年|箇年|年間|か年間)(?:\)|計画\)?)?$/u;
const WAVED = new RegExp(`${WAVE}|から`, "u");

/**
 * A period between two years, months or days: `令和8年度～令和12年度`, `R6～R11`, `2025～29年度`, `2024-04-01/2025-03-31`, `令和8年度から5年間`.
 * Undefined where there is another way to read it (2024-04), where it ends before it begins, and of a duration alone (5年間).
 */
export function readPeriod(text: string): StatedPeriod | undefined {
  if (text.length > LONGEST) return undefined;
  const compact = compactText(text);
  if (readYear(compact)) return undefined;
  const duration = DURATION.exec(compact);
  const years = duration ? Number(duration[1]) : undefined;
  const bare = (duration ? compact.slice(0, duration.index) : compact).replace(/まで$/u, "");
  const start = duration && bare.endsWith("から") ? readYear(bare.slice(0, -2)) : undefined;
  if (start && years) return lasting(start, years);
  const found = [...bare.matchAll(SEPARATORS)].flatMap(({ 0: sign, index }) => {
    const period = between(bare.slice(0, index), bare.slice(index + sign.length), sign);
    return period ? [period] : [];
  });
  const [period] = found;
  if (!period || found.length > 1) return undefined;
  const counted = period.to.year - period.from.year + 1;
  return years !== undefined && period.from.from.length === 4 && counted !== years ? undefined : period;
}

function lasting(from: StatedYear, years: number): StatedPeriod | undefined {
  if (from.from.length !== 4) return undefined;
  const to = wholeYear(from.year + years - 1, from.isFiscal);
  return to && { from, to };
}

function between(left: string, right: string, sign: string): StatedPeriod | undefined {
  const first = readYear(left);
  const last = readYear(right) ?? readYear(shortened(left, right, sign));
  if (!first || !last || first.from.length !== last.from.length) return undefined;
  // An ISO 8601 interval has days; 2024/2025 may be one fiscal year.
  if (sign === "/" && first.from.length !== 10) return undefined;
  if (first.from > last.from) return undefined;
  const isFiscal = first.isFiscal || (last.isFiscal && !/年$/u.test(left));
  return { from: { ...first, isFiscal }, to: last };
}

/** The second year with what it leaves out: `令和8～12年度`, `2025～29年度`; after a dash only where 年 says that it is no month. */
function shortened(left: string, right: string, sign: string): string {
  if (!/^(?:\d{1,2})(?:年度?)?$/u.test(right) || !(WAVED.test(sign) || right.includes("年"))) return "";
  const era = /^(?:令和|平成|昭和|[RHS])(?=元|\d)/u.exec(left)?.[0];
  if (era !== undefined) return `${era}${right}`;
  return /^\d{4}/u.test(left) && /^\d\d/u.test(right) ? `${left.slice(0, 2)}${right}` : "";
}
