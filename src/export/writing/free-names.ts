/** Attributes and the names that mean something of their own in a format in, the attributes under names that are free there out. */
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
