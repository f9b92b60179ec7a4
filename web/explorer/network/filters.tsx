/** A network in, the choice of what is shown of it out: kinds (with their signs, so this is the legend, too), plans, policy domains, k. */

import { type Address, type Kind, START } from "../address/address.ts";
import { useAddress } from "../address/use-address.ts";
import { Chips } from "../choices/chips.tsx";
import { Disclosure } from "../choices/disclosure.tsx";
import { LeastSlider } from "../choices/least-slider.tsx";
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { hueOn } from "../pictures/hues.ts";
import { useTheme } from "../screen/use-theme.ts";
import { useWords } from "../words/use-words.ts";
import { KindSign } from "./kind-sign.tsx";
import { appearanceOf } from "./kinds.ts";
import { networkWordsIn } from "./network-words.ts";

const NO_FILTER = { kinds: START.kinds, plans: START.plans, domains: START.domains, least: START.least };

function isFiltered({ kinds, plans, domains, least }: Pick<Address, keyof typeof NO_FILTER>): boolean {
  return kinds.length > 0 || plans.length > 0 || domains.length > 0 || least > 0;
}

interface Props {
  readonly edition: Edition;
  /** Those that the layout can show. */
  readonly kinds: readonly Kind[];
  readonly isNarrow: boolean;
}

export function Filters({ edition, kinds, isNarrow }: Props) {
  const [address, change] = useAddress();
  const words = useWords();
  const own = networkWordsIn(words.language);
  const theme = useTheme();
  const signColours = (kind: Kind) => {
    if (address.kinds.includes(kind)) return { color: theme.paper, ground: theme.ink };
    const own = hueOn(theme, appearanceOf(kind));
    return { color: address.colouring === "kind" ? own : theme.dim, ground: theme.paper };
  };
  // Where there is little room they wait with the rest; what their signs mean stands above the picture then.
  const kindChips = kinds.length > 2 && (
    <Chips
      title={own.kind}
      all={kinds}
      chosen={address.kinds}
      choose={(kinds) => change({ kinds })}
      name={(kind) => (
        <>
          <svg width="32" height="32" viewBox="-16 -16 32 32" aria-hidden="true">
            <KindSign kind={kind} x={0} y={0} {...signColours(kind)} />
          </svg>
          {words.kinds[kind]}
        </>
      )}
    />
  );
  return (
    <div className="network-filters">
      {!isNarrow && kindChips}
      <Disclosure
        summary={isNarrow ? own.narrowByAll : own.narrow}
        isChosen={isFiltered(isNarrow ? address : { ...address, kinds: [] })}
      >
        {isNarrow && kindChips}
        <Chips
          title={own.plans}
          all={edition.plans.map(({ number }) => number)}
          chosen={address.plans}
          choose={(plans) => change({ plans })}
          name={(number) => <PlanName plan={edition.plans.find((plan) => plan.number === number)} />}
        />
        <Chips
          title={own.domains}
          all={edition.domains.map(({ number }) => number)}
          chosen={address.domains}
          choose={(domains) => change({ domains })}
          name={(number) => <span lang="ja">{edition.domains.find((domain) => domain.number === number)?.name}</span>}
        />
        <div className="choices">
          <LeastSlider edition={edition} />
          {isFiltered(address) && (
            <button type="button" className="link" onClick={() => change(NO_FILTER)}>
              {own.clear}
            </button>
          )}
        </div>
      </Disclosure>
    </div>
  );
}

function PlanName({ plan }: { readonly plan: Edition["plans"][number] | undefined }) {
  if (!plan) return null;
  return (
    <span lang="ja">
      {circled(plan.number)}
      <span className="name">{plan.name}</span>
    </span>
  );
}
