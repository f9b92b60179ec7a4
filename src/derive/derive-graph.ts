/** Derives everything that follows from a graph: overlaps, the table domains × plans, counts. */

import { countedItems } from "../model/counted-items.ts";
import type { DerivedFacts, DomainCoverage } from "../model/derived-facts.ts";
import { domainCoverageId } from "../model/ids.ts";
import type { CheckedGraph, CompleteGraph, PolicyGraph } from "../model/policy-graph.ts";
import { countsOf } from "./counts.ts";
import { type Chance, cellsGivenBothTotals, marksOf, toldOf } from "./given-both-totals.ts";
import { type Memberships, membershipsOf } from "./memberships.ts";
import { initiativeOverlaps, planOverlaps } from "./overlaps.ts";

/** The same with all that follows from it: what is loaded. */
export function withDerived(checked: CheckedGraph): CompleteGraph {
  return { ...checked, derived: deriveGraph(checked.graph) };
}

export function deriveGraph(graph: PolicyGraph): DerivedFacts {
  const memberships = membershipsOf(graph);
  const ofPlans = planOverlaps(graph, memberships);
  const ofInitiatives = initiativeOverlaps(graph, memberships);
  const omitted = {
    omittedPlanOverlapCount: ofPlans.omitted,
    omittedInitiativeOverlapCount: ofInitiatives.omitted,
  };
  return {
    planOverlaps: ofPlans.overlaps,
    initiativeOverlaps: ofInitiatives.overlaps,
    domainCoverages: domainCoverages(graph, memberships),
    counts: { ...countsOf(graph, memberships), [graph.edition.id]: omitted },
  };
}

/** Cell by cell, the empty ones included. */
function domainCoverages(graph: PolicyGraph, { plans }: Memberships): readonly DomainCoverage[] {
  const { edition, domains } = graph;
  const items = countedItems(graph);
  const chances = chancesOfCells(graph, plans);
  const cells = domains.flatMap((domain) => {
    const ofDomain = items.filter(({ domainId }) => domainId === domain.id);
    return plans.map(({ of: plan, itemIds }) => {
      const covered = ofDomain.filter(({ id }) => itemIds.has(id));
      return {
        id: domainCoverageId(edition.id, domain.number, plan.number),
        domainId: domain.id,
        domainNumber: domain.number,
        planId: plan.id,
        planNumber: plan.number,
        itemIds: covered.map(({ id }) => id),
        domainItemCount: ofDomain.length,
        share: ofDomain.length === 0 ? null : covered.length / ofDomain.length,
      };
    });
  });
  return cells.map((cell, index) => ({
    ...cell,
    position: index + 1,
    ...toldOf(cell.itemIds.length, chances?.[index]),
  }));
}

/** Cell by cell, in the same order. */
function chancesOfCells(graph: PolicyGraph, plans: Memberships["plans"]): readonly Chance[] | null {
  const numbers = new Map(graph.domains.map(({ id }, number) => [id, number]));
  const groups = graph.items.map(({ domainId }) => numbers.get(domainId) ?? 0);
  return cellsGivenBothTotals(marksOf(graph, plans), groups, graph.domains.length);
}
