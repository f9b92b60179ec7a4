/** Pictures of several editions in, one of them all out, in which everything says whose it is. */
import type { Edition, Organization } from "../model/policy-graph.ts";
import {
  type AttributeDeclaration,
  type Attributes,
  type ExportGraph,
  type ExportNode,
  iterable,
} from "./export-graph.ts";

export interface PartOfGraph {
  readonly organization: Pick<Organization, "id" | "name">;
  readonly edition: Pick<Edition, "id" | "title">;
  /** All of the same view, and so with one direction. */
  readonly graph: ExportGraph;
}

/** On every node that belongs to one edition. */
const OWN: readonly AttributeDeclaration[] = [
  { name: "organization", type: "string" },
  { name: "edition", type: "string" },
];

/**
 * Nodes and edges in the order of the parts. What editions share, such as goals of the SDGs, is there once and belongs to none. The label of every other
 * node begins with the organization's name; with the edition's title besides, where an organization has two of them, or two have one name.
 */
export function joinGraphs(parts: readonly PartOfGraph[], view: string): ExportGraph {
  const [first] = parts;
  if (!first) throw new Error("there is nothing to join");
  const called = callsOf(parts);
  return {
    title: `${parts.map(({ edition }) => called.get(edition.id)).join(", ")}: ${view}`,
    directed: first.graph.directed,
    attributes: {
      ...shared(parts.map(({ graph }) => graph.attributes)),
      editions: parts.map(({ edition }) => edition.id),
    },
    nodeAttributes: [...OWN, ...declared(parts.map(({ graph }) => graph.nodeAttributes))],
    edgeAttributes: declared(parts.map(({ graph }) => graph.edgeAttributes)),
    nodes: iterable(() => nodes(parts, called)),
    edges: iterable(function* () {
      const seen = new Set<string>();
      for (const { graph } of parts) yield* once(graph.edges, seen);
    }),
  };
}

function* nodes(parts: readonly PartOfGraph[], called: ReadonlyMap<string, string>): Iterable<ExportNode> {
  const seen = new Set<string>();
  for (const { organization, edition, graph } of parts) {
    for (const node of once(graph.nodes, seen)) {
      const isOwn = node.id === edition.id || node.id.startsWith(`${edition.id}/`);
      if (!isOwn) yield node;
      else
        yield {
          ...node,
          label:
            node.id === edition.id ? (called.get(edition.id) ?? node.label) : `${called.get(edition.id)} ${node.label}`,
          attributes: { organization: organization.name, edition: edition.id, ...node.attributes },
        };
    }
  }
}

function* once<T extends { readonly id: string }>(all: Iterable<T>, seen: Set<string>): Iterable<T> {
  for (const one of all) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    yield one;
  }
}

/** What each edition is called beside the others, by its id: no more than is needed to tell them apart. */
function callsOf(parts: readonly PartOfGraph[]): ReadonlyMap<string, string> {
  const ways: readonly ((part: PartOfGraph) => string)[] = [
    ({ organization }) => organization.name,
    ({ organization, edition }) => `${organization.name} ${edition.title}`,
    ({ organization, edition }) => `${organization.name} ${edition.title} (${edition.id})`,
  ];
  const way = ways.find((one) => new Set(parts.map(one)).size === parts.length) ?? ways[2];
  return new Map(parts.map((part) => [part.edition.id, way?.(part) ?? part.edition.id]));
}

/** What all of them say alike. */
function shared([first = {}, ...others]: readonly Attributes[]): Attributes {
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) =>
      others.every((other) => JSON.stringify(other[name]) === JSON.stringify(value)),
    ),
  );
}

function declared(lists: readonly (readonly AttributeDeclaration[])[]): readonly AttributeDeclaration[] {
  const own = new Set(OWN.map(({ name }) => name));
  const byName = new Map(lists.flat().map((one) => [one.name, one]));
  return [...byName.values()].filter(({ name }) => !own.has(name));
}
