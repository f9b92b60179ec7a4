/** A graph and the id of one of its nodes in, the counts that stand on the node out: counted as their descriptions read. */
import type { Measurement, PolicyGraph } from "../../src/model/policy-graph.ts";

const size = (ids: readonly string[]) => new Set(ids).size;

const plansOf = (graph: PolicyGraph, item: string) =>
  graph.covers.filter(({ itemId }) => itemId === item).map(({ planId }) => planId);
export const itemsOfPlan = (graph: PolicyGraph, plan: string) =>
  graph.covers.filter(({ planId }) => planId === plan).map(({ itemId }) => itemId);
export const itemsOfInitiative = (graph: PolicyGraph, initiative: string) =>
  graph.advances.filter(({ initiativeId }) => initiativeId === initiative).map(({ itemId }) => itemId);

function domainsOf(graph: PolicyGraph, items: readonly string[]): number {
  return size(graph.items.filter(({ id }) => items.includes(id)).map(({ domainId }) => domainId));
}

/** Initiatives of other plans than this one's that advance the item. */
function elsewhere(graph: PolicyGraph, item: string, initiative: string): readonly string[] {
  const planOf = (id: string) => graph.initiatives.find((one) => one.id === id)?.ownerId;
  return graph.advances
    .filter((one) => one.itemId === item && planOf(one.initiativeId) !== planOf(initiative))
    .map(({ initiativeId }) => initiativeId);
}

/** A level that has parts is counted where it is marked or named itself. */
export const isCounted = ({ items, covers, advances }: PolicyGraph, id: string) =>
  items.every(({ parentId }) => parentId !== id) || [...covers, ...advances].some(({ itemId }) => itemId === id);

export const countsOf = {
  item: (graph: PolicyGraph, id: string) => ({
    partCount: graph.items.filter(({ parentId }) => parentId === id).length,
    planCount: isCounted(graph, id) ? size(plansOf(graph, id)) : null,
    initiativeCount: isCounted(graph, id)
      ? size(graph.advances.filter(({ itemId }) => itemId === id).map(({ initiativeId }) => initiativeId))
      : null,
  }),

  plan: (graph: PolicyGraph, id: string) => {
    const items = [...new Set(itemsOfPlan(graph, id))];
    const own = items.filter((item) => size(plansOf(graph, item)) === 1).length;
    return {
      itemCount: items.length,
      sharedItemCount: items.length - own,
      ownItemCount: own,
      ownItemShare: items.length === 0 ? null : own / items.length,
      domainCount: domainsOf(graph, items),
      initiativeCount: graph.initiatives.filter(({ ownerId }) => ownerId === id).length,
      targetCount: graph.targets.filter(({ ownerId }) => ownerId === id).length,
    };
  },

  domain: (graph: PolicyGraph, id: string) => {
    const items = graph.items
      .filter((item) => item.domainId === id && isCounted(graph, item.id))
      .map((item) => item.id);
    return {
      itemCount: items.length,
      coveredItemCount: items.filter((item) => plansOf(graph, item).length > 0).length,
      sharedItemCount: items.filter((item) => size(plansOf(graph, item)) > 1).length,
      planCount: size(items.flatMap((item) => plansOf(graph, item))),
    };
  },

  initiative: (graph: PolicyGraph, id: string) => {
    const items = [...new Set(itemsOfInitiative(graph, id))];
    const shared = items.filter((item) => elsewhere(graph, item, id).length > 0).length;
    return {
      itemCount: items.length,
      sharedItemCount: shared,
      ownItemCount: items.length - shared,
      domainCount: domainsOf(graph, items),
    };
  },

  department: (graph: PolicyGraph, id: string) => {
    const nodes = graph.responsibleFor.filter(({ departmentId }) => departmentId === id).map(({ nodeId }) => nodeId);
    const items = graph.items.filter((item) => nodes.includes(item.id));
    return { itemCount: items.length, planCount: size(items.flatMap((item) => plansOf(graph, item.id))) };
  },

  target: (graph: PolicyGraph, id: string) => {
    const stated = graph.measurements.filter(({ targetId, value }) => targetId === id && value !== null);
    const ofKind = (...kinds: readonly string[]) =>
      stated.filter(({ measurementKind }) => kinds.includes(measurementKind));
    const year = (one: { year: number | null }) => one.year ?? Number.NEGATIVE_INFINITY;
    const earliest = ofKind("baseline").reduce<Measurement | undefined>(
      (best, one) => (best === undefined || year(one) < year(best) ? one : best),
      undefined,
    );
    const last = (list: readonly Measurement[]) =>
      list.reduce<Measurement | undefined>((best, one) => (best && year(one) < year(best) ? best : one), undefined);
    const [latest, goal] = [last(ofKind("baseline", "actual")), last(ofKind("goal"))];
    const change = latest && goal ? Number(goal.value) - Number(latest.value) : null;
    const years = latest?.year == null || goal?.year == null ? null : goal.year - latest.year;
    return {
      baselineValue: earliest?.value ?? null,
      baselineYear: earliest?.year ?? null,
      latestValue: latest?.value ?? null,
      latestYear: latest?.year ?? null,
      goalValue: goal?.value ?? null,
      goalYear: goal?.year ?? null,
      requiredChange: change,
      requiredYearlyChange: change === null || years === null || years < 1 ? null : change / years,
      requiredChangeShare: change === null || !latest?.value ? null : Math.abs(change / latest.value),
    };
  },
};
