/** Tells by the name of a generated input type what part of a filter it is. */
import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from "graphql";

export type FilterKind =
  /** Conditions on a node's or a relationship's properties and on what the node is related to. */
  | "properties"
  /** Conditions on an entry of a connection: `node` and `edge`. */
  | "entry"
  /** `all`, `none`, `single`, `some` over related nodes. */
  | "relatedNodes"
  /** The same over entries of a connection, and `aggregate`. */
  | "entries"
  /** Conditions on what is computed over entries, down to `count` and the properties. */
  | "computed"
  /** Operators on what is computed from one property: `max`, `longestLength`, … */
  | "computedValue"
  /** Operators on a value: `eq`, `contains`, `gt`, … */
  | "value";

const KINDS: readonly (readonly [RegExp, FilterKind])[] = [
  [/(Connection)?AggregateInput$|AggregationWhereInput$|AggregationCountFilterInput$/, "computed"],
  [/ScalarAggregationFilters$/, "computedValue"],
  [/RelationshipFilters$/, "relatedNodes"],
  [/ConnectionFilters$/, "entries"],
  [/Filters$/, "value"],
  [/ConnectionWhere$/, "entry"],
];

export function filterKind({ name }: GraphQLInputObjectType): FilterKind {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "properties";
}

/** Whether a field of a node's conditions stands for at most one related node, directly or as a connection. */
export function isToOne(name: string, type: GraphQLInputObjectType): boolean {
  if (filterKind(type) !== "properties" || /^(AND|OR|NOT)$/.test(name)) return false;
  const field = type.getFields()[name];
  const target = field && getNamedType(field.type);
  return isInputObjectType(target) && /^(properties|entry)$/.test(filterKind(target));
}
