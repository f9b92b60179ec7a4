/** The API's answer and the oracle's in, whether they are the same out. */
import { ONE_OF } from "./compute.ts";

/** Relative difference of numbers that were computed in another order. */
const ROUNDING = 1e-12;

/** In JSON. Keys stand in the order that GraphQL gives them, unless it is said that any will do. */
export function isSameAnswer(
  actual: unknown,
  expected: unknown,
  keys: "in order" | "in any order" = "in order",
): boolean {
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(actual - expected) <= ROUNDING * Math.max(Math.abs(actual), Math.abs(expected));
  }
  if (typeof expected === "string" && expected.startsWith(ONE_OF)) {
    return (JSON.parse(expected.slice(ONE_OF.length)) as unknown[]).includes(actual);
  }
  if (typeof expected !== "object" || expected === null) return actual === expected;
  if (typeof actual !== "object" || actual === null) return false;
  const [a, b] = [actual as Record<string, unknown>, expected as Record<string, unknown>];
  const [others, names] = [Object.keys(a), Object.keys(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === others.length &&
    names.every((name, i) => (keys === "in order" ? others[i] === name : Object.hasOwn(a, name))) &&
    names.every((name) => isSameAnswer(a[name], b[name], keys))
  );
}
