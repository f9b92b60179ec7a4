/** An edition and a phrase in, what is found out: asked after a pause, and never an older answer in place of a newer one. */
import { useEffect, useState } from "react";
import { AskError, ask } from "../data/ask.ts";
import { type Hit, SEARCH_QUERY, type SearchAnswer } from "./search-query.ts";

export interface Found {
  readonly edition: string;
  /** The one that was asked for; by now another may be typed. */
  readonly phrase: string;
  readonly hits: readonly Hit[];
  readonly error: AskError | null;
}

const PAUSE_MILLISECONDS = 200;
const AGAIN_MILLISECONDS = 3_000;

/** While nothing is to be asked, and until the next answer is there, the last one stays; null: there is none yet. */
export function useFound(edition: string, phrase: string, isAsking: boolean): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (phrase === "") setFound(null);
    if (phrase === "" || !isAsking) return;
    const ended = new AbortController();
    const attempt = async () => {
      const next = await find(edition, phrase, ended.signal);
      // An answer that is already being read when its question ends arrives all the same.
      if (ended.signal.aborted) return;
      setFound(next);
      if (next.error?.kind === "away") timer = window.setTimeout(attempt, AGAIN_MILLISECONDS);
    };
    let timer = window.setTimeout(attempt, PAUSE_MILLISECONDS);
    return () => {
      ended.abort();
      window.clearTimeout(timer);
    };
  }, [edition, phrase, isAsking]);
  return found?.edition === edition ? found : null;
}

async function find(edition: string, phrase: string, signal: AbortSignal): Promise<Found> {
  try {
    const { search } = await ask<SearchAnswer>(SEARCH_QUERY, { phrase, edition }, signal);
    return { edition, phrase, hits: search, error: null };
  } catch (thrown) {
    const error = thrown instanceof AskError ? thrown : new AskError("refused", String(thrown));
    return { edition, phrase, hits: [], error };
  }
}
