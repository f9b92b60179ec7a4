/** An edition in, its document out: the whole text with what is stated in it marked, an outline, and words to find in it. */
import { useEffect, useMemo } from "react";
import { MARK_KINDS } from "../address/address.ts";
import { AddressLink } from "../address/address-link.tsx";
import { useAddress } from "../address/use-address.ts";
import { Chips } from "../choices/chips.tsx";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import {
  DOCUMENT_QUERY,
  type DocumentAnswer,
  LINES_QUERY,
  type Line,
  PLACE_QUERY,
  type PlaceAnswer,
} from "./document-query.ts";
import { DocumentText } from "./document-text.tsx";
import { documentWordsIn } from "./document-words.ts";
import { FindWords } from "./find-words.tsx";
import { lineElementId } from "./line-view.tsx";
import { type MarkOfMatrix, marksOn } from "./marks.ts";
import { onceEach } from "./once-each.ts";
import { Outline } from "./outline.tsx";
import { askedPlace, lineAt } from "./places.ts";
import { useLines } from "./use-lines.ts";
import "./document.css";

const FILES = ["graph.network.xlsx", "graph.nodes.csv"];
/** Lines that are shown at once: of a longer document one stretch after the other. */
const SHOWN_AT_ONCE = 1_000;

/** Loaded when it is asked for. */
export default function DocumentView({ edition }: { readonly edition: Edition }) {
  const own = documentWordsIn(useWords().language);
  const answer = useAnswer<DocumentAnswer>(DOCUMENT_QUERY, { edition: edition.id });
  const found = answer.state === "there" ? answer.data : null;
  const state = found?.editions[0]?.documentText;
  const all = found?.documentLinesConnection.totalCount ?? 0;
  return (
    <section className="document" aria-labelledby="document-title">
      <div className="view-head">
        <h2 id="document-title">{own.title}</h2>
        {found && (
          <p className="count">
            <span lang="ja">{found.editions[0]?.documentName}</span>
            {all > 0 &&
              ` · ${own.count(
                all,
                found.headings.some(({ tableNumber }) => tableNumber !== null),
              )}`}
          </p>
        )}
      </div>
      <NotYet answer={answer} />
      {state && state !== "KEPT" && (
        <div className="not-kept">
          <p>{own.notKept[state]}</p>
          <p>{own.whatToDo[state]}</p>
          <pre>npx policy-graph load {found?.editions[0]?.documentName}</pre>
          <p>{own.passagesRemain}</p>
        </div>
      )}
      {found && state === "KEPT" && <Kept edition={edition} about={found} all={all} />}
      <TakeAway
        edition={edition}
        files={FILES}
        parameters={{ kind: "Passage" }}
        query={LINES_QUERY}
        variables={{ edition: edition.id, offset: 0, count: 100 }}
      />
    </section>
  );
}

interface KeptProps {
  readonly edition: Edition;
  readonly about: DocumentAnswer;
  /** How many lines there are. */
  readonly all: number;
}

function Kept({ edition, about, all }: KeptProps) {
  const [address, change] = useAddress();
  const own = documentWordsIn(useWords().language);
  const { position, isMissing } = usePosition(edition, address.place, all);
  const first = position === null ? 1 : position - ((position - 1) % SHOWN_AT_ONCE);
  const last = Math.min(all, first + SHOWN_AT_ONCE - 1);
  const { lines, answer } = useLines(edition.id, first, last);
  const marksOf = useMemo(() => {
    const ofMatrix = marksOfMatrix(edition);
    return onceEach((line: Line) => marksOn(line, ofMatrix));
  }, [edition]);
  const present = useMemo(() => {
    const kinds = new Set(lines.flatMap(marksOf).map(({ fact }) => fact.kind));
    return MARK_KINDS.filter((kind) => kinds.has(kind));
  }, [lines, marksOf]);
  const chosen = address.marks.length === 0 ? present : present.filter((kind) => address.marks.includes(kind));
  const key = chosen.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: by what is in it
  const shown = useMemo(() => new Set(chosen), [key]);
  useScrollTo(position, lines.length);
  return (
    <>
      <p className="note">{own.help}</p>
      {isMissing && (
        <p className="note" role="status">
          {own.noPlace(address.place ?? "")}
        </p>
      )}
      <div className="document-tools">
        <Chips
          title={own.marks}
          all={present}
          // A legend: what is pressed is left out.
          chosen={chosen}
          choose={(next) => change({ marks: next.length === present.length ? [] : next })}
          name={(kind) => (
            <>
              <span className={`swatch kind-${kind}`} aria-hidden="true" />
              {own.kinds[kind]}
            </>
          )}
        />
        <FindWords lines={lines} at={position} isWhole={lines.length === all} />
      </div>
      <Ranges all={all} first={first} />
      <div className="document-body">
        <Outline about={about} />
        <div>
          <DocumentText edition={edition} lines={lines} marksOf={marksOf} shown={shown} at={position} />
          {answer.state === "failed" && <NotYet answer={answer} />}
          {answer.state === "waiting" && (
            <p className="note" role="status">
              {own.loading(lines.length, last - first + 1)}
            </p>
          )}
        </div>
      </div>
      <Ranges all={all} first={first} />
    </>
  );
}

