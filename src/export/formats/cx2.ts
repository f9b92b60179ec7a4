/**
 * Writes a graph as CX2, which Cytoscape and NDEx exchange: with types, and colours and sizes by kind.
 * Follows CX 2.0 (Cytoscape Exchange Format): https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/
 */
import {
  type AttributeDeclaration,
  type AttributeType,
  type ExportEdge,
  type ExportGraph,
  typeOfValue,
} from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { freeAttributes, freeDeclarations, namesOf } from "../writing/free-names.ts";
import { jsonList, mapped } from "../writing/json-list.ts";
import { type Appearance, appearanceOf, hexColour, textColourOn } from "../writing/palette.ts";

export const cx2: GraphFormat = {
  name: "cx2",
  title: "CX2",
  mediaType: "application/x.cx2+json",
  holds: "graph",
  tools: [
    { name: "Cytoscape", how: "File › Import › Network from File; 3.10 and later. Layout › Apply Preferred Layout." },
    { name: "Cytoscape Web", how: "Data › Import › Network from File (CX2)." },
    { name: "NDEx", how: "Upload Networks, and choose the file." },
  ],
  write,
};

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: "string",
  integer: "long",
  real: "double",
  boolean: "boolean",
  strings: "list_of_string",
  integers: "list_of_long",
};

/** What Cytoscape shows as the name of a node is the label; the type of an edge is its interaction. */
const NODE_NAMES = namesOf("name", "represents", "shared name", "SUID", "selected");
const EDGE_NAMES = namesOf("name", "interaction", "shared name", "shared interaction", "SUID", "selected");
const GRAPH_NAMES = namesOf("name", "description", "version", "shared name", "SUID", "selected");

/** Cytoscape draws in pixels. */
const PIXELS = 3;

function* write({ title, directed, attributes, nodes, edges, ...graph }: ExportGraph): Iterable<string> {
  const about = { name: title, ...freeAttributes(attributes, GRAPH_NAMES) };
  const declared = {
    networkAttributes: declarations(Object.entries(about).map(([name, value]) => ({ name, type: typeOfValue(value) }))),
    nodes: declarations([
      ...["name", "id", "kind"].map((name) => ({ name, type: "string" }) as const),
      ...freeDeclarations(graph.nodeAttributes, NODE_NAMES),
    ]),
    edges: declarations([
      ...["id", "interaction"].map((name) => ({ name, type: "string" }) as const),
      { name: "weight", type: "real" },
      ...freeDeclarations(graph.edgeAttributes, EDGE_NAMES),
    ]),
  };
  yield '[{"CXVersion":"2.0","hasFragments":false},\n';
  yield `${JSON.stringify({ metaData: metaData({ nodes: countOf(nodes), edges: countOf(edges) }) })},\n`;
  yield `${JSON.stringify({ attributeDeclarations: [declared] })},\n`;
  yield `${JSON.stringify({ networkAttributes: [about] })},\n`;

  const numbers = new Map<string, number>();
  const kinds = new Set<string>();
  yield '{"nodes":';
  yield* jsonList(
    mapped(nodes, ({ id, label, kind, attributes }) => {
      kinds.add(kind);
      numbers.set(id, numbers.size);
      return { id: numbers.get(id), v: { name: label, id, kind, ...freeAttributes(attributes, NODE_NAMES) } };
    }),
  );
  yield '},\n{"edges":';
  let number = 0;
  yield* jsonList(
    mapped(edges, ({ id, source, target, kind, weight, attributes }: ExportEdge) => {
      const v = { id, interaction: kind, weight, ...freeAttributes(attributes, EDGE_NAMES) };
      return { id: number++, s: numbers.get(source), t: numbers.get(target), v };
    }),
  );
  yield `},\n${JSON.stringify({ visualProperties: [appearances([...kinds], directed)] })},\n`;
  yield '{"status":[{"success":true,"error":""}]}]\n';
}

function metaData(counts: Readonly<Record<"nodes" | "edges", number>>) {
  const all = { attributeDeclarations: 1, networkAttributes: 1, ...counts, visualProperties: 1 };
  return Object.entries(all).map(([name, elementCount]) => ({ name, elementCount }));
}

function countOf(all: Iterable<unknown>): number {
  let count = 0;
  for (const _ of all) count++;
  return count;
}

function declarations(declared: readonly AttributeDeclaration[]): Readonly<Record<string, { readonly d: string }>> {
  return Object.fromEntries(declared.map(({ name, type }) => [name, { d: TYPES[type] }]));
}

function appearances(kinds: readonly string[], directed: boolean) {
  const byKind = (property: (of: Appearance) => string | number) => ({
    type: "DISCRETE",
    definition: { attribute: "kind", type: "string", map: kinds.map((v) => ({ v, vp: property(appearanceOf(v)) })) },
  });
  return {
    default: {
      node: { NODE_SHAPE: "ellipse" },
      edge: { EDGE_TARGET_ARROW_SHAPE: directed ? "triangle" : "none" },
    },
    nodeMapping: {
      NODE_LABEL: { type: "PASSTHROUGH", definition: { attribute: "name", type: "string" } },
      NODE_BACKGROUND_COLOR: byKind(hexColour),
      NODE_LABEL_COLOR: byKind(textColourOn),
      NODE_WIDTH: byKind(({ size }) => size * PIXELS),
      NODE_HEIGHT: byKind(({ size }) => size * PIXELS),
    },
    edgeMapping: {},
  };
}
