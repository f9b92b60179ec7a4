/** A graph in, what is matched of it out: each node with its name, where it belongs, and what stands around it. */

import { MATCHED_KINDS, type MatchedKind } from "../model/correspondence.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { foldedName } from "./name-grams.ts";
import { nodesByKind } from "./nodes-by-kind.ts";

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
  const nodes = nodesByKind(graph);
  const subjects = (kind: MatchedKind): readonly Subject[] =>
    nodes[kind].map(({ id, name, code, ownerId, description = "", status = null }) => ({
      ...{ id, kind, name, code, ownerId, description, status },
      around: around.get(id) ?? nothing,
    }));
  return {
    PolicyDomain: subjects("PolicyDomain"),
    PolicyItem: subjects("PolicyItem"),
    Plan: subjects("Plan"),
    Initiative: subjects("Initiative"),
    Target: subjects("Target"),
    Department: subjects("Department"),
  };
}

/** What owns comes before what it owns. */
export const MATCHING_ORDER: readonly MatchedKind[] = [
  ...(["PolicyDomain", "Plan", "Department", "PolicyItem", "Initiative", "Target"] as const),
];
if (MATCHING_ORDER.length !== MATCHED_KINDS.length) throw new Error("a kind is not matched");

export const byId = (subjects: Subjects): ReadonlyMap<string, Subject> =>
  new Map(MATCHED_KINDS.flatMap((kind) => subjects[kind].map((one) => [one.id, one] as const)));
