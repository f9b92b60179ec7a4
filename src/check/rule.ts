/** What a rule is, and what every rule works on. */
import type { PassageRole, PolicyGraph } from "../model/policy-graph.ts";
import { type Position, positionOf } from "../model/position.ts";
import type { Problem } from "../model/problem.ts";
import { type MarkTotals, markTotals } from "./mark-totals.ts";

/** A pure function; the problems it returns carry the rule's name as their code. */
export type Rule = (subject: Subject) => readonly Problem[];

/** A place where the document speaks of a node. */
export interface StatedPlace {
  readonly at: Position;
  readonly role: PassageRole;
  readonly statedName: string | null;
}

/** A graph with what more than one rule asks of it, computed once. */
export interface Subject {
  readonly graph: PolicyGraph;
  readonly totals: MarkTotals;
  /** In document order; all roles unless some are named. */
  readonly placesOf: (nodeId: string, ...roles: readonly PassageRole[]) => readonly StatedPlace[];
}

export function subjectOf(graph: PolicyGraph): Subject {
  const passages = new Map(graph.passages.map((passage) => [passage.id, passage]));
  const places = new Map<string, StatedPlace[]>();
  for (const { nodeId, passageId, role, statedName } of graph.statedIn) {
    const passage = passages.get(passageId);
    if (!passage) continue;
    const list = places.get(nodeId) ?? [];
    list.push({ at: positionOf(passage), role, statedName });
    places.set(nodeId, list);
  }
  return {
    graph,
    totals: markTotals(graph),
    placesOf: (nodeId, ...roles) =>
      (places.get(nodeId) ?? []).filter(({ role }) => roles.length === 0 || roles.includes(role)),
  };
}
