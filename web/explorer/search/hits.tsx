/** What is found in, the list to choose from out: of each hit its kind, its label and the passage that speaks for it. */
import { useEffect, useRef } from "react";
import { findingsWordsIn } from "../findings/findings-words.ts";
import { SummarySign } from "../words/summary-sign.tsx";
import { useWords } from "../words/use-words.ts";
import { kindWord } from "../words/words.ts";
import { markWords } from "./mark-words.ts";
import type { Hit } from "./search-query.ts";
import { useSearchWords } from "./search-words.ts";

interface Props {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly phrase: string;
  /** -1: none. */
  readonly active: number;
  readonly open: (hit: Hit) => void;
  /** Shows all of them in a view of their own. */
  readonly openAll: () => void;
}

export function Hits({ id, hits, phrase, active, open, openAll }: Props) {
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
          onClick={() => open(hit)}
        >
          <HitText hit={hit} phrase={phrase} />
        </button>
      ))}
      <button
        type="button"
        id={`${id}-${hits.length}`}
        role="option"
        tabIndex={-1}
        className="all"
        aria-selected={active === hits.length}
        onClick={openAll}
      >
        {words.all}
      </button>
    </div>
  );
}

function HitText({ hit, phrase }: { readonly hit: Hit; readonly phrase: string }) {
  const common = useWords();
  const { kind, passage } = hit;
  return (
    <>
      <span className="hit-kind">{kindWord(common, kind)}</span>{" "}
      <span className="hit-label" lang="ja">
        <Marked text={hitLabel(hit, common.language)} phrase={phrase} />
      </span>{" "}
      {passage && <HitPassage passage={passage} phrase={phrase} />}
    </>
  );
}

/** What a finding is about in the reader's language; else the node's own label. */
export function hitLabel({ kind, node }: Hit, language: string): string {
  const rule = kind === "Finding" ? (node.label.split(" ")[0] ?? "") : "";
  return findingsWordsIn(language).rules[rule] ?? node.label;
}

interface PassageProps {
  readonly passage: NonNullable<Hit["passage"]>;
  readonly phrase: string;
}

export function HitPassage({ passage, phrase }: PassageProps) {
  const words = useSearchWords();
  return (
    <span className="hit-passage">
      <span className="hit-line">{words.place(passage)}</span> {passage.isSummary && <SummarySign />}{" "}
      <span lang="ja">
        <Marked text={passage.text} phrase={phrase} />
      </span>
    </span>
  );
}

export function Marked({ text, phrase }: { readonly text: string; readonly phrase: string }) {
  return markWords(text, phrase).map(({ start, text, isWord }) =>
    isWord ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  );
}
