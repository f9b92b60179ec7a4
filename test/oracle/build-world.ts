/** Editions with what was found in them in, the world that the API should show out; derived facts are worked out anew. */

import type { DocumentLine, DocumentText } from "../../src/model/document-text.ts";
import type { CheckedGraph, PolicyGraph } from "../../src/model/policy-graph.ts";
import type { Position } from "../../src/model/position.ts";
import { addDerived } from "./add-derived.ts";
import { countsOf } from "./counted.ts";
import { type ReferenceSummaries, referenceSummaries } from "./reference-summaries.ts";
import { addNode, link, nodeOf, type World, type WorldNode } from "./world.ts";

export function buildWorld(editions: readonly CheckedGraph[]): World {
  const world: World = { nodes: new Map(), editionOf: new Map() };
  for (const { graph, findings, text } of editions) {
    const summaries = referenceSummaries(graph, findings);
    addFacts(world, graph, summaries, text?.state);
    for (const finding of findings) addFinding(world, graph.edition.id, finding, summaries);
    addText(world, graph.edition.id, text?.lines ?? []);
    addDerived(world, graph);
    for (const id of world.nodes.keys()) if (!world.editionOf.has(id)) world.editionOf.set(id, graph.edition.id);
  }
  return world;
}

function addFacts(
  world: World,
  graph: PolicyGraph,
  summaries: ReferenceSummaries,
  text: DocumentText["state"] = "notThere",
): void {
  const { organization: owner } = graph;
  const organizationKind = owner.organizationKind.toUpperCase();
  const organization = world.nodes.get(owner.id) ?? addNode(world, "Organization", { ...owner, organizationKind });
  // Small worlds: nothing of them is beyond any bound.
  const omitted = { omittedPlanOverlapCount: 0, omittedInitiativeOverlapCount: 0 };
  const loadedAt = "1970-01-01T00:00:00Z";
  const edition = addNode(world, "Edition", {
    ...graph.edition,
    documentText: enumValue(text),
    loadedAt,
    stage: graph.edition.stage.toUpperCase(),
    summarized: graph.edition.summarized.map(enumValue),
    ...omitted,
  });
  link(organization, "editions", edition, "organization");
  for (const domain of graph.domains) {
    const node = addNode(world, "PolicyDomain", {
      ...domain,
      ...summaries.ofNode(domain.id),
      ...countsOf.domain(graph, domain.id),
    });
    link(edition, "domains", node, "edition");
  }
  for (const { domainId, parentId: _, ...item } of graph.items) {
    const node = addNode(world, "PolicyItem", {
      ...item,
      ...summaries.ofNode(item.id),
      ...countsOf.item(graph, item.id),
    });
    link(nodeOf(world, domainId), "items", node, "domain");
  }
  for (const { id, parentId } of graph.items)
    if (parentId !== null) link(nodeOf(world, parentId), "parts", nodeOf(world, id), "parent");
  for (const plan of graph.plans) {
    const properties = { ...plan, ...summaries.ofNode(plan.id), ...countsOf.plan(graph, plan.id) };
    link(edition, "plans", addNode(world, "Plan", properties), "edition");
  }
  for (const [i, { ownerId, ...initiative }] of graph.initiatives.entries()) {
    const node = addNode(world, "Initiative", {
      ...initiative,
      ...summaries.ofNode(initiative.id),
      ordinal: i + 1,
      ...countsOf.initiative(graph, initiative.id),
    });
    const owner = nodeOf(world, ownerId);
    // The API has no field for what stands below an item: what it advances is another relationship.
    link(owner, owner.kind === "PolicyItem" ? "ownInitiatives" : "initiatives", node, singularOf(owner));
  }
  for (const [i, { ownerId, direction, ...target }] of graph.targets.entries()) {
    const counts = countsOf.target(graph, target.id);
    const enums = { direction: direction?.toUpperCase() ?? null };
    const node = addNode(world, "Target", { ...target, ...enums, ordinal: i + 1, ...counts });
    const owner = nodeOf(world, ownerId);
    link(owner, "targets", node, singularOf(owner));
  }
  for (const [i, { targetId, measurementKind, bound, ...measurement }] of graph.measurements.entries()) {
    const enums = { measurementKind: measurementKind.toUpperCase(), bound: enumValue(bound) };
    const node = addNode(world, "Measurement", { ...measurement, ...enums, ordinal: i + 1 });
    link(nodeOf(world, targetId), "measurements", node, "target");
  }
  for (const department of graph.departments) {
    const node = addNode(world, "Department", { ...department, ...countsOf.department(graph, department.id) });
    link(edition, "departments", node, "edition");
  }
  for (const goal of graph.goals) if (!world.nodes.has(goal.id)) addNode(world, "Goal", { ...goal });
  for (const [i, { nodeId, ...note }] of graph.notes.entries()) {
    const owner = nodeOf(world, nodeId);
    link(owner, "notes", addNode(world, "Note", { ...note, ordinal: i + 1 }), singularOf(owner));
  }
  for (const { departmentId, nodeId, ...edge } of graph.responsibleFor) {
    const node = nodeOf(world, nodeId);
    link(nodeOf(world, departmentId), pluralOf(node), node, "departments", edge);
  }
  for (const { nodeId, goalId, ...edge } of graph.contributesTo) {
    const node = nodeOf(world, nodeId);
    link(node, "goals", nodeOf(world, goalId), pluralOf(node), edge);
  }
  for (const { targetId, itemId, ...edge } of graph.contributesToItems)
    link(nodeOf(world, targetId), "contributesTo", nodeOf(world, itemId), "contributingTargets", edge);
  for (const passage of graph.passages) addNode(world, "Passage", { ...passage, ...summaries.at(passage) });
  for (const { planId, itemId, strength, ...place } of graph.covers) {
    const edge = { ...place, strength: strength?.toUpperCase() ?? null };
    link(nodeOf(world, planId), "items", nodeOf(world, itemId), "plans", edge);
  }
  for (const { initiativeId, itemId, ...edge } of graph.advances) {
    link(nodeOf(world, initiativeId), "items", nodeOf(world, itemId), "initiatives", edge);
  }
  for (const { nodeId, passageId, role, statedName } of graph.statedIn) {
    const node = nodeOf(world, nodeId);
    const edge = { role: enumValue(role), statedName };
    link(node, "passages", nodeOf(world, passageId), pluralOf(node), edge);
  }
}

