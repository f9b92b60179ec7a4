/** What nodes and relationships of editions are to a reader of the schema: objects with properties, and links by the names of GraphQL's fields. */
import { labelOf } from "./labelled.ts";

export type Value = string | number | boolean | readonly string[] | readonly number[] | null;
export type Values = Readonly<Record<string, Value>>;

export interface WorldNode {
  readonly kind: string;
  readonly id: string;
  /** The id is one of them; a property that is not stated is null. */
  readonly properties: Values;
  /** By the field that leads there, in either direction; empty where there is none. */
  readonly links: Map<string, Link[]>;
}

export interface Link {
  readonly node: WorldNode;
  /** What the relationship itself states. */
  readonly edge: Values;
}

export interface World {
  /** By id, which is unique over all kinds. */
  readonly nodes: Map<string, WorldNode>;
  /** The edition that brought a node in, by the node's id. */
  readonly editionOf: Map<string, string>;
}

/** Fields behind which there is at most one node. */
export const TO_ONE: ReadonlySet<string> = new Set([
  "organization",
  "edition",
  "aboutEdition",
  "domain",
  "plan",
  "item",
  "initiative",
  "target",
  "parent",
  ...["newEdition", "oldEdition", "comparison", "owner", "oldOverlap", "newOverlap"],
  ...["before", "after"],
]);

export function addNode({ nodes }: World, kind: string, properties: Values & { readonly id: string }): WorldNode {
  const labelled = { ...properties, label: labelOf(kind, properties) };
  const node = { kind, id: properties.id, properties: labelled, links: new Map() };
  nodes.set(node.id, node);
  return node;
}

export function nodeOf({ nodes }: World, id: string): WorldNode {
  const node = nodes.get(id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
}

/** `there`: the field of `a` that leads to `b`; `back`: the other way round. */
export function link(a: WorldNode, there: string, b: WorldNode, back: string, edge: Values = {}): void {
  a.links.set(there, [...(a.links.get(there) ?? []), { node: b, edge }]);
  b.links.set(back, [...(b.links.get(back) ?? []), { node: a, edge }]);
}
