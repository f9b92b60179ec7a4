/**
 * Writes a graph as a Kumu blueprint: JSON of elements and connections that refer to each other by id.
 * Follows Kumu's blueprints, which have no versions: https://docs.kumu.io/guides/import/blueprints
 */
import type { Attributes, AttributeValue, ExportGraph } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { freeAttributes, namesOf, uniqueIds } from "../writing/free-names.ts";
import { jsonList, mapped } from "../writing/json-list.ts";

export const kumu: GraphFormat = {
  name: "kumu.json",
  title: "Kumu blueprint",
  mediaType: "application/x.kumu+json",
  holds: "graph",
  tools: [{ name: "Kumu", how: "Import › JSON: choose the file, or paste the link to keep the map up to date." }],
  write,
};

/** Kumu's own fields. It shows a description as text, which is what ours is. */
const NAMES = namesOf("id", "label", "type", "tags", "description", "image", "from", "to", "direction");

/** Ids are unique across elements and connections. A blueprint holds nothing of what is to be known of the graph as a whole. */
function* write({ directed, nodes, edges }: ExportGraph): Iterable<string> {
  const unique = uniqueIds();
  const direction = directed ? "directed" : "undirected";
  yield '{"elements":';
  yield* jsonList(
    mapped(nodes, ({ id, label, kind, attributes }) => ({ id: unique(id), label, type: kind, ...fields(attributes) })),
  );
  yield ',\n"connections":';
  yield* jsonList(
    mapped(edges, ({ id, source, target, kind, weight, attributes }) => ({
      id: unique(id),
      from: source,
      to: target,
      direction,
      type: kind,
      weight,
      ...fields(attributes),
    })),
  );
  yield "}\n";
}

function fields({ description, ...others }: Attributes): Record<string, AttributeValue> {
  if (typeof description === "string") return { description, ...freeAttributes(others, NAMES) };
  return freeAttributes(description === undefined ? others : { description, ...others }, NAMES);
}
