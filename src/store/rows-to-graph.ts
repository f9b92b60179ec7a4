/** The rows of one edition and its municipality in, the checked graph they were made of out; `graphToRows` is its inverse. */
import type { CheckedGraph, Municipality } from "../model/policy-graph.ts";
import { comparePositions } from "../model/position.ts";
import { compareProblems, type Finding } from "../model/problem.ts";
import { sortGraph } from "../model/sort-graph.ts";
import { missing, NODES, RELATIONSHIPS, type Way } from "./edition-parts.ts";
import { type GraphRows, isStoredLabel, type NodeRow, type RelationshipRow } from "./rows.ts";

/** Takes the rows of one edition in any order and keeps what they say, not the rows: they may come by the hundred thousand. */
export interface GraphReading {
  readonly node: (row: NodeRow) => void;
  readonly relationship: (row: RelationshipRow) => void;
  /** null where no node came. Throws where the rows are not those of one whole edition: somebody else wrote them, or a load came between. */
  readonly graph: (municipality: Municipality) => CheckedGraph | null;
}

/** Throws where the rows are not those of one whole edition. */
export function rowsToGraph(municipality: Municipality, { nodes, relationships }: GraphRows): CheckedGraph {
  const reading = graphReading();
  nodes.forEach(reading.node);
  relationships.forEach(reading.relationship);
  return reading.graph(municipality) ?? missing("the rows", "an edition");
}

type Readers = typeof NODES & typeof RELATIONSHIPS;
type Parts = { readonly [Name in keyof Readers]: ReturnType<Readers[Name]>[] };

export function graphReading(): GraphReading {
  const parts = Object.fromEntries([...Object.keys(NODES), ...Object.keys(RELATIONSHIPS)].map((name) => [name, []]));
  let nodeCount = 0;
  let failure: unknown;
  const take = <Row>(readers: Readonly<Record<string, (row: Row) => unknown>>, name: string, row: Row) => {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!read) return;
    try {
      (parts[name] as unknown[]).push(read(row));
    } catch (error) {
      // What is wrong is said at the end, when it is known whether the rows belong together.
      failure ??= error;
    }
  };
  return {
    node: (row) => {
      nodeCount += 1;
      if (!isStoredLabel(row.label)) failure ??= new Error(unknownKind(row));
      take(NODES, row.label, row);
    },
    relationship: (row) => take(RELATIONSHIPS, row.type, row),
    graph: (municipality) => {
      if (failure !== undefined) throw failure;
      return nodeCount === 0 ? null : assemble(municipality, parts as unknown as Parts);
    },
  };
}

const unknownKind = ({ id, label }: NodeRow) =>
  `The database holds what no edition has: ${id} is of kind ${label}, which this version does not know. Load its document again.`;

function assemble(municipality: Municipality, parts: Parts): CheckedGraph {
  const [edition] = parts.Edition;
  if (!edition) return missing("the rows", "an edition");
  const ways = [...parts.HAS_ITEM, ...parts.HAS_INITIATIVE, ...parts.HAS_TARGET];
  const parents = new Map(ways.map(({ from, to }) => [to, from]));
  const parentOf = (id: string) => parents.get(id) ?? missing(id, "a parent");
  const findingIds = new Set(parts.Finding.map(({ id }) => id));
  const facts = parts.STATED_IN.filter(({ from }) => !findingIds.has(from));
  const stated = new Set(facts.map(({ to }) => to));
  const graph = sortGraph({
    municipality,
    edition,
    domains: parts.PolicyDomain,
    items: parts.PolicyItem.map((item) => ({ ...item, domainId: parentOf(item.id) })),
    plans: parts.Plan,
    initiatives: parts.Initiative.map((initiative) => ({ ...initiative, planId: parentOf(initiative.id) })),
    targets: parts.Target.map((target) => ({ ...target, planId: parentOf(target.id) })),
    passages: parts.Passage.filter(({ id }) => stated.has(id)),
    covers: parts.COVERS,
    advances: parts.ADVANCES,
    statedIn: facts.map(({ from, to, role, statedName }) => ({
      nodeId: from,
      passageId: to,
      role: role ?? missing(from, "role"),
      statedName,
    })),
  });
  return { graph, findings: findingsOf(parts) };
}

function findingsOf(parts: Parts): readonly Finding[] {
  const passages = new Map(parts.Passage.map((passage) => [passage.id, passage]));
  const [placesOf, subjectsOf] = [byStart(parts.STATED_IN), byStart(parts.ABOUT)];
  return parts.Finding.map(({ decisive, ...finding }): Finding => {
    const places = (placesOf.get(finding.id) ?? [])
      .map(({ to }) => passages.get(to) ?? missing(to, "a passage"))
      .map(({ line, column, text }) => ({ line, column, text }))
      .sort(comparePositions);
    return {
      ...finding,
      positions: [
        ...places.filter((place) => comparePositions(place, decisive) === 0),
        ...places.filter((place) => comparePositions(place, decisive) !== 0),
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
