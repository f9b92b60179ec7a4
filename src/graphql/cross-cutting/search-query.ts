/** A phrase in, its words and a Lucene query out that finds every text in which any of them may stand; the texts themselves decide. */

export interface SearchQuery {
  /** Each once, in the width and case in which the texts are compared. */
  readonly words: readonly string[];
  readonly lucene: string;
}

/**
 * The index has Japanese text as pairs of characters and other text as whole words, without English stop words. So a run of two or more Japanese
 * characters is looked up as a phrase of pairs, a single one and any other run as a part of an entry; what the index may not have (signs, symbols, stop
 * words) is left to the comparison with the texts. Nothing but letters and digits reaches Lucene, so that its syntax is out of reach.
 */
export function searchQuery(phrase: string): SearchQuery {
  const words = [...new Set(wordsOf(phrase).map((word) => word.toLowerCase()))];
  return { words, lucene: luceneFor(words) };
}

/** What white space separates; what stands in double quotes is one word, with the spaces in it. */
function wordsOf(phrase: string): readonly string[] {
  const folded = foldWidth(phrase)
    .normalize("NFC")
    .replaceAll(/[\u201C\u201D]/gu, '"');
  return [...folded.matchAll(WORD)].map(([word, quoted]) => quoted?.trim() ?? word);
}

const WORD = /(?<!\S)"([^"]*[^\s"][^"]*)"(?!\S)|\S+/gu;

const EVERYTHING = "*:*";

/** A text has to match all clauses of one word. */
function luceneFor(words: readonly string[]): string {
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0)
    return longest(clausesFor(only), MOST_CLAUSES).map(must).join(" ") || EVERYTHING;
  // Of a word of which the index knows nothing, the texts alone know whether it stands in them: all are looked at then.
  const each = Math.max(1, Math.floor(MOST_CLAUSES / words.length));
  const groups = new Set(words.map((word) => longest(clausesFor(word), each).map(must).join(" ")));
  const isAll = groups.delete("") || groups.size > MOST_CLAUSES || groups.size === 0;
  return [...longest([...groups], MOST_CLAUSES).map((group) => `(${group})`), ...(isAll ? [EVERYTHING] : [])].join(" ");
}

const must = (clause: string) => `+${clause}`;

/** Whatever is left out here is looked at in the texts: the longest, which few texts have, do the most. */
function longest(clauses: readonly string[], most: number): readonly string[] {
  const all = [...new Set(clauses)];
  return all.length > most ? all.sort((a, b) => b.length - a.length).slice(0, most) : all;
}

/** Lucene makes up to 26 clauses of each, two forms in each of the index's properties, and takes 1,024. */
const MOST_CLAUSES = 36;

/** Fullwidth letters and halfwidth kana; nothing else, since a circled digit is another sign than the digit. */
function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFFEE]+/gu, (wide) => wide.normalize("NFKC"));
}

const JAPANESE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー";
const RUNS = new RegExp(`(?:(?=[\\p{L}])[${JAPANESE}])+|(?:(?![${JAPANESE}])[\\p{L}\\p{Nd}])+`, "gu");
const IS_JAPANESE = new RegExp(`^[${JAPANESE}]`, "u");

/** Longer ones are cut apart in the index. */
const LONGEST_RUN = 200;

function clausesFor(word: string): readonly string[] {
  return (word.match(RUNS) ?? []).flatMap((run) => {
    if (run.length > LONGEST_RUN) return [];
    if (IS_JAPANESE.test(run)) return [japaneseClause(run)];
    const lower = run.toLowerCase();
    // The whole word first: a part of a word scores the same everywhere.
    return isInStopWord(lower) || !IS_PLAIN.test(lower) ? [] : [`(${lower} *${lower}*)`];
  });
}

/** A text may have が as one sign, or as か and a mark: the index keeps them apart. */
function japaneseClause(run: string): string {
  const clauses = [...new Set([run, run.normalize("NFD")])].map((form) =>
    [...run].length > 1 ? `"${form}"` : `*${form}*`,
  );
  return clauses.length === 1 ? `${clauses[0]}` : `(${clauses.join(" ")})`;
}

/** Also a part of such a word is in no index: `b` stands in `but`. */
const isInStopWord = (part: string) => STOP_WORDS.some((word) => word.includes(part));

/** Letters whose case folds one to one, in Lucene as here; the rest is left to the comparison. */
const IS_PLAIN = /^[a-z0-9]+$/;

/** Those of Lucene's CJK analyzer. */
const STOP_WORDS: readonly string[] =
  "a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www".split(
    " ",
  );
