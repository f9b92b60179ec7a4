/** An edition in, the overlaps of its plans out: how much any two share, which share most, and what it is that they share. */
import { useState } from "react";
import { fullId, shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { overlapShown } from "../shown/overlap-shown.ts";
import { type FileOfPart, TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { HeatMap } from "./heat-map.tsx";
import { overlapsPicture } from "./overlaps-picture.tsx";
import { OVERLAPS_QUERY, type Overlap, type OverlapsAnswer } from "./overlaps-query.ts";
import { type OverlapsWords, overlapsWordsIn } from "./overlaps-words.ts";
import { SelectedOverlap } from "./selected-overlap.tsx";
import { FIRST_COLUMNS, UpsetPlot } from "./upset-plot.tsx";

/** Of the chosen overlap alone, where one is chosen. */
function filesFor(selected: Overlap | null, words: OverlapsWords): readonly (string | FileOfPart)[] {
  const shared = selected && {
    file: "shared-items.xlsx",
    parameters: { plan: selected.planNumbers.join() },
    holds: words.sharedBy(selected.label),
  };
  return ["overlap.xlsx", ...(shared ? [shared] : []), "shared-items.xlsx", "overlap.gexf", "overlap.cx2"];
}

interface Props {
  readonly edition: Edition;
}

export function Overlaps({ edition }: Props) {
  const [{ overlap }] = useAddress();
  const words = useWords();
  const own = overlapsWordsIn(words.language);
  const answer = useAnswer<OverlapsAnswer>(OVERLAPS_QUERY, { edition: edition.id });
  const isWhole =
    answer.state === "there" && answer.data.planOverlaps.length === answer.data.planOverlapsConnection.totalCount;
  const overlaps = answer.state === "there" && isWhole ? answer.data.planOverlaps : null;
  const [columnCount, setColumnCount] = useState(FIRST_COLUMNS);
  const selected = overlaps?.find(({ id }) => overlap !== null && id === fullId(edition, overlap)) ?? null;
  const pairs = overlaps?.filter(({ planCount }) => planCount === 2) ?? [];
  return (
    <section className="overlaps" aria-labelledby="overlaps-title">
      <div className="view-head">
        <h2 id="overlaps-title">{own.title}</h2>
        {overlaps && (
          <p className="count">{own.count(pairs.filter(({ itemCount }) => itemCount > 0).length, pairs.length)}</p>
        )}
      </div>
      <NotYet answer={answer} />
      {answer.state === "there" && !isWhole && <p className="note">{own.tooMany}</p>}
      {overlaps && (
        <Plots
          edition={edition}
          overlaps={overlaps}
          selected={selected}
          columnCount={columnCount}
          showAll={() => setColumnCount(Number.POSITIVE_INFINITY)}
        />
      )}
      <TakeAway
        edition={edition}
        files={filesFor(selected, own)}
        {...overlapShown(edition, overlap)}
        picture={overlaps ? overlapsPicture(edition, { overlaps, columnCount, selected }, words) : undefined}
      />
    </section>
  );
}

interface PlotsProps extends Props {
  readonly overlaps: readonly Overlap[];
  readonly selected: Overlap | null;
  readonly columnCount: number;
  readonly showAll: () => void;
}

function Plots({ edition, overlaps, selected, columnCount, showAll }: PlotsProps) {
  const [, change] = useAddress();
  const select = (id: string) => change({ overlap: id === selected?.id ? null : shortId(edition, id) });
  const shared = { edition, overlaps, selected, select };
  return (
    <>
      <div className="overlap-plots">
        <HeatMap {...shared} />
        <UpsetPlot {...shared} columnCount={columnCount} showAll={showAll} />
      </div>
      <SelectedOverlap edition={edition} overlaps={overlaps} overlap={selected} />
    </>
  );
}
