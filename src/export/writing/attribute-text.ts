/** An attribute's value as text, for formats that know nothing but text or have no lists. */
import type { AttributeValue } from "../export-graph.ts";

/** A list as JSON, e.g. `["a","b"]`: the one way in which no entry can be mistaken for two. */
export function attributeText(value: AttributeValue): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
