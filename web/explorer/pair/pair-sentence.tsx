/** Two plans compared in, what follows from it out, in one sentence that can be quoted; the items that both cover are links. */
import { Fragment } from "react";
import { NodeLink } from "../address/node-link.tsx";
import { circled } from "../data/circled.ts";
import type { Edition, Plan } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import type { PlanComparison } from "./compare-plans.ts";
import { pairWordsIn } from "./pair-words.ts";

interface Props {
  readonly edition: Edition;
  readonly plans: readonly [Plan, Plan];
  readonly comparison: PlanComparison;
}

/** More names make no sentence. */
const MOST_NAMES = 6;

export function PairSentence({ edition, plans: [one, other], comparison }: Props) {
  const { sentence } = pairWordsIn(useWords().language);
  const { onlyOne, both, onlyOther, neither } = comparison;
  const [first, second] = [circled(one.number), circled(other.number)];
  const all = edition.items.length;
  return (
    <p className="pair-sentence" role="status">
      {both.length === 0 ? (
        sentence.nothingShared(one.label, other.label, all)
      ) : (
        <>
          {sentence.subject(one.label, other.label, all)}
          <b>{sentence.shared(both.length)}</b>
          {sentence.open}
          {both.slice(0, MOST_NAMES).map(({ id, label }, i) => (
            <Fragment key={id}>
              {i > 0 && sentence.between}
              <NodeLink edition={edition} id={id}>
                {label}
              </NodeLink>
            </Fragment>
          ))}
          {both.length > MOST_NAMES && sentence.more(both.length - MOST_NAMES)}
          {sentence.close}
          {sentence.share}
        </>
      )}
      {sentence.alone(first, onlyOne.length, second, onlyOther.length)}
      {sentence.neither(neither.length)}
    </p>
  );
}
