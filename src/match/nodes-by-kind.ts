/** A graph in, its nodes of the kinds that are matched out: each kind in document order, with number and owner told in one way for all. */

import type { MatchedKind } from "../model/correspondence.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";

/** What is absent, nodes of its kind do not have. */
export interface MatchedNode {
  readonly id: string;
  readonly name: string;
  /** Of an item its code, of a domain or a plan its number; null where it has none. */
  readonly code: string | null;
  /** The node of a matched kind that it belongs to; null of domains, plans and departments. */
  readonly ownerId: string | null;
  readonly description?: string;
  readonly status?: string | null;
  readonly periodFrom?: number | null;
  readonly periodTo?: number | null;
  readonly unit?: string | null;
  readonly direction?: string | null;
}

export function nodesByKind(graph: PolicyGraph): Readonly<Record<MatchedKind, readonly MatchedNode[]>> {
  const { domains, items, plans, initiatives, targets, departments } = graph;
  return {
    PolicyDomain: domains.map((domain) => ({ ...domain, code: `${domain.number}`, ownerId: null })),
    PolicyItem: items.map((item) => ({ ...item, ownerId: item.parentId ?? item.domainId })),
    Plan: plans.map((plan) => ({ ...plan, code: `${plan.number}`, ownerId: null })),
    Initiative: initiatives.map((initiative) => ({ ...initiative, code: null })),
    Target: targets.map((target) => ({ ...target, code: null })),
    Department: departments.map((department) => ({ ...department, code: null, ownerId: null })),
  };
}
