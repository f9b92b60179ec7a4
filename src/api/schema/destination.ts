/** A field of the generated schema in, the kind of node it leads to and the properties on the way there out. */
import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";

type Field = GraphQLField<unknown, unknown>;

export interface Destination {
  readonly node: GraphQLObjectType;
  /** Type of the relationship's properties, where it has any and the field shows them. */
  readonly edge: GraphQLObjectType | undefined;
}

export const isConnection = (field: Field) => field.name.endsWith("Connection");

/** Undefined for a field that leads to no node. */
export function destinationOf(field: Field): Destination | undefined {
  if (!isConnection(field)) {
    const node = objectOf(field);
    return node && { node, edge: undefined };
  }
  const entry = objectOf(fieldOf(objectOf(field), "edges"));
  const node = objectOf(fieldOf(entry, "node"));
  return node && { node, edge: objectOf(fieldOf(entry, "properties")) };
}

/** Type of a field, without its lists and non-nulls, where that is an object type. */
export function objectOf(field: Field | undefined): GraphQLObjectType | undefined {
  const type = field && getNamedType(field.type);
  return isObjectType(type) ? type : undefined;
}

export function fieldOf(type: GraphQLObjectType | undefined, name: string): Field | undefined {
  return type?.getFields()[name];
}
