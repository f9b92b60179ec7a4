/** The lines that are shown in, a box out for words that are highlighted in them, and the way from one such line to the next. */
import { useEffect, useId, useMemo, useState } from "react";
import { useAddress } from "../address/use-address.ts";
import { markWords } from "../search/mark-words.ts";
import { useWords } from "../words/use-words.ts";
import type { Line } from "./document-query.ts";
import { documentWordsIn } from "./document-words.ts";
import { placeOf } from "./places.ts";

interface Props {
  readonly lines: readonly Line[];
  /** Position of the line that is looked at; null: none. */
  readonly at: number | null;
  /** Whether these are all lines of the document. */
  readonly isWhole: boolean;
}

export function FindWords({ lines, at, isWhole }: Props) {
  const [{ query: phrase }, change] = useAddress();
  const own = documentWordsIn(useWords().language);
  const id = useId();
  const [typed, setTyped] = useState(phrase);
  useEffect(() => setTyped(phrase), [phrase]);
  const hits = useMemo(
    () => (phrase === "" ? [] : lines.filter(({ text }) => markWords(text, phrase).some(({ isWord }) => isWord))),
    [lines, phrase],
  );
  const index = hits.findIndex(({ position }) => position === at);
  const goTo = (hit: Line | undefined) => hit && change({ place: placeOf(hit) }, "replace");
  const next = () => goTo(hits.find(({ position }) => position > (at ?? 0)) ?? hits[0]);
  const previous = () => goTo(hits.findLast(({ position }) => position < (at ?? 0)) ?? hits.at(-1));
  return (
    <search className="find-words">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const asked = typed.trim();
          if (asked === phrase) next();
          else change({ query: asked, place: null });
        }}
      >
        <label htmlFor={id}>{own.search}</label>
        <input
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit">{own.highlight}</button>
      </form>
      {phrase !== "" && (
        <div className="hits">
          <span role="status">
            {hits.length === 0 ? (isWhole ? own.noHits : own.noHitsHere) : own.hits(index + 1, hits.length)}
          </span>
          {hits.length > 0 && (
            <>
              <button type="button" onClick={previous}>
                {own.previousHit}
              </button>
              <button type="button" onClick={next}>
                {own.nextHit}
              </button>
            </>
          )}
          <button type="button" className="link" onClick={() => change({ query: "" })}>
            {own.clear}
          </button>
        </div>
      )}
    </search>
  );
}
