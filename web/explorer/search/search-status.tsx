/** What is found in, how much that is out, or why it is nothing, said aloud where the page is read out. */
import { phraseWords } from "./phrase-words.ts";
import { MOST_HITS } from "./search-query.ts";
import { type SearchWords, useSearchWords } from "./search-words.ts";
import type { Found } from "./use-found.ts";

interface Props {
  readonly found: Found | null;
  readonly isShown: boolean;
}

/** Always on the page, if empty: a status that comes with its text is not said by every reader. */
export function SearchStatus({ found, isShown }: Props) {
  const words = useSearchWords();
  return (
    <p className="search-status" role="status">
      {isShown && (found ? sayFound(words, found) : words.waiting)}
    </p>
  );
}

function sayFound(words: SearchWords, { phrase, hits, error }: Found): string {
  if (error) return error.kind === "away" ? words.away : `${words.refused} ${error.message}`;
  if (hits.length === 0) return words.nothing(phrase);
  const asked = phraseWords(phrase).length;
  const whole = hits.filter((hit) => hit.words.length === asked).length;
  const count = words.found(hits.length, hits.length < MOST_HITS);
  return asked > 1 ? `${count} ${words.wholeHits(asked, whole)}` : count;
}
