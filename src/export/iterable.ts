/** A way to make entries in, what makes them anew each time it is gone through out: a large graph is never there whole. */

export function iterable<T>(generate: () => Iterable<T>): Iterable<T> {
  return { [Symbol.iterator]: () => generate()[Symbol.iterator]() };
}
