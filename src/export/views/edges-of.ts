/** Makes edges of an exported graph. */
import { toEnumValue } from "../../model/enum-values.ts";
import type {
  Advances,
  ContributesTo,
  ContributesToItem,
  Covers,
  PolicyGraph,
  PolicyItem,
  ResponsibleFor,
} from "../../model/policy-graph.ts";
import type { Position } from "../../model/position.ts";
import type { AttributeDeclaration, Attributes, AttributeValue, ExportEdge } from "../export-graph.ts";
import { kindsOfPlace, PLACE_NAMES, PLACES, placeOf } from "./places-of.ts";

/** Of marks and mentions: where they stand, and what stands there. */
export const placeAttributes = (graph: PolicyGraph): readonly AttributeDeclaration[] => [
  ...PLACE_NAMES.filter((name) => kindsOfPlace(graph).has(name)).map((name) => ({ name, type: PLACES[name] })),
  { name: "text", type: "string" },
];
/** Where the matrix tells its marks apart. */
export function strengthAttribute({ covers }: PolicyGraph): readonly AttributeDeclaration[] {
  return covers.some(({ strength }) => strength !== null) ? [{ name: "strength", type: "string" }] : [];
}
export const STATED_NAME: AttributeDeclaration = { name: "statedName", type: "string" };

/** There is at most one relationship of a type between two nodes in one direction, so that its ends and its type name it. */
export function relationship(
  kind: string,
  source: string,
  target: string,
  fields: Readonly<Record<string, AttributeValue | null>> = {},
): ExportEdge {
  const attributes = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Attributes;
  return { id: `${source} ${kind} ${target}`, source, target, kind, weight: 1, attributes };
}

export const coversEdge = ({ planId, itemId, strength, ...mark }: Covers) =>
  relationship("COVERS", planId, itemId, { ...quoteOf(mark), strength: strength && toEnumValue(strength) });
export const advancesEdge = ({ initiativeId, itemId, statedName, ...mention }: Advances) =>
  relationship("ADVANCES", initiativeId, itemId, { ...quoteOf(mention), statedName });
export const responsibleForEdge = ({ departmentId, nodeId, ...name }: ResponsibleFor) =>
  relationship("RESPONSIBLE_FOR", departmentId, nodeId, quoteOf(name));
export const contributesToEdge = ({ nodeId, goalId, ...goal }: ContributesTo) =>
  relationship("CONTRIBUTES_TO", nodeId, goalId, quoteOf(goal));
export const contributesToItemEdge = ({ targetId, itemId, ...item }: ContributesToItem) =>
  relationship("CONTRIBUTES_TO", targetId, itemId, quoteOf(item));
const quoteOf = (at: Position) => ({ ...placeOf(at), text: at.text });
export const hasItemEdge = ({ id, domainId }: PolicyItem) => relationship("HAS_ITEM", domainId, id);
