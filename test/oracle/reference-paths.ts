/** A world and two of its nodes in, every shortest path between them out, by breadth-first search. */
import { inOrder } from "./oracle-order.ts";
import type { World, WorldNode } from "./world.ts";

const DESCRIBED = {
  targets: "HAS_TARGET",
  goals: "CONTRIBUTES_TO",
  notes: "HAS_NOTE",
  passages: "STATED_IN",
} as const;

/** Types of relationships, by the kind of the node that each begins at and the field of it that follows them. */
const TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Organization: { editions: "HAS_EDITION" },
  Edition: {
    domains: "HAS_DOMAIN",
    plans: "HAS_PLAN",
    findings: "HAS_FINDING",
    planOverlaps: "HAS_PLAN_OVERLAP",
    initiativeOverlaps: "HAS_INITIATIVE_OVERLAP",
    domainCoverages: "HAS_DOMAIN_COVERAGE",
    comparisonsAsNew: "HAS_COMPARISON",
    departments: "HAS_DEPARTMENT",
    notes: "HAS_NOTE",
    passages: "STATED_IN",
  },
  PolicyDomain: { items: "HAS_ITEM", initiatives: "HAS_INITIATIVE", ...DESCRIBED },
  PolicyItem: { parts: "HAS_PART", ownInitiatives: "HAS_INITIATIVE", ...DESCRIBED },
  Plan: { items: "COVERS", initiatives: "HAS_INITIATIVE", ...DESCRIBED },
  Initiative: { items: "ADVANCES", ...DESCRIBED },
  Target: {
    measurements: "HAS_MEASUREMENT",
    goals: "CONTRIBUTES_TO",
    contributesTo: "CONTRIBUTES_TO",
    notes: "HAS_NOTE",
    passages: "STATED_IN",
  },
  Measurement: { passages: "STATED_IN" },
  Department: {
    items: "RESPONSIBLE_FOR",
    plans: "RESPONSIBLE_FOR",
    initiatives: "RESPONSIBLE_FOR",
    targets: "RESPONSIBLE_FOR",
    passages: "STATED_IN",
  },
  Goal: { passages: "STATED_IN" },
  Note: { passages: "STATED_IN" },
  Finding: {
    aboutEdition: "ABOUT",
    domains: "ABOUT",
    items: "ABOUT",
    plans: "ABOUT",
    initiatives: "ABOUT",
    targets: "ABOUT",
    measurements: "ABOUT",
    departments: "ABOUT",
    goals: "ABOUT",
    notes: "ABOUT",
    passages: "STATED_IN",
  },
  // What a node was in another edition is no step: a path is of what documents state.
  EditionComparison: {
    oldEdition: "OF_OLD",
    correspondences: "HAS_CORRESPONDENCE",
    crossingChanges: "HAS_CROSSING_CHANGE",
    overlapChanges: "HAS_OVERLAP_CHANGE",
  },
  Correspondence: {
    ...{ oldDomains: "OF_OLD", oldItems: "OF_OLD", oldPlans: "OF_OLD" },
    ...{ oldInitiatives: "OF_OLD", oldTargets: "OF_OLD", oldDepartments: "OF_OLD" },
    ...{ newDomains: "OF_NEW", newItems: "OF_NEW", newPlans: "OF_NEW" },
    ...{ newInitiatives: "OF_NEW", newTargets: "OF_NEW", newDepartments: "OF_NEW" },
  },
  CrossingChange: { owner: "CHANGE_BY", item: "CHANGE_ON" },
  OverlapChange: { plans: "CHANGE_BETWEEN", oldOverlap: "OF_OLD", newOverlap: "OF_NEW" },
  PlanOverlap: { plans: "BETWEEN", items: "SHARES" },
  InitiativeOverlap: { initiatives: "BETWEEN", items: "SHARES" },
  DomainCoverage: { domain: "OF_DOMAIN", plan: "OF_PLAN", items: "COUNTS" },
};

/** What a path may go through. */
const INNER: ReadonlySet<string> = new Set(["PolicyItem", "Initiative", "Plan", "PolicyDomain"]);

interface Way {
  readonly to: WorldNode;
  readonly relationship: string;
  readonly forward: boolean;
}

export interface Step {
  readonly node: WorldNode;
  readonly kind: string;
  readonly relationship: string | null;
  readonly forward: boolean | null;
}

/** In the order of the ids on the way, then of the types; none where the shortest is longer than `longest` relationships. */
export function shortestPaths(
  world: World,
  from: WorldNode,
  to: WorldNode,
  longest: number,
): readonly (readonly Step[])[] {
  const ways = waysOf(world);
  let paths: readonly (readonly Step[])[] = [[stepTo(from)]];
  const seen = new Set([from]);
  for (let length = 0; length <= longest && paths.length > 0; length += 1) {
    const arrived = paths.filter((path) => path.at(-1)?.node === to);
    if (arrived.length > 0) return sorted(arrived);
    const next = paths.flatMap((path) => {
      const at = path.at(-1)?.node ?? from;
      if (at !== from && !INNER.has(at.kind)) return [];
      return (ways.get(at) ?? []).filter((way) => !seen.has(way.to)).map((way) => [...path, stepTo(way.to, way)]);
    });
    for (const path of next) seen.add(path.at(-1)?.node ?? from);
    paths = next;
  }
  return [];
}

function stepTo(node: WorldNode, way?: Way): Step {
  return { node, kind: node.kind, relationship: way?.relationship ?? null, forward: way?.forward ?? null };
}

function waysOf({ nodes }: World): ReadonlyMap<WorldNode, readonly Way[]> {
  const ways = new Map<WorldNode, Way[]>();
  const add = (from: WorldNode, way: Way) => ways.set(from, [...(ways.get(from) ?? []), way]);
  for (const node of nodes.values()) {
    for (const [field, relationship] of Object.entries(TYPES[node.kind] ?? {})) {
      for (const { node: to } of node.links.get(field) ?? []) {
        add(node, { to, relationship, forward: true });
        add(to, { to: node, relationship, forward: false });
      }
    }
  }
  return ways;
}

/** By what no id and no type has in it, so that one text sorts as the lists do. */
function sorted(paths: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const links = paths.map((path) => ({
    node: {
      id: path.map(({ relationship }) => relationship ?? "").join("\u0001"),
      kind: "Path",
      properties: { ids: path.map(({ node }) => node.id).join("\u0001"), path: String(paths.indexOf(path)) },
      links: new Map(),
    },
    edge: {},
  }));
  return inOrder(links, [{ ids: "ASC" }]).map(({ node }) => paths[Number(node.properties.path)] ?? []);
}
