/** Pairs of initiatives in, what can be chosen of them out: plans, an item, how much is shared, departments, and how they are grouped. */
import { PARTNER_GROUPS, type PartnerGroup } from "../address/address.ts";
import { fullId, shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import { Chips } from "../choices/chips.tsx";
import { Disclosure } from "../choices/disclosure.tsx";
import { Select } from "../choices/select.tsx";
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import { departmentsOf } from "./choose-pairs.ts";
import type { PartnerPair } from "./partners-query.ts";
import { partnersWordsIn } from "./partners-words.ts";

interface Props {
  readonly edition: Edition;
  /** All of them. */
  readonly pairs: readonly PartnerPair[];
}

export function PartnerChoices({ edition, pairs }: Props) {
  const [address, change] = useAddress();
  const own = partnersWordsIn(useWords().language);
  const { plans, shared, partnerGroup } = address;
  const most = Math.max(1, ...pairs.map(({ items }) => items.length));
  const departments = departmentsOf(pairs.flatMap(({ partners }) => partners)).map(({ label }) => label);
  const inPairs = edition.plans.filter(({ id }) =>
    pairs.some(({ partners }) => partners.some((p) => p.plan.id === id)),
  );
  return (
    <>
      <div className="choices">
        <Chips
          title={own.plan}
          all={inPairs.map(({ number }) => number)}
          chosen={plans}
          choose={(chosen) => change({ plans: chosen })}
          isWhole={false}
          name={(number) => circled(number)}
        />
        <ItemChoice edition={edition} pairs={pairs} />
        {most > 1 && (
          <Select
            label={own.shared}
            value={String(Math.min(shared, most))}
            choose={(value) => change({ shared: Number(value) })}
          >
            {Array.from({ length: most }, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: it is the number
              <option key={i} value={i + 1}>
                {own.atLeast(i + 1)}
              </option>
            ))}
          </Select>
        )}
        <Select
          label={own.group}
          value={partnerGroup}
          choose={(value) => change({ partnerGroup: value as PartnerGroup })}
        >
          {PARTNER_GROUPS.filter((one) => one !== "department" || departments.length > 0).map((one) => (
            <option key={one} value={one}>
              {own.groups[one]}
            </option>
          ))}
        </Select>
      </div>
      {departments.length > 0 ? (
        <Disclosure summary={own.department} isChosen={address.departments.length > 0} className="narrow">
          <Chips
            title={own.department}
            all={departments}
            chosen={address.departments}
            choose={(chosen) => change({ departments: chosen })}
            isWhole={false}
            name={(name) => <span lang="ja">{name}</span>}
          />
        </Disclosure>
      ) : (
        <p className="note">{own.noDepartments}</p>
      )}
    </>
  );
}

/** Of those that are shared. An initiative can be chosen from its panel alone: of them there are too many for a list. */
function ItemChoice({ edition, pairs }: Props) {
  const [{ partner }, change] = useAddress();
  const own = partnersWordsIn(useWords().language);
  const pairCount = new Map<string, number>();
  for (const { items } of pairs) for (const { id } of items) pairCount.set(id, (pairCount.get(id) ?? 0) + 1);
  const items = edition.items.filter(({ id }) => pairCount.has(id));
  const isItem = items.some(({ id }) => id === (partner && fullId(edition, partner)));
  return (
    <Select
      label={own.item}
      value={isItem && partner ? partner : ""}
      choose={(value) => change({ partner: value || null })}
    >
      <option value="">{own.allItems}</option>
      {items.map((item) => (
        <option key={item.id} value={shortId(edition, item.id)} lang="ja">
          {own.itemOption(item.label, pairCount.get(item.id) ?? 0)}
        </option>
      ))}
    </Select>
  );
}
