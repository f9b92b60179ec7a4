/** The matrix's legend (凡例): lines that say what its signs mean, in how strong a mark each of them is out. */
import type { MarkStrength } from "../../model/policy-graph.ts";
import type { Position, TextPosition } from "../../model/position.ts";
import { isBlank, positionOfLine, type SourceLine } from "../text/source-text.ts";

/** What a sign of the matrix means by the legend. */
export interface Meaning {
  /** `none`: the sign stands for no mark. null where the words say no strength that the program knows. */
  readonly strength: MarkStrength | "none" | null;
  /** The legend's own. */
  readonly words: string;
  /** The legend's line. */
  readonly at: Position;
}

export interface Legend {
  /** By sign, every ring written as ○. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** The lines that the legend takes up. */
  readonly places: readonly TextPosition[];
  /** Those of the document without them: blank in their place, so that every other keeps its number. */
  readonly rest: readonly SourceLine[];
}

/** Signs that legends explain. Not ・ and ①, which lists and headings begin with. */
const SIGN = "◎○◯〇●△▲▽▼☆★□■◇◆✓✔レ－−ー×";
const ENTRY = new RegExp(`([${SIGN}])\\s*(?:[:：=＝…‥]+|[はが]、?|\\s)?\\s*([^${SIGN}]+)`, "gu");
const AT_SIGN = new RegExp(`^[${SIGN}]`, "u");
/** What stands before the first sign. */
const HEAD = /^\s*[（(【［[※＊*]*\s*(?:(?:凡例|記号|印|注)[】］\])）)]?\s*[:：]?)?\s*/u;
const NAMED = /^\s*[（(【［[※＊*]*\s*(?:凡例|記号)/u;
const MOST_WORDS = 40;

/** Each with words that say it; the first that fits counts: 間接的に関連 is no 関連. */
const STRENGTHS: readonly (readonly [MarkStrength | "none", RegExp])[] = [
  ["none", /該当(?:し)?な[しい]|関連(?:し)?な[しい]|関係な[しい]|対象外|^なし$/u],
  ["indirect", /間接|一部|補助|補完|副次|従たる|参考|部分|やや|緩やか|弱|少し|若干/u],
  ["primary", /主|中心|重点|直接|強|最も|特に|大き|密接|重要|核|深/u],
  ["related", /関連|関係|該当|対応|連携|含|寄与|資する|貢献|影響|位置付|位置づけ|対象/u],
];

/** A ring is a ring, whichever of the three signs for it was typed. */
export function plainSign(sign: string): string {
  return sign.replace(/^[◯〇]$/u, "○");
}

export function findLegend(lines: readonly SourceLine[]): Legend {
  const meanings = new Map<string, Meaning>();
  const places: TextPosition[] = [];
  let isOpen = false;
  const rest = lines.map((line) => {
    const read = isBlank(line) ? [] : entriesOf(line, isOpen);
    // A page break may repeat a legend; another word for the same sign begins something else.
    const isAnother = read.some(([sign, words]) => (meanings.get(sign)?.words ?? words) !== words);
    const entries = isAnother ? [] : read;
    // A legend may have a line for each sign, below one that is called 凡例.
    isOpen = entries.length > 0 || (NAMED.test(line.text) && line.text.replace(HEAD, "").trim() === "");
    if (!isOpen) return line;
    const at = positionOfLine(line);
    places.push(at);
    for (const [sign, words] of entries)
      if (!meanings.has(sign)) meanings.set(sign, { strength: strengthIn(words), words, at });
    return { ...line, text: "" };
  });
  return { meanings, places, rest };
}

/**
 * Signs and the words behind each, where the whole line is made of them. A line that is not called 凡例, and does not follow one, must tell two strengths
 * or more apart: initiatives begin with ○ as well.
 */
function entriesOf({ text }: SourceLine, isOpen: boolean): readonly (readonly [sign: string, words: string])[] {
  const body = text.replace(HEAD, "");
  if (text.includes("\t") || !AT_SIGN.test(body)) return [];
  const entries = [...body.matchAll(ENTRY)].map(
    ([, sign = "", words = ""]) => [plainSign(sign), words.replace(/[\s、，,;；/／)）】］\]。]+$/u, "")] as const,
  );
  const isWhole = entries.every(([, words]) => words !== "" && words.length <= MOST_WORDS && !words.includes("。"));
  if (entries.length === 0 || !isWhole || new Set(entries.map(([sign]) => sign)).size < entries.length) return [];
  const strengths = new Set(entries.map(([, words]) => strengthIn(words)));
  const isClear = entries.length > 1 && strengths.size > 1 && !strengths.has(null);
  return NAMED.test(text) || isClear || (isOpen && !strengths.has(null)) ? entries : [];
}

function strengthIn(words: string): MarkStrength | "none" | null {
  return STRENGTHS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
