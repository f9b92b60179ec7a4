/** Part of an answer and the shape of its values in, its attributes by name out. */
import type { AttributeValue } from "../../export/export-graph.ts";
import { valueAt } from "./answer-values.ts";
import type { AttributeNames, AttributePlace } from "./attribute-names.ts";
import { attributeValueOf } from "./attribute-type.ts";
import type { AttributeMap } from "./graph-in-making.ts";
import type { ValueShape } from "./graph-shape.ts";

/** `path` stands in front of what belongs to the graph as a whole. */
export function valuesOf(
  names: AttributeNames,
  values: readonly ValueShape[],
  object: unknown,
  path: readonly string[] = [],
): AttributeMap {
  const found = new Map<string, AttributeValue>();
  for (const shape of values) {
    const value = attributeValueOf(valueAt(object, shape.keys), shape.type);
    if (value !== undefined) found.set(nameOf(names, shape, path), value);
  }
  return found;
}

export function nameOf(names: AttributeNames, { place, keys }: ValueShape, path: readonly string[] = []): string {
  return place ? nameAt(names, place) : [...path, ...keys].join(".");
}

export function nameAt(names: AttributeNames, place: AttributePlace): string {
  const name = names.get(place);
  if (name === undefined) throw new Error(`${place.full} has no name`);
  return name;
}
