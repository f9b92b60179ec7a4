/** An edition in, two of its plans side by side out: what is in one, in both, in the other, in words, as a table and as a picture, and what chance says of it. */
import { useMemo } from "react";
import { saveFile } from "../../shared/save-file.ts";
import { ALL_PAIRS } from "../address/address.ts";
import { AddressLink } from "../address/address-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { useAddress } from "../address/use-address.ts";
import { Select } from "../choices/select.tsx";
import { circled } from "../data/circled.ts";
import type { Edition, Plan } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { Chance } from "../overlaps/chance.tsx";
import { TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { BothSides } from "./both-sides.tsx";
import { comparePlans, type PlanComparison, twoPlans } from "./compare-plans.ts";
import { pairCsv } from "./pair-csv.ts";
import { pairPicture } from "./pair-picture.tsx";
import { overlapOf, PAIR_QUERY, type PairAnswer, pairVariables } from "./pair-query.ts";
import { PairSentence } from "./pair-sentence.tsx";
import { PairTable } from "./pair-table.tsx";
import { pairWordsIn } from "./pair-words.ts";

const FILES = ["matrix.xlsx", "initiatives.xlsx", "coverage.gexf", "coverage.cx2"];

interface Props {
  readonly edition: Edition;
}

export default function Pair({ edition }: Props) {
  const [{ pair }] = useAddress();
  const own = pairWordsIn(useWords().language);
  const plans = twoPlans(edition, pair);
  return (
    <section className="pair" aria-labelledby="pair-title">
      <div className="view-head">
        <h2 id="pair-title">{own.title}</h2>
      </div>
      {plans ? <Compared edition={edition} plans={plans} /> : <p className="note">{own.onePlan}</p>}
    </section>
  );
}

interface ComparedProps extends Props {
  readonly plans: readonly [Plan, Plan];
}

function Compared({ edition, plans }: ComparedProps) {
  const words = useWords();
  const own = pairWordsIn(words.language);
  const [one, other] = plans;
  const comparison = useMemo(() => comparePlans(edition, one, other), [edition, one, other]);
  const variables = pairVariables(edition, plans);
  const answer = useAnswer<PairAnswer>(PAIR_QUERY, variables);
  const overlap = answer.state === "there" ? answer.data.planOverlaps[0] : undefined;
  const numbers = plans.map(({ number }) => number);
  const pairCount = (edition.plans.length * (edition.plans.length - 1)) / 2;
  const picture = pairPicture(edition, plans, comparison, words);
  return (
    <>
      <PlanChoices edition={edition} plans={plans} />
      <PairSentence edition={edition} plans={plans} comparison={comparison} />
      <p className="pair-links">
        <AddressLink to={{ view: "overlaps", overlap: overlapOf(one, other) }}>{own.details}</AddressLink>{" "}
        <AddressLink to={{ view: "partners", ...ALL_PAIRS, plans: numbers }}>{own.partners}</AddressLink>
      </p>
      <p className="note aside">{own.advancedBy}</p>
      <PairTable edition={edition} plans={plans} comparison={comparison} />
      <Neither edition={edition} comparison={comparison} />
      <p className="pair-save">
        <button
          type="button"
          className="link"
          onClick={() => {
            const text = pairCsv(edition, plans, comparison, own);
            saveFile(`${picture.name}.csv`, new Blob([text], { type: "text/csv;charset=utf-8" }));
          }}
        >
          {own.saveTable}
        </button>
      </p>
      <NotYet answer={answer} />
      {overlap && (
        <Chance
          overlap={overlap}
          pairCount={pairCount}
          sizes={plans.map(({ itemCount }) => itemCount)}
          itemCount={edition.items.length}
        />
      )}
      {answer.state === "there" && <BothSides edition={edition} plans={plans} answer={answer.data} />}
      <TakeAway
        edition={edition}
        files={FILES}
        parameters={{ plan: numbers.join(",") }}
        query={PAIR_QUERY}
        variables={variables}
        picture={picture}
      />
    </>
  );
}

function PlanChoices({ edition, plans: [one, other] }: ComparedProps) {
  const [, change] = useAddress();
  const own = pairWordsIn(useWords().language);
  return (
    <div className="choices">
      <PlanChoice
        edition={edition}
        label={own.one}
        plan={one}
        choose={(number) => change({ pair: number === other.number ? [number, one.number] : [number, other.number] })}
      />
      <PlanChoice
        edition={edition}
        label={own.other}
        plan={other}
        choose={(number) => change({ pair: number === one.number ? [other.number, number] : [one.number, number] })}
      />
      <button type="button" className="link" onClick={() => change({ pair: [other.number, one.number] })}>
        {own.swap}
      </button>
    </div>
  );
}

interface PlanChoiceProps extends Props {
  readonly label: string;
  readonly plan: Plan;
  readonly choose: (number: number) => void;
}

function PlanChoice({ edition, label, plan, choose }: PlanChoiceProps) {
  return (
    <Select label={label} value={String(plan.number)} choose={(value) => choose(Number(value))}>
      {edition.plans.map(({ id, number, name }) => (
        <option key={id} value={number} lang="ja">
          {circled(number)} {name}
        </option>
      ))}
    </Select>
  );
}

function Neither({ edition, comparison: { neither } }: Props & { readonly comparison: PlanComparison }) {
  const own = pairWordsIn(useWords().language);
  if (neither.length === 0) return null;
  return (
    <details className="neither">
      <summary>{own.neither(neither.length)}</summary>
      <ul>
        {neither.map(({ id, label }) => (
          <li key={id}>
            <NodeLink edition={edition} id={id}>
              {label}
            </NodeLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
