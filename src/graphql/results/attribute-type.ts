/** A leaf's type in the schema in, what it is in a graph out; and its value in an answer as such a value. */
import { type GraphQLOutputType, getNamedType, getNullableType, isLeafType, isListType, isNonNullType } from "graphql";
import type { AttributeType, AttributeValue } from "../../export/export-graph.ts";

const SCALARS: Readonly<Record<string, AttributeType>> = { Int: "integer", Float: "real", Boolean: "boolean" };

/** What has no type of its own there, as lists of objects, is a string: its JSON. */
export function attributeTypeOf(type: GraphQLOutputType): AttributeType {
  const nullable = getNullableType(type);
  if (!isListType(nullable)) return scalarType(nullable);
  const entry: GraphQLOutputType = nullable.ofType;
  // Lists of our own have no nulls.
  const plain = isNonNullType(entry) && isLeafType(entry.ofType) ? scalarType(entry) : undefined;
  return plain === "integer" ? "integers" : plain === "string" ? "strings" : "string";
}

function scalarType(type: GraphQLOutputType): AttributeType {
  const { name } = getNamedType(type);
  return Object.hasOwn(SCALARS, name) ? (SCALARS[name] as AttributeType) : "string";
}

/** Undefined for null: what is not there is left out. */
export function attributeValueOf(value: unknown, type: AttributeType): AttributeValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (type !== "string" || typeof value === "string") return value as AttributeValue;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
