/** Values with JavaScript's numbers in, the same with the database's integers out, whatever they are nested in; `withNumbers` is the way back. */
import neo4j from "neo4j-driver";
import { REAL_PROPERTIES } from "./rows.ts";

/** JavaScript numbers would all be sent as floating point; only those of `REAL_PROPERTIES` are. */
export function withIntegers(value: unknown): unknown {
  if (typeof value === "number") return neo4j.int(value);
  if (Array.isArray(value)) return value.map(withIntegers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, REAL_PROPERTIES.has(key) ? inner : withIntegers(inner)]),
  );
}
