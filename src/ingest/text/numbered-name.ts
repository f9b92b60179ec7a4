/** Names of plans with a number and brackets around them, as headings and heads of columns have them. */
import { CIRCLED_ROWS, countedBy, parseCount, type SignRow, signClass } from "./tokens.ts";

/** Signs that are numbers, beside those that begin a plan by themselves. */
const OTHER_CIRCLED: readonly SignRow[] = [
  ["❶", "❿", 1],
  ["⓫", "⓴", 11],
  ["⓵", "⓾", 1],
  ["➀", "➉", 1],
  ["➊", "➓", 1],
];
const ROMAN: readonly SignRow[] = [
  ["Ⅰ", "Ⅻ", 1],
  ["ⅰ", "ⅻ", 1],
];
const SIGNS = [...CIRCLED_ROWS, ...OTHER_CIRCLED, ...ROMAN];

/** Numbers of plans, in the shapes that offices give them; the sign of a Markdown heading may stand before it. */
const WORD = "(?:重点|連携|政策)*(?:プロジェクト|プラン|戦略|重点|計画|Plan|P)";
const DIGITS = "[0-9０-９]{1,2}(?![0-9０-９])";
const NUMBERS = [
  `${WORD}\\s*${DIGITS}`,
  `[（(]${DIGITS}[)）]`,
  `${DIGITS}(?=[\\s.．、:：)）]|$)`,
  "[IVX]{1,4}(?=[\\s.．、:：]|$)",
  signClass(SIGNS),
];
const OPENING = "[\\s#＃■□◆◇▼【［[「『]*";
const NUMBERED = new RegExp(`^${OPENING}(${NUMBERS.join("|")})?[\\s.．、:：)）」』】］\\]]*`, "iu");
const CLOSING = /[\s】］\]」』]*$/u;

export interface NumberedName {
  /** The number's sign as it stands there; undefined where there is none. */
  readonly sign: string | undefined;
  readonly name: string;
  /** Of the name, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** `重点1 海辺の子育て`, `(2)海辺`, `## ❸ 【海辺】`: what is left is the name; it may be empty. */
export function numberedName(text: string): NumberedName {
  const match = NUMBERED.exec(text);
  const start = match?.[0].length ?? 0;
  const end = text.length - (CLOSING.exec(text.slice(start))?.[0].length ?? 0);
  return { sign: match?.[1], name: text.slice(start, end), start, end };
}

/** The number of a text that is nothing else: `①`, `プラン2`, `P3`; undefined of any other. */
export function bareNumber(text: string): number | undefined {
  const { sign, name } = numberedName(text);
  if (sign === undefined || name !== "") return undefined;
  return countedBy(sign, SIGNS) ?? parseCount(sign.replace(/[^0-9０-９]/gu, ""));
}
