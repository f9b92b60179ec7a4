/** What people say of what corresponds, as it is kept beside two editions and found again in them after either was loaded anew. */
import type { RememberedCorrespondence, RememberedNode, StatedCorrespondence } from "../model/correspondence.ts";
import { comparableName } from "../model/names.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { labelsOf } from "./comparison-facts.ts";

/** @param stated names nodes of the two editions */
export function remember(
  stated: readonly StatedCorrespondence[],
  old: PolicyGraph,
  next: PolicyGraph,
): readonly RememberedCorrespondence[] {
  const nodesOf = (graph: PolicyGraph) => {
    const labels = labelsOf(graph);
    return (ids: readonly string[]) =>
      ids.map((id): RememberedNode => ({ id: id.slice(graph.edition.id.length + 1), label: labels.get(id) ?? "" }));
  };
  const [olds, news] = [nodesOf(old), nodesOf(next)];
  return stated.map(({ kind, basis, oldIds, newIds }) => ({ kind, basis, olds: olds(oldIds), news: news(newIds) }));
}

export interface Recalled {
  readonly stated: readonly StatedCorrespondence[];
  /** How many name what is not there any more, or is called otherwise: they say nothing of these editions, and are not used. */
  readonly unused: number;
}

export function recall(remembered: readonly RememberedCorrespondence[], old: PolicyGraph, next: PolicyGraph): Recalled {
  const idsIn = (graph: PolicyGraph) => {
    const labels = labelsOf(graph);
    return (nodes: readonly RememberedNode[]) =>
      nodes.map(({ id, label }) => {
        const [whole, named] = [`${graph.edition.id}/${id}`, labels.get(`${graph.edition.id}/${id}`)];
        return named !== undefined && comparableName(named) === comparableName(label) ? whole : null;
      });
  };
  const [olds, news] = [idsIn(old), idsIn(next)];
  const stated = remembered.flatMap(({ kind, basis, ...one }): readonly StatedCorrespondence[] => {
    const [oldIds, newIds] = [olds(one.olds), news(one.news)];
    const isKnown = (ids: readonly (string | null)[]): ids is readonly string[] => !ids.includes(null);
    return isKnown(oldIds) && isKnown(newIds) ? [{ kind, basis, oldIds, newIds }] : [];
  });
  return { stated, unused: remembered.length - stated.length };
}
