/** A type of the schema in, whether its objects are nodes of the graph out. */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isListType,
  isObjectType,
} from "graphql";
import { GRAPH_NODE } from "../../model/node-kinds.ts";

/** What every kind of node implements. */
export const NODE_INTERFACE = GRAPH_NODE.name;

/** The kinds of objects that a value of this type can be; empty for leaves. */
export function kindsOf(type: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

/** Of a node at any rate, or only maybe. */
export function nodeness(type: GraphQLNamedType, schema: GraphQLSchema): "always" | "sometimes" | "never" {
  const node = schema.getType(NODE_INTERFACE);
  const kinds = kindsOf(type, schema);
  const nodes = isInterfaceType(node) ? kinds.filter((kind) => schema.isSubType(node, kind)) : [];
  if (nodes.length === 0) return "never";
  return nodes.length === kinds.length ? "always" : "sometimes";
}

/** Whether every object of this type has the fields of the interface itself, so that they can be selected without a fragment. */
export function hasNodeFields(type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  const node = schema.getType(NODE_INTERFACE);
  if (!isInterfaceType(node) || !(isObjectType(type) || isInterfaceType(type))) return false;
  return type === node || schema.isSubType(node, type);
}

export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}