/** The field by which a passage or a finding leads to nodes of a kind. */
function pluralOf({ kind }: WorldNode): string {
  const plurals: Readonly<Record<string, string>> = {
    Edition: "editions",
    PolicyDomain: "domains",
    PolicyItem: "items",
    Plan: "plans",
    Initiative: "initiatives",
    Target: "targets",
    Measurement: "measurements",
    Department: "departments",
    Goal: "goals",
    Note: "notes",
    Finding: "findings",
  };
  return plurals[kind] ?? kind;
}

/** The field by which what belongs to a node leads to it. */
function singularOf(node: WorldNode): string {
  return pluralOf(node).replace(/s$/, "");
}

const enumValue = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

function addFinding(
  world: World,
  edition: string,
  finding: CheckedGraph["findings"][number],
  summaries: ReferenceSummaries,
): void {
  const { id, code: rule, severity, message, messageJa, comparedNames, positions, about } = finding;
  const { place = null, placeOrder = null, line = null, column = null } = positions[0] ?? {};
  const node = addNode(world, "Finding", {
    id,
    rule,
    severity: severity.toUpperCase(),
    ...{ message, messageJa, comparedNames },
    place,
    placeOrder,
    line,
    column,
  });
  link(nodeOf(world, edition), "findings", node, "edition");
  for (const place of positions) {
    const passage = quoted(world, `${edition}/passage/${place.place}`, place, summaries);
    link(node, "passages", passage, "findings", { role: null, statedName: null });
  }
  for (const aboutId of about) {
    const subject = nodeOf(world, aboutId);
    const isEdition = subject.kind === "Edition";
    link(node, isEdition ? "aboutEdition" : pluralOf(subject), subject, isEdition ? "findingsAbout" : "findings");
  }
}

/** Lines of a text, as made-up editions have them: a passage stands on that of its place, and on as many more as its own text has. */
function addText(world: World, edition: string, lines: readonly DocumentLine[]): void {
  for (const [index, line] of lines.entries()) {
    const node = addNode(world, "DocumentLine", { ...line });
    link(nodeOf(world, edition), "documentLines", node, "edition");
    const before = lines[index - 1];
    if (before) link(nodeOf(world, before.id), "after", node, "before");
    for (const passage of world.nodes.values()) {
      if (passage.kind !== "Passage" || !passage.id.startsWith(`${edition}/passage/`)) continue;
      const { line: first, text } = passage.properties;
      const behind = Number(line.line) - Number(first);
      if (first !== null && behind >= 0 && behind < String(text).split("\n").length)
        link(passage, "lines", node, "passages");
    }
  }
}

/** A passage may be there already; another text in its place makes it another passage. */
function quoted(world: World, usual: string, position: Position, summaries: ReferenceSummaries): WorldNode {
  const { text } = position;
  const taken = world.nodes.get(usual);
  const id = taken && taken.properties.text !== text ? `${usual}/finding` : usual;
  return world.nodes.get(id) ?? addNode(world, "Passage", { ...position, ...summaries.at(position), id });
}
