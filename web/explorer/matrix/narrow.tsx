/** An edition in, the choice of departments and goals whose items alone the matrix is to show out; nothing where it names neither. */

import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import { Chips } from "../choices/chips.tsx";
import { Disclosure } from "../choices/disclosure.tsx";
import type { Edition, Goal } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";

export function Narrow({ edition }: { readonly edition: Edition }) {
  const [{ departments, goals }, change] = useAddress();
  const words = useWords();
  if (edition.departments.length === 0 && edition.goals.length === 0) return null;
  const goalOf = new Map(edition.goals.map((goal) => [shortId(edition, goal.id), goal]));
  const isChosen = departments.length > 0 || goals.length > 0;
  return (
    <Disclosure summary={words.narrow} isChosen={isChosen} className="narrow">
      <Chips
        title={words.kinds.Department}
        all={edition.departments.map(({ name }) => name)}
        chosen={departments}
        choose={(chosen) => change({ departments: chosen })}
        isWhole={false}
        name={(name) => <span lang="ja">{name}</span>}
      />
      <Chips
        title={words.kinds.Goal}
        all={[...goalOf.keys()]}
        chosen={goals}
        choose={(chosen) => change({ goals: chosen })}
        isWhole={false}
        name={(id) => <GoalName goal={goalOf.get(id)} />}
      />
      {isChosen && (
        <p className="note">
          {words.narrowed}{" "}
          <button type="button" className="link" onClick={() => change({ departments: [], goals: [] })}>
            {words.showAll}
          </button>
        </p>
      )}
    </Disclosure>
  );
}

function GoalName({ goal }: { readonly goal: Goal | undefined }) {
  return <span lang="ja">{goal && [goal.code, goal.name].filter(Boolean).join(" ")}</span>;
}
