/** An edition in, its goals × plans out: how many items contribute to a goal within each plan, and which, for the number that is chosen. */
import { type CSSProperties, useMemo } from "react";
import { ALL_ITEMS } from "../address/address.ts";
import { AddressLink } from "../address/address-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import { circled } from "../data/circled.ts";
import { EDITION_QUERY, type Edition, editionVariables, type Item, type Plan } from "../data/edition.ts";
import { Scrolled } from "../screen/scrolled.tsx";
import { useGridKeys } from "../screen/use-grid-keys.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { countGoals, type GoalRow } from "./count-goals.ts";
import { goalsWordsIn } from "./goals-words.ts";

interface Props {
  readonly edition: Edition;
}

/** Deepest ground on which the ink still has 4.5 : 1 in light and in dark. */
const DEEPEST_PERCENT = 45;
const FILES = ["graph.network.xlsx", "graph.gexf", "graph.cx2"];
const PARAMETERS = { kind: "Goal,PolicyItem,Plan" };
/** In the place of a plan's number. */
const IN_NO_PLAN = 0;

/** As it stands in the address: `sdg/11+2`. */
function cellName(edition: Edition, { goal }: GoalRow, plan: Plan | null): string {
  return `${shortId(edition, goal.id)}+${plan?.number ?? IN_NO_PLAN}`;
}

export function Goals({ edition }: Props) {
  const own = goalsWordsIn(useWords().language);
  const rows = useMemo(() => countGoals(edition), [edition]);
  const contributing = edition.items.filter(({ goalIds }) => goalIds.size > 0).length;
  return (
    <section className="goals" aria-labelledby="goals-title">
      <div className="view-head">
        <h2 id="goals-title">{own.title}</h2>
        {rows.length > 0 && <p className="count">{own.count(rows.length, contributing)}</p>}
      </div>
      <p className="note">{rows.length === 0 ? own.none : own.help}</p>
      {rows.length > 0 && (
        <>
          <GoalTable edition={edition} rows={rows} />
          <Chosen edition={edition} rows={rows} />
        </>
      )}
      <TakeAway
        edition={edition}
        files={FILES}
        parameters={PARAMETERS}
        query={EDITION_QUERY}
        variables={editionVariables(edition.id)}
      />
    </section>
  );
}

function GoalTable({ edition, rows }: Props & { readonly rows: readonly GoalRow[] }) {
  const own = goalsWordsIn(useWords().language);
  const most = Math.max(
    1,
    ...rows.flatMap(({ cells, uncovered }) => [...cells, uncovered].map((items) => items.length)),
  );
  const table = useGridKeys();
  return (
    <Scrolled className="heat-frame">
      <table ref={table} className="heat goal-table">
        <thead>
          <tr>
            <th scope="col" className="goal">
              {own.goal}
            </th>
            {edition.plans.map((plan) => (
              <th scope="col" key={plan.id}>
                <NodeLink edition={edition} id={plan.id} label={plan.label}>
                  {circled(plan.number)}
                </NodeLink>
              </th>
            ))}
            <th scope="col" className="wide">
              {own.inNoPlan}
            </th>
            <th scope="col" className="wide">
              {own.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.goal.id}>
              <th scope="row" className="goal">
                <NodeLink edition={edition} id={row.goal.id}>
                  {row.goal.label}
                </NodeLink>
              </th>
              {edition.plans.map((plan, i) => (
                <Cell key={plan.id} edition={edition} row={row} plan={plan} items={row.cells[i] ?? []} most={most} />
              ))}
              <Cell edition={edition} row={row} plan={null} items={row.uncovered} most={most} />
              <td className="all">
                <AddressLink
                  to={{ view: "matrix", ...ALL_ITEMS, goals: [shortId(edition, row.goal.id)] }}
                  aria-label={own.cell(row.goal.label, own.all, row.items.length)}
                >
                  {row.items.length}
                </AddressLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

interface CellProps extends Props {
  readonly row: GoalRow;
  /** null: none. */
  readonly plan: Plan | null;
  readonly items: readonly Item[];
  readonly most: number;
}

function Cell({ edition, row, plan, items, most }: CellProps) {
  const [{ cell }, change] = useAddress();
  const own = goalsWordsIn(useWords().language);
  if (items.length === 0) return <td />;
  const name = cellName(edition, row, plan);
  const isChosen = cell === name;
  const percent = (items.length / most) * DEEPEST_PERCENT;
  return (
    <td>
      <button
        type="button"
        className={plan ? "heat-cell" : "heat-cell none"}
        style={{ "--heat": plan ? `${percent}%` : "0%" } as CSSProperties}
        aria-label={own.cell(row.goal.label, plan?.label ?? own.inNoPlan, items.length)}
        aria-pressed={isChosen}
        onClick={() => change({ cell: isChosen ? null : name })}
      >
        {items.length}
      </button>
    </td>
  );
}

/** The items behind the number that is chosen, each with its mark. */
function Chosen({ edition, rows }: Props & { readonly rows: readonly GoalRow[] }) {
  const [{ cell }, change] = useAddress();
  const own = goalsWordsIn(useWords().language);
  if (cell === null) return null;
  const columns = [...edition.plans, null];
  const row = rows.find((one) => columns.some((plan) => cellName(edition, one, plan) === cell));
  const plan = row && columns.find((one) => cellName(edition, row, one) === cell);
  const items = row && (plan ? row.cells[edition.plans.indexOf(plan)] : row.uncovered);
  if (!row || !items || items.length === 0) return null;
  return (
    <section className="goal-items" aria-live="polite">
      <h3>{own.cell(row.goal.label, plan?.label ?? own.inNoPlan, items.length)}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {plan && <span aria-hidden="true">{edition.marks.get(item.id)?.get(plan.id)?.sign} </span>}
            <NodeLink edition={edition} id={item.id}>
              {item.label}
            </NodeLink>
          </li>
        ))}
      </ul>
      <p>
        <AddressLink to={{ view: "matrix", ...ALL_ITEMS, goals: [shortId(edition, row.goal.id)] }}>
          {own.seeInMatrix}
        </AddressLink>{" "}
        <button type="button" className="link" onClick={() => change({ cell: null })}>
          {own.close}
        </button>
      </p>
    </section>
  );
}
