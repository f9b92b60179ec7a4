/** Attributes as properties with typed values: every one is there as it is, whether a vocabulary has a term for it or not. */
import type { AttributeDeclaration, Attributes, AttributeType, AttributeValue } from "../export-graph.ts";
import { iri } from "./iri.ts";

export type Line = Readonly<Record<string, unknown>>;
export type Types = ReadonlyMap<string, AttributeType>;

export function typesOf(declared: readonly AttributeDeclaration[]): Types {
  return new Map(declared.map(({ name, type }) => [name, type]));
}

/** Without a type, whole numbers are integers. */
export function attributeProperties(attributes: Attributes, types?: Types): Line {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [iri("attribute", name), literal(value, types?.get(name))]),
  );
}

function literal(value: AttributeValue, type: AttributeType | undefined): unknown {
  if (typeof value === "object") return { "@list": value.map((entry) => literal(entry, undefined)) };
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value === "number" && (type === "real" || !Number.isInteger(value)))
    return { "@type": "xsd:double", "@value": double(value) };
  return value;
}

/** In words of XML Schema: JSON-LD makes 16 digits of a number of JSON, which some numbers need 17 of, and an integer of 1.0. */
export function double(value: number): string {
  return String(value).replace("Infinity", "INF");
}
