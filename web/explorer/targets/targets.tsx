/** An edition in, its targets out: the latest value, what is to be reached and what is still to change, in the order that is chosen. */
import { TARGET_SORTS, type TargetSort } from "../address/address.ts";
import { NodeLink } from "../address/node-link.tsx";
import { useAddress } from "../address/use-address.ts";
import { Select } from "../choices/select.tsx";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import type { Measurement } from "../detail/detail-query.ts";
import { detailWordsIn } from "../detail/detail-words.ts";
import { SmallLine } from "../detail/small-line.tsx";
import { changeIn, percentIn } from "../detail/values-in-short.ts";
import { Scrolled } from "../screen/scrolled.tsx";
import { TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { sortTargets, statedValuesOf } from "./sort-targets.ts";
import { type ListedTarget, TARGETS_QUERY, type TargetsAnswer } from "./targets-query.ts";
import { targetsWordsIn } from "./targets-words.ts";

interface Props {
  readonly edition: Edition;
}

const FILES = ["targets.xlsx"];

export function Targets({ edition }: Props) {
  const [{ targetSort }] = useAddress();
  const own = targetsWordsIn(useWords().language);
  const variables = { within: `${edition.id}/` };
  const answer = useAnswer<TargetsAnswer>(TARGETS_QUERY, variables);
  const targets = answer.state === "there" ? answer.data.targets : [];
  const all = answer.state === "there" ? answer.data.targetsConnection.totalCount : 0;
  const known = targets.filter(({ requiredChange }) => requiredChange !== null).length;
  return (
    <section className="targets" aria-labelledby="targets-title">
      <div className="view-head">
        <h2 id="targets-title">{own.title}</h2>
        {all > 0 && <p className="count">{own.count(known, all)}</p>}
      </div>
      <p className="note">{edition.isMeasured ? own.help : own.none}</p>
      <NotYet answer={answer} />
      {targets.length > 0 && (
        <>
          <Order />
          <TargetTable edition={edition} targets={sortTargets(targets, targetSort)} />
        </>
      )}
      {all > targets.length && targets.length > 0 && <p className="note">{own.more(all - targets.length)}</p>}
      <TakeAway edition={edition} files={FILES} query={TARGETS_QUERY} variables={variables} />
    </section>
  );
}

function Order() {
  const [{ targetSort }, change] = useAddress();
  const own = targetsWordsIn(useWords().language);
  return (
    <div className="choices">
      <Select label={own.sort} value={targetSort} choose={(value) => change({ targetSort: value as TargetSort })}>
        {TARGET_SORTS.map((one) => (
          <option key={one} value={one}>
            {own.sorts[one]}
          </option>
        ))}
      </Select>
    </div>
  );
}

function TargetTable({ edition, targets }: Props & { readonly targets: readonly ListedTarget[] }) {
  const own = targetsWordsIn(useWords().language);
  return (
    <Scrolled className="targets-frame">
      <table>
        <thead>
          <tr>
            <th scope="col">{own.target}</th>
            <th scope="col" className="course">
              {own.line}
            </th>
            <th scope="col" className="value">
              {own.latest}
            </th>
            <th scope="col" className="value">
              {own.goal}
            </th>
            <th scope="col" className="direction">
              {own.direction}
            </th>
            <th scope="col" className="value">
              {own.requiredChange}
            </th>
            <th scope="col" className="value">
              {own.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <Row key={target.id} target={target} edition={edition} />
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Row({ target, edition }: Props & { readonly target: ListedTarget }) {
  const { language } = useWords();
  const words = detailWordsIn(language);
  const { id, label, unit, direction, requiredChange, requiredChangeShare, measurements } = target;
  const owner = target.plan ?? target.item ?? target.initiative ?? target.domain;
  const { latest, goal } = statedValuesOf(target);
  return (
    <tr>
      <th scope="row">
        <NodeLink edition={edition} id={id}>
          {label}
        </NodeLink>
        {owner && (
          <span className="aside owner">
            <NodeLink edition={edition} id={owner.id}>
              {owner.label}
            </NodeLink>
          </span>
        )}
      </th>
      <td className="course">
        <SmallLine measurements={measurements} />
      </td>
      <Stated measurement={latest} unit={unit} />
      <Stated measurement={goal} unit={unit} />
      <td className="direction">{direction && words.directions[direction]}</td>
      <td className="value">
        {requiredChange !== null && (
          <>
            {changeIn(language, requiredChange)} <span className="aside">{unit === "%" ? words.points : unit}</span>
          </>
        )}
      </td>
      <td className="value">{requiredChangeShare !== null && percentIn(language, requiredChangeShare)}</td>
    </tr>
  );
}

function Stated({
  measurement,
  unit,
}: {
  readonly measurement: Measurement | undefined;
  readonly unit: string | null;
}) {
  if (!measurement) return <td className="value" />;
  const { text, value, year } = measurement;
  // A value that is words, or has its unit with it, needs no other.
  const isBare = value !== null && unit !== null && !text.includes(unit);
  return (
    <td className="value">
      <span lang="ja">{text}</span> {isBare && <span lang="ja">{unit}</span>}
      {year !== null && <span className="aside year">{year}</span>}
    </td>
  );
}
