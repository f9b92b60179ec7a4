/** Words of a page as the lines that a reader sees, and as the text of a cell. */
import { aroundAll, type Box, middleOf, type Word } from "./page.ts";

/** Words with no more than a space between them. */
export interface Segment extends Box {
  readonly text: string;
  readonly size: number;
}

export interface Line extends Box {
  /** From the left. */
  readonly segments: readonly Segment[];
}

/** Of the font's size: a wider gap parts cells, a narrower one words, a still narrower one nothing. */
const [BETWEEN_CELLS, BETWEEN_WORDS, BETWEEN_SIGNS] = [1.2, 0.2, 0.6];
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}　-〿！-～]/u;

export function linesOf(words: readonly Word[]): readonly Line[] {
  return rowsOfWords(words).map((row) => {
    const segments: Word[][] = [];
    for (const word of row) {
      const last = segments.at(-1)?.at(-1);
      const isOwn = !last || word.left - last.right > BETWEEN_CELLS * Math.min(last.size, word.size);
      if (isOwn) segments.push([word]);
      else segments.at(-1)?.push(word);
    }
    return { ...aroundAll(row), segments: segments.map(segmentOf) };
  });
}

export function textOfLine({ segments }: Line): string {
  return segments.map(({ text }) => text).join(" ");
}

function segmentOf(words: readonly Word[]): Segment {
  return { ...aroundAll(words), text: joined(words), size: Math.max(...words.map(({ size }) => size)) };
}

/** Line by line; where signs stand one below the other, column by column from the right. */
export function textOfCell(words: readonly Word[]): string {
  if (isStacked(words)) {
    const columns = [...words].sort((a, b) => (sameColumn(a, b) ? a.top - b.top : b.left - a.left));
    return columns.map(({ text }) => text).join("");
  }
  return rowsOfWords(words).map(joined).join("\n");
}

/** A head that is written downwards, sign by sign. */
function isStacked(words: readonly Word[]): boolean {
  return (
    words.length >= 3 &&
    words.every(({ text }) => [...text].length === 1) &&
    rowsOfWords(words).length * 2 > words.length &&
    words.some((word) => words.some((other) => other !== word && sameColumn(word, other)))
  );
}

function sameColumn(a: Word, b: Word): boolean {
  return Math.abs(middleOf(a.left, a.right) - middleOf(b.left, b.right)) < Math.min(a.size, b.size) / 2;
}

/** From the top, words of a row from the left: those whose middles are at one height. */
function rowsOfWords(words: readonly Word[]): readonly (readonly Word[])[] {
  const sorted = [...words].sort((a, b) => middleOf(a.top, a.bottom) - middleOf(b.top, b.bottom));
  const rows: Word[][] = [];
  for (const word of sorted) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const middle = middleOf(word.top, word.bottom);
    const isSame = first && middle - middleOf(first.top, first.bottom) < Math.min(first.size, word.size) / 2;
    if (row && isSame) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function joined(words: readonly Word[]): string {
  let text = "";
  for (const [index, word] of words.entries()) {
    const last = words[index - 1];
    const gap = last ? word.left - last.right : 0;
    const isOfSigns = IDEOGRAPH.test([...text].at(-1) ?? "") && IDEOGRAPH.test([...word.text][0] ?? "");
    const least = isOfSigns ? BETWEEN_SIGNS : BETWEEN_WORDS;
    text += last && gap > least * Math.min(last.size, word.size) ? ` ${word.text}` : word.text;
  }
  return text.replace(/\s+/gu, " ").trim();
}
