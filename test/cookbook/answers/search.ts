/** Answers to what a phrase finds. Ranks are Lucene's, so hits are in no order here: see `UNRANKED` in ../answers.ts. */
import type { Answers } from "../answer.ts";
import { type Facts, placesOfInitiative, placesOfPlan, variantsOfItem } from "../facts.ts";
import { findingsIn } from "../findings.ts";
import { domainId, EDITION, editionId, findingId, initiativeId, itemId, planId, targetId } from "../ids.ts";
import { itemLabel, planLabel } from "../labels.ts";
import { byPlace } from "../places.ts";
import type { Place } from "../plan-document.ts";

interface Searched {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly texts: readonly string[];
  readonly places: readonly Place[];
}

/** Kinds whose label is more than their name: it is no text that is searched. */
const LABELLED: ReadonlySet<string> = new Set(["PolicyItem", "Plan", "Finding"]);

const joined = (places: readonly Place[]) => places.map(({ text }) => text).join("\n");

function everythingIn(facts: Facts): readonly Searched[] {
  const { organization, edition } = EDITION;
  return [
    searched(
      "Organization",
      organization.id,
      organization.name,
      [organization.code ?? "", organization.prefecture ?? ""],
      [],
    ),
    searched("Edition", editionId, edition.title ?? "", [], [facts.title]),
    ...facts.domains.map(({ number, name, at }) => searched("PolicyDomain", domainId(number), name, [], [at])),
    ...facts.items.map((item) => {
      const places = [item.at, ...facts.mentionsOf(item).map(({ at }) => at)];
      const texts = [item.code, item.name, ...variantsOfItem(facts, item)];
      return searched("PolicyItem", itemId(item), itemLabel(item), texts, places);
    }),
    ...facts.plans.map((plan) =>
      searched(
        "Plan",
        planId(plan),
        planLabel(plan),
        [plan.name, plan.head.text, joined(plan.description)],
        placesOfPlan(plan),
      ),
    ),
    ...facts.initiatives.map((initiative) => {
      const { name, description } = initiative;
      return searched(
        "Initiative",
        initiativeId(initiative),
        name,
        [joined(description)],
        placesOfInitiative(initiative),
      );
    }),
    ...facts.targets.map((target) => searched("Target", targetId(target), target.name, [], [target.at])),
    ...findingsIn(facts).map(({ rule, message, at, places }) =>
      searched("Finding", findingId(rule, at), `${rule} ${at.line}:${at.column}`, [rule, message], places),
    ),
  ];
}

function searched(
  kind: string,
  id: string,
  label: string,
  texts: readonly string[],
  places: readonly Place[],
): Searched {
  return { kind, id, label, texts: LABELLED.has(kind) ? texts : [label, ...texts], places: [...places].sort(byPlace) };
}

/** For a phrase of one word, so that it is all the same in which of a node's texts it stands. */
function found(facts: Facts, word: string) {
  return everythingIn(facts)
    .map((node) => ({ ...node, place: node.places.find(({ text }) => text.includes(word)) }))
    .filter(({ texts, place }) => place || texts.some((text) => text.includes(word)))
    .map(({ kind, label, place }) => ({
      kind,
      label,
      passage: place ? { line: place.line, text: place.text } : null,
    }));
}

export const search: Answers = {
  "33-search": (facts) => ({
    search: found(facts, "交通").map(({ kind, label, passage }) => ({ kind, node: { label }, passage })),
  }),

  "34-search-initiatives": (facts) => ({
    search: found(facts, "早稲田大学")
      .filter(({ kind }) => kind === "Plan" || kind === "Initiative")
      .map(({ label, passage }) => ({ node: { label }, passage })),
  }),
};
