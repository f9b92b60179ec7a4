/** A graph in, what is matched of it out: each node with its name, where it belongs, and what stands around it. */
import type { PolicyGraph } from "../model/policy-graph.ts";
import { MATCHED_KINDS, type MatchedKind } from "./correspondence.ts";
import { foldedName } from "./name-grams.ts";

export interface Subject {
  readonly id: string;
  readonly kind: MatchedKind;
  readonly name: string;
  /** Code or number as the document has it; null where it has none. */
  readonly code: string | null;
  /** The node of a matched kind that it belongs to; null of domains, plans and departments. */
  readonly ownerId: string | null;
  readonly description: string;
  readonly status: string | null;
  /** Folded names of what it crosses or holds: the same words in two editions mean the same. */
  readonly around: ReadonlySet<string>;
}

export type Subjects = Readonly<Record<MatchedKind, readonly Subject[]>>;

/** Each kind in document order. */
export function subjectsOf(graph: PolicyGraph): Subjects {
  const names = new Map(
    [...graph.items, ...graph.plans, ...graph.initiatives].map(({ id, name }) => [id, foldedName(name)]),
  );
  const around = new Map<string, Set<string>>();
  const link = (id: string, other: string) => {
    const name = names.get(other);
    if (name === undefined) return;
    const set = around.get(id);
    if (set) set.add(name);
    else around.set(id, new Set([name]));
  };
  for (const { id, domainId } of graph.items) link(domainId, id);
  for (const { id, ownerId } of graph.initiatives) link(ownerId, id);
  for (const { planId, itemId } of graph.covers) {
    link(planId, itemId);
    link(itemId, planId);
  }
  for (const { initiativeId, itemId } of graph.advances) {
    link(initiativeId, itemId);
    link(itemId, initiativeId);
  }
  for (const { departmentId, nodeId } of graph.responsibleFor) link(departmentId, nodeId);
  const nothing: ReadonlySet<string> = new Set();
  const subject = (kind: MatchedKind, node: Named, code: string | null, ownerId: string | null): Subject => ({
    ...{ id: node.id, kind, name: node.name, code, ownerId },
    ...{ description: node.description ?? "", status: node.status ?? null },
    around: around.get(node.id) ?? nothing,
  });
  return {
    PolicyDomain: graph.domains.map((domain) => subject("PolicyDomain", domain, `${domain.number}`, null)),
    PolicyItem: graph.items.map((item) => subject("PolicyItem", item, item.code, item.parentId ?? item.domainId)),
    Plan: graph.plans.map((plan) => subject("Plan", plan, `${plan.number}`, null)),
    Initiative: graph.initiatives.map((one) => subject("Initiative", one, null, one.ownerId)),
    Target: graph.targets.map((target) => subject("Target", target, null, target.ownerId)),
    Department: graph.departments.map((department) => subject("Department", department, null, null)),
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly status?: string | null;
}

/** What owns comes before what it owns. */
export const MATCHING_ORDER: readonly MatchedKind[] = [
  ...(["PolicyDomain", "Plan", "Department", "PolicyItem", "Initiative", "Target"] as const),
];
if (MATCHING_ORDER.length !== MATCHED_KINDS.length) throw new Error("a kind is not matched");

export const byId = (subjects: Subjects): ReadonlyMap<string, Subject> =>
  new Map(MATCHED_KINDS.flatMap((kind) => subjects[kind].map((one) => [one.id, one] as const)));
