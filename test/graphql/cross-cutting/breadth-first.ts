/** A graph and two of its nodes in, every shortest way between them out, by breadth-first search over the facts; and what nodes share. */
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";

export interface Edge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** The facts as edges, by the names that the data model gives them. */
export function edgesOf(graph: PolicyGraph): readonly Edge[] {
  const edge = (type: string, from: string, to: string) => ({ type, from, to });
  const edition = graph.edition.id;
  return [
    edge("HAS_EDITION", graph.organization.id, edition),
    ...graph.domains.map(({ id }) => edge("HAS_DOMAIN", edition, id)),
    ...graph.items.map(({ id, domainId }) => edge("HAS_ITEM", domainId, id)),
    ...graph.plans.map(({ id }) => edge("HAS_PLAN", edition, id)),
    ...graph.initiatives.map(({ id, ownerId }) => edge("HAS_INITIATIVE", ownerId, id)),
    ...graph.targets.map(({ id, ownerId }) => edge("HAS_TARGET", ownerId, id)),
    ...graph.covers.map(({ planId, itemId }) => edge("COVERS", planId, itemId)),
    ...graph.advances.map(({ initiativeId, itemId }) => edge("ADVANCES", initiativeId, itemId)),
    ...graph.items.flatMap(({ id, parentId }) => (parentId === null ? [] : [edge("HAS_PART", parentId, id)])),
    ...graph.measurements.map(({ id, targetId }) => edge("HAS_MEASUREMENT", targetId, id)),
    ...graph.departments.map(({ id }) => edge("HAS_DEPARTMENT", edition, id)),
    ...graph.notes.map(({ id, nodeId }) => edge("HAS_NOTE", nodeId, id)),
    ...graph.responsibleFor.map(({ departmentId, nodeId }) => edge("RESPONSIBLE_FOR", departmentId, nodeId)),
    ...graph.contributesTo.map(({ nodeId, goalId }) => edge("CONTRIBUTES_TO", nodeId, goalId)),
    ...graph.contributesToItems.map(({ targetId, itemId }) => edge("CONTRIBUTES_TO", targetId, itemId)),
    ...graph.statedIn.map(({ nodeId, passageId }) => edge("STATED_IN", nodeId, passageId)),
  ];
}

/** A way as `node TYPE> node <TYPE node …`. */
export function shortestWays(graph: PolicyGraph, from: string, to: string, longest: number): readonly string[] {
  const edges = edgesOf(graph);
  const inner = new Set([...graph.items, ...graph.initiatives, ...graph.plans, ...graph.domains].map(({ id }) => id));
  let ways: { at: string; way: string }[] = [{ at: from, way: from }];
  const seen = new Set([from]);
  for (let length = 0; length <= longest; length += 1) {
    const arrived = ways.filter(({ at }) => at === to).map(({ way }) => way);
    if (arrived.length > 0) return [...new Set(arrived)].sort();
    const next = ways.flatMap(({ at, way }) =>
      at !== from && !inner.has(at)
        ? []
        : edges.flatMap(({ type, from: a, to: b }) => {
            if (a === at && !seen.has(b)) return [{ at: b, way: `${way} ${type}> ${b}` }];
            if (b === at && !seen.has(a)) return [{ at: a, way: `${way} <${type} ${a}` }];
            return [];
          }),
    );
    for (const { at } of next) seen.add(at);
    ways = next;
  }
  return [];
}

interface Reach {
  readonly plans: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

export interface RelatedReference {
  readonly id: string;
  readonly items: readonly string[];
  readonly jaccard: number;
}

/** Others of the same kind in other plans, with the items that both have; the nearest first. */
export function nearestOthers(graph: PolicyGraph, id: string): readonly RelatedReference[] {
  const kinds = [graph.plans, graph.initiatives, graph.targets, graph.items];
  const kind = kinds.find((nodes) => nodes.some((node) => node.id === id)) ?? [];
  const own = reachOf(graph, id);
  return kind
    .filter((other) => other.id !== id)
    .map((other) => ({ other, reach: reachOf(graph, other.id) }))
    .filter(
      ({ reach }) =>
        own.plans.size > 0 && reach.plans.size > 0 && [...own.plans].every((plan) => !reach.plans.has(plan)),
    )
    .map(({ other, reach }) => {
      const items = graph.items.filter((item) => own.items.has(item.id) && reach.items.has(item.id));
      const union = new Set([...own.items, ...reach.items]).size;
      return { id: other.id, items: items.map((item) => item.id), jaccard: items.length / union };
    })
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => b.items.length - a.items.length || b.jaccard - a.jaccard || (a.id < b.id ? -1 : 1));
}

/** What can be reached: a plan's items are those it covers, an initiative's those it advances, a target's and an item's those of their plans. */
function reachOf(graph: PolicyGraph, id: string): Reach {
  const covered = (plan: string) => graph.covers.filter(({ planId }) => planId === plan).map(({ itemId }) => itemId);
  const part = [...graph.initiatives, ...graph.targets].find((node) => node.id === id);
  const isPlan = graph.plans.some((plan) => plan.id === id);
  const around = graph.covers.filter(({ itemId }) => itemId === id).map(({ planId }) => planId);
  const plans = new Set(part ? [part.ownerId] : isPlan ? [id] : around);
  const advanced = graph.advances.filter(({ initiativeId }) => initiativeId === id).map(({ itemId }) => itemId);
  const isInitiative = graph.initiatives.some((initiative) => initiative.id === id);
  return { plans, items: new Set(isInitiative ? advanced : [...plans].flatMap(covered)) };
}
