/** Names as people write them: when two of them are the same, and how alike they are. */
import { distance } from "fastest-levenshtein";
import { didYouMeanOne } from "./messages/wording.ts";

/** A name without what encodings and typesetting change: width of letters and digits, composed or decomposed kana, white space. */
export function comparableName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "");
}

/** True when two names differ in nothing but width and white space. */
export function sameName(a: string, b: string): boolean {
  return comparableName(a) === comparableName(b);
}

/** Number of characters to insert, delete or replace until two names are the same. */
export function differenceOf(a: string, b: string): number {
  return distance(comparableName(a), comparableName(b));
}

/** 1 for the same name, 0 for nothing in common: 1 − edit distance ÷ length of the longer, on comparable names. */
export function likeness(a: string, b: string): number {
  return likenessOf(comparableName(a), comparableName(b));
}

function likenessOf(x: string, y: string): number {
  const length = Math.max(x.length, y.length);
  return length === 0 ? 1 : 1 - distance(x, y) / length;
}

/** ` (did you mean A or B?)` with the up to three candidates at least half alike and nearly as alike as the best; empty where none is. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  return didYouMeanOne(nearestTo(name, candidates));
}

/** The names that `didYouMean` proposes. */
export function nearestTo(name: string, candidates: Iterable<string>): readonly string[] {
  return proposalsOf(candidates, Number.POSITIVE_INFINITY)(name);
}

/** Comparisons that take some tenths of a second. */
export const COMPARISONS = 300_000;

/**
 * `nearestTo` for many names among the same candidates: it has no more proposals once so many pairs of names have been compared, for a document in
 * which nothing fits needs another remedy than a spelling.
 */
export function proposalsOf(
  candidates: Iterable<string>,
  comparisons = COMPARISONS,
): (name: string) => readonly string[] {
  const prepared = [...new Set(candidates)].map((candidate) => ({ candidate, comparable: comparableName(candidate) }));
  let left = comparisons;
  return (name) => {
    if (left <= 0) return [];
    left -= prepared.length;
    const wanted = comparableName(name);
    const near = prepared
      .map(({ candidate, comparable }) => ({ candidate, alike: likenessOf(wanted, comparable) }))
      .filter(({ alike }) => alike >= 0.5)
      .sort((a, b) => b.alike - a.alike);
    const best = near[0]?.alike ?? 0;
    const shown = near.filter(({ alike }) => best - alike <= 0.15).slice(0, 3);
    return shown.map(({ candidate }) => candidate);
  };
}
