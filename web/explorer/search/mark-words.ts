/** A text and a phrase in, the text in pieces out: those that are words of the phrase, and those between them. */
import { phraseWords } from "./phrase-words.ts";

export interface Piece {
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
  readonly isWord: boolean;
}

export function markWords(text: string, phrase: string): readonly Piece[] {
  const isFound = findWords(foldInPlace(text), phraseWords(phrase));
  const starts = [...isFound.keys()].filter((at) => at === 0 || isFound[at] !== isFound[at - 1]);
  return starts.map((start, index) => ({
    start,
    text: text.slice(start, starts[index + 1]),
    isWord: isFound[start] === true,
  }));
}

/** For every position, whether a word covers it. */
function findWords(folded: string, words: readonly string[]): readonly boolean[] {
  const isFound = new Array<boolean>(folded.length).fill(false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const end = at + word.length;
      // か with a voicing mark behind it is another character.
      if (!/^\p{M}/u.test(folded.slice(end, end + 2))) isFound.fill(true, at, end);
    }
  }
  return isFound;
}

/**
 * Width and case folded where that keeps the length, so that a position in the one is the same position in the other. Of NFKC only what the server's
 * search takes as the same: ① is not 1.
 */
function foldInPlace(text: string): string {
  return Array.from(text, (character) => {
    const folded = (isWidthForm(character) ? character.normalize("NFKC") : character).toLowerCase();
    return folded.length === character.length ? folded : character;
  }).join("");
}

/** A fullwidth letter or a halfwidth kana. */
function isWidthForm(character: string): boolean {
  return /^[\uFF01-\uFFEE]/u.test(character);
}
