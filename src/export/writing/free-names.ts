/** Names and ids that are free in a format, for attributes and parts whose own would mean something else there. */
import type { AttributeDeclaration, Attributes, AttributeValue } from "../export-graph.ts";

/** Names of a format, in lower case: tools do not agree on whether case matters. */
export function namesOf(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

/** `size` gives way as `size_` where the format has a `size` of its own, and `size_` as `size__`, so that no two names become one. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/_+$/, "");
  return taken.has(stem.toLowerCase()) ? `${name}_` : name;
}

export function freeAttributes(attributes: Attributes, taken: ReadonlySet<string>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [freeName(name, taken), value]));
}

export function freeDeclarations(
  declared: readonly AttributeDeclaration[],
  taken: ReadonlySet<string>,
): readonly AttributeDeclaration[] {
  return declared.map(({ name, type }) => ({ name: freeName(name, taken), type }));
}

/**
 * For formats in which nodes and edges share their ids: gives back the id that is asked for, with underscores behind it where it is taken.
 * Nodes go first and keep theirs.
 */
export function uniqueIds(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    let free = id;
    while (taken.has(free)) free += "_";
    taken.add(free);
    return free;
  };
}
