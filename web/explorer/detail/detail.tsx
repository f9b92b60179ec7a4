/** A node's id in, everything that is to be known of it out: what it crosses, as links, and where the document says so. */
import { type ReactNode, useEffect, useRef } from "react";
import { ALL_PAIRS, KINDS } from "../address/address.ts";
import { AddressLink } from "../address/address-link.tsx";
import { CountLink } from "../address/count-link.tsx";
import { NodeLink } from "../address/node-link.tsx";
import { PlaceLink } from "../address/place-link.tsx";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { findingsWordsIn } from "../findings/findings-words.ts";
import { PrintedSource } from "../take-away/printed-source.tsx";
import { ByWord } from "../words/by-word.tsx";
import { SummarySign } from "../words/summary-sign.tsx";
import { useWords } from "../words/use-words.ts";
import { kindWord } from "../words/words.ts";
import { Counterparts } from "./counterparts.tsx";
import { Counts, sectionId } from "./counts.tsx";
import { crossingsOf, onlyItemsOf } from "./crossings-of.ts";
import { type DetailAnswer, detailQuestion, type NodeAnswer } from "./detail-query.ts";
import { detailWordsIn } from "./detail-words.ts";
import { Facts } from "./facts.tsx";
import { OtherEditions } from "./other-editions.tsx";
import { Passages } from "./passages.tsx";
import { Values } from "./values.tsx";

interface Props {
  readonly edition: Edition;
  /** Whether other organizations have editions, too. */
  readonly hasOthers: boolean;
  /** Below the edition's: `item/4-4`. */
  readonly node: string;
}

export function Detail({ edition, hasOthers, node }: Props) {
  const [, change] = useAddress();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const question = detailQuestion(edition, node);
  const answer = useAnswer<DetailAnswer>(question?.query ?? null, question?.variables);
  const found = answer.state === "there" ? answer.data.nodes[0] : undefined;
  // Who came by keyboard goes on reading here; a new node is announced.
  useEffect(() => {
    if (!found || !heading.current) return;
    heading.current.closest("aside")?.scrollTo(0, 0);
    // It stands beside what was being read, which stays where it is.
    heading.current.focus({ preventScroll: true });
  }, [found]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && change({ node: null });
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [change]);
  return (
    <aside className="detail" aria-label={found?.label ?? (question ? words.waiting : words.missing)}>
      <button type="button" className="close" onClick={() => change({ node: null })}>
        {words.close} <span aria-hidden="true">×</span>
      </button>
      {question && <NotYet answer={answer} isQuiet />}
      {(answer.state === "there" || !question) && !found && <p className="note">{words.missing}</p>}
      {found && (
        <>
          <p className="kind">{kindWord(words, found.__typename)}</p>
          <h2 ref={heading} className="by-word" tabIndex={-1} lang="ja">
            <ByWord text={found.label} />
          </h2>
          <Body edition={edition} hasOthers={hasOthers} node={found} />
          <PrintedSource edition={edition} />
        </>
      )}
    </aside>
  );
}

function Body({ edition, hasOthers, node }: { edition: Edition; hasOthers: boolean; node: NodeAnswer }) {
  const words = useWords();
  const crossings = crossingsOf(node, edition, words);
  const spellings = [node.name, ...(node.nameVariants ?? [])];
  return (
    <>
      <ConnectionLinks edition={edition} node={node} />
      {spellings.length > 1 && (
        <Section title={words.spellings}>
          {spellings.map((name) => (
            <li key={name} lang="ja">
              {name}
            </li>
          ))}
        </Section>
      )}
      <Facts node={node} />
      <Counts edition={edition} node={node} sections={crossings.map(({ title }) => title)} />
      {node.description && (
        <p className="description">
          {node.descriptionIsSummary && (
            <>
              <SummarySign />{" "}
            </>
          )}
          <span lang="ja">{node.description}</span>
        </p>
      )}
      <Values node={node} />
      {crossings.map(({ title, crossings: ofTitle }) => (
        <Section key={title} title={title}>
          {ofTitle.map(({ other, itemCount, to, aside }) => (
            <li key={other.id}>
              <NodeLink edition={edition} id={other.id}>
                {other.label}
              </NodeLink>{" "}
              {aside && (
                <span className="aside" lang="ja">
                  {aside}
                </span>
              )}
              {itemCount !== undefined && (
                <span className="aside">
                  {to ? <CountLink to={to}>{words.itemCount(itemCount)}</CountLink> : words.itemCount(itemCount)}
                </span>
              )}
            </li>
          ))}
        </Section>
      ))}
      <Section title={detailWordsIn(words.language).notes}>
        {(node.notes ?? []).map(({ id, head, text }) => (
          <li key={id} lang="ja">
            <span className="aside">{head}</span> {text}
          </li>
        ))}
      </Section>
      <Section title={words.viewNames.findings}>
        {(node.findings ?? []).map(({ id, rule, place, line }) => (
          <li key={id}>
            <AddressLink to={{ view: "findings" }} className="node">
              {findingsWordsIn(words.language).rules[rule] ?? rule}
            </AddressLink>{" "}
            {place !== null && (
              <span className="aside">
                <PlaceLink of={{ place, line }} />
              </span>
            )}
          </li>
        ))}
      </Section>
      <OtherEditions edition={edition} node={node} />
      {hasOthers && <Counterparts key={node.id} node={node} />}
      <Passages edition={edition} node={node} />
    </>
  );
}

/** Nothing where there is nothing to list. */
function Section({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3 id={sectionId(title)} tabIndex={-1}>
        {title}
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

/** From here to other initiatives, to other plans, into the network, and there: from where to where. */
function ConnectionLinks({ edition, node }: { readonly edition: Edition; readonly node: NodeAnswer }) {
  const [{ view, from, to }] = useAddress();
  const words = useWords();
  const id = shortId(edition, node.id);
  const only = onlyItemsOf(edition, node);
  const plan = edition.plans.find((one) => one.id === node.id);
  const isInNetwork = KINDS.some((kind) => kind === node.__typename);
  return (
    <p className="connection-links">
      {only && <AddressLink to={{ view: "matrix", ...only }}>{detailWordsIn(words.language).seeInMatrix}</AddressLink>}
      {hasPartners(node) && (
        <AddressLink to={{ view: "partners", ...ALL_PAIRS, partner: id }}>{words.seePartners}</AddressLink>
      )}
      {plan && edition.plans.length > 1 && (
        <AddressLink to={{ view: "pair", pair: [plan.number] }}>{words.comparePlans}</AddressLink>
      )}
      {isInNetwork && view !== "network" && <AddressLink to={{ view: "network" }}>{words.seeInNetwork}</AddressLink>}
      {isInNetwork && view === "network" && from !== id && (
        <AddressLink to={{ from: id }}>{words.pathFrom}</AddressLink>
      )}
      {isInNetwork && view === "network" && to !== id && <AddressLink to={{ to: id }}>{words.pathTo}</AddressLink>}
    </p>
  );
}

/** An initiative that shares items with another plan's; an item that initiatives of two plans name. */
function hasPartners({ initiativeOverlaps = [], initiativesConnection }: NodeAnswer): boolean {
  const plans = new Set(initiativesConnection?.edges.flatMap((edge) => edge.node.plan?.id ?? []));
  return initiativeOverlaps.length > 0 || plans.size > 1;
}
