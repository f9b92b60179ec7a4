/** A question in, its answer as it comes out: while the server is away it is asked again by itself. */
import { useEffect, useState } from "react";
import { keepAsking, type Reply } from "./keep-asking.ts";

export type Answer<Data> = { readonly state: "waiting" } | Reply<Data>;

const WAITING = { state: "waiting" } as const;

/** null: nothing is asked. Variables are compared by their text; an answer is never shown for another question. */
export function useAnswer<Data>(query: string | null, variables: object = {}): Answer<Data> {
  const text = JSON.stringify(variables);
  const question = `${query} ${text}`;
  const [answered, setAnswered] = useState<{ readonly question: string; readonly answer: Answer<Data> } | null>(null);
  useEffect(() => {
    if (query === null) return;
    return keepAsking<Data>(query, JSON.parse(text), (answer) => setAnswered({ question, answer }));
  }, [query, text, question]);
  return answered?.question === question ? answered.answer : WAITING;
}
