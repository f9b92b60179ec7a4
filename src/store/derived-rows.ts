/** Makes rows of what follows from an edition's facts: its nodes and relationships; counts stand on the facts' own rows. */
import type { DerivedFacts } from "../model/derived-facts.ts";
import { type GraphRows, type NodeRow, nodeRow, type RelationshipRow, relationshipRow } from "./rows.ts";

export function derivedRows(edition: string, derived: DerivedFacts): GraphRows {
  const nodes: NodeRow[] = [];
  const relationships: RelationshipRow[] = [];
  const relate = (type: string, from: string, to: readonly string[]) =>
    relationships.push(...to.map((id) => relationshipRow(type, from, id)));

  for (const { id, position, planIds, planNumbers, itemIds, measures } of derived.planOverlaps) {
    const [planCount, itemCount] = [planIds.length, itemIds.length];
    nodes.push(nodeRow("PlanOverlap", { id, position, planCount, planNumbers, itemCount, ...measures }));
    relate("HAS_PLAN_OVERLAP", edition, [id]);
    relate("BETWEEN", id, planIds);
    relate("SHARES", id, itemIds);
  }
  for (const { id, position, initiativeIds, planNumbers, itemIds, measures } of derived.initiativeOverlaps) {
    nodes.push(nodeRow("InitiativeOverlap", { id, position, planNumbers, itemCount: itemIds.length, ...measures }));
    relate("HAS_INITIATIVE_OVERLAP", edition, [id]);
    relate("BETWEEN", id, initiativeIds);
    relate("SHARES", id, itemIds);
  }
  for (const { id, domainId, planId, itemIds, ...cell } of derived.domainCoverages) {
    nodes.push(nodeRow("DomainCoverage", { id, itemCount: itemIds.length, ...cell }));
    relate("HAS_DOMAIN_COVERAGE", edition, [id]);
    relate("OF_DOMAIN", id, [domainId]);
    relate("OF_PLAN", id, [planId]);
    relate("COUNTS", id, itemIds);
  }
  return { nodes, relationships };
}
