/** Names in, how much two of them have in common out: by the signs and pairs of signs that they share, those weighing most that few names have. */
import { comparableName } from "../model/names.ts";

/** One spelling of what offices spell in several ways. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/障(?:がい|碍)/gu, "障害"],
  [/(?:子供|こども)/gu, "子ども"],
  [/[街町](?=づくり|なか)/gu, "まち"],
  [/(?:取り組み|取組み)/gu, "取組"],
  [/ゴミ/gu, "ごみ"],
  [/(?:および|及び|並びに|ならびに)/gu, "と"],
  [/全て/gu, "すべて"],
  [/ヴァ/gu, "バ"],
];

/** A name without its punctuation, in the one spelling; two that are the same here are one name. */
export function foldedName(name: string): string {
  let folded = comparableName(name).replace(/[・･、，,。．「」『』（）()【】〈〉《》]/gu, "");
  for (const [several, one] of SPELLINGS) folded = folded.replace(several, one);
  return folded.toLowerCase();
}

/** What is to be done with the subject of a name: half of all names end with one of a dozen such words. */
export const EFFORTS =
  "推進 充実 整備 振興 強化 確保 育成 支援 促進 向上 保全 形成 創出 活用 維持 管理 改善 実現 展開 普及 構築 拡充 発展 活性化 適正化 提供 運営 対策".split(
    " ",
  );
const TAIL = new RegExp(
  `(?:の|に関する|に向けた|への)((?:${EFFORTS.join("|")})(?:[とや]?(?:${EFFORTS.join("|")}))*)$`,
  "u",
);

/** Of the words at its end alone. */
export const TAIL_WEIGHT = 0.3;
/** Of a single sign, as a part of that of a pair. */
export const SIGN_WEIGHT = 0.5;

export interface NameGrams {
  readonly folded: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
  /** The single signs that mean something by themselves: 漢字, katakana, letters and digits. */
  readonly signs: ReadonlySet<string>;
}

/** Grams of names, weighted by how rare they are among all of these. */
export function gramsAmong(names: readonly string[]): (name: string) => NameGrams {
  const counts = new Map<string, number>();
  const parts = new Map(names.map((name) => [name, partsOf(name)]));
  for (const name of names)
    for (const gram of parts.get(name)?.grams ?? []) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  // Squared: a city has two dozen targets, of which a third end with 利用者数.
  const rarity = (gram: string) => Math.log(1 + names.length / (counts.get(gram) ?? 1)) ** 2;
  const known = new Map<string, NameGrams>();
  return (name) => {
    const found = known.get(name);
    if (found) return found;
    const { folded, grams, tail, signs } = parts.get(name) ?? partsOf(name);
    const weights = new Map(
      [...grams].map((gram) => [gram, rarity(gram) * ([...gram].length === 1 ? SIGN_WEIGHT : 1)]),
    );
    if (tail !== "") weights.set(`の${tail}`, TAIL_WEIGHT);
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const made = { folded, weights, total, signs };
    known.set(name, made);
    return made;
  };
}

function partsOf(name: string) {
  const folded = foldedName(name);
  const [whole, tail = ""] = TAIL.exec(folded) ?? [""];
  const core = folded.slice(0, folded.length - whole.length);
  const letters = [...core];
  const signs = new Set(letters.filter((sign) => /[\p{Script=Han}\p{Script=Katakana}\p{Nd}a-z]/u.test(sign)));
  const pairs = letters.slice(1).map((sign, i) => `${letters[i]}${sign}`);
  return { folded, tail, signs, grams: new Set([...signs, ...pairs]) };
}

/** 1 of the same name, 0 of nothing in common: what they share as a part of both, and of the shorter. */
export function nameLikeness(a: NameGrams, b: NameGrams): number {
  if (a.folded === b.folded) return 1;
  const shared = sharedWeight(a, b);
  if (shared === 0) return 0;
  const dice = (2 * shared) / (a.total + b.total);
  return 0.65 * dice + 0.35 * (shared / Math.min(a.total, b.total));
}

/** How much of a name stands in another: 1 where all of it does. Of 商業, whose signs stand apart in 商工業, nearly all. */
export function containment(part: NameGrams, whole: NameGrams): number {
  if (part.total === 0) return 0;
  const weightOf = (signs: Iterable<string>) =>
    [...signs].reduce((sum, sign) => sum + (part.weights.get(sign) ?? 0), 0);
  const apart = weightOf([...part.signs].filter((sign) => whole.signs.has(sign))) / weightOf(part.signs);
  return Math.max(sharedWeight(part, whole) / part.total, part.signs.size > 1 ? APART * apart : 0);
}
const APART = 0.9;

function sharedWeight(a: NameGrams, b: NameGrams): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a.weights, b.weights] : [b.weights, a.weights];
  let sum = 0;
  for (const [gram, weight] of few) if (many.has(gram)) sum += weight;
  return sum;
}
