/** Policy items that were found in, the targets out that bear on them: their own, and those of the plans that cover them. */
import type { Edition } from "../data/edition.ts";
import { useAnswer } from "../data/use-answer.ts";
import type { ValuedTarget } from "../detail/detail-query.ts";
import { TargetEntry } from "../detail/target-entry.tsx";
import TARGETS_AROUND_QUERY from "../queries/targets-around.graphql?raw";
import { useSearchWords } from "./search-words.ts";

interface Answer {
  readonly policyItems: readonly {
    readonly id: string;
    readonly label: string;
    readonly code: string | null;
    readonly targets: readonly ValuedTarget[];
    readonly contributingTargets: readonly ValuedTarget[];
    readonly plans: readonly {
      readonly id: string;
      readonly label: string;
      readonly targets: readonly ValuedTarget[];
    }[];
  }[];
}

interface Props {
  readonly edition: Edition;
  /** Ids, the best first. */
  readonly items: readonly string[];
}

/** Of more, everything would bear on everything. */
const MOST_ITEMS = 5;

export function TargetsAround({ edition, items }: Props) {
  const words = useSearchWords();
  const asked = items.slice(0, MOST_ITEMS);
  const answer = useAnswer<Answer>(asked.length === 0 ? null : TARGETS_AROUND_QUERY, { items: asked });
  if (answer.state !== "there") return null;
  const { policyItems } = answer.data;
  const ofItems = policyItems.map(({ id, label, targets, contributingTargets }) => ({
    ...{ id, title: words.ofItem(label) },
    targets: [...targets, ...contributingTargets],
  }));
  const ofPlans = edition.plans.flatMap(({ id }) => {
    const covered = policyItems.filter(({ plans }) => plans.some((plan) => plan.id === id));
    const plan = covered[0]?.plans.find((one) => one.id === id);
    const names = covered.map(({ code, label }) => code ?? label).join(", ");
    return plan ? [{ id, title: words.ofPlan(plan.label, names), targets: plan.targets }] : [];
  });
  const groups = [...ofItems, ...ofPlans].filter(({ targets }) => targets.length > 0);
  if (groups.length === 0) return null;
  return (
    <section>
      <h3>{words.targets}</h3>
      <p className="note">{words.targetsHelp(policyItems.map(({ label }) => label).join(", "))}</p>
      {groups.map(({ id, title, targets }) => (
        <section key={id}>
          <h4>{title}</h4>
          <ul>
            {targets.map((target) => (
              <TargetEntry key={target.id} edition={edition} target={target} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
