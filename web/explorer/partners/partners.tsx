/** An edition in, who should talk to whom out: initiatives of different plans that advance the same items, as a list and as a picture. */
import { useMemo } from "react";
import { ALL_PAIRS } from "../address/address.ts";
import { NodeLink } from "../address/node-link.tsx";
import { fullId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { useWords } from "../words/use-words.ts";
import { Arcs } from "./arcs.tsx";
import { choosePairs, departmentsOf, groupPairs } from "./choose-pairs.ts";
import { PairList } from "./pair-list.tsx";
import { PartnerChoices } from "./partner-choices.tsx";
import { partnersPicture } from "./partners-picture.tsx";
import {
  PARTNERS_QUERY,
  type PartnerPair,
  type PartnersAnswer,
  partnersVariables,
  readPartners,
} from "./partners-query.ts";
import { partnersWordsIn } from "./partners-words.ts";

const FILES = ["initiatives.xlsx", "initiatives.gexf", "initiatives.cx2"];

interface Props {
  readonly edition: Edition;
}

export default function Partners({ edition }: Props) {
  const [address] = useAddress();
  const words = useWords();
  const own = partnersWordsIn(words.language);
  const answer = useAnswer<PartnersAnswer>(PARTNERS_QUERY, partnersVariables(edition, null));
  const all = useMemo(() => (answer.state === "there" ? readPartners(edition, answer.data) : null), [edition, answer]);
  const pairs = all ? choosePairs(edition, all.pairs, address) : [];
  const conditions = [
    own.count(pairs.length, all?.pairs.length ?? 0),
    ...conditionsOf(edition, all?.pairs ?? [], address, own),
  ];
  const { shared, plans } = address;
  return (
    <section className="partners" aria-labelledby="partners-title">
      <div className="view-head">
        <h2 id="partners-title">{own.title}</h2>
        {all && (
          <p className="count" role="status">
            {own.count(pairs.length, all.pairs.length)}
          </p>
        )}
      </div>
      <p className="note">
        {own.help} {own.caution} {all && <ByChance pairs={all.pairs} />}
      </p>
      <NotYet answer={answer} />
      {all && all.pairs.length === 0 && <p className="note">{own.none}</p>}
      {all && all.pairs.length > 0 && (
        <>
          <PartnerChoices edition={edition} pairs={all.pairs} />
          <Chosen edition={edition} all={all.pairs} chosen={pairs} />
          {all.omitted > 0 && <p className="note">{own.omitted(all.omitted)}</p>}
          {pairs.length > 0 && (
            <div className="partners-both">
              <PairList edition={edition} groups={groupPairs(edition, pairs, address)} />
              <Arcs edition={edition} pairs={pairs} />
            </div>
          )}
          <Alone edition={edition} pairs={all.pairs} isWhole={all.omitted === 0} />
        </>
      )}
      <TakeAway
        edition={edition}
        files={FILES}
        parameters={{
          ...(shared > 1 && { minWeight: String(shared) }),
          // Of one plan alone, files have no pair.
          ...(plans.length > 1 && { plan: plans.join(",") }),
        }}
        query={PARTNERS_QUERY}
        variables={partnersVariables(edition, all && pairs.length < all.pairs.length ? pairs : null)}
        picture={pairs.length > 0 ? partnersPicture(edition, pairs, conditions, words) : undefined}
      />
    </section>
  );
}

/** Nothing where no pair could be compared. */
function ByChance({ pairs }: { readonly pairs: readonly PartnerPair[] }) {
  const own = partnersWordsIn(useWords().language);
  const compared = pairs.filter(({ isBeyondChance }) => isBeyondChance !== null);
  if (compared.length === 0) return null;
  return own.chance(compared.filter(({ isBeyondChance }) => isBeyondChance).length, compared.length);
}

/** In words, for a picture that leaves the page. */
function conditionsOf(
  edition: Edition,
  pairs: readonly PartnerPair[],
  { plans, partner, departments, shared }: ReturnType<typeof useAddress>[0],
  own: ReturnType<typeof partnersWordsIn>,
): readonly string[] {
  const known = partner === null ? undefined : nameOf(edition, pairs, partner);
  return [
    ...(plans.length > 0 ? [own.ofPlans(plans.map(circled))] : []),
    ...(known === undefined ? [] : [known.label]),
    ...departments,
    ...(shared > 1 ? [own.atLeast(shared)] : []),
  ];
}

function nameOf(edition: Edition, pairs: readonly PartnerPair[], partner: string) {
  const id = fullId(edition, partner);
  const item = edition.items.find((one) => one.id === id);
  if (item) return { id, label: item.label };
  const initiative = pairs.flatMap(({ partners }) => partners).find((one) => one.id === id);
  return initiative && { id, label: `${circled(initiative.plan.number)} ${initiative.name}` };
}

/** What is chosen that no list above shows, and the way back to all. */
function Chosen({ edition, all, chosen }: Props & Record<"all" | "chosen", readonly PartnerPair[]>) {
  const [address, change] = useAddress();
  const words = useWords();
  const own = partnersWordsIn(words.language);
  const { partner, partnerGroup } = address;
  const of = partner === null ? undefined : nameOf(edition, all, partner);
  const isUnknown = partnerGroup === "department";
  const without = chosen.filter(({ partners }) => departmentsOf(partners).length === 0).length;
  if (chosen.length === all.length && !(isUnknown && without > 0)) return null;
  return (
    <p className="note">
      {of && <span lang="ja">{own.partnersOf(of.label)} </span>}
      {chosen.length === 0 && `${own.nothing} `}
      {isUnknown && without > 0 && `${own.withoutDepartment(without)} `}
      {chosen.length < all.length && (
        <button type="button" className="link" onClick={() => change(ALL_PAIRS)}>
          {words.showAll}
        </button>
      )}
    </p>
  );
}

/** Initiatives that share no item with another plan's: not said where not all pairs are known. */
function Alone({
  edition,
  pairs,
  isWhole,
}: Props & { readonly pairs: readonly PartnerPair[]; readonly isWhole: boolean }) {
  const own = partnersWordsIn(useWords().language);
  const ids = new Set(pairs.flatMap(({ partners }) => partners.map(({ id }) => id)));
  const alone = edition.plans.flatMap((plan) =>
    plan.initiatives.filter(({ id }) => !ids.has(id)).map((initiative) => ({ plan, initiative })),
  );
  if (!isWhole || alone.length === 0) return null;
  return (
    <details className="alone">
      <summary>{own.alone(alone.length)}</summary>
      <ul>
        {alone.map(({ plan, initiative: { id, name } }) => (
          <li key={id}>
            {circled(plan.number)}{" "}
            <NodeLink edition={edition} id={id}>
              {name}
            </NodeLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
