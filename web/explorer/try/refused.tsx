/** Why a draft was not read in, words for it out; in Japanese the server's own, which are English, behind a click. */
import { useWords } from "../words/use-words.ts";
import type { TryError } from "./try-answer.ts";
import { tryWordsIn } from "./try-words.ts";

export function Refused({ error: { code, message } }: { readonly error: Pick<TryError, "code" | "message"> }) {
  const { language } = useWords();
  const own = tryWordsIn(language);
  const known = code === null ? own.away : own.refusals[code];
  return (
    <div role="alert" className="fault">
      <p>{known ?? message}</p>
      {known !== undefined && message !== "" && language === "ja" && (
        <details className="message">
          <summary>{own.server}</summary>
          <p lang="en">{message}</p>
        </details>
      )}
    </div>
  );
}
