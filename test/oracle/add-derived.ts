/** A world with an edition's facts in, the same with the overlaps and coverages that follow from them: by trying out every combination. */
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { allMatrices, columnSumsOf, type Rows, sharedBy } from "../derive/null-matrices.ts";
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
  const chances = chancesOfPairs(graph, pairs);
  let position = 0;
  for (const [index, members] of [...pairs, ...triples].entries()) {
    const sets = members.map(({ id }) => itemsOfPlan(graph, id));
    const { shared, jaccard } = compareSets(sets);
    if (members.length > 2 && shared.length === 0) continue;
    position += 1;
    const numbers = members.map(({ number }) => number);
    const node = addNode(world, "PlanOverlap", {
      id: `${graph.edition.id}/plan-overlap/${numbers.join("+")}`,
      position,
      planCount: members.length,
      planNumbers: numbers,
      itemCount: shared.length,
      jaccard,
      ...(chances[index] ?? OF_THREE),
    });
    link(nodeOf(world, graph.edition.id), "planOverlaps", node, "edition");
    for (const { id } of members) link(node, "plans", nodeOf(world, id), "planOverlaps");
    linkItems(world, node, shared, "planOverlaps");
  }
}

function addInitiativeOverlaps(world: World, graph: PolicyGraph): void {
  let position = 0;
  const numberOf = (planId: string) => graph.plans.find(({ id }) => id === planId)?.number ?? 0;
  const initiatives = graph.initiatives.filter(({ ownerId }) => numberOf(ownerId) > 0);
  const pairs = initiatives.flatMap((a, i) =>
    initiatives.slice(i + 1).flatMap((b) => (a.ownerId === b.ownerId ? [] : [[a, b] as const])),
  );
  const sets = initiatives.map(({ id }) => itemsOfInitiative(graph, id));
  const { rows, all } = matricesLike(graph, sets, pairs.length > 0);
  const found = pairs.map(([a, b]) => {
    const [one, other] = [initiatives.indexOf(a), initiatives.indexOf(b)];
    const given = sharedBy(rows, one, other);
    const counts = all.map((matrix) => sharedBy(matrix, one, other));
    const pValueGivenBothTotals = counts.filter((count) => count >= given).length / counts.length;
    return { ...givenBothTotals(given, counts), pValueGivenBothTotals };
  });
  const pValues = found.map(({ pValueGivenBothTotals }) => pValueGivenBothTotals);
  for (const [index, [a, b]] of pairs.entries()) {
    const { shared, jaccard } = compareSets([itemsOfInitiative(graph, a.id), itemsOfInitiative(graph, b.id)]);
    if (shared.length === 0) continue;
    position += 1;
    const names = [a, b].map((one) => `${numberOf(one.ownerId)}.${one.position}`);
    const node = addNode(world, "InitiativeOverlap", {
      id: `${graph.edition.id}/initiative-overlap/${names.join("+")}`,
      position,
      planNumbers: [numberOf(a.ownerId), numberOf(b.ownerId)],
      itemCount: shared.length,
      jaccard,
      ...found[index],
      qValueGivenBothTotals: qValueOf(pValues[index] ?? 1, pValues),
    });
    link(nodeOf(world, graph.edition.id), "initiativeOverlaps", node, "edition");
    for (const { id } of [a, b]) link(node, "initiatives", nodeOf(world, id), "initiativeOverlaps");
    linkItems(world, node, shared, "initiativeOverlaps");
  }
}

