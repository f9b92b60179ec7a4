/** The database's integers as JavaScript numbers; `withIntegers` is the way back. */
import neo4j from "neo4j-driver";

export function withNumbers(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? value.map(toNumber) : toNumber(value)]),
  );
}

function toNumber(value: unknown): unknown {
  return neo4j.isInt(value) ? value.toNumber() : value;
}
