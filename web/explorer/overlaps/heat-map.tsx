/** Plans and their overlaps in, a table of plans × plans out: how many items any two share, the more the deeper its ground. */
import type { CSSProperties } from "react";
import { ALL_ITEMS } from "../address/address.ts";
import { CountLink } from "../address/count-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { circled } from "../data/circled.ts";
import type { Edition, Plan } from "../data/edition.ts";
import { Scrolled } from "../screen/scrolled.tsx";
import { useGridKeys } from "../screen/use-grid-keys.ts";
import { useWords } from "../words/use-words.ts";
import type { Overlap } from "./overlaps-query.ts";
import { overlapsWordsIn } from "./overlaps-words.ts";
import type { PlotProps } from "./plot-props.ts";

/** Deepest ground on which the ink still has 4.5 : 1 in light and in dark. */
const DEEPEST_PERCENT = 45;

export function HeatMap({ edition, overlaps, selected, select }: PlotProps) {
  const words = useWords();
  const own = overlapsWordsIn(words.language);
  const pairs = overlaps.filter(({ planCount }) => planCount === 2);
  const pairOf = new Map(pairs.map((pair) => [pair.planNumbers.join("+"), pair]));
  const most = Math.max(1, ...pairs.map(({ itemCount }) => itemCount));
  const table = useGridKeys();
  return (
    <Scrolled className="heat-frame">
      <table ref={table} className="heat">
        <caption>
          <b>{own.heatMap}</b> <span className="aside">{own.heatMapHelp}</span>
        </caption>
        <thead>
          <tr>
            <td />
            {edition.plans.map((plan) => (
              <PlanHead key={plan.id} plan={plan} scope="col" edition={edition} />
            ))}
          </tr>
        </thead>
        <tbody>
          {edition.plans.map((row) => (
            <tr key={row.id}>
              <PlanHead plan={row} scope="row" edition={edition} />
              {edition.plans.map((column) =>
                row === column ? (
                  <td key={column.id} className="own">
                    <CountLink
                      to={{ view: "matrix", ...ALL_ITEMS, plans: [row.number] }}
                      label={words.itemsOf(row.label, row.itemCount)}
                    >
                      {row.itemCount}
                    </CountLink>
                  </td>
                ) : (
                  <PairCell
                    key={column.id}
                    pair={pairOf.get(keyOf(row, column))}
                    most={most}
                    selected={selected}
                    select={select}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function PlanHead({ plan, scope, edition }: { plan: Plan; scope: "row" | "col"; edition: Edition }) {
  return (
    <th scope={scope}>
      <NodeLink edition={edition} id={plan.id} label={plan.label}>
        {circled(plan.number)}
      </NodeLink>
    </th>
  );
}

function PairCell({
  pair,
  most,
  selected,
  select,
}: Pick<PlotProps, "selected" | "select"> & { readonly pair: Overlap | undefined; readonly most: number }) {
  const own = overlapsWordsIn(useWords().language);
  if (!pair) return <td />;
  const { id, label, itemCount } = pair;
  const percent = (itemCount / most) * DEEPEST_PERCENT;
  return (
    <td>
      <button
        type="button"
        className="heat-cell"
        style={{ "--heat": `${percent}%` } as CSSProperties}
        aria-label={own.overlap(label, itemCount)}
        aria-pressed={id === selected?.id}
        onClick={() => select(id)}
      >
        {itemCount}
      </button>
    </td>
  );
}

function keyOf(one: Plan, other: Plan): string {
  return one.number < other.number ? `${one.number}+${other.number}` : `${other.number}+${one.number}`;
}
