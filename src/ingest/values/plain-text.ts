/** A cell or phrase as it was typed in, the same text in one width and with plain spaces out: what the readers of values compare. */
import { BLANK } from "../text/tokens.ts";

const FULL_WIDTH = /[！-～]/gu;
const HALF_KATAKANA = /[ｦ-ﾟ]+/gu;
const SPACES = new RegExp(`[${BLANK}]+`, "gu");
/** A space that does not stand between two words or numbers of ASCII: Japanese has none between words. */
const JAPANESE_SPACE = /(?<![!-~]) | (?![!-~])/gu;
/** A space with no digit on one of its sides. */
const LOOSE_SPACE = /(?<!\d) | (?!\d)/gu;
const WIDTH = 0xfee0;

/** Hyphens and dashes that may be a minus sign or stand between two numbers; the long vowel mark ー is none of them. */
export const DASH = "[-‐‑‒–—―−－﹣]";
/** `～` as encodings have it. */
export const WAVE = "[~〜～∼]";

/**
 * Letters, digits and signs in half width, katakana in full width, any white space as one space, none at the ends. Unlike NFKC it leaves
 * `①`, `㎡`, `Ⅰ` and `m²` what they are: 10² is not 102.
 */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(FULL_WIDTH, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - WIDTH))
    .replace(HALF_KATAKANA, (run) => run.normalize("NFKC"))
    .replace(/￥/gu, "¥")
    .replace(SPACES, " ")
    .trim();
}

/** Plain text without the spaces that Japanese has no use for: `24 か所` is `24か所`, `9 spills per year` as it is. */
export function joinedText(text: string): string {
  return plainText(text).replace(JAPANESE_SPACE, "");
}

/** Plain text without the spaces that are not between two digits: `FY 2027` is `FY2027`, `2 000` may be two numbers. */
export function compactText(text: string): string {
  return plainText(text).replace(LOOSE_SPACE, "");
}

/** A formula that an export left in place of its value, or the error that it came to. */
export function isFormula(text: string): boolean {
  return (
    /^=./u.test(plainText(text)) || /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|ERROR!)$/u.test(plainText(text))
  );
}

const NO_VALUE =
  /^\(?(?:[-‐‑‒–—―−﹣⁃─━ーｰ]{1,4}|…+|\.{3}|無し?|なし|未設定|設定(?:なし|無し)|未定|不明|未把握|未集計|集計中|調査中|未計測|未確定|対象外|非該当|該当(?:なし|無し|せず)|(?:データ|数値|値)(?:なし|無し|無)|#?N\/A|NA|TBD|not available|not applicable|not set|none|no data)\)?$/iu;

/** `-`, `なし`, `データなし`, `#N/A`: the document says that there is nothing, which is more than an empty cell says. */
export function isStatedAbsence(text: string): boolean {
  return NO_VALUE.test(plainText(text));
}