/** Of a long document, its stretches. */
function Ranges({ all, first }: { readonly all: number; readonly first: number }) {
  const own = documentWordsIn(useWords().language);
  if (all <= SHOWN_AT_ONCE) return null;
  const starts = Array.from({ length: Math.ceil(all / SHOWN_AT_ONCE) }, (_, index) => index * SHOWN_AT_ONCE + 1);
  return (
    <nav className="ranges" aria-label={own.pages}>
      {starts.map((from) => (
        <AddressLink key={from} to={{ place: `#${from}` }} aria-current={from === first ? "page" : undefined}>
          {own.range(from, Math.min(all, from + SHOWN_AT_ONCE - 1))}
        </AddressLink>
      ))}
    </nav>
  );
}

/** Of the line that the address names by its place; `#12` names it by its position. */
function usePosition(edition: Edition, place: string | null, all: number) {
  const byPosition = Number(/^#(\d+)$/u.exec(place ?? "")?.[1] ?? 0);
  const isAsked = place !== null && byPosition === 0;
  const variables = { edition: edition.id, ...askedPlace(place ?? "") };
  const answer = useAnswer<PlaceAnswer>(isAsked ? PLACE_QUERY : null, isAsked ? variables : {});
  if (!isAsked) return { position: byPosition > 0 ? Math.min(byPosition, all) : null, isMissing: false };
  if (answer.state !== "there") return { position: null, isMissing: false };
  const line = lineAt(answer.data.documentLines, place);
  return { position: line?.position ?? null, isMissing: line === undefined };
}

/** Once the line is there. */
function useScrollTo(position: number | null, loaded: number): void {
  const [{ node }] = useAddress();
  const isThere = position !== null && loaded > 0 && document.getElementById(lineElementId({ position })) !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a detail that opens later moves nothing
  useEffect(() => {
    const element = isThere ? document.getElementById(lineElementId({ position })) : null;
    if (!element) return;
    element.scrollIntoView({ block: "center" });
    // What was out of sight is drawn now, and may be of another height than it was taken to be.
    const again = requestAnimationFrame(() => element.scrollIntoView({ block: "center" }));
    if (node === null) element.focus({ preventScroll: true });
    return () => cancelAnimationFrame(again);
  }, [position, isThere]);
  // Who has read on and chooses the same place once more wants to be led there again.
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (position === null || link?.search !== window.location.search) return;
      document.getElementById(lineElementId({ position }))?.scrollIntoView({ block: "center" });
    };
    window.addEventListener("click", onClick, { capture: true });
    return () => window.removeEventListener("click", onClick, { capture: true });
  }, [position]);
}

function marksOfMatrix({ marks, items }: Edition): readonly MarkOfMatrix[] {
  const names = new Map(items.map(({ id, label }) => [id, label]));
  return [...marks.values()].flatMap((ofItem) =>
    [...ofItem.values()].map(({ plan, itemId, place, sign }) => ({
      ...{ place, text: sign, itemId, planId: plan.id },
      label: `${plan.label} × ${names.get(itemId) ?? itemId}`,
    })),
  );
}
