/** An edition's id and a stretch of its document in, the lines out as they come, from the first on. */
import { useEffect, useState } from "react";
import { keepAsking, type Reply } from "../data/keep-asking.ts";
import type { Answer } from "../data/use-answer.ts";
import { LINES_QUERY, type Line, type LinesAnswer } from "./document-query.ts";

/** Lines of one question: each may state sixty things, and an answer has a bound. */
const LINES_AT_ONCE = 100;

interface Lines {
  readonly lines: readonly Line[];
  /** Of the question that goes on, or of the last. */
  readonly answer: Answer<unknown>;
}

const NONE: Lines = { lines: [], answer: { state: "waiting" } };

/** `from` and `to` are positions, from 1, both included; those of `to` < `from` are none. */
export function useLines(edition: string, from: number, to: number): Lines {
  const key = `${edition} ${from} ${to}`;
  const [known, setKnown] = useState<Lines & { readonly key: string }>({ ...NONE, key });
  useEffect(() => {
    let lines: readonly Line[] = [];
    let stop = () => {};
    const askFrom = (first: number) => {
      if (first > to) return;
      const count = Math.min(LINES_AT_ONCE, to - first + 1);
      const variables = { edition, offset: first - 1, count };
      stop = keepAsking<LinesAnswer>(LINES_QUERY, variables, (reply: Reply<LinesAnswer>) => {
        if (reply.state === "there") lines = [...lines, ...reply.data.documentLines];
        const isMore = reply.state === "there" && first + count <= to;
        setKnown({ key: `${edition} ${from} ${to}`, lines, answer: isMore ? { state: "waiting" } : reply });
        if (isMore) askFrom(first + count);
      });
    };
    askFrom(from);
    return () => stop();
  }, [edition, from, to]);
  return known.key === key ? known : NONE;
}
