/** A checked edition in, what the loader takes out: with all that follows from it, or with nothing of that. */
import { deriveGraph } from "../../src/derive/derive-graph.ts";
import type { CheckedGraph, CompleteGraph } from "../../src/model/policy-graph.ts";

export const withDerived = (edition: CheckedGraph): CompleteGraph => ({
  ...edition,
  derived: deriveGraph(edition.graph),
});

export const withoutDerived = (edition: CheckedGraph): CompleteGraph => ({
  ...edition,
  derived: { planOverlaps: [], initiativeOverlaps: [], domainCoverages: [], counts: {} },
});
