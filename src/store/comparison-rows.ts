/** Makes rows of a comparison of two editions: its nodes, and what leads from them to the nodes of both. */
import type { ComparisonFacts } from "../model/comparison-facts.ts";
import { toEnumValue } from "../model/enum-values.ts";
import {
  type GraphRows,
  type NodeRow,
  nodeRow,
  type RelationshipRow,
  relationshipRow,
  sortRows,
  withLabel,
} from "./rows.ts";

/** Of a load manifest: with another digest, the edition is not the one that was compared. */
export interface ComparedLoads {
  readonly oldDigest: string;
  readonly newDigest: string;
  /** Of what people said of the two when they were compared; empty where they said nothing. */
  readonly statedDigest: string;
}

/** Raised when what is stored of the same two editions changes. */
export const COMPARING = 1;

/** From a node of the new edition to what it was in the old one. */
const SUCCEEDS = "SUCCEEDS";

export function comparisonRows(facts: ComparisonFacts, loads: ComparedLoads): GraphRows {
  const { id, oldId, newId, reason, oldLabel, newLabel, summary, summaryInEnglish, counts } = facts;
  const nodes: NodeRow[] = [
    nodeRow("EditionComparison", {
      ...{ id, oldLabel, newLabel, reason: toEnumValue(reason), summary, summaryInEnglish },
      ...counts,
      // Not in the API: by these it is known whether the comparison is of what is loaded.
      ...{ comparing: COMPARING, ...loads },
    }),
  ];
  const relationships: RelationshipRow[] = [];
  const relate = (type: string, from: string, to: readonly string[]) =>
    relationships.push(...to.map((one) => relationshipRow(type, from, one)));
  relate("HAS_COMPARISON", newId, [id]);
  relate("OF_OLD", id, [oldId]);

  for (const { oldIds, newIds, kind, change, basis, ...correspondence } of facts.correspondences) {
    const enums = { kind: toEnumValue(kind), change: toEnumValue(change), basis: toEnumValue(basis) };
    nodes.push(nodeRow("Correspondence", { ...correspondence, ...enums }));
    relate("HAS_CORRESPONDENCE", id, [correspondence.id]);
    relate("OF_OLD", correspondence.id, oldIds);
    relate("OF_NEW", correspondence.id, newIds);
  }
  for (const { ownerId, itemId, crossing, change, basis, ...crossingChange } of facts.crossingChanges) {
    const enums = { crossing: toEnumValue(crossing), change: toEnumValue(change), basis: toEnumValue(basis) };
    nodes.push(nodeRow("CrossingChange", { ...crossingChange, ...enums }));
    relate("HAS_CROSSING_CHANGE", id, [crossingChange.id]);
    relate("CHANGE_BY", crossingChange.id, [ownerId]);
    relate("CHANGE_ON", crossingChange.id, [itemId]);
  }
  for (const { planIds, oldOverlapId, newOverlapId, basis, ...overlapChange } of facts.overlapChanges) {
    nodes.push(nodeRow("OverlapChange", { ...overlapChange, basis: toEnumValue(basis) }));
    relate("HAS_OVERLAP_CHANGE", id, [overlapChange.id]);
    relate("CHANGE_BETWEEN", overlapChange.id, planIds);
    relate("OF_OLD", overlapChange.id, [oldOverlapId]);
    relate("OF_NEW", overlapChange.id, [newOverlapId]);
  }
  for (const succession of facts.successions) relate(SUCCEEDS, succession.newId, [succession.oldId]);
  return sortRows({ nodes: nodes.map(withLabel), relationships });
}