function addCoverages(world: World, graph: PolicyGraph): void {
  const { rows, all } = matricesLike(graph, itemsOfPlans(graph));
  const chances = graph.domains.flatMap((domain) => {
    const columns = countedIds(graph).flatMap((id, at) =>
      graph.items.find((item) => item.id === id)?.domainId === domain.id ? [at] : [],
    );
    const inCell = (matrix: Rows, plan: number) => (matrix[plan] ?? []).filter((at) => columns.includes(at)).length;
    return graph.plans.map((_, plan) => {
      const given = inCell(rows, plan);
      const counts = all.map((matrix) => inCell(matrix, plan));
      const tails = [counts.filter((count) => count >= given), counts.filter((count) => count <= given)];
      const smaller = Math.min(...tails.map(({ length }) => length)) / counts.length;
      return { ...givenBothTotals(given, counts), pValueGivenBothTotals: Math.min(1, 2 * smaller) };
    });
  });
  const pValues = chances.map(({ pValueGivenBothTotals }) => pValueGivenBothTotals);
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
        ...chances[position - 1],
        qValueGivenBothTotals: qValueOf(pValues[position - 1] ?? 1, pValues),
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

type Chance = Readonly<Record<keyof typeof OF_THREE, number | null>>;

const OF_THREE = {
  expectedItemCountGivenBothTotals: null,
  leastItemCountGivenBothTotals: null,
  mostItemCountGivenBothTotals: null,
  excessItemCountGivenBothTotals: null,
  pValueGivenBothTotals: null,
  pValueErrorGivenBothTotals: null,
  qValueGivenBothTotals: null,
  expectedItemCount: null,
  pValue: null,
  qValue: null,
};

/** Of any two plans: by writing down every matrix with both totals, and by trying every choice of items. */
function chancesOfPairs(graph: PolicyGraph, pairs: readonly (readonly { readonly id: string }[])[]): readonly Chance[] {
  const { rows, items, all } = matricesLike(graph, itemsOfPlans(graph));
  const found = pairs.map((members) => {
    const [one = 0, other = 0] = members.map(({ id }) => graph.plans.findIndex((plan) => plan.id === id));
    const [a = 0, b = 0] = [rows[one]?.length, rows[other]?.length];
    const itemCount = sharedBy(rows, one, other);
    const counts = all.map((matrix) => sharedBy(matrix, one, other));
    return {
      ...givenBothTotals(itemCount, counts),
      pValueGivenBothTotals: counts.filter((count) => count >= itemCount).length / counts.length,
      expectedItemCount: items.length === 0 ? 0 : (a * b) / items.length,
      pValue: chanceOf(items.length, a, b, itemCount),
    };
  });
  return found.map((one) => ({
    ...one,
    qValueGivenBothTotals: qValueOf(
      one.pValueGivenBothTotals,
      found.map((other) => other.pValueGivenBothTotals),
    ),
    qValue: qValueOf(
      one.pValue,
      found.map((other) => other.pValue),
    ),
  }));
}

const countedIds = (graph: PolicyGraph) => graph.items.map(({ id }) => id).filter((id) => isCounted(graph, id));

/** The matrix of marks, and every one with the same totals. */
function matricesLike(graph: PolicyGraph, sets: readonly (readonly string[])[], isAsked = true) {
  const items = countedIds(graph);
  const rows = sets.map((set) => items.flatMap((item, at) => (set.includes(item) ? [at] : [])));
  const sums = rows.map(({ length }) => length);
  const all = isAsked ? allMatrices(sums, columnSumsOf(rows, items.length)) : [];
  return { rows, items, all };
}

const itemsOfPlans = (graph: PolicyGraph) => graph.plans.map(({ id }) => itemsOfPlan(graph, id));

function givenBothTotals(given: number, counts: readonly number[]) {
  const ascending = counts.toSorted((x, y) => x - y);
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const beyond = Math.floor(counts.length / 40);
  return {
    expectedItemCountGivenBothTotals: expected,
    leastItemCountGivenBothTotals: ascending[beyond] ?? null,
    mostItemCountGivenBothTotals: ascending[counts.length - 1 - beyond] ?? null,
    excessItemCountGivenBothTotals: given - expected,
    pValueErrorGivenBothTotals: 0,
  };
}

/** The smallest share of false discoveries among all pairs up to one that comes not before this. */
function qValueOf(p: number, all: readonly number[]): number {
  return Math.min(
    1,
    ...all.filter((bound) => bound >= p).map((bound) => (bound * all.length) / all.filter((q) => q <= bound).length),
  );
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
