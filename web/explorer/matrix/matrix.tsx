/** An edition in, its matrix out as the document draws it, with what can be chosen of it and taken along. */
import { useDeferredValue, useMemo } from "react";
import { type Address, ALL_ITEMS, SORTS } from "../address/address.ts";
import { useAddress } from "../address/use-address.ts";
import { LeastSlider } from "../choices/least-slider.tsx";
import { Select } from "../choices/select.tsx";
import type { Edition } from "../data/edition.ts";
import { Scrolled } from "../screen/scrolled.tsx";
import { useMedia } from "../screen/use-media.ts";
import { itemsShown } from "../shown/items-shown.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { chooseRows, foldableIds } from "./choose-rows.ts";
import { Conditions } from "./conditions.tsx";
import { matrixPicture } from "./matrix-picture.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { Narrow } from "./narrow.tsx";
import { UncoveredNote } from "./uncovered-note.tsx";

const FILES = ["matrix.xlsx", "coverage.xlsx", "coverage.gexf", "coverage.cx2"];

/** With more plans the table is wider than its place, and moves in a frame of its own. */
const MOST_PLANS = { window: 12, telephone: 6 } as const;

interface Props {
  readonly edition: Edition;
}

export function Matrix({ edition }: Props) {
  const [address, change] = useAddress();
  const words = useWords();
  // A table of thousands of rows follows the slider as fast as it can; the slider does not wait for it.
  const { least, uncovered, sort, departments, goals, folded, most, plans, domains } = useDeferredValue(address);
  const groups = useMemo(
    () => chooseRows(edition, { least, uncovered, sort, departments, goals, folded, most, plans, domains }),
    [edition, least, uncovered, sort, departments, goals, folded, most, plans, domains],
  );
  const isOnTelephone = useMedia("(max-width: 48rem)");
  const isBesideDetail = useMedia("(max-width: 88rem)") && address.node !== null;
  const isWide = edition.plans.length > (isOnTelephone ? MOST_PLANS.telephone : MOST_PLANS.window);
  const items = groups.flatMap((group) => group.items);
  const marks = items.reduce((sum, item) => sum + item.planCount, 0);
  return (
    <section aria-labelledby="matrix-title">
      <div className="view-head">
        <h2 id="matrix-title">{words.matrix}</h2>
        <p className="count" role="status">
          {words.shown(items.length, edition.items.length, marks, edition.signs)}
        </p>
        {items.length > 0 && <p className="aside key-hint">{words.gridKeys}</p>}
      </div>
      <Choices edition={edition} />
      <Narrow edition={edition} />
      <Conditions edition={edition} />
      {address.uncovered && <UncoveredNote edition={edition} />}
      {edition.legend.length > 0 && <MarkLegend edition={edition} />}
      {items.length === 0 ? (
        <p className="note">
          {words.nothing}{" "}
          <button type="button" className="link" onClick={() => change(ALL_ITEMS)}>
            {words.showAll}
          </button>
        </p>
      ) : (
        <Scrolled className={isWide ? "matrix-frame wide" : "matrix-frame"}>
          <MatrixTable edition={edition} groups={groups} isUpright={isOnTelephone || isBesideDetail} />
        </Scrolled>
      )}
      <TakeAway
        edition={edition}
        files={FILES}
        parameters={feedParameters(address)}
        {...itemsShown(
          edition,
          address,
          items.map(({ id }) => id),
        )}
        picture={items.length > 0 ? matrixPicture(edition, address, words) : undefined}
      />
    </section>
  );
}

function feedParameters({ least, most, uncovered, plans, domains }: Address): Readonly<Record<string, string>> {
  const mostPlans = uncovered ? 0 : most;
  return {
    ...(!uncovered && least > 0 && { minPlanCount: String(least) }),
    ...(mostPlans !== null && { maxPlanCount: String(mostPlans) }),
    ...(plans.length > 0 && { plan: plans.join(",") }),
    ...(domains.length > 0 && { domain: domains.join(",") }),
  };
}

function Choices({ edition }: Props) {
  const [address, change] = useAddress();
  const words = useWords();
  const { uncovered, sort, folded } = address;
  const foldable = foldableIds(edition);
  return (
    <div className="choices">
      <LeastSlider edition={edition} isOff={uncovered} />
      <label className="choice">
        <input
          type="checkbox"
          checked={uncovered}
          onChange={(event) => change({ uncovered: event.target.checked, ...(event.target.checked && { least: 0 }) })}
        />
        {words.uncovered}
      </label>
      <Select label={words.sort} value={sort} choose={(value) => change({ sort: value as Address["sort"] })}>
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {words.sorts[one]}
          </option>
        ))}
      </Select>
      {foldable.length > 0 && sort === "domain" && (
        <button type="button" className="link" onClick={() => change({ folded: folded.length > 0 ? [] : foldable })}>
          {folded.length > 0 ? words.unfoldAll : words.foldAll}
        </button>
      )}
    </div>
  );
}

function MarkLegend({ edition }: Props) {
  const words = useWords();
  return (
    <ul className="mark-legend" aria-label={words.legend}>
      {edition.legend.map(({ strength, signs, count }) => (
        <li key={strength}>
          <span className={`mark ${strength.toLowerCase()}`}>{signs}</span>
          {words.strengths[strength]} <span className="aside">{count}</span>
        </li>
      ))}
    </ul>
  );
}
