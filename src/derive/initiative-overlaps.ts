/** Memberships in, the pairs of initiatives of different plans that advance the same items out: who should talk to whom. */

import type { InitiativeOverlap } from "../model/derived-facts.ts";
import { initiativeOverlapId } from "../model/ids.ts";
import type { Initiative, PolicyGraph } from "../model/policy-graph.ts";
import { combinations } from "./combinations.ts";
import { jaccardOf, type Member, type Memberships, sharedItems } from "./memberships.ts";

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
