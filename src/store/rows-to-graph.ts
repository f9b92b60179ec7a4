/** The rows of one edition and its municipality in, the checked graph they were made of out; `graphToRows` is its inverse. */

import { fromEnumValue } from "../model/enum-values.ts";
import type {
  CheckedGraph,
  EditionStage,
  Initiative,
  Municipality,
  Passage,
  PassageRole,
  Plan,
  PolicyDomain,
  PolicyItem,
  Target,
} from "../model/policy-graph.ts";
import { comparePositions } from "../model/position.ts";
import { compareProblems, type Finding, type Severity } from "../model/problem.ts";
import { sortGraph } from "../model/sort-graph.ts";
import type { GraphRows, Properties, RelationshipRow } from "./rows.ts";

/** Throws where the rows are not those of one whole edition: somebody else wrote them. */
export function rowsToGraph(municipality: Municipality, { nodes, relationships }: GraphRows): CheckedGraph {
  const entities = <T>(label: string, read: (from: Reader) => T): T[] =>
    nodes.filter((row) => row.label === label).map(({ id, properties }) => read(readerOf(id, properties)));
  const edges = (type: string) => relationships.filter((row) => row.type === type);
  const parents = (type: string) => new Map(edges(type).map(({ from, to }) => [to, from]));
  const [domainOf, planOfInitiative, planOfTarget] = [
    parents("HAS_ITEM"),
    parents("HAS_INITIATIVE"),
    parents("HAS_TARGET"),
  ];
  const parentOf = (map: ReadonlyMap<string, string>, id: string) => map.get(id) ?? missing(id, "a parent");

  const [edition] = entities("Edition", (from) => ({
    id: from.id,
    title: from.text("title"),
    stage: fromEnumValue(from.text("stage")) as EditionStage,
    periodFrom: from.optionalNumber("periodFrom"),
    periodTo: from.optionalNumber("periodTo"),
    documentName: from.text("documentName"),
    documentHash: from.text("documentHash"),
  }));
  if (!edition) return missing("the rows", "an edition");

  const findingIds = new Set(nodes.filter(({ label }) => label === "Finding").map(({ id }) => id));
  const passages = new Map(entities("Passage", readPassage).map((passage) => [passage.id, passage]));
  const statedIn = edges("STATED_IN");
  const facts = statedIn.filter(({ from }) => !findingIds.has(from));
  const stated = new Set(facts.map(({ to }) => to));
  const graph = sortGraph({
    municipality,
    edition,
    domains: entities("PolicyDomain", readDomain),
    items: entities("PolicyItem", (from) => readItem(from, parentOf(domainOf, from.id))),
    plans: entities("Plan", readPlan),
    initiatives: entities("Initiative", (from) => readInitiative(from, parentOf(planOfInitiative, from.id))),
    targets: entities("Target", (from) => readTarget(from, parentOf(planOfTarget, from.id))),
    passages: [...passages.values()].filter(({ id }) => stated.has(id)),
    covers: edges("COVERS").map(({ from, to, properties }) => ({
      planId: from,
      itemId: to,
      ...readPlace(`${from} ${to}`, properties),
    })),
    advances: edges("ADVANCES").map(({ from, to, properties }) => ({
      initiativeId: from,
      itemId: to,
      ...readPlace(`${from} ${to}`, properties),
      statedName: readerOf(from, properties).optionalText("statedName"),
    })),
    statedIn: facts.map(({ from, to, properties }) => ({
      nodeId: from,
      passageId: to,
      role: fromEnumValue(readerOf(from, properties).text("role")) as PassageRole,
      statedName: readerOf(from, properties).optionalText("statedName"),
    })),
  });
  return {
    graph,
    findings: readFindings(
      entities("Finding", (from) => from),
      statedIn,
      edges("ABOUT"),
      passages,
    ),
  };
}

function readFindings(
  found: readonly Reader[],
  statedIn: readonly RelationshipRow[],
  about: readonly RelationshipRow[],
  passages: ReadonlyMap<string, Passage>,
): readonly Finding[] {
  const [placesOf, subjectsOf] = [outgoing(statedIn), outgoing(about)];
  return found
    .map((from): Finding => {
      const decisive = { line: from.optionalNumber("line") ?? 0, column: from.optionalNumber("column") ?? 0 };
      const places = (placesOf.get(from.id) ?? [])
        .map(({ to }) => passages.get(to) ?? missing(to, "a passage"))
        .map(({ line, column, text }) => ({ line, column, text }))
        .sort(comparePositions);
      return {
        id: from.id,
        code: from.text("rule"),
        severity: fromEnumValue(from.text("severity")) as Severity,
        message: from.text("message"),
        positions: [
          ...places.filter((place) => comparePositions(place, decisive) === 0),
          ...places.filter((place) => comparePositions(place, decisive) !== 0),
        ],
        about: (subjectsOf.get(from.id) ?? []).map(({ to }) => to).sort(),
      };
    })
    .sort(compareProblems);
}

function outgoing(rows: readonly RelationshipRow[]): ReadonlyMap<string, readonly RelationshipRow[]> {
  const byStart = new Map<string, RelationshipRow[]>();
  for (const row of rows) {
    const others = byStart.get(row.from);
    if (others) others.push(row);
    else byStart.set(row.from, [row]);
  }
  return byStart;
}

const readDomain = (from: Reader): PolicyDomain => ({
  id: from.id,
  number: from.number("number"),
  name: from.text("name"),
  statedMarkCount: from.optionalNumber("statedMarkCount"),
});

const readItem = (from: Reader, domainId: string): PolicyItem => ({
  id: from.id,
  domainId,
  code: from.text("code"),
  position: from.number("position"),
  name: from.text("name"),
  nameVariants: from.texts("nameVariants"),
  statedMarkCount: from.optionalNumber("statedMarkCount"),
});

const readPlan = (from: Reader): Plan => ({
  id: from.id,
  number: from.number("number"),
  name: from.text("name"),
  nameVariants: from.texts("nameVariants"),
  description: from.text("description"),
  statedMarkCount: from.optionalNumber("statedMarkCount"),
});

const readInitiative = (from: Reader, planId: string): Initiative => ({
  id: from.id,
  planId,
  position: from.number("position"),
  name: from.text("name"),
  description: from.text("description"),
});

const readTarget = (from: Reader, planId: string): Target => ({
  id: from.id,
  planId,
  position: from.number("position"),
  name: from.text("name"),
});

const readPassage = (from: Reader): Passage => ({ id: from.id, ...readPlace(from.id, from.properties) });

function readPlace(id: string, properties: Properties) {
  const from = readerOf(id, properties);
  return { line: from.number("line"), column: from.number("column"), text: from.text("text") };
}

type Reader = ReturnType<typeof readerOf>;

/** Reads properties of one node or relationship, and says which one lacks what. */
function readerOf(id: string, properties: Properties) {
  const read = <T>(key: string, is: (value: unknown) => value is T): T | null => {
    const value: unknown = properties[key] ?? null;
    return value === null ? null : is(value) ? value : missing(id, key);
  };
  return {
    id,
    properties,
    text: (key: string) => read(key, isText) ?? missing(id, key),
    number: (key: string) => read(key, isNumber) ?? missing(id, key),
    optionalText: (key: string) => read(key, isText),
    optionalNumber: (key: string) => read(key, isNumber),
    texts: (key: string) => read(key, isTexts) ?? missing(id, key),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

function missing(id: string, what: string): never {
  throw new Error(`The database does not hold a whole edition: ${id} lacks ${what}. Load its document again.`);
}
