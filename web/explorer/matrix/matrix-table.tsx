/** An edition and rows of its matrix in, the table out: policy items × plans, ○ where a plan covers an item, with totals. */
import { memo, useId } from "react";
import { NodeLink } from "../address/node-link.tsx";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition, Item, Mark } from "../data/edition.ts";
import { ByWord } from "../words/by-word.tsx";
import { useWords } from "../words/use-words.ts";
import type { RowGroup } from "./choose-rows.ts";

interface Props {
  readonly edition: Edition;
}

interface TableProps extends Props {
  readonly groups: readonly RowGroup[];
  /** Names of plans stand upright, where there is little room. */
  readonly isUpright: boolean;
}

export const MatrixTable = memo(function MatrixTable({ edition, groups, isUpright }: TableProps) {
  return (
    <table className={isUpright ? "matrix upright" : "matrix"}>
      <Head edition={edition} items={groups.flatMap(({ items }) => items)} />
      {groups.map((group) => (
        <Group key={group.domain?.id ?? "all"} group={group} edition={edition} />
      ))}
    </table>
  );
});

function Head({ edition, items }: { edition: Edition; items: readonly Item[] }) {
  const words = useWords();
  const counts = new Map<string, number>();
  for (const { id } of items)
    for (const planId of edition.marks.get(id)?.keys() ?? []) counts.set(planId, (counts.get(planId) ?? 0) + 1);
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {words.kinds.PolicyItem}
        </th>
        {edition.plans.map((plan) => (
          <th scope="col" key={plan.id} className="plan by-word">
            <NodeLink edition={edition} id={plan.id}>
              <ByWord text={plan.label} />
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
          <td key={plan.id}>{counts.get(plan.id) ?? 0}</td>
        ))}
        <td className="total">{[...counts.values()].reduce((sum, count) => sum + count, 0)}</td>
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

const Row = memo(function Row({ item, edition, isMixed }: Props & { readonly item: Item; readonly isMixed: boolean }) {
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
});

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
        {mark.sign}
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
        <span className="aside">
          {mark.strength && `${words.strengths[mark.strength]} · `}
          {words.place(mark)}
        </span>
      </span>
    </span>
  );
}
