/** An item or a plan in, what other organizations have that is like it out, for whoever opens the list: it is worked out when it is asked for. */
import { useState } from "react";
import { AddressLink } from "../address/address-link.tsx";
import { shortId } from "../address/short-id.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import COUNTERPARTS from "../queries/counterparts.graphql?raw";
import { useWords } from "../words/use-words.ts";
import type { NodeAnswer, Other } from "./detail-query.ts";
import { detailWordsIn } from "./detail-words.ts";

interface Counterpart {
  /** Each 0 to 1; null where there is nothing to compare. */
  readonly score: number;
  readonly words: number | null;
  readonly goals: number | null;
  readonly structure: number | null;
  readonly organization: { readonly name: string };
  readonly edition: { readonly id: string };
  readonly node: Other;
  /** Of an item, those that cover it there. */
  readonly plans: readonly Other[];
}

/** Nothing for other kinds of nodes. */
export function Counterparts({ node }: { readonly node: NodeAnswer }) {
  const words = detailWordsIn(useWords().language);
  const [isOpen, setOpen] = useState(false);
  const isItem = node.__typename === "PolicyItem";
  const answer = useAnswer<{ readonly counterparts: readonly Counterpart[] }>(isOpen ? COUNTERPARTS : null, {
    id: node.id,
  });
  if (!isItem && node.__typename !== "Plan") return null;
  return (
    <details className="counterparts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.counterparts}</summary>
      {isOpen && <NotYet answer={answer} isQuiet />}
      {answer.state === "there" && (
        <>
          <p className="note">
            {answer.data.counterparts.length === 0 ? words.noCounterparts : words.counterpartsHelp}
          </p>
          <ol>
            {answer.data.counterparts.map((one) => (
              <li key={one.node.id}>
                <span lang="ja">{one.organization.name}</span>{" "}
                <AddressLink
                  to={{
                    view: "matrix",
                    edition: one.edition.id,
                    against: null,
                    node: shortId(one.edition, one.node.id),
                  }}
                  className="node"
                  lang="ja"
                >
                  {one.node.label}
                </AddressLink>{" "}
                <span className="aside">{inWords(one, words)}</span>
                {isItem && one.plans.length > 0 && (
                  <span className="aside" lang="ja">
                    {one.plans.map(({ label }) => label).join("、")}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  );
}

/** The score, and what it is made of. */
function inWords(one: Counterpart, words: ReturnType<typeof detailWordsIn>): string {
  const parts = (["words", "goals", "structure"] as const).flatMap((part) => {
    const value = one[part];
    return value === null ? [] : [`${words.likeness[part]} ${value.toFixed(2)}`];
  });
  return `${one.score.toFixed(2)}${words.inBrackets(parts)}`;
}
