/** Answers to the questions of what plans and initiatives share, and whether that is more than chance. */
import { type Answers, codeAndName, codeOf, numberAndName, withPlan } from "../answer.ts";
import { probabilityOfSharing, sharedGivenBothTotals } from "../by-chance.ts";
import { type Facts, placesOfInitiative } from "../facts.ts";
import { initiativeId } from "../ids.ts";
import type { Plan } from "../plan-document.ts";
import { intersection, jaccard, pairsOf, ranked } from "../ranking.ts";

function sharedBy(facts: Facts, ...plans: readonly Plan[]) {
  return plans.map(facts.itemsOfPlan).reduce(intersection);
}

export const overlaps: Answers = {
  "26-plan-overlaps": (facts) => {
    const sets = facts.plans.map((plan) => facts.itemsOfPlan(plan));
    const pairs = pairsOf(facts.plans).map(([a, b]) => {
      const [itemsOfA, itemsOfB] = [facts.itemsOfPlan(a), facts.itemsOfPlan(b)];
      const shared = intersection(itemsOfA, itemsOfB);
      const population = facts.items.length;
      const given = sharedGivenBothTotals(sets, facts.plans.indexOf(a), facts.plans.indexOf(b));
      return {
        planNumbers: [a.number, b.number],
        itemCount: shared.length,
        expectedItemCountGivenBothTotals: given.expected,
        pValueGivenBothTotals: given.probability,
        expectedItemCount: (itemsOfA.length * itemsOfB.length) / population,
        pValue: probabilityOfSharing(population, itemsOfA.length, itemsOfB.length, shared.length),
        jaccard: jaccard(itemsOfA, itemsOfB),
        items: shared.map(codeOf),
      };
    });
    const inOrder = ranked(
      pairs,
      ({ planNumbers }) => planNumbers.join("+"),
      ({ pValueGivenBothTotals }) => -pValueGivenBothTotals,
    );
    // Of those as likely or less, the smallest p · pairs ÷ rank.
    const qValueFrom = (rank: number) =>
      Math.min(...inOrder.slice(rank).map((pair, i) => (pair.pValueGivenBothTotals * pairs.length) / (rank + i + 1)));
    return {
      planOverlaps: inOrder.map((pair, rank) => ({ ...pair, qValueGivenBothTotals: qValueFrom(rank) })),
    };
  },

  "27-three-plans-at-once": (facts) => {
    const triples = pairsOf(facts.plans).flatMap(([a, b]) =>
      facts.plans.slice(facts.plans.indexOf(b) + 1).map((c) => [a, b, c]),
    );
    return {
      planOverlaps: triples
        .filter((plans) => sharedBy(facts, ...plans).length > 0)
        .map((plans) => ({
          jaccard: jaccard(...plans.map(facts.itemsOfPlan)),
          plans: plans.map(numberAndName),
          items: sharedBy(facts, ...plans).map(codeAndName),
        })),
    };
  },

  "28-from-an-overlap-on": (facts) => {
    const plans = [facts.plan(3), facts.plan(4)];
    return {
      planOverlaps: [
        {
          items: sharedBy(facts, ...plans).map(codeAndName),
          plans: plans.map((plan) => ({
            name: plan.name,
            initiatives: facts.initiativesOfPlan(plan).map((initiative) => ({
              name: initiative.name,
              items: facts
                .itemsOfInitiative(initiative)
                .filter((item) => facts.plansOfItem(item).length >= 2)
                .map(codeOf),
              passages: placesOfInitiative(initiative).map(({ line, text }) => ({ line, text })),
            })),
            targets: facts.targetsOfPlan(plan).map(({ name, at: { line, column } }) => ({
              name,
              passages: [{ line, column }],
            })),
          })),
        },
      ],
    };
  },

  "29-who-should-talk-to-whom": (facts) => {
    const pairs = pairsOf(facts.initiatives)
      .filter(([a, b]) => a.plan !== b.plan)
      .map((pair) => {
        const items = pair.map(facts.itemsOfInitiative);
        return { pair, shared: items.reduce(intersection), jaccard: jaccard(...items) };
      })
      .filter(({ shared }) => shared.length > 0);
    return {
      initiativeOverlaps: ranked(
        pairs,
        ({ pair }) => pair.map(initiativeId).join("+"),
        ({ shared }) => shared.length,
        (overlap) => overlap.jaccard,
      ).map(({ pair, shared, jaccard: index }) => ({
        itemCount: shared.length,
        jaccard: index,
        initiatives: pair.map(withPlan(facts)),
        items: shared.map(codeAndName),
      })),
    };
  },
};
