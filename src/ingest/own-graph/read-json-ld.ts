/** Reads the JSON-LD that this program exports of a whole edition: the graph that was written, places and all. */

import { fromEnumValue } from "../../model/enum-values.ts";
import { editionId } from "../../model/ids.ts";
import {
  MARK_STRENGTHS,
  MEASUREMENT_KINDS,
  PASSAGE_ROLES,
  type PolicyGraph,
  SUMMARIZED_PROSE,
  TARGET_DIRECTIONS,
  VALUE_BOUNDS,
} from "../../model/policy-graph.ts";
import { type Position, textPosition } from "../../model/position.ts";
import { compareProblems, type Problem, problemOf, type Severity } from "../../model/problem.ts";
import { sortGraph } from "../../model/sort-graph.ts";
import { tooMuchInGraph } from "../bounds.ts";
import type { EditionFacts } from "../edition-facts.ts";
import { type DocumentRead, editionOf } from "../edition-of.ts";
import { freezeDeep } from "../freeze-deep.ts";
import { hashOf } from "../hash-of.ts";
import type { Ingested } from "../ingest-lines.ts";
import type { SourceDocument } from "../source/source.ts";
import { Refusal, refuse } from "../source/source-bounds.ts";
import { type StatedFacts, withStated } from "../stated-facts.ts";
import { type ExportedEdge, type ExportedNode, exportedGraph } from "./exported-graph.ts";

/** What checking the graph finds again by itself; what reading the first document found is taken from the export. */
export const FOUND_AGAIN: ReadonlySet<string> = new Set([
  ...["item-not-in-matrix", "duplicate-code", "code-outside-domain", "stated-total-differs", "mention-without-mark"],
  ...["mark-without-initiative", "plan-name-differs", "item-name-differs", "department-name-differs"],
  ...["goal-against-direction", "goal-outside-period", "code-out-of-sequence", "duplicate-mention"],
  ...["plan-without-initiative", "plan-without-target", "initiative-without-item", "item-in-no-plan"],
]);

/** undefined of what is no such export. Never throws on what the file holds. */
export function readOwnJsonLd({ name, bytes }: SourceDocument, facts: EditionFacts): Ingested | undefined {
  try {
    const exported = exportedGraph(bytes);
    if (!exported) return undefined;
    const places = placesIn(exported);
    const known = withStated(facts, statedIn(exported));
    const graph = graphOf(exported, places, known.facts, { name, hash: hashOf(bytes) });
    const tooMuch = tooMuchInGraph(graph);
    if (tooMuch) return { graph: null, problems: [tooMuch] };
    const stated = known.problems.map(({ problem }) => problem);
    const problems = [...findingsOf(exported, places, graph), ...stated].sort(compareProblems);
    return { graph: freezeDeep(graph), problems };
  } catch (error) {
    if (error instanceof Refusal) return { graph: null, problems: [error.problem] };
    throw error;
  }
}

type Places = (one: ExportedNode | ExportedEdge) => Position;
type Exported = NonNullable<ReturnType<typeof exportedGraph>>;

