/**
 * Writes a graph as GEXF, Gephi's own format: with types, colours and sizes.
 * Follows GEXF 1.3: https://gexf.net/schema.html
 */
import type { AttributeDeclaration, Attributes, AttributeType, ExportGraph } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { attributeText } from "../writing/attribute-text.ts";
import { freeAttributes, freeDeclarations, namesOf } from "../writing/free-names.ts";
import { appearanceIn } from "../writing/palette.ts";
import { xmlAttributes, xmlText } from "../writing/xml-text.ts";

export const gexf: GraphFormat = {
  name: "gexf",
  title: "GEXF 1.3",
  mediaType: "application/gexf+xml",
  holds: "graph",
  tools: [
    { name: "Gephi", how: "File › Open, and choose the file." },
    { name: "Gephi Lite", how: "Open › Remote graph, and paste the link." },
  ],
  write,
};

/** GEXF's own lists have no way to write a comma inside an entry: lists are JSON in a string. */
const TYPES: Readonly<Record<AttributeType, string>> = {
  string: "string",
  integer: "long",
  real: "double",
  boolean: "boolean",
  strings: "string",
  integers: "string",
};

/** What graphology takes for the looks of a node or an edge, and networkx for times, hierarchy, or arguments of its own. */
const NODE_NAMES = namesOf(
  ..."color size x y z shape thickness viz start end spells pid parents self node_for_adding".split(" "),
);
const EDGE_NAMES = namesOf(
  ..."color size x y z shape thickness start end spells key networkx_key self u_for_edge v_for_edge".split(" "),
);

/** Readers know attributes by these ids; the names of ours cannot collide with `kind`, which comes first. */
const KIND = "kind";

function* write({
  title,
  directed,
  colouredBy,
  attributes,
  nodeAttributes,
  edgeAttributes,
  nodes,
  edges,
}: ExportGraph) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `<meta><creator>policy-graph</creator><description>${xmlText(describe(title, attributes))}</description></meta>\n`;
  yield `<graph${xmlAttributes({ defaultedgetype: directed ? "directed" : "undirected" })}>\n`;
  yield declarations("node", freeDeclarations(nodeAttributes, NODE_NAMES));
  yield declarations("edge", freeDeclarations(edgeAttributes, EDGE_NAMES));
  yield "<nodes>\n";
  for (const { id, label, kind, attributes } of nodes) {
    const { rgb, size } = appearanceIn({ colouredBy }, { kind, attributes });
    const [r, g, b] = rgb;
    yield `<node${xmlAttributes({ id, label })}>${values(kind, freeAttributes(attributes, NODE_NAMES))}<viz:color${xmlAttributes({ r, g, b })}/><viz:size${xmlAttributes({ value: size })}/></node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for (const { id, source, target, kind, weight, attributes } of edges) {
    yield `<edge${xmlAttributes({ id, source, target, label: kind, weight })}>${values(kind, freeAttributes(attributes, EDGE_NAMES))}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** GEXF gives a graph no attributes of its own. */
function describe(title: string, attributes: Attributes): string {
  return [title, ...Object.entries(attributes).map(([name, value]) => `${name}: ${attributeText(value)}`)].join("\n");
}

function declarations(of: "node" | "edge", declared: readonly AttributeDeclaration[]): string {
  const all = [{ name: KIND, type: "string" } as const, ...declared];
  const lines = all.map(
    ({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type: TYPES[type] })}/>\n`,
  );
  return `<attributes${xmlAttributes({ class: of })}>\n${lines.join("")}</attributes>\n`;
}

function values(kind: string, attributes: Attributes): string {
  const all = Object.entries({ [KIND]: kind, ...attributes });
  const written = all.map(([name, value]) => `<attvalue${xmlAttributes({ for: name, value: attributeText(value) })}/>`);
  return `<attvalues>${written.join("")}</attvalues>`;
}
