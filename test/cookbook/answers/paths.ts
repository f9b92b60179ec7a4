/** Answers to how two nodes are connected, by a search in breadth over what the document ties together. */
import type { Answers } from "../answer.ts";
import type { Facts } from "../facts.ts";
import { domainId, editionId, initiativeId, itemId, planId, targetId } from "../ids.ts";
import { itemLabel, planLabel } from "../labels.ts";

/** What `paths` gives where nothing else is asked for. */
const LIMIT = 10;

interface Tie {
  readonly ends: readonly [string, string];
  readonly relationship: string;
}

interface Step {
  readonly id: string;
  readonly relationship: string | null;
}

type Path = readonly Step[];

function tiesIn(facts: Facts): readonly Tie[] {
  const tie = (a: string, relationship: string, b: string): Tie => ({ ends: [a, b], relationship });
  return [
    ...facts.items.map((item) => tie(domainId(item.domain), "HAS_ITEM", itemId(item))),
    ...facts.plans.flatMap((plan) => [
      ...facts.itemsOfPlan(plan).map((item) => tie(planId(plan), "COVERS", itemId(item))),
      ...facts.initiativesOfPlan(plan).map((it) => tie(planId(plan), "HAS_INITIATIVE", initiativeId(it))),
      ...facts.targetsOfPlan(plan).map((target) => tie(planId(plan), "HAS_TARGET", targetId(target))),
    ]),
    ...facts.initiatives.flatMap((initiative) =>
      facts.itemsOfInitiative(initiative).map((item) => tie(initiativeId(initiative), "ADVANCES", itemId(item))),
    ),
  ];
}

/** Every shortest path. A target is an end only, and so never on the way: it is tied to one plan and leads nowhere else. */
function shortestPaths(ties: readonly Tie[], from: string, to: string): readonly Path[] {
  const visited = new Set<string>();
  let front: readonly Path[] = [[{ id: from, relationship: null }]];
  while (front.length > 0) {
    const arrived = front.filter((path) => path.at(-1)?.id === to);
    if (arrived.length > 0) return [...arrived].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (const path of front) visited.add(path.at(-1)?.id ?? "");
    front = front.flatMap((path) =>
      stepsFrom(ties, path.at(-1)?.id)
        .filter(({ id }) => !visited.has(id))
        .map((step) => [...path, step]),
    );
  }
  return [];
}

function stepsFrom(ties: readonly Tie[], id: string | undefined): readonly Step[] {
  return ties.flatMap(({ ends: [a, b], relationship }) => {
    if (a === id) return [{ id: b, relationship }];
    return b === id ? [{ id: a, relationship }] : [];
  });
}

/** Paths are in the order of their nodes' ids. A space sorts before whatever an id has. */
const keyOf = (path: Path) => path.map(({ id }) => id).join(" ");

function pathsBetween(facts: Facts, from: string, to: string) {
  const found = shortestPaths(tiesIn(facts), `${editionId}/${from}`, `${editionId}/${to}`);
  return found.slice(0, LIMIT).map((steps) => ({ steps, length: steps.length - 1, pathCount: found.length }));
}

function kindOf(facts: Facts, id: string): string {
  if (facts.items.some((item) => itemId(item) === id)) return "PolicyItem";
  if (facts.plans.some((plan) => planId(plan) === id)) return "Plan";
  if (facts.initiatives.some((initiative) => initiativeId(initiative) === id)) return "Initiative";
  return facts.targets.some((target) => targetId(target) === id) ? "Target" : "PolicyDomain";
}

function labelOf(facts: Facts, id: string): string {
  const labels = new Map([
    ...facts.items.map((item) => [itemId(item), itemLabel(item)] as const),
    ...facts.domains.map(({ number, name }) => [domainId(number), name] as const),
    ...facts.plans.map((plan) => [planId(plan), planLabel(plan)] as const),
    ...facts.initiatives.map((initiative) => [initiativeId(initiative), initiative.name] as const),
    ...facts.targets.map((target) => [targetId(target), target.name] as const),
  ]);
  return labels.get(id) ?? "";
}

export const paths: Answers = {
  "35-how-two-plans-are-connected": (facts) => ({
    paths: pathsBetween(facts, "plan/2", "plan/4").map(({ length, steps }) => ({
      length,
      steps: steps.map(({ id, relationship }) => ({
        kind: kindOf(facts, id),
        relationship,
        node: { label: labelOf(facts, id) },
      })),
    })),
  }),

  "36-how-a-target-reaches-an-item": (facts) => ({
    paths: pathsBetween(facts, "plan/2/target/1", "item/5-1").map(({ length, pathCount, steps }) => ({
      length,
      pathCount,
      steps: steps.map(({ id, relationship }) => ({ relationship, node: { label: labelOf(facts, id) } })),
    })),
  }),
};
