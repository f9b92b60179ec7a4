/** Pairs of initiatives in, a list of them out: each initiative with its plan and departments, and the items that both advance. */
import { AddressLink } from "../address/address-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { NodeLinks } from "../address/node-links.tsx";
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { hueOn, planHue } from "../pictures/hues.ts";
import { useTheme } from "../screen/use-theme.ts";
import { useWords } from "../words/use-words.ts";
import type { PairGroup } from "./choose-pairs.ts";
import type { Partner, PartnerPair } from "./partners-query.ts";
import { partnersWordsIn } from "./partners-words.ts";

interface Props {
  readonly edition: Edition;
  readonly groups: readonly PairGroup[];
}

export function PairList({ edition, groups }: Props) {
  return (
    <div className="pair-list">
      {groups.map((group) => (
        <section key={group.key}>
          <GroupHead edition={edition} group={group} />
          <ol>
            {group.pairs.map((pair) => (
              <Pair key={pair.id} edition={edition} pair={pair} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function GroupHead({ edition, group: { title, node, plans, pairs } }: { edition: Edition; group: PairGroup }) {
  const own = partnersWordsIn(useWords().language);
  if (title === null) return null;
  return (
    <h3>
      {node ? (
        <NodeLink edition={edition} id={node.id}>
          {title}
        </NodeLink>
      ) : (
        <span lang="ja">{plans.map(({ label }) => label).join(" × ")}</span>
      )}{" "}
      <span className="aside">{own.pairs(pairs.length)}</span>{" "}
      {plans.length === 2 && (
        <AddressLink to={{ view: "pair", pair: plans.map(({ number }) => number) }} className="aside">
          {own.compare}
        </AddressLink>
      )}
    </h3>
  );
}

function Pair({ edition, pair: { partners, items, isBeyondChance } }: { edition: Edition; pair: PartnerPair }) {
  const own = partnersWordsIn(useWords().language);
  return (
    <li>
      <ul className="two">
        {partners.map((partner) => (
          <One key={partner.id} edition={edition} partner={partner} />
        ))}
      </ul>
      <div className="what">
        <span className="aside">
          {own.sharedItems(items.length)} {isBeyondChance && <b>{own.beyondChance}</b>}
        </span>
        <ul>
          {items.map(({ id, label }) => (
            <li key={id}>
              <NodeLink edition={edition} id={id}>
                {label}
              </NodeLink>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function One({ edition, partner }: { readonly edition: Edition; readonly partner: Partner }) {
  const theme = useTheme();
  const { id, name, plan, departments } = partner;
  const colour = hueOn(theme, planHue(edition, plan.id));
  return (
    <li>
      <NodeLink edition={edition} id={plan.id} label={plan.label}>
        <span className="of-plan" style={{ color: colour }}>
          {circled(plan.number)}
        </span>
      </NodeLink>
      <span>
        <NodeLink edition={edition} id={id}>
          {name}
        </NodeLink>
        {departments.length > 0 && (
          <span className="departments aside">
            <NodeLinks edition={edition} nodes={departments} />
          </span>
        )}
      </span>
    </li>
  );
}
