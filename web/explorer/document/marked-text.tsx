/** A text with what is marked on it in, the text out: each passage a link to what it states, findings underlined, words highlighted. */
import type { ReactNode } from "react";
import type { Fact } from "./marks.ts";
import { type Segment, type Stretch, segmentsOf } from "./segments.ts";

interface MarkedTextProps {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly phrase: string;
  /** The node whose detail is open; null where it is not stated here. */
  readonly openId: string | null;
  /** A fact in words: its kind and label. */
  readonly say: (fact: Fact) => string;
  /** The address of a node's detail. */
  readonly hrefOf: (id: string) => string;
  /** What is to be done where several things are stated in one place. */
  readonly choose: (facts: readonly Fact[]) => void;
}

export function MarkedText({ text, stretches, phrase, ...rest }: MarkedTextProps) {
  if (stretches.length === 0 && phrase === "") return text;
  return segmentsOf(text, stretches, phrase).map((segment) => (
    <Piece key={segment.start} segment={segment} {...rest} />
  ));
}

type PieceProps = Omit<MarkedTextProps, "text" | "stretches" | "phrase"> & { readonly segment: Segment };

function Piece({ segment, openId, say, hrefOf, choose }: PieceProps) {
  const { text, facts, found, isWord } = segment;
  const words: ReactNode = isWord ? <mark>{text}</mark> : text;
  const [first] = facts;
  const foundClass = found && `found ${found}`;
  if (!first) return foundClass ? <span className={foundClass}>{words}</span> : words;
  const isOpen = openId !== null && facts.some(({ id }) => id === openId);
  const className = `fact kind-${first.kind}${foundClass ? ` ${foundClass}` : ""}${isOpen ? " open" : ""}`;
  const said = facts.map(say).join("\n");
  if (facts.length > 1)
    return (
      <button type="button" className={className} title={said} onClick={() => choose(facts)}>
        {words}
      </button>
    );
  // The click is heard by the whole document, which has thousands of them.
  return first.id === null ? (
    <span className={className} title={said}>
      {words}
    </span>
  ) : (
    <a className={className} title={said} href={hrefOf(first.id)} data-node={first.id}>
      {words}
    </a>
  );
}
