/** A world with an edition's facts in, the same with the overlaps and coverages that follow from them: by trying out every combination. */
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { isCounted, itemsOfInitiative, itemsOfPlan } from "./counted.ts";
import { addNode, link, nodeOf, type World, type WorldNode } from "./world.ts";

export function addDerived(world: World, graph: PolicyGraph): void {
  addPlanOverlaps(world, graph);
  addInitiativeOverlaps(world, graph);
  addCoverages(world, graph);
}

function addPlanOverlaps(world: World, graph: PolicyGraph): void {
  const { plans } = graph;
  const pairs = plans.flatMap((a, i) => plans.slice(i + 1).map((b) => [a, b]));
  const triples = plans.flatMap((a, i) =>
    plans.slice(i + 1).flatMap((b, j) => plans.slice(i + j + 2).map((c) => [a, b, c])),
  );
  let position = 0;
  for (const members of [...pairs, ...triples]) {
    const sets = members.map(({ id }) => itemsOfPlan(graph, id));
    const { shared, jaccard } = compareSets(sets);
    const isPair = members.length === 2;
    if (!isPair && shared.length === 0) continue;
    position += 1;
    const [a = 0, b = 0] = sets.map((set) => set.length);
    const all = graph.items.filter(({ id }) => isCounted(graph, id)).length;
    const numbers = members.map(({ number }) => number);
    const node = addNode(world, "PlanOverlap", {
      id: `${graph.edition.id}/plan-overlap/${numbers.join("+")}`,
      position,
      planCount: members.length,
      planNumbers: numbers,
      itemCount: shared.length,
      jaccard,
      expectedItemCount: !isPair ? null : all === 0 ? 0 : (a * b) / all,
      pValue: isPair ? chanceOf(all, a, b, shared.length) : null,
    });
    link(nodeOf(world, graph.edition.id), "planOverlaps", node, "edition");
    for (const { id } of members) link(node, "plans", nodeOf(world, id), "planOverlaps");
    linkItems(world, node, shared, "planOverlaps");
  }
}

function addInitiativeOverlaps(world: World, graph: PolicyGraph): void {
  let position = 0;
  const numberOf = (planId: string) => graph.plans.find(({ id }) => id === planId)?.number ?? 0;
  for (const [i, a] of graph.initiatives.entries()) {
    for (const b of graph.initiatives.slice(i + 1)) {
      const { shared, jaccard } = compareSets([itemsOfInitiative(graph, a.id), itemsOfInitiative(graph, b.id)]);
      if (a.ownerId === b.ownerId || shared.length === 0) continue;
      if (numberOf(a.ownerId) === 0 || numberOf(b.ownerId) === 0) continue;
      position += 1;
      const names = [a, b].map((one) => `${numberOf(one.ownerId)}.${one.position}`);
      const node = addNode(world, "InitiativeOverlap", {
        id: `${graph.edition.id}/initiative-overlap/${names.join("+")}`,
        position,
        planNumbers: [numberOf(a.ownerId), numberOf(b.ownerId)],
        itemCount: shared.length,
        jaccard,
      });
      link(nodeOf(world, graph.edition.id), "initiativeOverlaps", node, "edition");
      for (const { id } of [a, b]) link(node, "initiatives", nodeOf(world, id), "initiativeOverlaps");
      linkItems(world, node, shared, "initiativeOverlaps");
    }
  }
}

function addCoverages(world: World, graph: PolicyGraph): void {
  let position = 0;
  for (const domain of graph.domains) {
    const items = graph.items
      .filter(({ id, domainId }) => domainId === domain.id && isCounted(graph, id))
      .map(({ id }) => id);
    for (const plan of graph.plans) {
      position += 1;
      const covered = items.filter((item) => itemsOfPlan(graph, plan.id).includes(item));
      const node = addNode(world, "DomainCoverage", {
        id: `${graph.edition.id}/domain-coverage/${domain.number}:${plan.number}`,
        position,
        domainNumber: domain.number,
        planNumber: plan.number,
        itemCount: covered.length,
        domainItemCount: items.length,
        share: items.length === 0 ? null : covered.length / items.length,
      });
      link(nodeOf(world, graph.edition.id), "domainCoverages", node, "edition");
      link(node, "domain", nodeOf(world, domain.id), "coverages");
      link(node, "plan", nodeOf(world, plan.id), "coverages");
      linkItems(world, node, covered, "coverages");
    }
  }
}

function linkItems(world: World, node: WorldNode, items: readonly string[], back: string): void {
  for (const item of items) link(node, "items", nodeOf(world, item), back);
}

function compareSets(sets: readonly (readonly string[])[]) {
  const union = [...new Set(sets.flat())];
  const shared = union.filter((item) => sets.every((set) => set.includes(item)));
  return { shared, jaccard: union.length === 0 ? null : shared.length / union.length };
}

/** Of all ways to choose `b` of the items, the share that has `least` or more of the first `a`; by trying every one of them. */
function chanceOf(all: number, a: number, b: number, least: number): number {
  let [ways, favourable] = [0, 0];
  for (let chosen = 0; chosen < 2 ** all; chosen += 1) {
    if (bits(chosen) !== b) continue;
    ways += 1;
    if (bits(chosen % 2 ** a) >= least) favourable += 1;
  }
  return favourable / ways;
}

const bits = (number: number) => number.toString(2).replaceAll("0", "").length;
