/** A network in, the choice of what is shown of it out: kinds (with their signs, so this is the legend, too), plans, policy domains, k. */
import { useId } from "react";
import { circled } from "../../../src/model/node-label.ts";
import { type Address, KINDS, START } from "../address/address.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { LeastSlider } from "../matrix/least-slider.tsx";
import { useWords } from "../words/use-words.ts";
import { KindSign } from "./kind-sign.tsx";
import { appearanceOf } from "./kinds.ts";
import { networkWordsIn } from "./network-words.ts";
import { useTheme } from "./use-theme.ts";

const NO_FILTER = { kinds: START.kinds, plans: START.plans, domains: START.domains, least: START.least };

function isFiltered({ kinds, plans, domains, least }: Pick<Address, keyof typeof NO_FILTER>): boolean {
  return kinds.length > 0 || plans.length > 0 || domains.length > 0 || least > 0;
}

export function Filters({ edition }: { readonly edition: Edition }) {
  const [address, change] = useAddress();
  const own = networkWordsIn(useWords().language);
  const { isDark, paper } = useTheme();
  const isNarrowed = isFiltered({ ...address, kinds: [] });
  return (
    <div className="network-filters">
      <div className="legend">
        <Chips
          title={own.kind}
          all={KINDS}
          // A legend: what is pressed is left out.
          chosen={address.kinds.length === 0 ? KINDS : address.kinds}
          choose={(kinds) => change({ kinds })}
          name={(kind) => (
            <>
              <svg width="32" height="32" viewBox="-16 -16 32 32" aria-hidden="true">
                <KindSign
                  kind={kind}
                  x={0}
                  y={0}
                  color={appearanceOf(kind)[isDark ? "dark" : "light"]}
                  ground={paper}
                />
              </svg>
              {own.kinds[kind]}
            </>
          )}
        />
      </div>
      <details open={isNarrowed || undefined}>
        <summary>{own.narrow}</summary>
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
      </details>
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

interface ChipsProps<T> {
  readonly title: string;
  readonly all: readonly T[];
  /** Empty: all. */
  readonly chosen: readonly T[];
  readonly choose: (chosen: readonly T[]) => void;
  readonly name: (one: T) => React.ReactNode;
}

/** All are on where none is chosen; the first that is pressed stays alone. */
function Chips<T extends string | number>({ title, all, chosen, choose, name }: ChipsProps<T>) {
  const id = useId();
  const toggle = (one: T) => {
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
    choose(next.length === all.length ? [] : all.filter((other) => next.includes(other)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not stand in a line with what it is of
    <div className="chips" role="group" aria-labelledby={id}>
      <span id={id} className="chips-title">
        {title}
      </span>
      {all.map((one) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(one)}
          onClick={() => toggle(one)}
        >
          {name(one)}
        </button>
      ))}
    </div>
  );
}
