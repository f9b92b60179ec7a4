/** An edition in, what tables look up in it out: plans and initiatives by their ids, and which initiatives of a plan advance an item. */
import { groupBy } from "../../model/group-by.ts";
import { circled } from "../../model/node-kinds.ts";
import type { CompleteGraph, Initiative, Plan } from "../../model/policy-graph.ts";

export interface EditionLookup {
  readonly initiatives: ReadonlyMap<string, Initiative>;
  /** `①塙保己一プラン`, by the plan's id. */
  readonly planLabel: (planId: string) => string | null;
  readonly planNumber: (planId: string) => number | null;
  readonly domainName: (domainId: string) => string | null;
  /** Names of the plan's initiatives that advance the item, in document order. */
  readonly advancing: (planId: string, itemId: string) => readonly string[];
}

export function lookUpIn({ graph }: CompleteGraph): EditionLookup {
  const plans = new Map(graph.plans.map((plan) => [plan.id, plan]));
  const domains = new Map(graph.domains.map(({ id, name }) => [id, name]));
  const initiatives = new Map(graph.initiatives.map((one) => [one.id, one]));
  const advancing = groupBy(
    graph.advances.flatMap(({ initiativeId, itemId }) => {
      const initiative = initiatives.get(initiativeId);
      return initiative ? [{ ...initiative, itemId }] : [];
    }),
    ({ ownerId, itemId }) => `${ownerId} ${itemId}`,
  );
  return {
    initiatives,
    planLabel: (id) => labelOf(plans.get(id)),
    planNumber: (id) => plans.get(id)?.number ?? null,
    domainName: (id) => domains.get(id) ?? null,
    advancing: (planId, itemId) => (advancing.get(`${planId} ${itemId}`) ?? []).map(({ name }) => name),
  };
}

const labelOf = (plan: Plan | undefined) => (plan ? `${circled(plan.number)}${plan.name}` : null);
