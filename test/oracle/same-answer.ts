/** The API's answer and the judge's in, whether they are the same out. */
import { ONE_OF } from "./compute.ts";

/** Relative difference of numbers that were computed in another order. */
const ROUNDING = 1e-12;

export function isSameAnswer(actual: unknown, expected: unknown): boolean {
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(actual - expected) <= ROUNDING * Math.max(Math.abs(actual), Math.abs(expected));
  }
  if (typeof expected === "string" && expected.startsWith(ONE_OF)) {
    return (JSON.parse(expected.slice(ONE_OF.length)) as unknown[]).includes(actual);
  }
  if (typeof expected !== "object" || expected === null) return actual === expected;
  if (typeof actual !== "object" || actual === null) return false;
  const [a, b] = [actual as Record<string, unknown>, expected as Record<string, unknown>];
  const names = Object.keys(b);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(a).length &&
    names.every((name) => name in a && isSameAnswer(a[name], b[name]))
  );
}
