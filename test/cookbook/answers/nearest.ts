/** Answers to the questions of which plan, initiative or target of another plan is nearest. */
import { type Answers, codeAndName, codeOf } from "../answer.ts";
import type { Facts } from "../facts.ts";
import { initiativeId, planId, targetId } from "../ids.ts";
import { planLabel } from "../labels.ts";
import type { Item } from "../plan-document.ts";
import { intersection, jaccard, ranked } from "../ranking.ts";

interface Neighbour<T> {
  readonly node: T;
  readonly shared: readonly Item[];
  readonly jaccard: number;
}

/** Those that share an item, the nearest first; `limit` is what the API gives where nothing else is asked for. */
function nearest<T>(
  others: readonly T[],
  idOf: (node: T) => string,
  own: readonly Item[],
  itemsOf: (node: T) => readonly Item[],
  limit = 10,
): readonly Neighbour<T>[] {
  const neighbours = others
    .map((node) => ({ node, shared: intersection(own, itemsOf(node)), jaccard: jaccard(own, itemsOf(node)) }))
    .filter(({ shared }) => shared.length > 0);
  return ranked(
    neighbours,
    ({ node }) => idOf(node),
    ({ shared }) => shared.length,
    (neighbour) => neighbour.jaccard,
  ).slice(0, limit);
}

const itemsOfTarget = (facts: Facts) => (target: { readonly plan: number }) =>
  facts.itemsOfPlan(facts.plan(target.plan));

export const nearestOnes: Answers = {
  "30-partners-of-an-initiative": (facts) => {
    const own = facts.itemsOfInitiative(facts.initiative(1, 2));
    const others = facts.initiatives.filter(({ plan }) => plan !== 1);
    return {
      related: nearest(others, initiativeId, own, facts.itemsOfInitiative).map(({ node, shared }) => ({
        itemCount: shared.length,
        items: shared.map(codeAndName),
        node: { label: node.name, plan: { label: planLabel(facts.plan(node.plan)) } },
      })),
    };
  },

  "31-nearest-plans": (facts) => {
    const own = facts.itemsOfPlan(facts.plan(4));
    const others = facts.plans.filter(({ number }) => number !== 4);
    return {
      related: nearest(others, planId, own, facts.itemsOfPlan).map(({ node, shared, jaccard: index }) => ({
        itemCount: shared.length,
        jaccard: index,
        items: shared.map(codeOf),
        node: { label: planLabel(node) },
      })),
    };
  },

  "32-nearest-targets": (facts) => {
    const own = facts.itemsOfPlan(facts.plan(4));
    const others = facts.targets.filter(({ plan }) => plan !== 4);
    return {
      related: nearest(others, targetId, own, itemsOfTarget(facts)).map(({ node, shared }) => ({
        itemCount: shared.length,
        node: { label: node.name },
      })),
    };
  },
};
