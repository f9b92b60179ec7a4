/** A code or number and a name in one cell: `1-1 地域福祉の充実`, `Ⅰ 安心`, `柱1　人が集う`, `(1) 学びの場づくり`. */

export interface CodedName {
  /** With digits, letters and hyphens in ASCII, without leading zeros; null where the text begins with none. */
  readonly code: string | null;
  /** What its first part counts; null where that is no number. */
  readonly number: number | null;
  /** The rest; the whole text where there is no code; empty where there is nothing else. */
  readonly name: string;
}

const HYPHENS = /[-‐‑‒–—―−－ーｰ]/gu;
const PART = "(?:[0-9０-９]{1,4}|[①-⑳])";
const FIRST = "(?:[0-9０-９]{1,4}|[A-ZＡ-Ｚ]|[Ⅰ-Ⅻ]|[IVXＩＶＸ]{1,4})";
const CODE = `${FIRST}(?:[-‐‑‒–—―−－ーｰ.．]${PART}){0,4}|[（(][0-9０-９]{1,2}[)）]|[①-⑳]`;
/** Words that stand before a number, and are no part of a name. */
const WORD =
  "(?:基本目標|政策目標|政策の?柱|重点目標|基本方針|基本政策|政策|目標|施策|柱|分野|章|第|goal|objective|pillar)";
const LEADING = new RegExp(`^(?:${WORD}\\s*)?(${CODE})(章|節)?(?:[\\s　:：.．、]+|(?=[（「【])|(?<=[)）①-⑳])|$)`, "iu");
const WHOLE = new RegExp(`^(?:${WORD}\\s*)?(?:${CODE})$`, "iu");

export function codedName(text: string): CodedName {
  const plain = text.replace(/\s*\n\s*/gu, "").trim();
  const match = LEADING.exec(plain);
  if (!match?.[1]) return { code: null, number: null, name: plain };
  const code = plainCode(match[1]);
  return { code, number: numberOf(code), name: plain.slice(match[0].length).trim() };
}

/** Whether the text is nothing but a code. */
export const isCode = (text: string) => WHOLE.test(text.trim());

/** As the graph keeps a code: Ⅰ and ① stay, everything else is ASCII. */
export function plainCode(text: string): string {
  return [...text.trim()]
    .map((sign) => (/[Ⅰ-ⅿ①-⑳]/u.test(sign) ? sign : sign.normalize("NFKC")))
    .join("")
    .replace(HYPHENS, "-")
    .replace(/(?<![0-9])0+(?=[0-9])/gu, "");
}

const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** Of the first part. */
export function numberOf(code: string): number | null {
  const [first = ""] = code.replace(/[()]/gu, "").split(/[-.]/u);
  if (/^\d+$/u.test(first)) return Number(first);
  const roman = ROMANS.indexOf(first.normalize("NFKC"));
  if (roman >= 0) return roman + 1;
  const circle = (first.codePointAt(0) ?? 0) - 0x245f;
  return circle >= 1 && circle <= 20 ? circle : null;
}
