/** Memberships in, the overlaps of plans out: every pair, and every three plans that share an item. */

import type { PlanOverlap } from "../model/derived-facts.ts";
import { planOverlapId } from "../model/ids.ts";
import type { Plan, PolicyGraph } from "../model/policy-graph.ts";
import { combinations } from "./combinations.ts";
import { expectedShared, upperTail } from "./hypergeometric.ts";
import { jaccardOf, type Member, type Memberships, sharedItems } from "./memberships.ts";

export function planOverlaps({ edition, items }: PolicyGraph, { plans }: Memberships): readonly PlanOverlap[] {
  const pairs = combinations(plans, 2);
  const triples = triplesOf(plans).filter((members) => sharedItems(members).length > 0);
  return [...pairs, ...triples].map((members, index) => {
    const numbers = members.map(({ of }) => of.number);
    const shared = sharedItems(members);
    const [a, b] = members.map(({ itemIds }) => itemIds.size);
    const isPair = members.length === 2 && a !== undefined && b !== undefined;
    return {
      id: planOverlapId(edition.id, numbers),
      position: index + 1,
      planIds: members.map(({ of }) => of.id),
      planNumbers: numbers,
      itemIds: shared.map(({ id }) => id),
      measures: {
        jaccard: jaccardOf(members, shared.length),
        expectedItemCount: isPair ? expectedShared(items.length, a, b) : null,
        pValue: isPair ? upperTail(items.length, a, b, shared.length) : null,
      },
    };
  });
}

/** Only from pairs that share something: with many plans, most triples share nothing and need not be looked at. */
function triplesOf(plans: readonly Member<Plan>[]): readonly (readonly Member<Plan>[])[] {
  return plans.flatMap((first, i) =>
    plans.slice(i + 1).flatMap((second, j) => {
      if (sharedItems([first, second]).length === 0) return [];
      return plans.slice(i + j + 2).map((third) => [first, second, third]);
    }),
  );
}
