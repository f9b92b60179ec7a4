/** A phrase in, its words out, as the server takes them: what white space separates; what stands in double quotes is one. */

const WORD = /(?<!\S)"([^"]*[^\s"][^"]*)"(?!\S)|\S+/gu;
/** Fullwidth letters and halfwidth kana; ① is not 1. */
const WIDTH_FORMS = /[\uFF01-\uFFEE]+/gu;

/** Each once, in the width and case in which texts are compared. */
export function phraseWords(phrase: string): readonly string[] {
  const folded = phrase
    .replace(WIDTH_FORMS, (wide) => wide.normalize("NFKC"))
    .normalize("NFC")
    .replaceAll(/[\u201C\u201D]/gu, '"');
  return [...new Set([...folded.matchAll(WORD)].map(([word, quoted]) => (quoted?.trim() ?? word).toLowerCase()))];
}
