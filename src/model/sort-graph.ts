/** Puts every list of a graph into its one canonical order, so that equal graphs are deeply equal. */
import { compareText } from "./compare-text.ts";
import type { PolicyGraph } from "./policy-graph.ts";
import { comparePositions, type Position } from "./position.ts";

/** By number, position or place in the document, then by id; independent of where the graph came from. */
export function sortGraph(graph: PolicyGraph): PolicyGraph {
  const domains = [...graph.domains].sort((a, b) => a.number - b.number || compareText(a.id, b.id));
  const items = [...graph.items].sort((a, b) => a.position - b.position || compareText(a.id, b.id));
  const plans = [...graph.plans].sort((a, b) => a.number - b.number || compareText(a.id, b.id));
  const rank = ranked([graph.edition, ...plans, ...domains, ...items]);
  const initiatives = [...graph.initiatives].sort(byOwner(rank, ({ ownerId }) => ownerId));
  rank.append(initiatives);
  const targets = [...graph.targets].sort(byOwner(rank, ({ ownerId }) => ownerId));
  rank.append(targets);
  const passages = new Map(graph.passages.map((passage) => [passage.id, passage]));
  const start = { placeOrder: 0 };
  return {
    ...graph,
    domains,
    items,
    plans,
    initiatives,
    targets,
    measurements: [...graph.measurements].sort(byOwner(rank, ({ targetId }) => targetId)),
    departments: [...graph.departments].sort((a, b) => a.position - b.position || compareText(a.id, b.id)),
    goals: [...graph.goals].sort(
      (a, b) => compareText(a.scheme, b.scheme) || a.position - b.position || compareText(a.id, b.id),
    ),
    notes: [...graph.notes].sort(byOwner(rank, ({ nodeId }) => nodeId)),
    passages: [...graph.passages].sort(comparePositions),
    covers: [...graph.covers].sort(byPlace(({ planId, itemId }) => `${planId} ${itemId}`)),
    advances: [...graph.advances].sort(byPlace(({ initiativeId, itemId }) => `${initiativeId} ${itemId}`)),
    responsibleFor: [...graph.responsibleFor].sort(byPlace(({ departmentId, nodeId }) => `${departmentId} ${nodeId}`)),
    contributesTo: [...graph.contributesTo].sort(byPlace(({ nodeId, goalId }) => `${nodeId} ${goalId}`)),
    contributesToItems: [...graph.contributesToItems].sort(byPlace(({ targetId, itemId }) => `${targetId} ${itemId}`)),
    statedIn: [...graph.statedIn].sort(
      (a, b) =>
        comparePositions(passages.get(a.passageId) ?? start, passages.get(b.passageId) ?? start) ||
        compareText(a.nodeId, b.nodeId),
    ),
  };
}

/** Cells of a table may hold several entries, so that a place alone does not tell them apart. */
function byPlace<T extends Position>(nameOf: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => comparePositions(a, b) || compareText(nameOf(a), nameOf(b));
}

/** The owners' order, then the rank within the owner. */
function byOwner<T extends { readonly position: number }>(
  rank: Ranks,
  ownerOf: (one: T) => string,
): (a: T, b: T) => number {
  return (a, b) =>
    rank.of(ownerOf(a)) - rank.of(ownerOf(b)) || compareText(ownerOf(a), ownerOf(b)) || a.position - b.position;
}

type Ranks = ReturnType<typeof ranked>;

function ranked(nodes: readonly { readonly id: string }[]) {
  const ranks = new Map<string, number>();
  const append = (more: readonly { readonly id: string }[]) => {
    for (const { id } of more) ranks.set(id, ranks.size);
  };
  append(nodes);
  return { append, of: (id: string) => ranks.get(id) ?? -1 };
}
