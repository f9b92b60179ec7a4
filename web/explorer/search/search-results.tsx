/** An edition in, all out that is found in it for the words of the address, to be narrowed by kind, plan and domain; with the targets that bear on it. */
import { useMemo } from "react";
import { AddressLink } from "../address/address-link.tsx";
import { useAddress } from "../address/use-address.ts";
import { Chips } from "../choices/chips.tsx";
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { kindWord } from "../words/words.ts";
import { type Belongings, belongingsOf } from "./belongings.ts";
import { HitPassage, hitLabel, Marked } from "./hits.tsx";
import { phraseWords } from "./phrase-words.ts";
import { type Hit, MOST_LISTED, SEARCH_QUERY, type SearchAnswer } from "./search-query.ts";
import { useSearchWords } from "./search-words.ts";
import { TargetsAround } from "./targets-around.tsx";
import { whereTo } from "./where-to.ts";

interface Props {
  readonly edition: Edition;
}

interface Placed extends Belongings {
  readonly hit: Hit;
}

const UNNARROWED = { hitKinds: [], plans: [], domains: [] } as const;

export function SearchResults({ edition }: Props) {
  const [{ query: phrase }] = useAddress();
  const words = useSearchWords();
  const variables = { phrase, edition: edition.id, limit: MOST_LISTED };
  const answer = useAnswer<SearchAnswer>(phrase === "" ? null : SEARCH_QUERY, variables);
  const hits = answer.state === "there" ? answer.data.search : null;
  return (
    <section className="search-results" aria-labelledby="search-title">
      <h2 id="search-title">{phrase === "" ? words.search : words.title(phrase)}</h2>
      {phrase === "" ? <p className="note">{words.help}</p> : <NotYet answer={answer} />}
      {hits?.length === 0 && <p className="note">{words.nothing(phrase)}</p>}
      {hits && hits.length > 0 && <Found edition={edition} phrase={phrase} hits={hits} />}
      {phrase !== "" && <TakeAway edition={edition} files={[]} query={SEARCH_QUERY} variables={variables} />}
    </section>
  );
}

interface FoundProps extends Props {
  readonly phrase: string;
  readonly hits: readonly Hit[];
}

function Found({ edition, phrase, hits }: FoundProps) {
  const [{ hitKinds, plans, domains }, change] = useAddress();
  const words = useSearchWords();
  const common = useWords();
  const placed = useMemo(() => hits.map((hit): Placed => ({ hit, ...belongingsOf(edition, hit) })), [edition, hits]);
  const shown = placed.filter(
    (one) =>
      (hitKinds.length === 0 || hitKinds.includes(one.hit.kind)) &&
      (plans.length === 0 || one.plans.some((number) => plans.includes(number))) &&
      (domains.length === 0 || one.domains.some((number) => domains.includes(number))),
  );
  const asked = phraseWords(phrase).length;
  const isWhole = ({ hit }: Placed) => hit.words.length === asked;
  const isFinding = ({ hit }: Placed) => hit.kind === "Finding";
  const facts = shown.filter((one) => !isFinding(one));
  const items = placed.filter((one) => one.hit.kind === "PolicyItem");
  const best = items.some(isWhole) ? items.filter(isWhole) : items;
  const list = { edition, phrase };
  return (
    <>
      <p className="count" role="status">
        {words.count(shown.length, hits.length)}
      </p>
      {hits.length === MOST_LISTED && <p className="note">{words.cut(MOST_LISTED)}</p>}
      <Narrow edition={edition} placed={placed} />
      {shown.length === 0 && (
        <p className="note">
          {words.nothingLeft}{" "}
          <button type="button" className="link" onClick={() => change(UNNARROWED)}>
            {common.showAll}
          </button>
        </p>
      )}
      {asked > 1 && !placed.some(isWhole) && <p className="note">{words.noneWhole}</p>}
      <HitList {...list} title={words.whole(asked)} placed={facts.filter(isWhole)} />
      <HitList {...list} title={words.some} placed={facts.filter((one) => !isWhole(one))} />
      <HitList {...list} title={words.findings} placed={shown.filter(isFinding)} />
      {(hitKinds.length === 0 || hitKinds.includes("Target")) && (
        <TargetsAround edition={edition} items={best.map(({ hit }) => hit.node.id)} />
      )}
    </>
  );
}

/** What can be chosen, each with how many of all that was found are like that. */
function Narrow({ edition, placed }: Props & { readonly placed: readonly Placed[] }) {
  const [{ hitKinds, plans, domains }, change] = useAddress();
  const words = useSearchWords();
  const common = useWords();
  const counts = <T,>(of: (one: Placed) => readonly T[]) => {
    const found = new Map<T, number>();
    for (const one of placed) for (const value of of(one)) found.set(value, (found.get(value) ?? 0) + 1);
    return found;
  };
  const byKind = counts(({ hit }) => [hit.kind]);
  const byPlan = counts((one) => one.plans);
  const byDomain = counts((one) => one.domains);
  const nameOf = (all: Edition["plans"] | Edition["domains"], number: number) =>
    all.find((one) => one.number === number)?.name ?? "";
  return (
    <div>
      <Chips
        title={words.kinds}
        all={[...new Set([...byKind.keys(), ...hitKinds])]}
        chosen={hitKinds}
        choose={(chosen) => change({ hitKinds: chosen })}
        name={(kind) => words.byKind(kindWord(common, kind), byKind.get(kind) ?? 0)}
      />
      <Chips
        title={words.plans}
        all={edition.plans.map(({ number }) => number).filter((number) => byPlan.has(number) || plans.includes(number))}
        chosen={plans}
        choose={(chosen) => change({ plans: chosen })}
        isWhole={false}
        name={(number) => (
          <span title={nameOf(edition.plans, number)}>{words.byKind(circled(number), byPlan.get(number) ?? 0)}</span>
        )}
      />
      <Chips
        title={words.domains}
        all={edition.domains
          .map(({ number }) => number)
          .filter((number) => byDomain.has(number) || domains.includes(number))}
        chosen={domains}
        choose={(chosen) => change({ domains: chosen })}
        isWhole={false}
        name={(number) => (
          <span lang="ja">{words.byKind(nameOf(edition.domains, number), byDomain.get(number) ?? 0)}</span>
        )}
      />
    </div>
  );
}

interface HitListProps extends Props {
  readonly title: string;
  readonly phrase: string;
  readonly placed: readonly Placed[];
}

function HitList({ edition, title, phrase, placed }: HitListProps) {
  const [{ node }] = useAddress();
  const common = useWords();
  if (placed.length === 0) return null;
  return (
    <section>
      <h3>
        {title} {placed.length}
      </h3>
      <ol>
        {placed.map(({ hit, plans, domains }) => {
          const to = whereTo(edition, hit);
          return (
            <li key={hit.node.id}>
              <span className="hit-kind">{kindWord(common, hit.kind)}</span>{" "}
              <AddressLink
                to={to}
                className="hit-label"
                lang="ja"
                aria-current={(to.node && to.node === node) || undefined}
              >
                <Marked text={hitLabel(hit, common.language)} phrase={phrase} />
              </AddressLink>
              <span className="hit-of" lang="ja">
                {[plans.map(circled).join(""), domainNames(edition, domains)].filter((text) => text !== "").join(" · ")}
              </span>
              {hit.passage && <HitPassage passage={hit.passage} phrase={phrase} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** One is said; more are no place any more. */
function domainNames(edition: Edition, numbers: readonly number[]): string {
  return numbers.length === 1 ? (edition.domains.find(({ number }) => number === numbers[0])?.name ?? "") : "";
}
