/** Nodes and edges in, one after another, some of them again; each once, with all its attributes, out. */
import type { Attributes, AttributeValue, ExportEdge, ExportNode } from "../../export/export-graph.ts";
import { connectedTwice, twoValues } from "./cannot-hold-answer.ts";

/** By name. */
export type AttributeMap = ReadonlyMap<string, AttributeValue>;

interface Entry<T> {
  readonly about: Omit<T, "attributes">;
  readonly attributes: Map<string, AttributeValue>;
}

export interface GraphInMaking {
  /** By id, in the order in which they first came. */
  readonly nodes: Map<string, Entry<ExportNode>>;
  readonly edges: Map<string, Entry<ExportEdge>>;
  /** Of the graph as a whole. */
  readonly attributes: Map<string, AttributeValue>;
  /** For each edge, by the attributes asked for, the different values that came. */
  readonly parallels: Map<string, Map<string, string[]>>;
}

export function emptyGraph(): GraphInMaking {
  return { nodes: new Map(), edges: new Map(), attributes: new Map(), parallels: new Map() };
}

/** Adds what has this id, or to what has it already. */
export function unite<T extends { readonly id: string }>(
  entries: Map<string, Entry<T>>,
  about: Omit<T, "attributes"> & { readonly id: string },
  attributes: AttributeMap,
): void {
  const entry = entries.get(about.id) ?? { about, attributes: new Map() };
  entries.set(about.id, entry);
  for (const [name, value] of attributes) {
    const before = entry.attributes.get(name);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value)) throw twoValues(name, about.id);
    entry.attributes.set(name, value);
  }
}

/**
 * An edge's id in, its own out. A field may join the same two nodes more than once (a passage names an item twice): then the same attributes
 * have different values, and these are edges of their own, `… 2`, `… 3`. Which of them is meant where others are asked for, nobody knows.
 */
export function parallelId(
  { parallels }: GraphInMaking,
  id: string,
  asked: readonly string[],
  attributes: AttributeMap,
): string {
  if (asked.length === 0) return id;
  const byQuestion = parallels.get(id) ?? new Map<string, string[]>();
  const question = asked.join(" ");
  const known = byQuestion.get(question) ?? [];
  parallels.set(id, byQuestion.set(question, known));
  const values = JSON.stringify([...attributes]);
  if (!known.includes(values)) known.push(values);
  if (byQuestion.size > 1 && [...byQuestion.values()].some(({ length }) => length > 1)) throw connectedTwice(id);
  const index = known.indexOf(values);
  return index === 0 ? id : `${id} ${index + 1}`;
}

export function finished<T>(entries: ReadonlyMap<string, Entry<T>>): readonly (Omit<T, "attributes"> & {
  readonly attributes: Attributes;
})[] {
  // Unlike an assignment, this holds for the name `__proto__` too.
  return [...entries.values()].map(({ about, attributes }) => ({
    ...about,
    attributes: Object.fromEntries(attributes),
  }));
}
