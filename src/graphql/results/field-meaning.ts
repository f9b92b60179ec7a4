/** A field of a question in, what it is for the graph out. */
import { getNamedType, isLeafType } from "graphql";
import { sometimesNode } from "./cannot-hold-answer.ts";
import { isList, nodeness } from "./node-types.ts";
import type { SelectedField, Selections } from "./selected-fields.ts";

/**
 * `value`: an attribute. `nodes`: themselves. `carriers`: objects that stand for the node in them. `inside`: an object whose members
 * are those of what is around it. `several`: a list of objects with nodes in them, none of which they stand for.
 */
export type Meaning = "value" | "nodes" | "carriers" | "inside" | "several";

export function meaningOf(field: SelectedField, selections: Selections): Meaning {
  if (isLeafType(getNamedType(field.type))) return "value";
  if (isNode(field, selections)) return "nodes";
  const below = selections.fields(field.parts);
  if (below.some((one) => isTheNode(one, selections))) return "carriers";
  if (!isList(field.type)) return "inside";
  return leadsToNodes(below, selections) ? "several" : "value";
}

/** Whether what has this field stands for the node to which it leads: the `node` of a connection's edge, of a hit, of a step. */
export function isTheNode(field: SelectedField, selections: Selections): boolean {
  return field.name === "node" && !isList(field.type) && isNode(field, selections);
}

function isNode({ type, key }: SelectedField, { schema }: Selections): boolean {
  const found = nodeness(getNamedType(type), schema);
  if (found === "sometimes") throw sometimesNode(key);
  return found === "always";
}

function leadsToNodes(fields: readonly SelectedField[], selections: Selections): boolean {
  return fields.some((field) => isNode(field, selections) || leadsToNodes(selections.fields(field.parts), selections));
}
