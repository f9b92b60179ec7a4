/** Makes rows of a graph, of what was found in it and of what follows from it; `rowsToGraph` reads the facts back. */
import { compareText } from "../model/compare-text.ts";
import type { Counts } from "../model/derived-facts.ts";
import { type DocumentLine, type DocumentTextState, linesAt, NO_DOCUMENT_TEXT } from "../model/document-text.ts";
import { toEnumValue } from "../model/enum-values.ts";
import { type FindingPassages, findingPassages } from "../model/finding-passages.ts";
import type { CompleteGraph, Goal, Passage, PolicyGraph } from "../model/policy-graph.ts";
import type { Finding } from "../model/problem.ts";
import { isSharedGoal } from "../model/shared-goals.ts";
import { type Summaries, summariesOf } from "../model/summaries.ts";
import { derivedRows } from "./derived-rows.ts";
import { loadManifest } from "./load-manifest.ts";
import {
  type GraphRows,
  type NodeRow,
  nodeRow as node,
  propertiesOf,
  type RelationshipRow,
  relationshipRow as relationship,
  sortRows,
  withLabel,
} from "./rows.ts";

/** The organization is no row of the edition, nor are the goals that all editions share: they are set by the load itself. */
export function graphToRows({ graph, findings, derived, text = NO_DOCUMENT_TEXT }: CompleteGraph): GraphRows {
  const { edition, organization } = graph;
  const summaries = summariesOf({ graph, findings });
  const quoted = findingPassages(graph, findings);
  const found = findingRows(graph, findings, quoted, summaries);
  const facts = {
    nodes: [
      ...factNodes(graph, summaries, text.state),
      ...found.nodes,
      ...text.lines.map((line) => node("DocumentLine", { ...line })),
    ],
    relationships: [
      ...factRelationships(graph),
      ...found.relationships,
      ...textRelationships(edition.id, text.lines, [...graph.passages, ...quoted.added]),
    ],
  };
  const further = derivedRows(edition.id, derived);
  const counted = facts.nodes.map((row) => withCounts(row, derived.counts[row.id] ?? {}));
  return sortRows({
    nodes: [...counted, ...further.nodes, loadManifest(edition.id, organization, facts)].map(withLabel),
    relationships: [...facts.relationships, ...further.relationships],
  });
}

/** By id. */
export function sharedGoalRows(goals: readonly Goal[]): readonly NodeRow[] {
  return goals
    .filter(({ id }) => isSharedGoal(id))
    .map((goal) => withLabel(node("Goal", { ...goal })))
    .sort((a, b) => compareText(a.id, b.id));
}

function withCounts(row: NodeRow, counts: Counts): NodeRow {
  return { ...row, properties: { ...row.properties, ...propertiesOf(counts) } };
}

/** The document holds its lines, each follows the one before, and every passage stands on some. */
function textRelationships(
  edition: string,
  lines: readonly DocumentLine[],
  passages: readonly Passage[],
): readonly RelationshipRow[] {
  if (lines.length === 0) return [];
  const linesOf = linesAt(lines);
  return [
    ...lines.map(({ id }) => relationship("HAS_LINE", edition, id)),
    ...lines.slice(1).map(({ id }, index) => relationship("NEXT_LINE", lines[index]?.id ?? "", id)),
    ...passages.flatMap((passage) => linesOf(passage).map(({ id }) => relationship("ON_LINE", passage.id, id))),
  ];
}

