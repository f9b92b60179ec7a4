/** A graph of ours in, the network out that the explorer makes of the server's answer about it. */
import type { CompleteGraph } from "../../../src/model/policy-graph.ts";
import { type Network, readNetwork } from "../../../web/explorer/network/network.ts";

export function networkOf({ graph, derived }: CompleteGraph): Network {
  return readNetwork({
    policyDomains: graph.domains.map(({ id, name, number }) => ({
      id,
      number,
      label: name,
      items: graph.items
        .filter(({ domainId }) => domainId === id)
        .map((item) => ({
          id: item.id,
          code: item.code,
          label: `${item.code} ${item.name}`,
          planCount: derived.counts[item.id]?.planCount ?? 0,
        })),
    })),
    plans: graph.plans.map(({ id, name, number }) => ({
      id,
      number,
      label: name,
      items: graph.covers.filter(({ planId }) => planId === id).map(({ itemId }) => ({ id: itemId })),
      initiatives: graph.initiatives
        .filter(({ ownerId }) => ownerId === id)
        .map((initiative) => ({
          id: initiative.id,
          label: initiative.name,
          items: graph.advances
            .filter(({ initiativeId }) => initiativeId === initiative.id)
            .map(({ itemId }) => ({ id: itemId })),
        })),
      targets: graph.targets
        .filter(({ ownerId }) => ownerId === id)
        .map((target) => ({ id: target.id, label: target.name })),
    })),
  });
}
