/** An edition and a phrase in, what is found out: asked after a pause, and never an older answer in place of a newer one. */
import { useEffect, useState } from "react";
import type { AskError } from "../data/ask.ts";
import { keepAsking, type Reply } from "../data/keep-asking.ts";
import { type Hit, SEARCH_QUERY, type SearchAnswer } from "./search-query.ts";

export interface Found {
  readonly edition: string;
  /** The one that was asked for; by now another may be typed. */
  readonly phrase: string;
  readonly hits: readonly Hit[];
  readonly error: AskError | null;
}

const PAUSE_MILLISECONDS = 200;

/** `isHurried`: without the pause. While nothing is to be asked, and until the next answer is there, the last one stays; null: there is none yet. */
export function useFound(edition: string, phrase: string, isAsking: boolean, isHurried: boolean): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (phrase === "") setFound(null);
    if (phrase === "" || !isAsking) return;
    const tell = (reply: Reply<SearchAnswer>) =>
      setFound({
        edition,
        phrase,
        hits: reply.state === "there" ? reply.data.search : [],
        error: reply.state === "failed" ? reply.error : null,
      });
    return keepAsking(SEARCH_QUERY, { phrase, edition }, tell, isHurried ? 0 : PAUSE_MILLISECONDS);
  }, [edition, phrase, isAsking, isHurried]);
  return found?.edition === edition ? found : null;
}
