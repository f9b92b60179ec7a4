/** Plans and their overlaps in, an UpSet plot out: a row for each plan with its size, a column for each overlap with its own. */
import type { CSSProperties } from "react";
import { ALL_ITEMS } from "../address/address.ts";
import { CountLink } from "../address/count-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { circled } from "../data/circled.ts";
import type { Plan } from "../data/edition.ts";
import { Scrolled } from "../screen/scrolled.tsx";
import { useWords } from "../words/use-words.ts";
import type { Overlap } from "./overlaps-query.ts";
import { overlapsWordsIn } from "./overlaps-words.ts";
import type { PlotProps } from "./plot-props.ts";
import { rankOverlaps } from "./rank-overlaps.ts";

/** More than anybody looks through unasked. */
export const FIRST_COLUMNS = 40;

interface Props extends PlotProps {
  readonly columnCount: number;
  readonly showAll: () => void;
}

export function UpsetPlot({ edition, overlaps, selected, select, columnCount, showAll }: Props) {
  const own = overlapsWordsIn(useWords().language);
  const ranked = rankOverlaps(overlaps);
  const shown = ranked.slice(0, columnCount);
  const most = Math.max(
    1,
    ...shown.flatMap(({ itemCount, expectedItemCountGivenBothTotals: expected }) => [itemCount, expected ?? 0]),
  );
  return (
    <figure className="upset">
      <figcaption>
        <b>{own.plot}</b> <span className="aside">{own.plotHelp}</span>
        <Legend />
      </figcaption>
      {shown.length === 0 && <p className="note">{own.noOverlap}</p>}
      <div className="upset-frame">
        <PlanRows edition={edition} />
        <Scrolled className="upset-scroll">
          <ul className="upset-columns">
            {shown.map((overlap) => (
              <li key={overlap.id}>
                <Column
                  overlap={overlap}
                  plans={edition.plans}
                  most={most}
                  isSelected={overlap.id === selected?.id}
                  select={select}
                />
              </li>
            ))}
          </ul>
        </Scrolled>
      </div>
      {shown.length < ranked.length && (
        <button type="button" className="link" onClick={showAll}>
          {own.showAll(ranked.length)}
        </button>
      )}
    </figure>
  );
}

function Legend() {
  const own = overlapsWordsIn(useWords().language);
  return (
    <ul className="upset-legend">
      <li>
        <span className="key bar" aria-hidden="true" /> {own.shared}
      </li>
      <li>
        <span className="key expected" aria-hidden="true" /> {own.byChance}
      </li>
      <li>
        <span className="key size" aria-hidden="true" /> {own.size}
      </li>
    </ul>
  );
}

function PlanRows({ edition }: Pick<PlotProps, "edition">) {
  const words = useWords();
  const own = overlapsWordsIn(words.language);
  const largest = Math.max(1, ...edition.plans.map(({ itemCount }) => itemCount));
  return (
    <ul className="upset-plans">
      {edition.plans.map((plan) => (
        <li key={plan.id}>
          <NodeLink edition={edition} id={plan.id} label={plan.label}>
            {circled(plan.number)}
            <span className="name">{plan.name}</span>
          </NodeLink>
          <span className="number">
            <CountLink
              to={{ view: "matrix", ...ALL_ITEMS, plans: [plan.number] }}
              label={words.itemsOf(plan.label, plan.itemCount)}
            >
              {own.items(plan.itemCount)}
            </CountLink>
          </span>
          <span className="track" aria-hidden="true">
            <span className="size" style={{ width: percentOf(plan.itemCount, largest) }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ColumnProps {
  readonly overlap: Overlap;
  readonly plans: readonly Plan[];
  readonly most: number;
  readonly isSelected: boolean;
  readonly select: (id: string) => void;
}

function Column({ overlap, plans, most, isSelected, select }: ColumnProps) {
  const own = overlapsWordsIn(useWords().language);
  const { id, label, itemCount, expectedItemCountGivenBothTotals: expected, planNumbers } = overlap;
  const isIn = plans.map(({ number }) => planNumbers.includes(number));
  const [first, last] = [isIn.indexOf(true), isIn.lastIndexOf(true)];
  return (
    <button
      type="button"
      className="upset-column"
      aria-label={own.overlap(label, itemCount)}
      aria-pressed={isSelected}
      title={expected === null ? undefined : own.expectedShort(expected.toFixed(1))}
      onClick={() => select(id)}
    >
      <span className="bars">
        <span className="bar" style={{ height: percentOf(itemCount, most) }} />
        {expected !== null && <span className="expected" style={{ bottom: percentOf(expected, most) }} />}
      </span>
      <span className="number">{itemCount}</span>
      <span className="dots" style={{ "--first": first, "--last": last } as CSSProperties}>
        <span className="join" />
        {plans.map((plan, row) => (
          <span key={plan.id} className={isIn[row] ? "dot in" : "dot"} />
        ))}
      </span>
    </button>
  );
}

const percentOf = (part: number, whole: number) => `${(part / whole) * 100}%`;
