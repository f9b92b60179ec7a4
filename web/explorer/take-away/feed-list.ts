/** Whether somebody wants to see it in, the server's own list of feeds out: asked for once, and again only where that failed. */
import { useEffect, useState } from "react";
import { AskError } from "../data/ask.ts";
import type { Answer } from "../data/use-answer.ts";

export interface FeedList {
  readonly views: readonly {
    readonly name: string;
    readonly shows: string;
    readonly showsInJapanese: string;
    /** Names of formats. */
    readonly formats: readonly string[];
  }[];
  readonly formats: readonly FeedFormat[];
}

export interface FeedFormat {
  readonly name: string;
  readonly title: string;
  /** `plan`: always of a whole edition. */
  readonly holds: "graph" | "table" | "plan";
  /** Names of programs that open it. */
  readonly tools: readonly string[];
}

export function useFeedList(isWanted: boolean): Answer<FeedList> {
  const [answer, setAnswer] = useState<Answer<FeedList>>({ state: "waiting" });
  const isThere = answer.state === "there";
  useEffect(() => {
    if (!isWanted || isThere) return;
    const ended = new AbortController();
    setAnswer({ state: "waiting" });
    readFeedList(ended.signal).then(
      (data) => setAnswer({ state: "there", data }),
      (cause) => {
        if (ended.signal.aborted) return;
        setAnswer({ state: "failed", error: new AskError("away", "The list of feeds does not come.", { cause }) });
      },
    );
    return () => ended.abort();
  }, [isWanted, isThere]);
  return answer;
}

async function readFeedList(signal: AbortSignal): Promise<FeedList> {
  const response = await fetch("feeds/", { headers: { accept: "application/json" }, signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as FeedList;
}
