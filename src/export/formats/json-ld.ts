/**
 * Writes a graph as linked data by SKOS, PROV and schema.org, in which every node and edge can be found again as it was.
 * Follows JSON-LD 1.1 (W3C Recommendation): https://www.w3.org/TR/json-ld11/
 */
import type { ExportGraph } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { CONTEXT } from "../json-ld/context.ts";
import { describeEnds, schemesOf } from "../json-ld/describe-edge.ts";
import { describeNode } from "../json-ld/describe-node.ts";
import { iri } from "../json-ld/iri.ts";
import { attributeProperties, double, type Line, typesOf } from "../json-ld/literals.ts";

export const jsonld: GraphFormat = {
  name: "jsonld",
  title: "JSON-LD 1.1",
  mediaType: "application/ld+json",
  holds: "graph",
  tools: [
    { name: "RDFLib (Python)", how: 'Graph().parse("….jsonld", format="json-ld"), then query() with SPARQL.' },
    { name: "jsonld.js", how: 'jsonld.toRDF(…, { format: "application/n-quads" }), for any triple store.' },
  ],
  write,
};

function* write(graph: ExportGraph): Iterable<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`;
  let separator = "";
  for (const line of lines(graph)) {
    yield separator + JSON.stringify(line);
    separator = ",\n";
  }
  yield "\n]}\n";
}

function* lines(graph: ExportGraph): Iterable<Line> {
  const { title, directed, attributes, nodes, edges } = graph;
  // No name of its own: many such graphs may go into one store.
  yield { "@type": "pg:Graph", label: title.toWellFormed(), directed, ...attributeProperties(attributes) };
  const nodeTypes = typesOf(graph.nodeAttributes);
  for (const node of nodes) {
    const { types, properties } = describeNode(node);
    yield {
      "@id": iri("node", node.id),
      "@type": ["pg:Node", iri("kind", node.kind), ...types],
      kind: node.kind.toWellFormed(),
      label: node.label.toWellFormed(),
      ...properties,
      ...attributeProperties(node.attributes, nodeTypes),
    };
  }
  const edgeTypes = typesOf(graph.edgeAttributes);
  const schemes = schemesOf(graph);
  for (const edge of edges) {
    yield {
      "@id": iri("edge", edge.id),
      "@type": "pg:Edge",
      kind: edge.kind.toWellFormed(),
      weight: double(edge.weight),
      ...describeEnds(edge, directed, schemes),
      ...attributeProperties(edge.attributes, edgeTypes),
    };
  }
}
