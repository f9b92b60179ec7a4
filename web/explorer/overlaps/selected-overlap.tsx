/** The overlap that is selected in, what there is to it out: the shared items, who advances them, and how remarkable it is. */
import { useEffect, useRef } from "react";
import { ALL_PAIRS } from "../address/address.ts";
import { AddressLink } from "../address/address-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import type { Edition, Item, Plan } from "../data/edition.ts";
import { Scrolled } from "../screen/scrolled.tsx";
import { useWords } from "../words/use-words.ts";
import { Chance } from "./chance.tsx";
import { Measure } from "./measure.tsx";
import type { Overlap } from "./overlaps-query.ts";
import { overlapsWordsIn } from "./overlaps-words.ts";

interface Props {
  readonly edition: Edition;
  readonly overlaps: readonly Overlap[];
  readonly overlap: Overlap | null;
}

export function SelectedOverlap({ edition, overlaps, overlap }: Props) {
  const words = useWords();
  const own = overlapsWordsIn(words.language);
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus stays on the plot, for the next column; what it opened is only brought into sight.
  useEffect(() => {
    if (overlap) heading.current?.scrollIntoView?.({ block: "nearest" });
  }, [overlap]);
  const pairCount = overlaps.filter(({ planCount }) => planCount === 2).length;
  return (
    <div className="selected-overlap">
      <div aria-live="polite">{overlap && <h2 ref={heading}>{own.overlap(overlap.label, overlap.itemCount)}</h2>}</div>
      {overlap ? (
        <>
          {overlap.planCount === 2 && (
            <p className="overlap-links">
              <AddressLink to={{ view: "pair", pair: overlap.planNumbers }}>{words.compareTwo}</AddressLink>{" "}
              <AddressLink to={{ view: "partners", ...ALL_PAIRS, plans: overlap.planNumbers }}>
                {words.seePartners}
              </AddressLink>
            </p>
          )}
          <SharedItems edition={edition} overlap={overlap} />
          <Measures edition={edition} overlap={overlap} pairCount={pairCount} />
        </>
      ) : (
        <p className="note">{own.choose}</p>
      )}
    </div>
  );
}

type SharedProps = Pick<Props, "edition"> & { readonly overlap: Overlap };

function SharedItems({ edition, overlap }: SharedProps) {
  const words = useWords();
  const own = overlapsWordsIn(words.language);
  const plans = plansOf(edition, overlap);
  const ids = new Set(overlap.items.map(({ id }) => id));
  const items = edition.items.filter(({ id }) => ids.has(id));
  if (items.length === 0) return <p className="note">{own.nothingShared}</p>;
  return (
    <Scrolled className="shared-frame">
      <table className="shared-items">
        <caption>{own.advancing}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kinds.PolicyItem}</th>
            {plans.map(({ id, label }) => (
              <th scope="col" key={id} lang="ja">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <NodeLink edition={edition} id={item.id}>
                  {item.code !== null && <span className="code">{item.code}</span>} {item.name}
                </NodeLink>
              </th>
              {plans.map((plan) => (
                <Advancing key={plan.id} item={item} plan={plan} edition={edition} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Advancing({ item, plan, edition }: { item: Item; plan: Plan; edition: Edition }) {
  const words = useWords();
  const initiatives = edition.marks.get(item.id)?.get(plan.id)?.initiatives ?? [];
  if (initiatives.length === 0) return <td className="aside">{words.withoutInitiative}</td>;
  return (
    <td>
      <ul>
        {initiatives.map(({ id, name }) => (
          <li key={id}>
            <NodeLink edition={edition} id={id}>
              {name}
            </NodeLink>
          </li>
        ))}
      </ul>
    </td>
  );
}

function Measures({ edition, overlap, pairCount }: { edition: Edition; overlap: Overlap; pairCount: number }) {
  const own = overlapsWordsIn(useWords().language);
  const { jaccard } = overlap;
  const plans = plansOf(edition, overlap);
  const sizes = plans.map((plan) => plan.itemCount);
  const union = edition.items.filter(({ id }) => plans.some((plan) => edition.marks.get(id)?.has(plan.id))).length;
  return (
    <>
      <section aria-labelledby="overlap-measures">
        <h3 id="overlap-measures">{own.measures}</h3>
        <dl className="measures">
          {jaccard !== null && (
            <Measure name={own.jaccard} value={jaccard.toFixed(2)} meaning={own.jaccardHelp(union)} />
          )}
        </dl>
      </section>
      <Chance overlap={overlap} pairCount={pairCount} sizes={sizes} itemCount={edition.items.length} />
    </>
  );
}

function plansOf({ plans }: Edition, overlap: Overlap): readonly Plan[] {
  const ids = new Set(overlap.plans.map(({ id }) => id));
  return plans.filter(({ id }) => ids.has(id));
}
