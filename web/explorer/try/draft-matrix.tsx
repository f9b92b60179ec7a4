/** A draft's matrix in, the table out, with marks that are new and that are gone told apart by their signs, and in words for who does not see them. */
import { useId, useState } from "react";
import { Scrolled } from "../screen/scrolled.tsx";
import { ByWord } from "../words/by-word.tsx";
import { useWords } from "../words/use-words.ts";
import type { Draft, DraftMark, DraftPlan, DraftRow, Known } from "./try-answer.ts";
import { type TryWords, tryWordsIn } from "./try-words.ts";

/** More rows than anybody looks through on a page. */
const MOST_ROWS = 1_000;
/** From so many plans on, their numbers alone stand above the columns. */
const MANY_PLANS = 8;

const isChanged = ({ change }: Known) => change !== null && change !== "unchanged";
const isChangedRow = (row: DraftRow) => isChanged(row) || row.marks.some(({ change }) => change !== "same");

export function DraftMatrix({ matrix, changes }: Pick<Draft, "matrix" | "changes">) {
  const own = tryWordsIn(useWords().language);
  const { plans, rows } = matrix;
  const [onlyChanged, setOnlyChanged] = useState(true);
  const id = useId();
  const isCompared = changes !== null;
  const chosen = isCompared && onlyChanged ? rows.filter(isChangedRow) : rows;
  const shown = chosen.slice(0, MOST_ROWS);
  return (
    <section aria-labelledby="try-matrix">
      <h3 id="try-matrix">
        {own.matrix} {shown.length < rows.length && <RowsShown shown={shown.length} all={rows.length} />}
      </h3>
      {isCompared && (
        <div className="choices">
          <div className="choice">
            <input id={id} type="checkbox" checked={onlyChanged} onChange={() => setOnlyChanged(!onlyChanged)} />
            <label htmlFor={id}>{own.onlyChanged}</label>
          </div>
          <Legend own={own} />
        </div>
      )}
      {shown.length === 0 ? (
        <p>{own.noRows}</p>
      ) : (
        <Scrolled className="try-frame" label={own.frame}>
          <table className="try-matrix">
            <thead>
              <tr>
                <th scope="col">{own.item}</th>
                {plans.map((plan) => (
                  <PlanHead key={`${plan.change} ${plan.id}`} plan={plan} isShort={plans.length > MANY_PLANS} />
                ))}
              </tr>
            </thead>
            {byDomain(shown).map(([domain, ofDomain]) => (
              <tbody key={ofDomain[0]?.id}>
                <tr className="domain">
                  <th scope="rowgroup" colSpan={plans.length + 1} lang="ja">
                    {domain}
                  </th>
                </tr>
                {ofDomain.map((row) => (
                  <Row key={`${row.change} ${row.id}`} row={row} plans={plans} />
                ))}
              </tbody>
            ))}
          </table>
        </Scrolled>
      )}
    </section>
  );
}

export function RowsShown({ shown, all }: { readonly shown: number; readonly all: number }) {
  return <span className="aside">{tryWordsIn(useWords().language).rowsShown(shown, all)}</span>;
}

function byDomain(rows: readonly DraftRow[]): readonly (readonly [string, readonly DraftRow[]])[] {
  const groups: [string, DraftRow[]][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] === row.domain) last[1].push(row);
    else groups.push([row.domain, [row]]);
  }
  return groups;
}

function PlanHead({ plan, isShort }: { readonly plan: DraftPlan; readonly isShort: boolean }) {
  return (
    <th scope="col" className="plan by-word" title={plan.name}>
      <span lang="ja">
        {isShort && <span aria-hidden="true">{plan.number}</span>}
        {isShort ? <span className="unseen">{plan.name}</span> : <ByWord text={plan.name} />}
      </span>
      <Became of={plan} />
    </th>
  );
}

function Row({ row, plans }: { readonly row: DraftRow; readonly plans: readonly DraftPlan[] }) {
  return (
    <tr className={row.change === "abolished" ? "gone" : undefined}>
      <th scope="row">
        <span lang="ja">
          {row.code !== null && <span className="code">{row.code}</span>} <span className="name">{row.name}</span>
        </span>
        <Became of={row} />
      </th>
      {plans.map((plan, index) => {
        const mark = row.marks.find((one) => one.plan === index);
        return <td key={`${plan.change} ${plan.id}`}>{mark && <Mark mark={mark} />}</td>;
      })}
    </tr>
  );
}

function Became({ of }: { readonly of: Known }) {
  const own = tryWordsIn(useWords().language);
  if (!isChanged(of)) return null;
  return (
    <span className="became">
      {own.changes[of.change ?? ""]}
      {of.isProposed && `・${own.proposed}`}
    </span>
  );
}

/** Before a mark, in place of a colour. */
const BEFORE = { same: "", new: "＋", lost: "－", changed: "～" } as const;

function Mark({ mark: { sign, change } }: { readonly mark: DraftMark }) {
  const own = tryWordsIn(useWords().language);
  if (change === "same") return <span className="draft-mark">{sign}</span>;
  return (
    <span className={`draft-mark ${change}`} title={own.marks[change]}>
      <span aria-hidden="true">{BEFORE[change]}</span>
      {sign}
      <span className="unseen"> {own.marks[change]}</span>
    </span>
  );
}

function Legend({ own }: { readonly own: TryWords }) {
  return (
    <ul className="try-legend">
      {(["new", "lost"] as const).map((change) => (
        <li key={change}>
          <span className={`draft-mark ${change}`} aria-hidden="true">
            {BEFORE[change]}○
          </span>{" "}
          {own.marks[change]}
        </li>
      ))}
    </ul>
  );
}
