/** An attribute's value in, its type out, for formats that declare what the graph as a whole has, too. */
import type { AttributeType, AttributeValue } from "../export-graph.ts";

/** An empty list may be of anything: of texts, then. */
export function typeOfValue(value: AttributeValue): AttributeType {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "real";
  return typeof value[0] === "number" ? "integers" : "strings";
}