function graphOf(exported: Exported, places: Places, facts: EditionFacts, document: DocumentRead): PolicyGraph {
  const [edition, ...others] = exported.nodesOf("Edition");
  if (!edition || others.length > 0) return refuse("export-of-a-part/editions", { isSeveral: edition !== undefined });
  const own = editionId(facts.organization.id, facts.edition.name);
  /** The ids of an edition begin with its own; what editions share does not. */
  const idOf = (id: string) =>
    id === edition.id || id.startsWith(`${edition.id}/`) ? own + id.slice(edition.id.length) : id;
  const ownerOf = (node: ExportedNode, ...types: readonly string[]) => idOf(exported.oneTo(node, types));
  const undertaken = (node: ExportedNode) => ({
    ...{ identifier: node.text("identifier"), status: node.text("status") },
    ...{ periodFrom: node.number("periodFrom"), periodTo: node.number("periodTo") },
  });
  const named = (node: ExportedNode) => ({
    id: idOf(node.id),
    name: node.needed("name"),
    description: node.text("description") ?? "",
  });
  const between = (type: string) => exported.edgesOf(type).map((edge) => ({ edge, at: places(edge) }));
  const ends = ({ from, to }: ExportedEdge) => [idOf(from), idOf(to)] as const;
  const contributions = between("CONTRIBUTES_TO");
  const isToItem = ({ edge }: (typeof contributions)[number]) => exported.kindOf(edge.to) === "PolicyItem";
  const [from, to] = [edition.number("periodFrom"), edition.number("periodTo")];
  return sortGraph({
    organization: { ...facts.organization },
    edition: editionOf(facts, document, from === null || to === null ? null : { from, to }),
    domains: exported.nodesOf("PolicyDomain").map((node) => ({
      ...{ ...named(node), number: node.count("number"), identifier: node.text("identifier") },
      statedMarkCount: node.number("statedMarkCount"),
    })),
    items: exported.nodesOf("PolicyItem").map((node) => ({
      ...{ ...named(node), ...undertaken(node), code: node.text("code"), position: node.count("position") },
      ...{ domainId: ownerOf(node, "HAS_ITEM"), levelName: node.text("levelName") },
      parentId: exported.maybeTo(node, "HAS_PART", idOf),
      ...{ nameVariants: node.texts("nameVariants"), statedMarkCount: node.number("statedMarkCount") },
    })),
    plans: exported.nodesOf("Plan").map((node) => ({
      ...{ ...named(node), ...undertaken(node), number: node.count("number") },
      ...{ nameVariants: node.texts("nameVariants"), statedMarkCount: node.number("statedMarkCount") },
    })),
    initiatives: exported.nodesOf("Initiative").map((node) => ({
      ...{ ...named(node), ...undertaken(node), position: node.count("position") },
      ownerId: ownerOf(node, "HAS_INITIATIVE"),
    })),
    targets: exported.nodesOf("Target").map((node) => ({
      ...{ id: idOf(node.id), name: node.needed("name"), ...undertaken(node), position: node.count("position") },
      ...{ ownerId: ownerOf(node, "HAS_TARGET"), unit: node.text("unit"), source: node.text("source") },
      direction: node.one("direction", TARGET_DIRECTIONS),
    })),
    measurements: exported.nodesOf("Measurement").map((node) => ({
      ...{ id: idOf(node.id), targetId: ownerOf(node, "HAS_MEASUREMENT"), position: node.count("position") },
      measurementKind: node.oneOf("measurementKind", MEASUREMENT_KINDS),
      bound: node.oneOf("bound", VALUE_BOUNDS),
      ...{ year: node.number("year"), value: node.number("value"), text: node.needed("text") },
    })),
    departments: exported.nodesOf("Department").map((node) => ({
      ...{ id: idOf(node.id), position: node.count("position"), name: node.needed("name") },
    })),
    goals: exported.nodesOf("Goal").map((node) => ({
      ...{ id: idOf(node.id), scheme: node.needed("scheme"), position: node.count("position") },
      ...{ code: node.text("code"), name: node.needed("name") },
    })),
    notes: exported.nodesOf("Note").map((node) => ({
      ...{ id: idOf(node.id), nodeId: ownerOf(node, "HAS_NOTE"), position: node.count("position") },
      ...{ head: node.text("head") ?? "", text: node.needed("text") },
    })),
    passages: statingPassages(exported).map((node) => ({ ...places(node), id: idOf(node.id) })),
    covers: between("COVERS").map(({ edge, at }) => {
      const [planId, itemId] = ends(edge);
      return { ...at, planId, itemId, strength: edge.one("strength", MARK_STRENGTHS) };
    }),
    advances: between("ADVANCES").map(({ edge, at }) => {
      const [initiativeId, itemId] = ends(edge);
      return { ...at, initiativeId, itemId, statedName: edge.text("statedName") };
    }),
    responsibleFor: between("RESPONSIBLE_FOR").map(({ edge, at }) => {
      const [departmentId, nodeId] = ends(edge);
      return { ...at, departmentId, nodeId };
    }),
    contributesTo: contributions
      .filter((one) => !isToItem(one))
      .map(({ edge, at }) => {
        const [nodeId, goalId] = ends(edge);
        return { ...at, nodeId, goalId };
      }),
    contributesToItems: contributions.filter(isToItem).map(({ edge, at }) => {
      const [targetId, itemId] = ends(edge);
      return { ...at, targetId, itemId };
    }),
    statedIn: statingEdges(exported).map((edge) => {
      const [nodeId, passage] = ends(edge);
      return {
        ...{ nodeId, passageId: passage, statedName: edge.text("statedName") },
        role: edge.oneOf("role", PASSAGE_ROLES),
      };
    }),
  });
}

