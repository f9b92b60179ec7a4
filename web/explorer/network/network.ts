/** The answer about an edition in, its nodes and relationships out, as they are drawn and filtered. */
import type { Kind } from "../address/address.ts";

/** As in the database; what each is called stands in the words of this view. */
export type Relationship = "COVERS" | "ADVANCES" | "HAS_INITIATIVE" | "HAS_ITEM" | "HAS_TARGET";

export interface NetworkAnswer {
  readonly policyDomains: readonly (Named & {
    readonly number: number;
    readonly items: readonly (Named & { readonly code: string | null; readonly planCount: number | null })[];
  })[];
  readonly plans: readonly (Named & {
    readonly number: number;
    readonly items: readonly { readonly id: string }[];
    readonly initiatives: readonly (Named & { readonly items: readonly { readonly id: string }[] })[];
    readonly targets: readonly Named[];
  })[];
}
interface Named {
  readonly id: string;
  readonly label: string;
}

export interface NetworkNode extends Named {
  readonly kind: Kind;
  /** Number of the plan of a plan, an initiative or a target. */
  readonly plan?: number;
  /** Number of the policy domain of a domain or an item. */
  readonly domain?: number;
  /** Of an item; null where the document gives it none. */
  readonly code?: string | null;
  /** Plans that cover the item. */
  readonly planCount?: number | null;
}
export interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  readonly relationship: Relationship;
}
export interface Network {
  /** Kind by kind, each in document order. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

export { default as NETWORK_QUERY } from "../queries/network.graphql?raw";

export function readNetwork({ policyDomains, plans }: NetworkAnswer): Network {
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  const connect = (relationship: Relationship, source: Named, targets: readonly { readonly id: string }[]) => {
    for (const target of targets) edges.push({ relationship, source: source.id, target: target.id });
  };
  for (const { id, label, number } of plans) nodes.push({ id, label, kind: "Plan", plan: number });
  for (const plan of plans) {
    for (const { id, label } of plan.initiatives) nodes.push({ id, label, kind: "Initiative", plan: plan.number });
    connect("COVERS", plan, plan.items);
    connect("HAS_INITIATIVE", plan, plan.initiatives);
    connect("HAS_TARGET", plan, plan.targets);
    for (const initiative of plan.initiatives) connect("ADVANCES", initiative, initiative.items);
  }
  for (const domain of policyDomains) {
    for (const { id, label, code, planCount } of domain.items)
      nodes.push({ id, label, code, kind: "PolicyItem", domain: domain.number, planCount });
    connect("HAS_ITEM", domain, domain.items);
  }
  for (const { id, label, number } of policyDomains) nodes.push({ id, label, kind: "PolicyDomain", domain: number });
  for (const plan of plans)
    for (const { id, label } of plan.targets) nodes.push({ id, label, kind: "Target", plan: plan.number });
  return { nodes, edges };
}

/** Of each node that has any. */
export function connectionCounts({ edges }: Network): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of edges) for (const id of [source, target]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
