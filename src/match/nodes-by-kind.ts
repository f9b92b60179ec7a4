/** A graph in, its nodes of the kinds that are matched out, each kind in document order. */
import type { PolicyGraph } from "../model/policy-graph.ts";
import type { MatchedKind } from "./correspondence.ts";

export interface NamedNode {
  readonly id: string;
  readonly name: string;
}

export function nodesByKind(graph: PolicyGraph): Readonly<Record<MatchedKind, readonly NamedNode[]>> {
  const { domains, items, plans, initiatives, targets, departments } = graph;
  return {
    ...{ PolicyDomain: domains, PolicyItem: items, Plan: plans },
    ...{ Initiative: initiatives, Target: targets, Department: departments },
  };
}
