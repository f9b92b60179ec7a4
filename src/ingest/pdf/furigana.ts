/** Tells furigana from text: kana in half the size, right above what they say how to read. */
import type { Word } from "./page.ts";

const SMALL = 0.6;

export function furiganaOf(words: readonly Word[]): {
  readonly words: readonly Word[];
  readonly furigana: readonly string[];
} {
  const sizes = new Set(words.map(({ size }) => size));
  if (sizes.size < 2) return { words, furigana: [] };
  const isFurigana = (word: Word) =>
    /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(word.text) && words.some((below) => isAbove(word, below));
  const found = new Set(words.filter(isFurigana));
  return { words: words.filter((word) => !found.has(word)), furigana: [...found].map(({ text }) => text) };
}

function isAbove(small: Word, below: Word): boolean {
  const middle = (small.left + small.right) / 2;
  const gap = below.top - small.bottom;
  return (
    small.size <= SMALL * below.size &&
    Math.abs(gap) < 0.4 * below.size &&
    middle >= below.left &&
    middle <= below.right &&
    /\p{Script=Han}/u.test(below.text)
  );
}
