/** The overlaps of plans (every pair, and every three that share an item) and of initiatives of different plans: who should talk to whom. */
import type { InitiativeOverlap, PlanOverlap } from "../model/derived-facts.ts";
import { initiativeOverlapId, planOverlapId } from "../model/ids.ts";
import type { Initiative, Plan, PolicyGraph } from "../model/policy-graph.ts";
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

/** Pairs that share no item are left out. */
export function initiativeOverlaps(
  { edition, plans }: PolicyGraph,
  { initiatives }: Memberships,
): readonly InitiativeOverlap[] {
  const numbers = new Map(plans.map(({ id, number }) => [id, number]));
  const planNumber = ({ of }: Member<Initiative>) => numbers.get(of.planId) ?? 0;
  return combinations(initiatives, 2)
    .map((members) => ({ members, shared: sharedItems(members) }))
    .filter(({ members: [a, b], shared }) => a?.of.planId !== b?.of.planId && shared.length > 0)
    .map(({ members, shared }, index) => ({
      id: initiativeOverlapId(
        edition.id,
        members.map((member) => `${planNumber(member)}.${member.of.position}`),
      ),
      position: index + 1,
      initiativeIds: members.map(({ of }) => of.id),
      planNumbers: members.map(planNumber),
      itemIds: shared.map(({ id }) => id),
      jaccard: jaccardOf(members, shared.length) ?? 0,
    }));
}

/** Every choice of `size` members, each in the list's order. */
function combinations<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return list.flatMap((first, i) => combinations(list.slice(i + 1), size - 1).map((others) => [first, ...others]));
}
