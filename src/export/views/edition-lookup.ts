/** An edition in, what tables look up in it out: items, plans and initiatives by their ids, and which initiatives of a plan advance an item. */
import { circled } from "../../model/node-kinds.ts";
import type { CompleteGraph, Initiative, Plan, PolicyItem } from "../../model/policy-graph.ts";

export interface EditionLookup {
  readonly items: ReadonlyMap<string, PolicyItem>;
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
  const advancing = new Map<string, string[]>();
  for (const { initiativeId, itemId } of graph.advances) {
    const initiative = initiatives.get(initiativeId);
    if (!initiative) continue;
    const key = `${initiative.ownerId} ${itemId}`;
    advancing.set(key, [...(advancing.get(key) ?? []), initiative.name]);
  }
  return {
    items: new Map(graph.items.map((item) => [item.id, item])),
    initiatives,
    planLabel: (id) => labelOf(plans.get(id)),
    planNumber: (id) => plans.get(id)?.number ?? null,
    domainName: (id) => domains.get(id) ?? null,
    advancing: (planId, itemId) => advancing.get(`${planId} ${itemId}`) ?? [],
  };
}

const labelOf = (plan: Plan | undefined) => (plan ? `${circled(plan.number)}${plan.name}` : null);
