/** Which attributes the nodes of each kind may have, and of what type: as in GraphQL, and the line that states the node. */
import { type FactKindName, NODE_KINDS } from "../../model/node-kinds.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
import type { AttributeDeclaration, AttributeType } from "../export-graph.ts";
import { kindsOfPlace, PLACE_NAMES, PLACES } from "./places-of.ts";

/** Every attribute that a node of some kind has. */
const TYPES = {
  code: "string",
  number: "integer",
  position: "integer",
  ordinal: "integer",
  name: "string",
  nameVariants: "strings",
  title: "string",
  organizationKind: "string",
  codeScheme: "string",
  prefecture: "string",
  stage: "string",
  periodFrom: "integer",
  periodTo: "integer",
  note: "string",
  sourceTitle: "string",
  sourcePublisher: "string",
  sourceDate: "string",
  sourceUrl: "string",
  sourceLicence: "string",
  documentName: "string",
  documentHash: "string",
  description: "string",
  planNumber: "integer",
  planName: "string",
  domainNumber: "integer",
  domainName: "string",
  statedMarkCount: "integer",
  planCount: "integer",
  initiativeCount: "integer",
  targetCount: "integer",
  itemCount: "integer",
  coveredItemCount: "integer",
  sharedItemCount: "integer",
  ownItemCount: "integer",
  ownItemShare: "real",
  domainCount: "integer",
  omittedPlanOverlapCount: "integer",
  omittedInitiativeOverlapCount: "integer",
  rule: "string",
  severity: "string",
  message: "string",
  text: "string",
  ...PLACES,
} as const satisfies Readonly<Record<string, AttributeType>>;

const COMMON = PLACE_NAMES;

/** What the nodes of each kind may have, so that a view declares no attribute that none of its nodes has. */
export const ATTRIBUTES = {
  Organization: ["name", "organizationKind", "code", "codeScheme", "prefecture"],
  Edition: [
    "title",
    "stage",
    "periodFrom",
    "periodTo",
    "note",
    "sourceTitle",
    "sourcePublisher",
    "sourceDate",
    "sourceUrl",
    "sourceLicence",
    "documentName",
    "documentHash",
    "omittedPlanOverlapCount",
    "omittedInitiativeOverlapCount",
    ...COMMON,
  ],
  PolicyDomain: [
    "number",
    "name",
    "statedMarkCount",
    "itemCount",
    "coveredItemCount",
    "sharedItemCount",
    "planCount",
    ...COMMON,
  ],
  PolicyItem: [
    "code",
    "position",
    "name",
    "nameVariants",
    "domainNumber",
    "domainName",
    "statedMarkCount",
    "planCount",
    "initiativeCount",
    ...COMMON,
  ],
  Plan: [
    "number",
    "name",
    "nameVariants",
    "description",
    "statedMarkCount",
    "itemCount",
    "sharedItemCount",
    "ownItemCount",
    "ownItemShare",
    "domainCount",
    "initiativeCount",
    "targetCount",
    ...COMMON,
  ],
  Initiative: [
    "position",
    "ordinal",
    "name",
    "description",
    "planNumber",
    "planName",
    "itemCount",
    "sharedItemCount",
    "ownItemCount",
    "domainCount",
    ...COMMON,
  ],
  Target: ["position", "ordinal", "name", "planNumber", "planName", ...COMMON],
  Finding: ["rule", "severity", "message", ...COMMON],
  Passage: [...COMMON, "text"],
} as const satisfies Readonly<Record<FactKindName, readonly (keyof typeof TYPES)[]>>;

/** Kinds that the view of all facts shows; derived nodes are edges in views of their own. */
export const FACT_KINDS: readonly FactKindName[] = NODE_KINDS.flatMap(({ name, derived }) => (derived ? [] : [name]));

/** In one order, whatever the kinds; those of a place as far as the document has such places. */
export function nodeAttributesOf(graph: PolicyGraph, kinds: readonly FactKindName[]): readonly AttributeDeclaration[] {
  const names: ReadonlySet<string> = new Set(kinds.flatMap((kind): readonly string[] => ATTRIBUTES[kind]));
  const places: ReadonlySet<string> = kindsOfPlace(graph);
  return Object.entries(TYPES)
    .filter(([name]) => names.has(name) && (!(name in PLACES) || places.has(name)))
    .map(([name, type]) => ({ name, type }));
}
