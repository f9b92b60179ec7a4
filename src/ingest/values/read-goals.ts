/** A cell that names Sustainable Development Goals (`3, 10・17`, `SDGs12～14`, `⑪`, `3 すべての人に健康と福祉を`) in, their codes out, and what could not be read. */
import { didYouMeanOne, didYouMeanOneJa, type Wording } from "../../model/messages/wording.ts";
import { nearestTo } from "../../model/names.ts";
import { isSdgCode, SUSTAINABLE_DEVELOPMENT_GOALS, sdgOf } from "../../model/sustainable-development-goals.ts";
import { CIRCLED_ROWS, countedBy, signClass } from "../text/tokens.ts";
import { DASH, isStatedAbsence, plainText, WAVE } from "./plain-text.ts";

export interface StatedGoals {
  /** Codes of goals (`3`) and targets (`3.2`, `3.a`) in the order in which they are stated, each once. */
  readonly codes: readonly string[];
  /** What stands there beside them, to be reported. */
  readonly unread: readonly UnreadGoal[];
}

export interface UnreadGoal {
  /** In half width. */
  readonly text: string;
  /** One sentence. */
  readonly why: Wording;
}

/** つくる and 作る, すべて and 全て: as plans spell the titles. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ["つくる", "(?:つく|作)る"],
  ["つくろう", "(?:つく|作|創)ろう"],
  ["つかう", "(?:つか|使)う"],
  ["づくり", "(?:づく|作)り"],
  ["すべて", "(?:すべ|全)て"],
  ["なくそう", "(?:な|無)くそう"],
];
const spelled = (title: string) =>
  SPELLINGS.reduce((source, [usual, others]) => source.replace(usual, others), title.replaceAll(" ", "[ 、]?"));
const inEnglish = (title: string) => title.replaceAll(",", ",?").replaceAll(" ", "[ -]").replaceAll("-b", "[- ]?b");
const TITLES = SUSTAINABLE_DEVELOPMENT_GOALS.map(({ number, japaneseTitle, englishTitle }) => ({
  number,
  pattern: new RegExp(`^(?:${spelled(japaneseTitle)}|${inEnglish(englishTitle)}(?![a-z]))`, "iu"),
}));
const ALL_TITLES = SUSTAINABLE_DEVELOPMENT_GOALS.flatMap((goal) => [goal.japaneseTitle, goal.englishTitle]);

const WORD = /^(?:SDGs?|goals?|targets?|ゴール|ターゲット|目標|番号|No\.?(?=[ .]*\d)|#)(?![a-z])[ :.]*/iu;
const SEPARATOR = /^(?:[ 、，,・･;/|。:「」『』【】()[\]"'&+]|\n|及び|および|並びに|と|and(?![a-z])|\.(?!\d))+/iu;
const CIRCLED = new RegExp(`^${signClass(CIRCLED_ROWS)}`, "u");
/** A number with all that stands to it: 3, 3.2, 3.a, 8.9.10, 3-4. */
const NUMBER = /^\d+(?:\.(?:\d+|[a-z](?![a-z])))*/iu;
const RANGE = new RegExp(`^ ?(${WAVE}|から|to(?![a-z])|${DASH}) ?`, "iu");
const WAVED = new RegExp(`^(?:${WAVE}|から|to)$`, "iu");
const NOTHING_KNOWN = new RegExp(`^.[^ 、，,・･;/|0-9${"①-⑳"}]*`, "u");
/** In UTF-16 units: 169 targets in full stay below it. */
const LONGEST = 2_000;
const TOO_LONG: Wording = { en: "It is too long for a list of goals.", ja: "ゴールの一覧としては長すぎます。" };

/**
 * Goals and targets of one cell. A number that is none (18), a target that is none (3.14), words that are no title, a title that is another
 * goal's than the number before it: each is in `unread`. `1-17` is a range; `3-4` is that or target 3.4, and is not read. Never throws.
 */
export function readGoals(text: string): StatedGoals {
  const plain = plainText(text);
  if (plain === "" || isStatedAbsence(plain)) return { codes: [], unread: [] };
  if (plain.length > LONGEST) return { codes: [], unread: [{ text: plain, why: TOO_LONG }] };
  const codes: string[] = [];
  const unread: UnreadGoal[] = [];
  let rest = plain;
  let last: string | undefined;
  while (rest !== "") {
    const skipped = SEPARATOR.exec(rest)?.[0] ?? WORD.exec(rest)?.[0];
    if (skipped) {
      rest = rest.slice(skipped.length);
      // `3 すべての…` and `3.すべての…` are one statement, `3、すべての…` two.
      if (!/^[ .:「『【("')\]」』】#]*$/u.test(skipped)) last = undefined;
      continue;
    }
    const step = titleAt(rest, last) ?? numbersAt(rest) ?? unknownAt(rest);
    codes.push(...step.codes);
    unread.push(...step.unread);
    last = step.isTitle ? undefined : step.codes.at(-1);
    rest = rest.slice(step.length);
  }
  return { codes: [...new Set(codes)], unread };
}

interface Step extends StatedGoals {
  readonly length: number;
  readonly isTitle: boolean;
}

function titleAt(rest: string, last: string | undefined): Step | undefined {
  for (const { number, pattern } of TITLES) {
    const title = pattern.exec(rest)?.[0];
    if (title === undefined) continue;
    const step = { length: title.length, isTitle: true, unread: [] };
    if (last === undefined) return { ...step, codes: [String(number)] };
    if (sdgOf(last)?.number === number) return { ...step, codes: [] };
    const why = {
      en: `It is the title of goal ${number}, and stands behind the number ${last}.`,
      ja: `ゴール ${number} の名称ですが、番号 ${last} の後にあります。`,
    };
    return { ...step, codes: [], unread: [{ text: title, why }] };
  }
  return undefined;
}

function numbersAt(rest: string): Step | undefined {
  const first = numberAt(rest);
  if (!first) return undefined;
  const sign = RANGE.exec(rest.slice(first.length));
  const behind = sign ? rest.slice(first.length + sign[0].length) : "";
  const word = WORD.exec(behind)?.[0] ?? "";
  const second = sign ? numberAt(behind.slice(word.length)) : undefined;
  if (!sign || !second) return { length: first.length, isTitle: false, ...known(first.code) };
  const length = first.length + sign[0].length + word.length + second.length;
  const text = rest.slice(0, length);
  return { length, isTitle: false, ...rangeOf(first.code, second.code, WAVED.test(sign[1] ?? ""), text) };
}

function numberAt(rest: string): { readonly code: string; readonly length: number } | undefined {
  const circled = CIRCLED.exec(rest)?.[0];
  if (circled) return { code: String(countedBy(circled, CIRCLED_ROWS)), length: circled.length };
  const number = NUMBER.exec(rest)?.[0];
  // 03 is how the files of the icons are numbered.
  return number === undefined
    ? undefined
    : { code: number.toLowerCase().replace(/^0(?=\d)/, ""), length: number.length };
}

function known(code: string): StatedGoals {
  if (isSdgCode(code)) return { codes: [code], unread: [] };
  const why = code.includes(".")
    ? { en: "There is no such target.", ja: "この番号のターゲットはありません。" }
    : { en: "The goals are 1 to 17.", ja: "ゴールは 1 から 17 までです。" };
  return { codes: [], unread: [{ text: code, why }] };
}

/** Of goals, or of the numbered targets of one goal. */
function rangeOf(first: string, last: string, isWaved: boolean, text: string): StatedGoals {
  const not = (why: Wording) => ({ codes: [], unread: [{ text, why }] });
  if (!isSdgCode(first) || !isSdgCode(last)) {
    const none = isSdgCode(first) ? last : first;
    return not({
      en: `${none} is neither a goal (1 to 17) nor a target.`,
      ja: `${none} は、ゴール（1 から 17 まで）でもターゲットでもありません。`,
    });
  }
  const prefix = first.includes(".") ? first.slice(0, first.indexOf(".") + 1) : "";
  const [from, to] = [first, last].map((code) => Number(code.slice(prefix.length)));
  if (from === undefined || to === undefined || !last.startsWith(prefix) || !Number.isInteger(from + to)) {
    return not({
      en: "It is no range of goals, nor of the numbered targets of one goal.",
      ja: "ゴールの範囲でも、一つのゴールの中のターゲットの範囲でもありません。",
    });
  }
  if (prefix === "" && !isWaved && isSdgCode(`${first}.${last}`)) {
    return not({
      en: `It may be the goals ${first} to ${last}, or target ${first}.${last}.`,
      ja: `ゴール ${first} から ${last} までなのか、ターゲット ${first}.${last} なのか、判断できません。`,
    });
  }
  if (from >= to)
    return not({ en: "It is a range that ends before it begins.", ja: "範囲の終わりが始まりより前になっています。" });
  return { codes: Array.from({ length: to - from + 1 }, (_, n) => `${prefix}${from + n}`), unread: [] };
}

function unknownAt(rest: string): Step {
  const text = NOTHING_KNOWN.exec(rest)?.[0] ?? rest;
  // Of a word or two no title can be told, of a sentence none is meant.
  const near = text.length > 5 && text.length < 50 ? nearestTo(text, ALL_TITLES) : [];
  const why = {
    en: `It is no number and no title of a goal${didYouMeanOne(near)}.`,
    ja: `番号でもゴールの名称でもありません。${didYouMeanOneJa(near)}`,
  };
  return { length: text.length, isTitle: false, codes: [], unread: [{ text, why }] };
}
