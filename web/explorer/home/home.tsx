/** An edition in, the first page out: what this is, what stands out in it, where to start; and below it the matrix, so that nobody has to pass it by. */
import type { ReactNode } from "react";
import { ALL_ITEMS } from "../address/address.ts";
import { AddressLink } from "../address/address-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { shortId } from "../address/short-id.ts";
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { Matrix } from "../matrix/matrix.tsx";
import { chanceVerdict } from "../overlaps/chance-verdict.ts";
import { goToSearch } from "../search/use-page-events.ts";
import { useWords } from "../words/use-words.ts";
import { HOME_QUERY, type HomeAnswer } from "./home-query.ts";
import { type HomeWords, homeWordsIn } from "./home-words.ts";
import { largestPairs, mostSharedItems } from "./what-stands-out.ts";

interface Props {
  readonly edition: Edition;
}

interface PartProps extends Props {
  readonly own: HomeWords;
}

/** More that are equal are counted, not listed. */
const MOST_NAMED = 3;

export function Home({ edition }: Props) {
  const own = homeWordsIn(useWords().language);
  const { plans, domains, items, marks } = edition;
  const size = { plans: plans.length, domains: domains.length, items: items.length, marks: marks.size };
  const hasMarks = marks.size > 0;
  return (
    <div>
      <div className="home">
        <p className="home-about">{own.about(size)}</p>
        {hasMarks && (
          <section aria-labelledby="stands-out">
            <h2 id="stands-out">{own.standsOut}</h2>
            <dl className="stands-out">
              <MostShared edition={edition} own={own} />
              <LargestPairs edition={edition} own={own} />
              <Uncovered edition={edition} own={own} />
            </dl>
          </section>
        )}
        <Start own={own} />
      </div>
      {(plans.length > 0 || items.length > 0) && <Matrix edition={edition} />}
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      {children}
    </div>
  );
}

function MostShared({ edition, own }: PartProps) {
  const { planCount, items } = mostSharedItems(edition);
  const [first] = items;
  if (!first) return <Fact term={own.mostShared}>{<dd>{own.noneShared}</dd>}</Fact>;
  const covering = edition.plans.filter(({ id }) => edition.marks.get(first.id)?.has(id));
  return (
    <Fact term={own.mostShared}>
      {items.length > MOST_NAMED ? (
        <dd className="value">
          <AddressLink to={{ view: "matrix", ...ALL_ITEMS, least: planCount }}>
            {own.mostSharedItems(items.length)}
          </AddressLink>
        </dd>
      ) : (
        items.map((item) => (
          <dd className="value" key={item.id}>
            <NodeLink edition={edition} id={item.id}>
              {item.label}
            </NodeLink>
          </dd>
        ))
      )}
      <dd className="aside">
        {own.inPlans(planCount, items.length, covering.map(({ number }) => circled(number)).join(""))}
      </dd>
    </Fact>
  );
}

function LargestPairs({ edition, own }: PartProps) {
  const answer = useAnswer<HomeAnswer>(HOME_QUERY, { edition: edition.id });
  if (answer.state !== "there")
    return (
      <Fact term={own.largest}>
        {
          <dd>
            <NotYet answer={answer} isQuiet />
          </dd>
        }
      </Fact>
    );
  const { itemCount, pairs, isCut } = largestPairs(answer.data);
  if (pairs.length === 0) {
    const isAlone = answer.data.planOverlapsConnection.totalCount === 0;
    return <Fact term={own.largest}>{<dd>{isAlone ? own.onePlan : own.nonePairs}</dd>}</Fact>;
  }
  const verdicts = new Set(pairs.map(chanceVerdict));
  const [verdict = ""] = verdicts.size === 1 ? verdicts : [];
  return (
    <Fact term={own.largest}>
      {pairs.length > MOST_NAMED ? (
        <dd className="value">
          <AddressLink to={{ view: "overlaps" }}>{own.pairs(pairs.length, isCut)}</AddressLink>
        </dd>
      ) : (
        <dd className="value several">
          {pairs.map(({ id, label }) => (
            <AddressLink key={id} to={{ view: "overlaps", overlap: shortId(edition, id) }}>
              {label}
            </AddressLink>
          ))}
        </dd>
      )}
      <dd className="aside">
        {own.share(itemCount, pairs.length, isCut)}
        {own.byChance[verdict]}
      </dd>
    </Fact>
  );
}

function Uncovered({ edition, own }: PartProps) {
  const count = edition.items.filter(({ planCount }) => planCount === 0).length;
  if (count === 0) return <Fact term={own.uncovered}>{<dd>{own.noneUncovered}</dd>}</Fact>;
  return (
    <Fact term={own.uncovered}>
      <dd className="value">
        <AddressLink to={{ view: "matrix", ...ALL_ITEMS, uncovered: true }}>{own.uncoveredItems(count)}</AddressLink>
      </dd>
      <dd className="aside">{own.ofItems(edition.items.length)}</dd>
    </Fact>
  );
}

function Start({ own }: { readonly own: HomeWords }) {
  return (
    <section aria-labelledby="start">
      <h2 id="start">{own.start}</h2>
      <dl className="start">
        <Fact term={own.staff}>
          <dd>
            <button type="button" className="link" onClick={goToSearch}>
              {own.staffSearch}
            </button>
          </dd>
          <ViewEntry to={{ view: "findings" }}>{own.staffFindings}</ViewEntry>
          <ViewEntry to={{ view: "try" }}>{own.staffTry}</ViewEntry>
        </Fact>
        <Fact term={own.researcher}>
          <ViewEntry to={{ view: "overlaps" }}>{own.researcherOverlaps}</ViewEntry>
          <ViewEntry to={{ view: "matrix", ...ALL_ITEMS, uncovered: true }}>{own.researcherUncovered}</ViewEntry>
        </Fact>
        <Fact term={own.analyst}>
          <dd>
            <a href="graphiql/">{own.analystGraphiql}</a>
          </dd>
          <dd>
            <a href="feeds/">{own.analystFeeds}</a>
          </dd>
        </Fact>
        <Fact term={own.slides}>
          <ViewEntry to={{ view: "network" }}>{own.slidesNetwork}</ViewEntry>
          <ViewEntry to={{ view: "overlaps" }}>{own.slidesOverlaps}</ViewEntry>
        </Fact>
      </dl>
    </section>
  );
}

function ViewEntry({
  to,
  children,
}: {
  readonly to: Parameters<typeof AddressLink>[0]["to"];
  readonly children: string;
}) {
  return (
    <dd>
      <AddressLink to={to}>{children}</AddressLink>
    </dd>
  );
}
