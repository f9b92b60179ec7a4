/** An input type of the generated schema in, what part of a filter it is out, as its name tells. */
import { type GraphQLInputObjectType, type GraphQLInputType, getNamedType, isInputObjectType } from "graphql";

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

export type Filter = Readonly<Record<string, unknown>>;

/** A coerced input object; lists are none. */
export function isFilter(value: unknown): value is Filter {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The input objects among a filter's fields, each with its name and type; members of lists one by one. */
export function partsOf(filter: Filter, type: GraphQLInputObjectType): readonly FilterPart[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    const inner = inputObject(type.getFields()[name]?.type);
    if (!inner) return [];
    if (isFilter(value)) return [{ name, key: name, filter: value, type: inner }];
    if (!Array.isArray(value)) return [];
    return value.filter(isFilter).map((filter, i) => ({ name, key: `${name}[${i}]`, filter, type: inner }));
  });
}

export interface FilterPart {
  /** The field it is in. */
  readonly name: string;
  /** The same, with its place in the list where it is in one. */
  readonly key: string;
  readonly filter: Filter;
  readonly type: GraphQLInputObjectType;
}

export function inputObject(type: GraphQLInputType | undefined): GraphQLInputObjectType | undefined {
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? named : undefined;
}
