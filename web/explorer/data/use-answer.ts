/** A question in, its answer as it comes out: while the server is away it is asked again by itself. */
import { useEffect, useState } from "react";
import { AskError, ask } from "./ask.ts";

export type Answer<Data> =
  | { readonly state: "waiting" }
  | { readonly state: "there"; readonly data: Data }
  | { readonly state: "failed"; readonly error: AskError };

const AGAIN_MILLISECONDS = 3_000;

const WAITING = { state: "waiting" } as const;

/** null: nothing is asked. Variables are compared by their text; an answer is never shown for another question. */
export function useAnswer<Data>(query: string | null, variables: object = {}): Answer<Data> {
  const text = JSON.stringify(variables);
  const question = `${query} ${text}`;
  const [answered, setAnswered] = useState<{ readonly question: string; readonly answer: Answer<Data> } | null>(null);
  useEffect(() => {
    if (query === null) return;
    const ended = new AbortController();
    let timer: number | undefined;
    const attempt = async () => {
      const answer = await answerTo<Data>(query, JSON.parse(text), ended.signal);
      if (ended.signal.aborted) return;
      setAnswered({ question, answer });
      if (answer.state === "failed" && answer.error.kind === "away")
        timer = window.setTimeout(attempt, AGAIN_MILLISECONDS);
    };
    void attempt();
    return () => {
      ended.abort();
      window.clearTimeout(timer);
    };
  }, [query, text, question]);
  return answered?.question === question ? answered.answer : WAITING;
}

async function answerTo<Data>(query: string, variables: object, signal: AbortSignal): Promise<Answer<Data>> {
  try {
    return { state: "there", data: await ask<Data>(query, variables, signal) };
  } catch (thrown) {
    return { state: "failed", error: thrown instanceof AskError ? thrown : new AskError("refused", String(thrown)) };
  }
}
