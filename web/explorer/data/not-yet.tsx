/** An answer in, what is said in its place while it is not there out: that it is awaited, or why it does not come. */
import { useWords } from "../words/use-words.ts";
import type { Answer } from "./use-answer.ts";

interface Props {
  readonly answer: Answer<unknown>;
  /** For a place that is read aloud anyway. */
  readonly isQuiet?: boolean;
}

export function NotYet({ answer, isQuiet = false }: Props) {
  const words = useWords();
  if (answer.state === "there") return null;
  if (answer.state === "waiting") return <p className="note">{words.waiting}</p>;
  return (
    <p className="note" role={isQuiet ? undefined : "alert"}>
      {answer.error.kind === "away" ? words.away : words.refused}
    </p>
  );
}
