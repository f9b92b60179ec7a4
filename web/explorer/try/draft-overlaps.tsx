/** Pairs of plans in, how many items they share and shared out. */
import { useWords } from "../words/use-words.ts";
import { RowsShown } from "./draft-matrix.tsx";
import type { Draft, DraftOverlap } from "./try-answer.ts";
import { type TryWords, tryWordsIn } from "./try-words.ts";

/** Pairs that are shown where nothing of them has changed. */
const MOST_UNCHANGED = 10;
const MOST_PAIRS = 200;

const differenceOf = ({ itemCount, oldItemCount }: DraftOverlap) =>
  oldItemCount === null ? null : itemCount - oldItemCount;

export function DraftOverlaps({ overlaps, changes }: Pick<Draft, "overlaps" | "changes">) {
  const own = tryWordsIn(useWords().language);
  const isCompared = changes !== null;
  const isOther = (one: DraftOverlap) => isCompared && differenceOf(one) !== 0;
  const [changed, others] = [overlaps.filter(isOther), overlaps.filter((one) => !isOther(one))];
  const shown = [...changed, ...others.slice(0, MOST_UNCHANGED)].slice(0, MOST_PAIRS);
  return (
    <section aria-labelledby="try-overlaps">
      <h3 id="try-overlaps">
        {own.overlaps} {shown.length < overlaps.length && <RowsShown shown={shown.length} all={overlaps.length} />}
      </h3>
      {shown.length === 0 ? (
        <p>{own.noOverlap}</p>
      ) : (
        <table className="try-overlaps">
          <thead>
            <tr>
              <th scope="col">{own.pair}</th>
              {isCompared && <th scope="col">{own.before}</th>}
              <th scope="col">{own.after}</th>
              {isCompared && <th scope="col">{own.difference}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((overlap) => (
              <tr key={overlap.plans.map(({ id }) => id).join(" ")}>
                <th scope="row" lang="ja">
                  {overlap.plans.map(({ name }) => name).join(" × ")}
                </th>
                {isCompared && <td>{overlap.oldItemCount ?? "—"}</td>}
                <td>{overlap.itemCount}</td>
                {isCompared && <td>{inWords(overlap, own)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function inWords(overlap: DraftOverlap, own: TryWords): string {
  const by = differenceOf(overlap);
  if (by === null) return own.newPair;
  if (by === 0) return own.sameCount;
  return by > 0 ? `＋${by}` : `－${-by}`;
}
