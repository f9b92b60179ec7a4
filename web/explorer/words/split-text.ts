/** A text in, its words out, in Japanese, too, and its signs: where lines may be broken. */

/** Signs that do not begin a line, and those that do not end one: ① belongs to what it counts. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．・：；！？!?,.:;ー々～〜]/u;
const OPENING = /[\p{Ps}\p{Pi}\p{No}]$/u;

/** What is not broken where a line has room for it. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const part of partsOf(text, "word")) {
    const last = words.at(-1);
    if (last !== undefined && (CLOSING.test(part) || OPENING.test(last))) words[words.length - 1] = last + part;
    else words.push(part);
  }
  return words;
}

/** As people count them: an accent is none of its own. */
export const signsOf = (text: string) => partsOf(text, "grapheme");

function partsOf(text: string, granularity: "word" | "grapheme"): readonly string[] {
  // Firefox has it since 2024.
  if (!Intl.Segmenter) return [...text];
  return [...new Intl.Segmenter("ja", { granularity }).segment(text)].map(({ segment }) => segment);
}
