/** An overlap in, out how it compares with chance: first in words, then by the numbers that the words rest on. */
import { useWords } from "../words/use-words.ts";
import { type ChanceVerdict, chanceVerdict } from "./chance-verdict.ts";
import { Measure } from "./measure.tsx";
import type { Overlap } from "./overlaps-query.ts";
import { overlapsWordsIn } from "./overlaps-words.ts";

interface Props {
  readonly overlap: Overlap;
  /** Of the edition. */
  readonly pairCount: number;
  /** How many items each of the plans has. */
  readonly sizes: readonly number[];
  /** All items of the edition. */
  readonly itemCount: number;
}

export function Chance({ overlap, pairCount, sizes, itemCount }: Props) {
  const own = overlapsWordsIn(useWords().language);
  const verdict = chanceVerdict(overlap);
  return (
    <section aria-labelledby="overlap-chance">
      <h3 id="overlap-chance">{own.chance}</h3>
      <p className={verdict === "ofThree" || verdict === "tooLarge" ? "aside" : undefined}>{own.verdicts[verdict]}</p>
      <dl className="measures">
        <BothTotals overlap={overlap} pairCount={pairCount} verdict={verdict} />
        <PlanTotals overlap={overlap} sizes={sizes} itemCount={itemCount} />
      </dl>
    </section>
  );
}

function BothTotals({
  overlap,
  pairCount,
  verdict,
}: Pick<Props, "overlap" | "pairCount"> & { verdict: ChanceVerdict }) {
  const own = overlapsWordsIn(useWords().language);
  const { itemCount, expectedItemCountGivenBothTotals: expected, excessItemCountGivenBothTotals: excess } = overlap;
  const { leastItemCountGivenBothTotals: least, mostItemCountGivenBothTotals: most } = overlap;
  const { pValueGivenBothTotals: pValue, pValueErrorGivenBothTotals: error, qValueGivenBothTotals: qValue } = overlap;
  if (expected === null || excess === null || least === null || most === null) return null;
  return (
    <>
      <Measure name={own.expected} value={expected.toFixed(1)} meaning={own.expectedHelp(least, most)} />
      <Measure name={own.excess} value={signed(excess)} meaning={own.excessHelp} />
      {/* Where they share nothing, or little, how likely more is says nothing of them. */}
      {itemCount > 0 && verdict !== "less" && pValue !== null && qValue !== null && (
        <>
          <Measure
            name={own.pValue}
            value={pValue.toPrecision(2)}
            meaning={own.pValueHelp(itemCount, error ? error.toPrecision(1) : null)}
          />
          <Measure name={own.qValue} value={qValue.toPrecision(2)} meaning={own.qValueHelp(pairCount)} />
        </>
      )}
    </>
  );
}

function PlanTotals({ overlap, sizes, itemCount }: Pick<Props, "overlap" | "sizes" | "itemCount">) {
  const own = overlapsWordsIn(useWords().language);
  const { expectedItemCount, pValue } = overlap;
  if (expectedItemCount === null || pValue === null) return null;
  const meaning = own.planTotalsHelp(sizes, itemCount, overlap.itemCount > 0 ? pValue.toPrecision(2) : null);
  return <Measure name={own.planTotals} value={expectedItemCount.toFixed(1)} meaning={meaning} />;
}

const signed = (number: number) => `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(1)}`;
