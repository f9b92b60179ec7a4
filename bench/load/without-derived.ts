/** A checked edition in, what the loader takes out: with nothing of what follows from it. */
import type { CheckedGraph, CompleteGraph } from "../../src/model/policy-graph.ts";

export const withoutDerived = (edition: CheckedGraph): CompleteGraph => ({
  ...edition,
  derived: { planOverlaps: [], initiativeOverlaps: [], domainCoverages: [], counts: {} },
});
