/** A field of a question in, what it is for the graph out. */
import { type GraphQLSchema, getNamedType, isLeafType } from "graphql";
import type { SelectedField } from "../operation/selection.ts";
import { belowOf } from "./asked-operation.ts";
import { sometimesNode } from "./cannot-hold-answer.ts";
import { isList, nodeness } from "./node-types.ts";

/**
 * `value`: an attribute. `nodes`: themselves. `carriers`: objects that stand for the node in them. `inside`: an object whose members
 * are those of what is around it. `several`: a list of objects with nodes in them, none of which they stand for.
 */
export type Meaning = "value" | "nodes" | "carriers" | "inside" | "several";

export function meaningOf(field: SelectedField, schema: GraphQLSchema): Meaning {
  if (isLeafType(getNamedType(field.definition.type))) return "value";
  if (isNode(field, schema)) return "nodes";
  const below = belowOf(field);
  if (below.some((one) => isTheNode(one, schema))) return "carriers";
  if (!isList(field.definition.type)) return "inside";
  return leadsToNodes(below, schema) ? "several" : "value";
}

/** Whether what has this field stands for the node to which it leads: the `node` of a connection's edge, of a hit, of a step. */
export function isTheNode(field: SelectedField, schema: GraphQLSchema): boolean {
  return field.name === "node" && !isList(field.definition.type) && isNode(field, schema);
}

function isNode({ definition, key }: SelectedField, schema: GraphQLSchema): boolean {
  const found = nodeness(getNamedType(definition.type), schema);
  if (found === "sometimes") throw sometimesNode(key);
  return found === "always";
}

function leadsToNodes(fields: readonly SelectedField[], schema: GraphQLSchema): boolean {
  return fields.some((field) => isNode(field, schema) || leadsToNodes(belowOf(field), schema));
}
