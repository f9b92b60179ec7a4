/** A draft in, lists out of what loses its last plan, what a plan covers for the first time, and targets that are left without items. */
import { useWords } from "../words/use-words.ts";
import type { Draft, DraftItem } from "./try-answer.ts";
import { tryWordsIn } from "./try-words.ts";

export function DraftCoverage({ changes, uncovered }: Pick<Draft, "changes" | "uncovered">) {
  const own = tryWordsIn(useWords().language);
  return (
    <section aria-labelledby="try-coverage">
      <h3 id="try-coverage">{own.coverage}</h3>
      {changes && (
        <dl className="try-coverage">
          <dt>{own.lost}</dt>
          <dd>
            <Items items={changes.uncovered} />
          </dd>
          <dt>{own.gained}</dt>
          <dd>
            <Items items={changes.newlyCovered} />
          </dd>
          <dt>{own.orphaned}</dt>
          <dd>
            <Items
              items={changes.orphanedTargets.map(({ id, name, plan }) => ({
                id,
                code: null,
                name: `${name}（${plan}）`,
              }))}
            />
          </dd>
        </dl>
      )}
      <details>
        <summary>{own.uncovered(uncovered.length)}</summary>
        <Items items={uncovered} />
      </details>
    </section>
  );
}

function Items({ items }: { readonly items: readonly DraftItem[] }) {
  const own = tryWordsIn(useWords().language);
  if (items.length === 0) return <p>{own.none}</p>;
  return (
    <ul lang="ja">
      {items.map(({ id, code, name }) => (
        <li key={id}>
          {code !== null && <span className="code">{code}</span>} {name}
        </li>
      ))}
    </ul>
  );
}
