/** Two names in, each in pieces out that say which words the other does not have. */
import { diffArrays } from "diff";

export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

const WORDS = new Intl.Segmenter("ja", { granularity: "word" });

const wordsOf = (text: string) => [...WORDS.segment(text)].map(({ segment }) => segment);

export function changedWords(
  old: string,
  next: string,
): { readonly old: readonly Piece[]; readonly next: readonly Piece[] } {
  const parts = diffArrays(wordsOf(old), wordsOf(next));
  const side = (isOther: (part: (typeof parts)[number]) => boolean, isOwn: (part: (typeof parts)[number]) => boolean) =>
    parts.flatMap((part): readonly Piece[] =>
      isOther(part) ? [] : [{ text: part.value.join(""), isChanged: isOwn(part) }],
    );
  return {
    old: side(
      ({ added }) => added,
      ({ removed }) => removed,
    ),
    next: side(
      ({ removed }) => removed,
      ({ added }) => added,
    ),
  };
}

export const plainText = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("");
