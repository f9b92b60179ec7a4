/** fast-check's generator in, the few ways to draw from it that graphs and questions need out; it shrinks towards the first of each. */
import fc from "fast-check";

/** A whole number from 0 to below `count`. */
export type Draw = (count: number) => number;

export function arbitraryBy<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((generate) => make((count) => (count <= 1 ? 0 : generate(natural, count - 1))));
}

/** Not more often the ends of the range than what is between them. */
const natural = (max: number) => fc.noBias(fc.nat({ max }));

export function pick<T>(draw: Draw, list: readonly T[]): T {
  const member = list[draw(list.length)];
  if (member === undefined) throw new Error("nothing to draw from");
  return member;
}

/** True once in so many times. */
export const onceIn = (draw: Draw, times: number): boolean => draw(times) === times - 1;

/** By weights: what stands first is what a failure shrinks to. */
export function weighted<T>(draw: Draw, choices: readonly (readonly [weight: number, choice: T])[]): T {
  let left = draw(choices.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, choice] of choices) {
    if (left < weight) return choice;
    left -= weight;
  }
  throw new Error("nothing to draw from");
}

export function times<T>(count: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => make(i + 1));
}

/** Members of the list, each once, in its order, at most so many. */
export function some<T>(draw: Draw, list: readonly T[], most: number): readonly T[] {
  const left = [...list.keys()];
  const chosen = times(Math.min(draw(most + 1), list.length), () => left.splice(draw(left.length), 1)[0] ?? 0);
  return list.filter((_, i) => chosen.includes(i));
}