/** What the edition file may leave to the export. */
function statedIn(exported: Exported): StatedFacts {
  const [edition] = exported.nodesOf("Edition");
  if (!edition) return {};
  const text = (name: string) => edition.text(name) ?? undefined;
  const prose = edition.texts("summarized").map(fromEnumValue);
  return {
    ...{ note: text("note"), title: text("sourceTitle"), publisher: text("sourcePublisher") },
    ...{ date: text("sourceDate"), url: text("sourceUrl"), licence: text("sourceLicence") },
    summarized: SUMMARIZED_PROSE.filter((one) => prose.includes(one)),
  };
}

/** Those of findings are made of them anew. */
const statingEdges = (exported: Exported) =>
  exported.edgesOf("STATED_IN").filter(({ from }) => exported.kindOf(from) !== "Finding");

function statingPassages(exported: Exported): readonly ExportedNode[] {
  const stated = new Set(statingEdges(exported).map(({ to }) => to));
  return exported.nodesOf("Passage").filter(({ id }) => stated.has(id));
}

/** A text's places are its lines and columns; of others the export has the names, which are put in order as people would. */
function placesIn(exported: Exported): Places {
  const names = exported.all.flatMap((one) => one.text("place") ?? []);
  const order = new Map([...new Set(names)].sort(BY_PLACE.compare).map((place, index) => [place, index + 1]));
  return (one) => {
    const [line, column, text] = [one.number("line"), one.number("column"), one.text("text") ?? ""];
    if (line !== null && column !== null) return textPosition(line, column, text);
    const place = one.needed("place");
    return { place, placeOrder: order.get(place) ?? 0, line: null, column: null, text };
  };
}

const BY_PLACE = new Intl.Collator("ja", { numeric: true });

function findingsOf(exported: Exported, places: Places, graph: PolicyGraph): Problem[] {
  const passages = new Map(exported.nodesOf("Passage").map((node) => [node.id, places(node)]));
  const read = exported.nodesOf("Finding").filter((node) => !FOUND_AGAIN.has(node.needed("rule")));
  const found = read.map((node): Problem => {
    const quoted = exported.edgesFrom(node.id, "STATED_IN").flatMap(({ to }) => passages.get(to) ?? []);
    return {
      code: node.needed("rule"),
      severity: node.oneOf("severity", ["error", "warning", "information"] as const satisfies readonly Severity[]),
      ...{ values: {}, message: node.needed("message") },
      messageJa: node.text("messageJa"),
      comparedNames: node.texts("comparedNames"),
      positions: quoted,
      about: [],
    };
  });
  const [edition] = exported.nodesOf("Edition");
  const from = edition?.text("documentName") ?? "";
  const differs = edition && edition.text("title") !== graph.edition.title;
  return [
    problemOf("own-export", "information", { from }),
    ...(differs
      ? [
          problemOf("title-differs", "information", {
            text: edition.text("title") ?? "",
            title: graph.edition.title,
          }),
        ]
      : []),
    ...found,
  ];
}
