/** What is shown of a network in, its columns out: policy domains, their items, the initiatives that advance these, their plans, and the plans' targets. */
import type { Kind } from "../../address/address.ts";
import type { Network, NetworkEdge, NetworkNode } from "../network.ts";
import type { LabelsOf } from "./label-of.ts";
import type { Cell, Layered, LayeredColumn, LayeredGroup, Wire } from "./layered.ts";

interface FlowColumn {
  readonly kind: Kind;
  readonly band: "domains" | "plans";
}
const COLUMNS: readonly FlowColumn[] = [
  { kind: "PolicyDomain", band: "domains" },
  { kind: "PolicyItem", band: "domains" },
  { kind: "Initiative", band: "plans" },
  { kind: "Plan", band: "plans" },
  { kind: "Target", band: "plans" },
];

/** `heads`: what stands above the column of a kind. */
export function flow(network: Network, heads: (kind: Kind, count: number) => string, labelsOf: LabelsOf): Layered {
  const byId = new Map(network.nodes.map((node) => [node.id, node]));
  const kinds = COLUMNS.filter(({ kind }) => network.nodes.some((node) => node.kind === kind));
  const orderOf = new Map(kinds.map(({ kind }, index) => [kind, index]));
  const cells = new Map<string, Cell>(
    network.nodes.map((node) => [node.id, { node, labels: labelsOf(node), growth: 0.85 }]),
  );
  const lanes = new Set<string>();
  const wires = network.edges.flatMap((edge): Wire[] => {
    const [one, other] = [byId.get(edge.source), byId.get(edge.target)];
    if (!one || !other) return [];
    const [from, to] = (orderOf.get(one.kind) ?? 0) < (orderOf.get(other.kind) ?? 0) ? [one, other] : [other, one];
    const isNext = (orderOf.get(to.kind) ?? 0) - (orderOf.get(from.kind) ?? 0) === 1;
    if (isNext) return [{ edge, ids: [from.id, to.id] }];
    // Past the initiatives, all of a plan's on one way.
    lanes.add(to.id);
    return [{ edge, ids: [from.id, laneOf(to), to.id] }];
  });
  for (const id of lanes) cells.set(laneOf({ id }), { node: null, labels: ["", "", ""], growth: 1 });
  const columns = kinds.map(({ kind, band }): LayeredColumn => {
    const nodes = network.nodes.filter((node) => node.kind === kind);
    const groups = groupsBy(nodes, band);
    const withLanes =
      kind === "Initiative" ? groupsBy([...nodes, ...lanesAsNodes(network.nodes, lanes)], band) : groups;
    return { band, head: heads(kind, nodes.length), side: "right", groups: withLanes };
  });
  return { columns, cells, wires, gathered: 0.45 };
}

/** A mark that an initiative of the same plan stands for needs no line of its own where that initiative is shown. */
export function withoutImplied({ nodes, edges }: Network, isNeeded: (edge: NetworkEdge) => boolean): Network {
  const planOf = new Map<string, string>();
  for (const { source, target, relationship } of edges)
    if (relationship === "HAS_INITIATIVE") planOf.set(target, source);
  const told = new Set(
    edges
      .filter(({ relationship }) => relationship === "ADVANCES")
      .map(({ source, target }) => `${planOf.get(source)} ${target}`),
  );
  return {
    nodes,
    edges: edges.filter(
      (edge) => edge.relationship !== "COVERS" || isNeeded(edge) || !told.has(`${edge.source} ${edge.target}`),
    ),
  };
}

const laneOf = ({ id }: { readonly id: string }) => `lane ${id}`;

type Grouped = Pick<NetworkNode, "id" | "plan" | "domain">;

function lanesAsNodes(nodes: readonly NetworkNode[], lanes: ReadonlySet<string>): readonly Grouped[] {
  return nodes
    .filter(({ id }) => lanes.has(id))
    .map((node) => ({ id: laneOf(node), ...(node.plan !== undefined && { plan: node.plan }) }));
}

function groupsBy(nodes: readonly Grouped[], band: FlowColumn["band"]): readonly LayeredGroup[] {
  const found = new Map<string, string[]>();
  for (const node of nodes) {
    const key = String((band === "plans" ? node.plan : node.domain) ?? "");
    const own = found.get(key);
    if (own) own.push(node.id);
    else found.set(key, [node.id]);
  }
  return [...found].map(([key, ids]) => ({ key, head: null, ids }));
}
