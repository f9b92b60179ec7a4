/** The view `graph`: all facts of an edition. */
import { toEnumValue } from "../../model/enum-values.ts";
import { findingPassages } from "../../model/finding-passages.ts";
import type { FactKindName } from "../../model/node-kinds.ts";
import type { CompleteGraph } from "../../model/policy-graph.ts";
import { type ExportEdge, type ExportNode, iterable } from "../export-graph.ts";
import {
  advancesEdge,
  contributesToEdge,
  contributesToItemEdge,
  coversEdge,
  hasItemEdge,
  placeAttributes,
  relationship,
  responsibleForEdge,
  STATED_NAME,
  strengthAttribute,
} from "./edges-of.ts";
import { aboutGraph } from "./graph-attributes.ts";
import { FACT_KINDS, nodeAttributesOf } from "./node-attributes.ts";
import { nodeMaker } from "./nodes-of.ts";
import { type Selected, type Selection, SelectionError, selectFrom } from "./selection.ts";
import type { GraphView } from "./view.ts";

export const graph: GraphView = {
  name: "graph",
  title: { ja: "全データ", en: "all-data" },
  shows: "all facts of an edition: every node with its text, every relationship, every passage and finding",
  showsInJapanese: "計画の版の全て。全ての要素と関係、記載箇所と指摘",
  choices: ["plans", "domains", "minPlanCount", "maxPlanCount", "kinds"],
  holds: "graph",
  draw: (edition, selection) => {
    const kinds = kindsOf(selection);
    const selected = selectFrom(edition, selection);
    const whole =
      selected.items.length === edition.graph.items.length && selected.plans.length === edition.graph.plans.length;
    const parts = partsOf(edition, selected, whole, kinds);
    return {
      ...aboutGraph(edition.graph, "graph", selection),
      directed: true,
      nodeAttributes: nodeAttributesOf(edition.graph, kinds),
      edgeAttributes: [
        ...placeAttributes(edition.graph),
        ...strengthAttribute(edition.graph),
        STATED_NAME,
        { name: "role", type: "string" },
      ],
      nodes: iterable(() => nodes(edition, parts)),
      edges: iterable(() => edges(edition, parts)),
    };
  },
};

function kindsOf({ kinds }: Selection): readonly FactKindName[] {
  const unknown = kinds.find((kind) => !(FACT_KINDS as readonly string[]).includes(kind));
  if (unknown !== undefined)
    throw new SelectionError(
      `There is no kind of node ${JSON.stringify(unknown)}. There are: ${FACT_KINDS.join(", ")}.`,
    );
  return kinds.length === 0 ? FACT_KINDS : FACT_KINDS.filter((kind) => kinds.includes(kind));
}

type Parts = ReturnType<typeof partsOf>;

/** Of a part of the plan, what is found about it and where it is stated belongs to it. */
function partsOf(
  { graph, findings }: CompleteGraph,
  selected: Selected,
  whole: boolean,
  kinds: readonly FactKindName[],
) {
  const has = (kind: FactKindName) => kinds.includes(kind);
  const owners = [...selected.domains, ...selected.items, ...selected.plans, ...selected.initiatives];
  const targets = ownedBy(owners, graph.targets, ({ ownerId }) => ownerId);
  const measurements = ownedBy(targets, graph.measurements, ({ targetId }) => targetId);
  const described = [graph.edition, ...owners, ...targets];
  const notes = ownedBy(described, graph.notes, ({ nodeId }) => nodeId);
  const shownIds = new Set(described.map(({ id }) => id));
  const departmentIds = new Set(
    graph.responsibleFor.flatMap(({ nodeId, departmentId }) => (shownIds.has(nodeId) ? [departmentId] : [])),
  );
  const goalIds = new Set(graph.contributesTo.flatMap(({ nodeId, goalId }) => (shownIds.has(nodeId) ? [goalId] : [])));
  const departments = graph.departments.filter(({ id }) => whole || departmentIds.has(id));
  const goals = graph.goals.filter(({ id }) => whole || goalIds.has(id));
  const named = [...described, ...measurements, ...departments, ...goals, ...notes];
  const inside = new Set(named.map(({ id }) => id));
  const found = whole ? findings : findings.filter(({ about }) => about.some((id) => inside.has(id)));
  const { added, places } = findingPassages(graph, found);
  const quoted = new Set([
    ...graph.statedIn.filter(({ nodeId }) => inside.has(nodeId)).map(({ passageId }) => passageId),
    ...[...places.values()].flat(),
  ]);
  const passages = [...graph.passages.filter(({ id }) => quoted.has(id)), ...added];
  const when = <T>(kind: FactKindName, list: readonly T[]) => (has(kind) ? list : []);
  const parts = {
    organizations: when("Organization", [graph.organization]),
    editions: when("Edition", [graph.edition]),
    domains: when("PolicyDomain", selected.domains),
    items: when("PolicyItem", selected.items),
    plans: when("Plan", selected.plans),
    initiatives: when("Initiative", selected.initiatives),
    targets: when("Target", targets),
    measurements: when("Measurement", measurements),
    departments: when("Department", departments),
    goals: when("Goal", goals),
    notes: when("Note", notes),
    findings: when("Finding", found),
    passages: when("Passage", passages),
  };
  const shown = new Set(
    Object.values(parts)
      .flat()
      .map(({ id }) => id),
  );
  return { ...parts, places, shown };
}

