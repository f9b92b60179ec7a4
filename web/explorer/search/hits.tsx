/** What is found in, the list to choose from out: of each hit its kind, its label and the passage that speaks for it. */
import { useEffect, useRef } from "react";
import { SummarySign } from "../words/summary-sign.tsx";
import { useWords } from "../words/use-words.ts";
import { kindWord } from "../words/words.ts";
import { markWords } from "./mark-words.ts";
import { canFollow, canOpen, type Hit } from "./search-query.ts";
import { useSearchWords } from "./search-words.ts";

interface Props {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly phrase: string;
  /** -1: none. */
  readonly active: number;
  readonly open: (hit: Hit) => void;
}

export function Hits({ id, hits, phrase, active, open }: Props) {
  const words = useSearchWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div
      id={id}
      ref={list}
      role="listbox"
      aria-label={words.hits}
      // The focus stays in the input, whose keys these are.
      onMouseDown={(event) => event.preventDefault()}
    >
      {hits.map((hit, index) => (
        <button
          type="button"
          key={hit.node.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          aria-disabled={!canFollow(hit)}
          onClick={() => open(hit)}
        >
          <HitText hit={hit} phrase={phrase} />
        </button>
      ))}
    </div>
  );
}

function HitText({ hit, phrase }: { readonly hit: Hit; readonly phrase: string }) {
  const words = useSearchWords();
  const common = useWords();
  const { kind, node, passage } = hit;
  return (
    <>
      <span className="hit-kind">{kindWord(common, kind)}</span>{" "}
      {(canOpen(hit) || !passage) && (
        <span className="hit-label" lang="ja">
          <Marked text={node.label} phrase={phrase} />
        </span>
      )}{" "}
      {passage && (
        <span className="hit-passage">
          <span className="hit-line">{words.place(passage)}</span> {passage.isSummary && <SummarySign />}{" "}
          <span lang="ja">
            <Marked text={passage.text} phrase={phrase} />
          </span>
        </span>
      )}
    </>
  );
}

function Marked({ text, phrase }: { readonly text: string; readonly phrase: string }) {
  return markWords(text, phrase).map(({ start, text, isWord }) =>
    isWord ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  );
}
