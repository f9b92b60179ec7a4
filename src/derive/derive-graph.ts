/** A graph in, everything that follows from it out. */
import type { DerivedFacts } from "../model/derived-facts.ts";
import type { CheckedGraph, CompleteGraph, PolicyGraph } from "../model/policy-graph.ts";
import { countsOf } from "./counts.ts";
import { domainCoverages } from "./domain-coverages.ts";
import { initiativeOverlaps } from "./initiative-overlaps.ts";
import { membershipsOf } from "./memberships.ts";
import { planOverlaps } from "./plan-overlaps.ts";

/** The same with all that follows from it: what is loaded. */
export function withDerived(checked: CheckedGraph): CompleteGraph {
  return { ...checked, derived: deriveGraph(checked.graph) };
}

export function deriveGraph(graph: PolicyGraph): DerivedFacts {
  const memberships = membershipsOf(graph);
  return {
    planOverlaps: planOverlaps(graph, memberships),
    initiativeOverlaps: initiativeOverlaps(graph, memberships),
    domainCoverages: domainCoverages(graph, memberships),
    counts: countsOf(graph, memberships),
  };
}
