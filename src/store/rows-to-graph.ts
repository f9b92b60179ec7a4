/** Puts a checked graph together from the rows of one edition and its organization; `graphToRows` is its inverse. */
import type { CheckedGraph, Organization } from "../model/policy-graph.ts";
import { comparePositions } from "../model/position.ts";
import { compareProblems, type Finding } from "../model/problem.ts";
import { sharedGoalsOf } from "../model/shared-goals.ts";
import { sortGraph } from "../model/sort-graph.ts";
import { missing, NODE_MAPPERS, RELATIONSHIP_MAPPERS, type Way } from "./row-mappers.ts";
import { type GraphRows, isStoredLabel, type NodeRow, type RelationshipRow } from "./rows.ts";

/** Takes the rows of one edition in any order and keeps what they say, not the rows: they may come by the hundred thousand. */
export interface GraphCollector {
  readonly node: (row: NodeRow) => void;
  readonly relationship: (row: RelationshipRow) => void;
  /**
   * null where no node came.
   *
   * @throws Error where the rows are not those of one whole edition: somebody else wrote them, or a load came between.
   */
  readonly graph: (organization: Organization) => CheckedGraph | null;
}

/** @throws Error where the rows are not those of one whole edition. */
export function rowsToGraph(organization: Organization, { nodes, relationships }: GraphRows): CheckedGraph {
  const collector = graphCollector();
  nodes.forEach(collector.node);
  relationships.forEach(collector.relationship);
  return collector.graph(organization) ?? missing("the rows", "an edition");
}

type Mappers = typeof NODE_MAPPERS & typeof RELATIONSHIP_MAPPERS;
type Parts = { readonly [Name in keyof Mappers]: ReturnType<Mappers[Name]>[] };

export function graphCollector(): GraphCollector {
  const parts = Object.fromEntries(
    [...Object.keys(NODE_MAPPERS), ...Object.keys(RELATIONSHIP_MAPPERS)].map((name) => [name, []]),
  );
  let nodeCount = 0;
  let failure: unknown;
  const take = <Row>(mappers: Readonly<Record<string, (row: Row) => unknown>>, name: string, row: Row) => {
    const map = Object.hasOwn(mappers, name) ? mappers[name] : undefined;
    if (!map) return;
    try {
      (parts[name] as unknown[]).push(map(row));
    } catch (error) {
      // What is wrong is said at the end, when it is known whether the rows belong together.
      failure ??= error;
    }
  };
  return {
    node: (row) => {
      nodeCount += 1;
      if (!isStoredLabel(row.label)) failure ??= new Error(unknownKind(row));
      take(NODE_MAPPERS, row.label, row);
    },
    relationship: (row) => take(RELATIONSHIP_MAPPERS, row.type, row),
    graph: (organization) => {
      if (failure !== undefined) throw failure;
      return nodeCount === 0 ? null : assemble(organization, parts as unknown as Parts);
    },
  };
}

const unknownKind = ({ id, label }: NodeRow) =>
  `The database holds what no edition has: ${id} is of kind ${label}, which this version does not know. Load its document again.`;

function assemble(organization: Organization, parts: Parts): CheckedGraph {
  const [row] = parts.Edition;
  if (!row) return missing("the rows", "an edition");
  const { text: state, ...edition } = row;
  const ways = [
    ...parts.HAS_ITEM,
    ...parts.HAS_INITIATIVE,
    ...parts.HAS_TARGET,
    ...parts.HAS_MEASUREMENT,
    ...parts.HAS_NOTE,
  ];
  const wholes = new Map(parts.HAS_PART.map(({ from, to }) => [to, from]));
  const parents = new Map(ways.map(({ from, to }) => [to, from]));
  const parentOf = (id: string) => parents.get(id) ?? missing(id, "a parent");
  const findingIds = new Set(parts.Finding.map(({ id }) => id));
  const facts = parts.STATED_IN.filter(({ from }) => !findingIds.has(from));
  const stated = new Set(facts.map(({ to }) => to));
  const itemIds = new Set(parts.PolicyItem.map(({ id }) => id));
  const toItems = parts.CONTRIBUTES_TO.filter(({ to }) => itemIds.has(to));
  const toGoals = parts.CONTRIBUTES_TO.filter(({ to }) => !itemIds.has(to));
  const graph = sortGraph({
    organization,
    edition,
    domains: parts.PolicyDomain,
    items: parts.PolicyItem.map((item) => ({
      ...item,
      domainId: parentOf(item.id),
      parentId: wholes.get(item.id) ?? null,
    })),
    plans: parts.Plan,
    initiatives: parts.Initiative.map((initiative) => ({ ...initiative, ownerId: parentOf(initiative.id) })),
    targets: parts.Target.map((target) => ({ ...target, ownerId: parentOf(target.id) })),
    measurements: parts.Measurement.map((measurement) => ({ ...measurement, targetId: parentOf(measurement.id) })),
    departments: parts.Department,
    goals: [...parts.Goal, ...sharedGoalsOf(toGoals.map(({ to }) => to))],
    notes: parts.Note.map((note) => ({ ...note, nodeId: parentOf(note.id) })),
    passages: parts.Passage.filter(({ id }) => stated.has(id)),
    covers: parts.COVERS,
    advances: parts.ADVANCES,
    responsibleFor: parts.RESPONSIBLE_FOR,
    contributesTo: toGoals.map(({ from: nodeId, to: goalId, ...place }) => ({ ...place, nodeId, goalId })),
    contributesToItems: toItems.map(({ from: targetId, to: itemId, ...place }) => ({ ...place, targetId, itemId })),
    statedIn: facts.map(({ from, to, role, statedName }) => ({
      nodeId: from,
      passageId: to,
      role: role ?? missing(from, "role"),
      statedName,
    })),
  });
  const lines = [...parts.DocumentLine].sort((a, b) => a.position - b.position);
  return { graph, findings: findingsOf(parts), ...(state === "notThere" ? {} : { text: { state, lines } }) };
}

function findingsOf(parts: Parts): readonly Finding[] {
  const passages = new Map(parts.Passage.map((passage) => [passage.id, passage]));
  const [placesOf, subjectsOf] = [byStart(parts.STATED_IN), byStart(parts.ABOUT)];
  return parts.Finding.map(({ primary, ...finding }): Finding => {
    const places = (placesOf.get(finding.id) ?? [])
      .map(({ to }) => passages.get(to) ?? missing(to, "a passage"))
      .map(({ id: _, ...place }) => place)
      .sort(comparePositions);
    return {
      ...finding,
      positions: [
        ...places.filter((place) => comparePositions(place, primary) === 0),
        ...places.filter((place) => comparePositions(place, primary) !== 0),
      ],
      about: (subjectsOf.get(finding.id) ?? []).map(({ to }) => to).sort(),
    };
  }).sort(compareProblems);
}

function byStart<T extends Way>(ways: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const way of ways) {
    const others = found.get(way.from);
    if (others) others.push(way);
    else found.set(way.from, [way]);
  }
  return found;
}