function ownedBy<T>(
  owners: readonly { readonly id: string }[],
  all: readonly T[],
  ownerOf: (one: T) => string,
): readonly T[] {
  const ids = new Set(owners.map(({ id }) => id));
  return all.filter((one) => ids.has(ownerOf(one)));
}

function* nodes(edition: CompleteGraph, parts: Parts): Iterable<ExportNode> {
  const make = nodeMaker(edition);
  for (const one of parts.organizations) yield make.organization(one);
  for (const one of parts.editions) yield make.edition(one);
  for (const one of parts.domains) yield make.domain(one);
  for (const one of parts.items) yield make.item(one);
  for (const one of parts.plans) yield make.plan(one);
  for (const one of parts.initiatives) yield make.initiative(one);
  for (const one of parts.targets) yield make.target(one);
  for (const one of parts.measurements) yield make.measurement(one);
  for (const one of parts.departments) yield make.department(one);
  for (const one of parts.goals) yield make.goal(one);
  for (const one of parts.notes) yield make.note(one);
  for (const one of parts.findings) yield make.finding(one);
  for (const one of parts.passages) yield make.passage(one);
}

function* edges(edition: CompleteGraph, { shown, ...parts }: Parts): Iterable<ExportEdge> {
  for (const edge of allEdges(edition, parts)) if (shown.has(edge.source) && shown.has(edge.target)) yield edge;
}

function* allEdges({ graph }: CompleteGraph, parts: Omit<Parts, "shown">): Iterable<ExportEdge> {
  const { id: edition } = graph.edition;
  yield relationship("HAS_EDITION", graph.organization.id, edition);
  for (const { id } of parts.domains) yield relationship("HAS_DOMAIN", edition, id);
  for (const item of parts.items) yield hasItemEdge(item);
  for (const { id } of parts.plans) yield relationship("HAS_PLAN", edition, id);
  for (const { id, parentId } of parts.items) if (parentId !== null) yield relationship("HAS_PART", parentId, id);
  for (const { id, ownerId } of parts.initiatives) yield relationship("HAS_INITIATIVE", ownerId, id);
  for (const { id, ownerId } of parts.targets) yield relationship("HAS_TARGET", ownerId, id);
  for (const { id, targetId } of parts.measurements) yield relationship("HAS_MEASUREMENT", targetId, id);
  for (const { id } of parts.departments) yield relationship("HAS_DEPARTMENT", edition, id);
  for (const { id, nodeId } of parts.notes) yield relationship("HAS_NOTE", nodeId, id);
  for (const mark of graph.covers) yield coversEdge(mark);
  for (const mention of graph.advances) yield advancesEdge(mention);
  for (const responsible of graph.responsibleFor) yield responsibleForEdge(responsible);
  for (const contribution of graph.contributesTo) yield contributesToEdge(contribution);
  for (const contribution of graph.contributesToItems) yield contributesToItemEdge(contribution);
  for (const { id } of parts.findings) yield relationship("HAS_FINDING", edition, id);
  for (const { id, about } of parts.findings) for (const node of about) yield relationship("ABOUT", id, node);
  for (const { nodeId, passageId, role, statedName } of graph.statedIn)
    yield relationship("STATED_IN", nodeId, passageId, { role: toEnumValue(role), statedName });
  for (const { id } of parts.findings)
    for (const passage of parts.places.get(id) ?? []) yield relationship("STATED_IN", id, passage);
}
