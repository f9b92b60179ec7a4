/** A graph without the places where a document says it: what two documents that say the same have in common. */
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";

export function withoutPlaces(graph: PolicyGraph) {
  const {
    passages: _,
    statedIn: __,
    covers,
    advances,
    responsibleFor,
    contributesTo,
    contributesToItems,
    edition,
    ...nodes
  } = graph;
  const sorted = <T>(list: readonly T[]) => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    ...nodes,
    edition: { ...edition, documentName: "", documentHash: "" },
    covers: sorted(covers.map(({ planId, itemId, text, strength }) => ({ planId, itemId, text, strength }))),
    advances: sorted(
      advances.map(({ initiativeId, itemId, text, statedName }) => ({ initiativeId, itemId, text, statedName })),
    ),
    responsibleFor: sorted(responsibleFor.map(({ departmentId, nodeId }) => ({ departmentId, nodeId }))),
    contributesTo: sorted(contributesTo.map(({ nodeId, goalId }) => ({ nodeId, goalId }))),
    contributesToItems: sorted(contributesToItems.map(({ targetId, itemId }) => ({ targetId, itemId }))),
  };
}
