/** A graph and the id of one of its nodes in, the counts that stand on the node out: counted as their descriptions read. */
import type { PolicyGraph } from "../../src/model/policy-graph.ts";

const size = (ids: readonly string[]) => new Set(ids).size;

const plansOf = (graph: PolicyGraph, item: string) =>
  graph.covers.filter(({ itemId }) => itemId === item).map(({ planId }) => planId);
export const itemsOfPlan = (graph: PolicyGraph, plan: string) =>
  graph.covers.filter(({ planId }) => planId === plan).map(({ itemId }) => itemId);
export const itemsOfInitiative = (graph: PolicyGraph, initiative: string) =>
  graph.advances.filter(({ initiativeId }) => initiativeId === initiative).map(({ itemId }) => itemId);

function domainsOf(graph: PolicyGraph, items: readonly string[]): number {
  return size(graph.items.filter(({ id }) => items.includes(id)).map(({ domainId }) => domainId));
}

/** Initiatives of other plans than this one's that advance the item. */
function elsewhere(graph: PolicyGraph, item: string, initiative: string): readonly string[] {
  const planOf = (id: string) => graph.initiatives.find((one) => one.id === id)?.planId;
  return graph.advances
    .filter((one) => one.itemId === item && planOf(one.initiativeId) !== planOf(initiative))
    .map(({ initiativeId }) => initiativeId);
}

export const countsOf = {
  item: (graph: PolicyGraph, id: string) => ({
    planCount: size(plansOf(graph, id)),
    initiativeCount: size(graph.advances.filter(({ itemId }) => itemId === id).map(({ initiativeId }) => initiativeId)),
  }),

  plan: (graph: PolicyGraph, id: string) => {
    const items = [...new Set(itemsOfPlan(graph, id))];
    const own = items.filter((item) => size(plansOf(graph, item)) === 1).length;
    return {
      itemCount: items.length,
      sharedItemCount: items.length - own,
      ownItemCount: own,
      ownItemShare: items.length === 0 ? null : own / items.length,
      domainCount: domainsOf(graph, items),
      initiativeCount: graph.initiatives.filter(({ planId }) => planId === id).length,
      targetCount: graph.targets.filter(({ planId }) => planId === id).length,
    };
  },

  domain: (graph: PolicyGraph, id: string) => {
    const items = graph.items.filter(({ domainId }) => domainId === id).map((item) => item.id);
    return {
      itemCount: items.length,
      coveredItemCount: items.filter((item) => plansOf(graph, item).length > 0).length,
      sharedItemCount: items.filter((item) => size(plansOf(graph, item)) > 1).length,
      planCount: size(items.flatMap((item) => plansOf(graph, item))),
    };
  },

  initiative: (graph: PolicyGraph, id: string) => {
    const items = [...new Set(itemsOfInitiative(graph, id))];
    const shared = items.filter((item) => elsewhere(graph, item, id).length > 0).length;
    return {
      itemCount: items.length,
      sharedItemCount: shared,
      ownItemCount: items.length - shared,
      domainCount: domainsOf(graph, items),
    };
  },
};
