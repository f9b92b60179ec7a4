/** Makes nodes of an exported graph: labels and properties as in GraphQL, and the line that states each. */
import { toEnumValue } from "../../model/enum-values.ts";
import { type FactKindName, nodeKind } from "../../model/node-kinds.ts";
import type {
  CompleteGraph,
  Department,
  Edition,
  Goal,
  Initiative,
  Measurement,
  Note,
  Organization,
  Passage,
  PassageRole,
  Plan,
  PolicyDomain,
  PolicyItem,
  Target,
} from "../../model/policy-graph.ts";
import type { Finding } from "../../model/problem.ts";
import { summariesOf } from "../../model/summaries.ts";
import type { Attributes, AttributeValue, ExportNode } from "../export-graph.ts";
import { ATTRIBUTES } from "./node-attributes.ts";
import { placeOf } from "./places-of.ts";

export interface NodeMaker {
  readonly organization: (of: Organization) => ExportNode;
  readonly edition: (of: Edition) => ExportNode;
  readonly domain: (of: PolicyDomain) => ExportNode;
  readonly item: (of: PolicyItem) => ExportNode;
  readonly plan: (of: Plan) => ExportNode;
  readonly initiative: (of: Initiative) => ExportNode;
  readonly target: (of: Target) => ExportNode;
  readonly measurement: (of: Measurement) => ExportNode;
  readonly department: (of: Department) => ExportNode;
  readonly goal: (of: Goal) => ExportNode;
  readonly note: (of: Note) => ExportNode;
  readonly finding: (of: Finding) => ExportNode;
  readonly passage: (of: Passage) => ExportNode;
}

export function nodeMaker({ graph, findings, derived }: CompleteGraph): NodeMaker {
  const { isDescription, isQuoted } = summariesOf({ graph, findings });
  const places = primaryLocations(graph);
  const planOf = new Map(graph.plans.map((plan) => [plan.id, plan]));
  const domainOf = new Map(graph.domains.map((domain) => [domain.id, domain]));
  const named = (prefix: "plan" | "domain", of: { number: number; name: string } | undefined) =>
    of ? { [`${prefix}Number`]: of.number, [`${prefix}Name`]: of.name } : {};
  const stated = (kind: FactKindName, id: string, fields: Fields) =>
    node(kind, id, { ...fields, ...derived.counts[id], ...places.get(id) });
  return {
    organization: ({ id, organizationKind, ...fields }) =>
      node("Organization", id, { ...fields, organizationKind: toEnumValue(organizationKind) }),
    edition: ({ id, stage, summarized, ...fields }) =>
      stated("Edition", id, { ...fields, stage: toEnumValue(stage), summarized: summarized.map(toEnumValue) }),
    domain: ({ id, ...fields }) => stated("PolicyDomain", id, { ...fields, descriptionIsSummary: isDescription(id) }),
    item: ({ id, domainId, parentId: _, ...fields }) =>
      stated("PolicyItem", id, {
        ...{ ...fields, descriptionIsSummary: isDescription(id) },
        ...named("domain", domainOf.get(domainId)),
      }),
    plan: ({ id, ...fields }) => stated("Plan", id, { ...fields, descriptionIsSummary: isDescription(id) }),
    initiative: ({ id, ownerId, ...fields }) =>
      stated("Initiative", id, {
        ...{ ...fields, descriptionIsSummary: isDescription(id) },
        ...named("plan", planOf.get(ownerId)),
      }),
    target: ({ id, ownerId, direction, ...fields }) =>
      stated("Target", id, {
        ...fields,
        direction: direction && toEnumValue(direction),
        ...named("plan", planOf.get(ownerId)),
      }),
    measurement: ({ id, targetId: _, measurementKind, bound, ...fields }) =>
      stated("Measurement", id, {
        ...fields,
        measurementKind: toEnumValue(measurementKind),
        bound: toEnumValue(bound),
      }),
    department: ({ id, ...fields }) => stated("Department", id, fields),
    goal: ({ id, ...fields }) => stated("Goal", id, fields),
    note: ({ id, nodeId: _, ...fields }) => stated("Note", id, fields),
    finding: ({ id, code, severity, message, messageJa, comparedNames, positions: [primary] }) =>
      node(
        "Finding",
        id,
        {
          ...{ rule: code, severity: toEnumValue(severity), message, messageJa, comparedNames },
          ...placeOf(primary),
        },
        primary?.place,
      ),
    passage: (at) => node("Passage", at.id, { ...placeOf(at), text: at.text, isSummary: isQuoted(at) }, at.place),
  };
}

type Fields = Readonly<Record<string, AttributeValue | null | undefined>>;

/** `place`: what is to be said of it in the label. */
function node(kind: FactKindName, id: string, fields: Fields, place?: string): ExportNode {
  const attributes = Object.fromEntries(
    ATTRIBUTES[kind].map((name) => [name, fields[name] ?? null]).filter(([, value]) => value !== null),
  ) as Attributes;
  return { id, label: nodeKind(kind).label({ ...fields, place }, id), kind, attributes };
}

/** Roles in which a passage is what makes the node known; of others the first in the document counts. */
const PRIMARY_ROLES: readonly PassageRole[] = ["title", "heading", "matrixRow", "target", "value"];

function primaryLocations({ passages, statedIn }: CompleteGraph["graph"]) {
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]));
  const places = new Map<string, ReturnType<typeof placeOf> & { readonly isPrimary: boolean }>();
  for (const { nodeId, passageId, role } of statedIn) {
    const known = places.get(nodeId);
    const isPrimary = PRIMARY_ROLES.includes(role);
    if (known?.isPrimary || (known && !isPrimary)) continue;
    places.set(nodeId, { ...placeOf(passageOf.get(passageId)), isPrimary });
  }
  return places;
}