function factNodes(graph: PolicyGraph, summaries: Summaries, documentText: DocumentTextState): readonly NodeRow[] {
  const { stage, summarized, ...edition } = graph.edition;
  const described = ({ id }: { readonly id: string }) => ({ descriptionIsSummary: summaries.isDescription(id) });
  return [
    node("Edition", {
      ...edition,
      stage: toEnumValue(stage),
      summarized: summarized.map(toEnumValue),
      documentText: toEnumValue(documentText),
    }),
    ...graph.domains.map((domain) => node("PolicyDomain", { ...domain, ...described(domain) })),
    ...graph.items.map(({ domainId: _, parentId: __, ...item }) => node("PolicyItem", { ...item, ...described(item) })),
    ...graph.plans.map((plan) => node("Plan", { ...plan, ...described(plan) })),
    ...graph.initiatives.map(({ ownerId: _, ...initiative }) =>
      node("Initiative", { ...initiative, ...described(initiative) }),
    ),
    ...graph.targets.map(({ ownerId: _, direction, ...target }) =>
      node("Target", { ...target, direction: direction && toEnumValue(direction) }),
    ),
    ...graph.measurements.map(({ targetId: _, measurementKind, bound, ...measurement }) =>
      node("Measurement", {
        ...measurement,
        measurementKind: toEnumValue(measurementKind),
        bound: toEnumValue(bound),
      }),
    ),
    ...graph.departments.map((department) => node("Department", { ...department })),
    ...graph.goals.filter(({ id }) => !isSharedGoal(id)).map((goal) => node("Goal", { ...goal })),
    ...graph.notes.map(({ nodeId: _, ...note }) => node("Note", note)),
    ...graph.passages.map((passage) => passageNode(passage, summaries)),
  ];
}

function passageNode(passage: Passage, { isQuoted }: Summaries): NodeRow {
  return node("Passage", { ...passage, isSummary: isQuoted(passage) });
}

function factRelationships(graph: PolicyGraph): readonly RelationshipRow[] {
  const edition = graph.edition.id;
  return [
    relationship("HAS_EDITION", graph.organization.id, edition),
    ...graph.domains.map(({ id }) => relationship("HAS_DOMAIN", edition, id)),
    ...graph.items.map(({ id, domainId }) => relationship("HAS_ITEM", domainId, id)),
    ...graph.plans.map(({ id }) => relationship("HAS_PLAN", edition, id)),
    ...graph.items.flatMap(({ id, parentId }) => (parentId === null ? [] : [relationship("HAS_PART", parentId, id)])),
    ...graph.initiatives.map(({ id, ownerId }) => relationship("HAS_INITIATIVE", ownerId, id)),
    ...graph.targets.map(({ id, ownerId }) => relationship("HAS_TARGET", ownerId, id)),
    ...graph.measurements.map(({ id, targetId }) => relationship("HAS_MEASUREMENT", targetId, id)),
    ...graph.departments.map(({ id }) => relationship("HAS_DEPARTMENT", edition, id)),
    ...graph.notes.map(({ id, nodeId }) => relationship("HAS_NOTE", nodeId, id)),
    ...graph.responsibleFor.map(({ departmentId, nodeId, ...place }) =>
      relationship("RESPONSIBLE_FOR", departmentId, nodeId, place),
    ),
    ...graph.contributesTo.map(({ nodeId, goalId, ...place }) => relationship("CONTRIBUTES_TO", nodeId, goalId, place)),
    ...graph.contributesToItems.map(({ targetId, itemId, ...place }) =>
      relationship("CONTRIBUTES_TO", targetId, itemId, place),
    ),
    ...graph.covers.map(({ planId, itemId, strength, ...place }) =>
      relationship("COVERS", planId, itemId, { ...place, strength: strength && toEnumValue(strength) }),
    ),
    ...graph.advances.map(({ initiativeId, itemId, ...place }) =>
      relationship("ADVANCES", initiativeId, itemId, place),
    ),
    ...graph.statedIn.map(({ nodeId, passageId: passage, role, statedName }) =>
      relationship("STATED_IN", nodeId, passage, { role: toEnumValue(role), statedName }),
    ),
  ];
}

function findingRows(
  graph: PolicyGraph,
  findings: readonly Finding[],
  { added, places }: FindingPassages,
  summaries: Summaries,
): GraphRows {
  const relationships = findings.flatMap(({ id, about }) => [
    relationship("HAS_FINDING", graph.edition.id, id),
    ...(places.get(id) ?? []).map((passage) => relationship("STATED_IN", id, passage)),
    ...about.map((node) => relationship("ABOUT", id, node)),
  ]);
  const nodes = findings.map(({ id, code, severity, message, messageJa, comparedNames, positions: [primary] }) =>
    node("Finding", {
      id,
      rule: code,
      severity: toEnumValue(severity),
      ...{ message, messageJa, comparedNames },
      place: primary?.place ?? null,
      placeOrder: primary?.placeOrder ?? null,
      line: primary?.line ?? null,
      column: primary?.column ?? null,
    }),
  );
  return { nodes: [...nodes, ...added.map((passage) => passageNode(passage, summaries))], relationships };
}
