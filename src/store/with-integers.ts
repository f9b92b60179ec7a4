/** JavaScript's numbers as the database's integers, whatever they are nested in; `withNumbers` is the way back. */
import neo4j from "neo4j-driver";

/**
 * JavaScript numbers would all be sent as floating point; only properties named in `reals` are.
 *
 * @throws RangeError where any other number is no whole one: as an integer it would be another number.
 */
export function withIntegers(value: unknown, reals: readonly string[] = []): unknown {
  return converted(value, reals, "a value");
}

function converted(value: unknown, reals: readonly string[], name: string): unknown {
  if (typeof value === "number") return integer(value, name);
  if (Array.isArray(value)) return value.map((inner) => converted(inner, reals, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, reals.includes(key) ? inner : converted(inner, reals, key)]),
  );
}

function integer(value: number, name: string) {
  if (Number.isInteger(value)) return neo4j.int(value);
  throw new RangeError(
    `${name} is ${value}, and only properties that the table of kinds calls real may be fractional.`,
  );
}
