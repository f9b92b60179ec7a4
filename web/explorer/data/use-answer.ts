/** A question in, its answer as it comes out: while the server is away it is asked again by itself. */
import { useEffect, useState } from "react";
import { AskError, ask } from "./ask.ts";

export type Answer<Data> =
  | { readonly state: "waiting" }
  | { readonly state: "there"; readonly data: Data }
  | { readonly state: "failed"; readonly error: AskError };

const AGAIN_MILLISECONDS = 3_000;

/** null: nothing is asked. Variables are compared by their text. */
export function useAnswer<Data>(query: string | null, variables: object = {}): Answer<Data> {
  const [answer, setAnswer] = useState<Answer<Data>>({ state: "waiting" });
  const text = JSON.stringify(variables);
  useEffect(() => {
    if (query === null) return;
    const ended = new AbortController();
    let timer: number | undefined;
    const attempt = async () => {
      try {
        const data = await ask<Data>(query, JSON.parse(text), ended.signal);
        if (ended.signal.aborted) return;
        setAnswer({ state: "there", data });
      } catch (thrown) {
        if (ended.signal.aborted) return;
        const error = thrown instanceof AskError ? thrown : new AskError("refused", String(thrown));
        setAnswer({ state: "failed", error });
        if (error.kind === "away") timer = window.setTimeout(attempt, AGAIN_MILLISECONDS);
      }
    };
    setAnswer({ state: "waiting" });
    void attempt();
    return () => {
      ended.abort();
      window.clearTimeout(timer);
    };
  }, [query, text]);
  return answer;
}
