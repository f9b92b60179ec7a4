/** Values of one property in, what is computed from those that are stated out: numbers, lengths in characters, longest and shortest texts. */
import type { Value } from "./world.ts";

/** How the oracle writes that any of these texts is right: the schema promises one of them. */
export const ONE_OF = "one of ";

const lengthOf = (value: unknown) => [...String(value)].length;

export function compute(how: string, values: readonly Value[]): Value {
  const stated = values.filter((value) => value !== null);
  const numbers = stated.map((value) => (typeof value === "number" ? value : lengthOf(value)));
  const sum = numbers.reduce((a, b) => a + b, 0);
  if (how === "sum") return sum;
  if (stated.length === 0) return null;
  switch (how) {
    case "average":
    case "averageLength":
      return sum / numbers.length;
    case "max":
    case "longestLength":
      return Math.max(...numbers);
    case "min":
    case "shortestLength":
      return Math.min(...numbers);
    case "longest":
    case "shortest": {
      const length = how === "longest" ? Math.max(...numbers) : Math.min(...numbers);
      return ONE_OF + JSON.stringify(stated.filter((value) => lengthOf(value) === length));
    }
    default:
      throw new Error(`nothing is computed as ${how}`);
  }
}
