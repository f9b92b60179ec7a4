/** Two plans compared in, a table out: for each domain the items of the one alone, of both and of the other alone, each with the initiatives that name it. */
import { NodeLink } from "../address/node-link.tsx";
import { NodeLinks } from "../address/node-links.tsx";
import { circled } from "../data/circled.ts";
import type { Edition, Item, Plan } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import type { PlanComparison } from "./compare-plans.ts";
import { pairWordsIn } from "./pair-words.ts";

interface Props {
  readonly edition: Edition;
  readonly plans: readonly [Plan, Plan];
  readonly comparison: PlanComparison;
}

export function PairTable({ edition, plans, comparison }: Props) {
  const own = pairWordsIn(useWords().language);
  const columns = columnsOf(plans, own);
  return (
    <table className="pair-table">
      <thead>
        <tr>
          <th scope="col">{own.domain}</th>
          {columns.map(({ key, name }) => (
            <th scope="col" key={key} className={key}>
              {name} <span className="aside">{own.count(comparison[key].length)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparison.domains.map(({ domain, ...sides }) => (
          <tr key={domain.id}>
            <th scope="row">
              <NodeLink edition={edition} id={domain.id}>
                {domain.name}
              </NodeLink>
            </th>
            {columns.map(({ key, name, plans: meant }) => (
              <td key={key} className={sides[key].length === 0 ? `${key} nothing` : key}>
                {/* Where there is no room for columns. */}
                <span className="cell-head aside">
                  {name} {own.count(sides[key].length)}
                </span>
                {sides[key].length === 0 ? (
                  <span className="aside">{own.none}</span>
                ) : (
                  <ul>
                    {sides[key].map((item) => (
                      <ItemWithInitiatives key={item.id} edition={edition} item={item} plans={meant} />
                    ))}
                  </ul>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function columnsOf([one, other]: readonly [Plan, Plan], own: ReturnType<typeof pairWordsIn>) {
  return [
    { key: "onlyOne", name: own.only(circled(one.number)), plans: [one] },
    { key: "both", name: own.both, plans: [one, other] },
    { key: "onlyOther", name: own.only(circled(other.number)), plans: [other] },
  ] as const;
}

function ItemWithInitiatives({ edition, item, plans }: { edition: Edition; item: Item; plans: readonly Plan[] }) {
  const own = pairWordsIn(useWords().language);
  const marks = plans.map((plan) => ({ plan, mark: edition.marks.get(item.id)?.get(plan.id) }));
  return (
    <li>
      {marks.map(({ plan, mark }) => mark?.strength && <span key={plan.id}>{mark.sign}</span>)}{" "}
      <NodeLink edition={edition} id={item.id}>
        {item.label}
      </NodeLink>
      <ul className="aside">
        {marks.map(({ plan, mark }) => (
          <li key={plan.id}>
            {plans.length > 1 && `${circled(plan.number)} `}
            {mark && mark.initiatives.length > 0 ? (
              <NodeLinks edition={edition} nodes={mark.initiatives.map(({ id, name }) => ({ id, label: name }))} />
            ) : (
              own.withoutInitiative
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
