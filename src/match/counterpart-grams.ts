/** A name or a text in, the grams out by which it is compared with those of other cities: of names the words of what is to be done apart. */
import type { GramWeights } from "./gram-vectors.ts";
import { EFFORTS, foldedName, SIGN_WEIGHT, TAIL_WEIGHT } from "./name-grams.ts";

/** Where a word ends: a pair of signs across it would be rare, and so weigh much, and say nothing. */
const SIGNS_BETWEEN = /[\s・･、，,。．.「」『』（）()【】〈〉《》：:／/]/u;
const EFFORT = new RegExp(EFFORTS.join("|"), "gu");
/** At a particle, and where kanji and katakana meet. */
const WORDS =
  /[ のとをにがはでへや]|(?<=\p{Script=Han})(?=\p{Script=Katakana})|(?<=[\p{Script=Katakana}ー])(?=\p{Script=Han})/u;
/** Of a pair without kanji, as a part of that of a pair with: サービス has three, 交通 one, and either is a word. */
const KANA_WEIGHT = 0.5;
const isSign = (gram: string) => [...gram].length === 1;
/** Before what is to be done with the subject of a name: no sign of a gram. */
const MARK = " ";

export const NAME_WEIGHTS: GramWeights = {
  factor: (gram) => (isSign(gram) ? SIGN_WEIGHT : /\p{Script=Han}/u.test(gram) ? 1 : KANA_WEIGHT),
  fixed: (gram) => (gram.startsWith(MARK) ? TAIL_WEIGHT : undefined),
};

/** Pairs of signs within words, single signs that mean something by themselves, and 推進, 充実 and the like as one gram each. */
export function nameGrams(name: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const part of name.normalize("NFKC").split(SIGNS_BETWEEN)) {
    const folded = foldedName(part);
    for (const [effort] of folded.matchAll(EFFORT)) grams.add(`${MARK}${effort}`);
    for (const word of folded.replace(EFFORT, MARK).split(WORDS)) {
      const signs = [...word];
      for (const [i, sign] of signs.entries()) {
        if (/[\p{Script=Han}\p{Nd}a-z]/u.test(sign)) grams.add(sign);
        if (i > 0) grams.add(`${signs[i - 1]}${sign}`);
      }
    }
  }
  return grams;
}

/** Of a text, so much as is read at a glance. */
const MOST_SIGNS = 600;
/** Endings of verbs and the like, which say nothing of what a text is about. */
const HIRAGANA = /^[\p{Script=Hiragana}ー]+$/u;

/** Pairs of signs, but those of hiragana alone. */
export function textGrams(text: string): ReadonlySet<string> {
  const signs = [...foldedName(text.slice(0, MOST_SIGNS))];
  const pairs = signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
  return new Set(pairs.filter((pair) => !HIRAGANA.test(pair)));
}
