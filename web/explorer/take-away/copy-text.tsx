/** A text in, a button out that copies it; where the browser does not let it, the text, selected. */
import { useState } from "react";
import { isCopied } from "../../shared/is-copied.ts";
import { useWords } from "../words/use-words.ts";
import { takeAwayWordsIn } from "./take-away-words.ts";

interface Props {
  readonly text: string;
  readonly button: string;
  /** What the text is, for whoever copies it by hand. */
  readonly byHand: string;
}

export function CopyText({ text, button, byHand }: Props) {
  const own = takeAwayWordsIn(useWords().language);
  const [done, setDone] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null);
  const copy = async () => setDone({ text, isCopied: await isCopied(text) });
  // What was done with the text of another view says nothing of this one.
  const state = done?.text === text ? done : null;
  return (
    <span className="copy-text">
      <button type="button" className="link" onClick={() => void copy()}>
        {button}
      </button>{" "}
      <span role="status">{state?.isCopied && own.copied}</span>
      {state && !state.isCopied && (
        <input ref={selectAll} aria-label={byHand} readOnly value={text} onFocus={(event) => event.target.select()} />
      )}
    </span>
  );
}

function selectAll(input: HTMLInputElement | null): void {
  input?.focus();
}
