/** An edition and rows of its matrix in, the table out: policy items × plans, ○ where a plan covers an item, with totals. */
import { memo, useId } from "react";
import { ALL_ITEMS } from "../address/address.ts";
import { CountLink } from "../address/count-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import { countedBelow, type Edition, type Item, type Mark, type Plan } from "../data/edition.ts";
import { useGridKeys } from "../screen/use-grid-keys.ts";
import { ByWord } from "../words/by-word.tsx";
import { useWords } from "../words/use-words.ts";
import type { Words } from "../words/words.ts";
import type { RowGroup, Row as RowOf } from "./choose-rows.ts";
import { FoldButton } from "./fold-button.tsx";

interface Props {
  readonly edition: Edition;
}

interface TableProps extends Props {
  readonly groups: readonly RowGroup[];
  /** Names of plans stand upright, where there is little room. */
  readonly isUpright: boolean;
}

export const MatrixTable = memo(function MatrixTable({ edition, groups, isUpright }: TableProps) {
  const table = useGridKeys();
  return (
    <table ref={table} className={isUpright ? "matrix upright" : "matrix"}>
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
          <td key={plan.id}>
            <PlanTotal plan={plan} count={counts.get(plan.id) ?? 0} />
          </td>
        ))}
        <td className="total">{[...counts.values()].reduce((sum, count) => sum + count, 0)}</td>
      </tr>
    </thead>
  );
}

function PlanTotal({ plan, count }: { readonly plan: Plan; readonly count: number }) {
  const words = useWords();
  if (count === 0) return 0;
  return (
    <CountLink to={{ plans: [plan.number] }} label={words.itemsOf(plan.label, count)}>
      {count}
    </CountLink>
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
              <CountLink to={{ ...ALL_ITEMS, domains: [domain.number] }}>
                {coveredOf(domain.items, edition, words)}
              </CountLink>
            </span>
          </th>
        </tr>
      )}
      {group.rows.map(({ item, ...row }) =>
        row.isChosen ? (
          <ItemRow
            key={item.id}
            item={item}
            edition={edition}
            isMixed={domain === null}
            depth={row.depth}
            isFolded={row.below.length > 0 ? row.isFolded : null}
          />
        ) : (
          <LevelRow key={item.id} row={{ item, ...row }} edition={edition} />
        ),
      )}
    </tbody>
  );
}

interface ItemRowProps extends Props {
  readonly item: Item;
  readonly isMixed: boolean;
  readonly depth: number;
  /** null where nothing is below it. */
  readonly isFolded: boolean | null;
}

const ItemRow = memo(function ItemRow({ item, edition, isMixed, depth, isFolded }: ItemRowProps) {
  const words = useWords();
  const marks = edition.marks.get(item.id);
  const classes = [...(item.planCount > 1 ? ["shared"] : []), ...depthClass(depth)];
  return (
    <tr className={classes.join(" ") || undefined} data-plans={item.planCount}>
      <th scope="row" className="item">
        {isFolded !== null && <FoldButton item={item} edition={edition} isFolded={isFolded} />}
        <ItemName item={item} edition={edition} />
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
      <td className="total">
        {item.planCount === 0 ? (
          0
        ) : (
          <CountLink
            to={{ node: shortId(edition, item.id) }}
            label={words.plansOf(item.label, item.planCount)}
            isRepeated
          >
            {item.planCount}
          </CountLink>
        )}
      </td>
    </tr>
  );
});

/** A level that stands there for the sake of its parts: open a heading of theirs, folded away how many of them each plan covers. */
function LevelRow({ row, edition }: Props & { readonly row: RowOf }) {
  const words = useWords();
  const { item, depth, below, isFolded } = row;
  const covering = (planId: string) => below.filter(({ id }) => edition.marks.get(id)?.has(planId)).length;
  const counts = isFolded ? edition.plans.map(({ id }) => covering(id)) : [];
  return (
    <tr className={["level", ...(isFolded ? ["folded"] : []), ...depthClass(depth)].join(" ")}>
      <th scope="row" className="item" colSpan={isFolded ? 1 : edition.plans.length + 2}>
        <span className="level-name">
          <FoldButton item={item} edition={edition} isFolded={isFolded} />
          <ItemName item={item} edition={edition} />
          <span className="aside">
            {item.levelName && <span lang="ja">{item.levelName} · </span>}
            {coveredOf(countedBelow(item), edition, words)}
          </span>
        </span>
      </th>
      {counts.map((count, i) => (
        <td key={edition.plans[i]?.id}>{count > 0 && <span title={words.itemCount(count)}>{count}</span>}</td>
      ))}
      {isFolded && <td className="total">{counts.filter((count) => count > 0).length}</td>}
    </tr>
  );
}

function ItemName({ item, edition }: { readonly item: Item; readonly edition: Edition }) {
  return (
    <NodeLink edition={edition} id={item.id}>
      {item.code !== null && <span className="code">{item.code}</span>} {item.name}
    </NodeLink>
  );
}

/** Deeper levels are not told apart by their place any more. */
const DEEPEST = 4;

function depthClass(depth: number): readonly string[] {
  return depth === 0 ? [] : [`depth-${Math.min(depth, DEEPEST)}`];
}

function coveredOf(items: readonly Item[], { signs }: Edition, words: Words): string {
  return words.covered(items.filter(({ planCount }) => planCount > 0).length, items.length, signs);
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
        className={mark.strength ? `mark ${mark.strength.toLowerCase()}` : "mark"}
        aria-label={words.mark(plan.label, item.label, initiatives.length, mark.strength)}
        aria-describedby={id}
        onClick={() => change({ node: shortId(edition, item.id) })}
      >
        {mark.sign}
      </button>
      <span className="behind" role="tooltip" id={id}>
        <b>{words.behind(mark.sign)}</b>
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
