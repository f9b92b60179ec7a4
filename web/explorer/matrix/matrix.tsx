/** An edition in, its matrix out as the document draws it: policy items × plans, ○ where a plan covers an item, with totals. */
import { useId } from "react";
import type { Address } from "../address/address.ts";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import { EDITION_QUERY, type Edition, type Item, type Mark, type Plan } from "../data/edition.ts";
import { NodeLink } from "../detail/node-link.tsx";
import { TakeAway } from "../shell/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { chooseRows, type RowGroup } from "./choose-rows.ts";

const FILES = [
  "matrix.excel.csv",
  "matrix.csv",
  ...["gexf", "graphml", "cx2", "node-link.json", "dot"].map((format) => `coverage.${format}`),
];

interface Props {
  readonly edition: Edition;
}

export function Matrix({ edition }: Props) {
  const [address, change] = useAddress();
  const words = useWords();
  const groups = chooseRows(edition, address);
  const items = groups.flatMap((group) => group.items);
  const marks = items.reduce((sum, item) => sum + item.planCount, 0);
  return (
    <section aria-labelledby="matrix-title">
      <div className="view-head">
        <h2 id="matrix-title">{words.matrix}</h2>
        <p className="count" role="status">
          {words.shown(items.length, edition.items.length, marks)}
        </p>
      </div>
      <Choices edition={edition} />
      {items.length === 0 ? (
        <p className="note">
          {words.nothing}{" "}
          <button type="button" className="link" onClick={() => change({ least: 0, uncovered: false })}>
            {words.showAll}
          </button>
        </p>
      ) : (
        <div className="matrix-frame">
          <table className="matrix">
            <Head edition={edition} items={items} />
            {groups.map((group) => (
              <Group key={group.domain?.id ?? "all"} group={group} edition={edition} />
            ))}
          </table>
        </div>
      )}
      <TakeAway
        edition={edition}
        // Feeds know no "in no plan": the whole is offered then.
        files={FILES}
        parameters={address.least > 0 ? { minPlanCount: String(address.least) } : {}}
        query={EDITION_QUERY}
      />
    </section>
  );
}

function Choices({ edition }: Props) {
  const [address, change] = useAddress();
  const words = useWords();
  const [sliderId, sortId] = [useId(), useId()];
  const most = Math.max(1, ...edition.items.map(({ planCount }) => planCount));
  const { least, uncovered, sort } = address;
  return (
    <div className="choices">
      <div className="choice">
        <label htmlFor={sliderId}>{words.atLeast}</label>
        <input
          id={sliderId}
          type="range"
          min={0}
          max={most}
          step={1}
          value={uncovered ? 0 : least}
          disabled={uncovered}
          aria-valuetext={words.shared(least)}
          onChange={(event) => change({ least: Number(event.target.value) }, "replace")}
        />
        <output htmlFor={sliderId}>{words.shared(uncovered ? 0 : least)}</output>
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={uncovered}
          onChange={(event) => change({ uncovered: event.target.checked, ...(event.target.checked && { least: 0 }) })}
        />
        {words.uncovered}
      </label>
      <div className="choice">
        <label htmlFor={sortId}>{words.sort}</label>
        <select id={sortId} value={sort} onChange={(event) => change({ sort: event.target.value as Address["sort"] })}>
          {(["code", "plans"] as const).map((one) => (
            <option key={one} value={one}>
              {words.sorts[one]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Head({ edition, items }: { edition: Edition; items: readonly Item[] }) {
  const words = useWords();
  const shown = new Set(items.map(({ id }) => id));
  const countOf = (plan: Plan) =>
    [...edition.marks].filter(([itemId, byPlan]) => shown.has(itemId) && byPlan.has(plan.id)).length;
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {words.item}
        </th>
        {edition.plans.map((plan) => (
          <th scope="col" key={plan.id} className="plan">
            <NodeLink edition={edition} id={plan.id}>
              {plan.label}
            </NodeLink>
          </th>
        ))}
        <th scope="col" className="total">
          {words.planCount}
        </th>
      </tr>
      <tr className="totals">
        <th scope="row">{words.total}</th>
        {edition.plans.map((plan) => (
          <td key={plan.id}>{countOf(plan)}</td>
        ))}
        <td className="total">{edition.plans.reduce((sum, plan) => sum + countOf(plan), 0)}</td>
      </tr>
    </thead>
  );
}

function Group({ group, edition }: Props & { readonly group: RowGroup }) {
  const words = useWords();
  const { domain } = group;
  return (
    <tbody>
      {domain && (
        <tr className="domain">
          <th scope="rowgroup" colSpan={edition.plans.length + 2}>
            <span lang="ja">{domain.name}</span>
            <span className="aside">
              {words.covered(domain.items.filter(({ planCount }) => planCount > 0).length, domain.items.length)}
            </span>
          </th>
        </tr>
      )}
      {group.items.map((item) => (
        <Row key={item.id} item={item} edition={edition} isMixed={domain === null} />
      ))}
    </tbody>
  );
}

function Row({ item, edition, isMixed }: Props & { readonly item: Item; readonly isMixed: boolean }) {
  const marks = edition.marks.get(item.id);
  return (
    <tr className={item.planCount > 1 ? "shared" : undefined} data-plans={item.planCount}>
      <th scope="row" className="item">
        <NodeLink edition={edition} id={item.id}>
          <span className="code">{item.code}</span> {item.name}
        </NodeLink>
        {isMixed && (
          <span className="aside" lang="ja">
            {item.domain.name}
          </span>
        )}
      </th>
      {edition.plans.map((plan) => {
        const mark = marks?.get(plan.id);
        return <td key={plan.id}>{mark && <MarkButton mark={mark} item={item} edition={edition} />}</td>;
      })}
      <td className="total">{item.planCount}</td>
    </tr>
  );
}

/** What is behind the mark shows while it is pointed at or focused; a click opens the item, where its line is. */
function MarkButton({ mark, item, edition }: { mark: Mark; item: Item; edition: Edition }) {
  const [, change] = useAddress();
  const words = useWords();
  const id = useId();
  const { plan, initiatives } = mark;
  return (
    <span className="mark-place">
      <button
        type="button"
        className="mark"
        aria-label={words.mark(plan.label, `${item.code} ${item.name}`, initiatives.length)}
        aria-describedby={id}
        onClick={() => change({ node: shortId(edition, item.id) })}
      >
        {mark.text}
      </button>
      <span className="behind" role="tooltip" id={id}>
        <b>{words.behind}</b>
        {initiatives.length === 0 ? (
          <span>{words.withoutInitiative}</span>
        ) : (
          initiatives.map((initiative) => (
            <span key={initiative.id} lang="ja">
              {initiative.name}
            </span>
          ))
        )}
        <span className="aside">{words.line(mark.line)}</span>
      </span>
    </span>
  );
}
