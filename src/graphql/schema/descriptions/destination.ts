/** A field of the generated schema in, the kind of node it leads to and the properties on the way there out. */
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** A kind of node, or the interface of all kinds. */
export type Composite = GraphQLObjectType | GraphQLInterfaceType;

export interface Destination {
  readonly node: Composite;
  /** Type of the relationship's properties, where it has any and the field shows them. */
  readonly edge: Composite | undefined;
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

/** Type of a field, without its lists and non-nulls, where that has fields. */
export function objectOf(field: Field | undefined): Composite | undefined {
  const type = field && getNamedType(field.type);
  return isObjectType(type) || isInterfaceType(type) ? type : undefined;
}

export function fieldOf(type: Composite | undefined, name: string): Field | undefined {
  return type?.getFields()[name];
}
