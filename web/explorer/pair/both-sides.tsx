/** Two plans and what is known of them in, their initiatives and targets side by side out. */
import { ALL_PAIRS } from "../address/address.ts";
import { CountLink } from "../address/count-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { NodeLinks } from "../address/node-links.tsx";
import { shortId } from "../address/short-id.ts";
import { circled } from "../data/circled.ts";
import type { Edition, Plan } from "../data/edition.ts";
import type { Other } from "../detail/detail-query.ts";
import { TargetEntry } from "../detail/target-entry.tsx";
import { useWords } from "../words/use-words.ts";
import type { PairAnswer, PlanAnswer } from "./pair-query.ts";
import { pairWordsIn } from "./pair-words.ts";

interface Props {
  readonly edition: Edition;
  readonly plans: readonly [Plan, Plan];
  readonly answer: PairAnswer;
}

export function BothSides({ edition, plans: [one, other], answer }: Props) {
  const own = pairWordsIn(useWords().language);
  const of = (plan: Plan) => answer.plans.find(({ id }) => id === plan.id);
  return (
    <section aria-labelledby="pair-sides">
      <h3 id="pair-sides">{own.sideBySide}</h3>
      <div className="pair-sides">
        <Side edition={edition} plan={one} about={of(one)} facing={other} faced={of(other)} />
        <Side edition={edition} plan={other} about={of(other)} facing={one} faced={of(one)} />
      </div>
    </section>
  );
}

interface SideProps {
  readonly edition: Edition;
  readonly plan: Plan;
  readonly about: PlanAnswer | undefined;
  readonly facing: Plan;
  readonly faced: PlanAnswer | undefined;
}

function Side({ edition, plan, about, facing, faced }: SideProps) {
  const own = pairWordsIn(useWords().language);
  if (!about) return null;
  const itemIds = new Set(faced?.initiatives.flatMap(({ items }) => items.map(({ id }) => id)));
  const targets = [...about.targets, ...about.initiatives.flatMap((initiative) => initiative.targets)];
  return (
    <section aria-labelledby={`side-${plan.number}`}>
      <h4 id={`side-${plan.number}`}>
        <NodeLink edition={edition} id={plan.id}>
          {plan.label}
        </NodeLink>
      </h4>
      <Departments edition={edition} departments={about.departments} />
      <h5>{own.initiatives(about.initiatives.length)}</h5>
      <ul>
        {about.initiatives.map(({ id, label, departments, items }) => {
          const shared = items.filter((item) => itemIds.has(item.id)).length;
          return (
            <li key={id}>
              <NodeLink edition={edition} id={id}>
                {label}
              </NodeLink>
              {shared > 0 && (
                <span className="aside below">
                  <CountLink
                    to={{
                      ...{ view: "partners", ...ALL_PAIRS, plans: [plan.number, facing.number] },
                      partner: shortId(edition, id),
                    }}
                  >
                    {own.sharesWith(circled(facing.number), shared)}
                  </CountLink>
                </span>
              )}
              <Departments edition={edition} departments={departments} />
            </li>
          );
        })}
      </ul>
      <h5>{own.targets(targets.length)}</h5>
      {targets.length === 0 && <p className="note">{own.noTargets}</p>}
      <ul>
        {targets.map((target) => (
          <TargetEntry key={target.id} edition={edition} target={target} />
        ))}
      </ul>
    </section>
  );
}

function Departments({ edition, departments }: { edition: Edition; departments: readonly Other[] }) {
  const own = pairWordsIn(useWords().language);
  if (departments.length === 0) return null;
  return (
    <span className="aside below">
      {own.departments}
      <NodeLinks edition={edition} nodes={departments} />
    </span>
  );
}
