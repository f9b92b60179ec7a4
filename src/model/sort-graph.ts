/** Puts every list of a graph into its one canonical order, so that equal graphs are deeply equal. */
import { compareText } from "./compare-text.ts";
import type { PolicyGraph } from "./policy-graph.ts";
import { comparePositions } from "./position.ts";

/** By number, position or place in the document, then by id; independent of where the graph came from. */
export function sortGraph(graph: PolicyGraph): PolicyGraph {
  const planOrder = new Map(graph.plans.map(({ id, number }) => [id, number]));
  const passages = new Map(graph.passages.map((passage) => [passage.id, passage]));
  const start = { placeOrder: 0 };
  const byPlan = (a: PlanPart, b: PlanPart) =>
    (planOrder.get(a.planId) ?? 0) - (planOrder.get(b.planId) ?? 0) ||
    compareText(a.planId, b.planId) ||
    a.position - b.position;
  return {
    ...graph,
    domains: [...graph.domains].sort((a, b) => a.number - b.number || compareText(a.id, b.id)),
    items: [...graph.items].sort((a, b) => a.position - b.position),
    plans: [...graph.plans].sort((a, b) => a.number - b.number || compareText(a.id, b.id)),
    initiatives: [...graph.initiatives].sort(byPlan),
    targets: [...graph.targets].sort(byPlan),
    passages: [...graph.passages].sort(comparePositions),
    covers: [...graph.covers].sort(comparePositions),
    advances: [...graph.advances].sort(comparePositions),
    statedIn: [...graph.statedIn].sort(
      (a, b) =>
        comparePositions(passages.get(a.passageId) ?? start, passages.get(b.passageId) ?? start) ||
        compareText(a.nodeId, b.nodeId),
    ),
  };
}

interface PlanPart {
  readonly planId: string;
  readonly position: number;
}
