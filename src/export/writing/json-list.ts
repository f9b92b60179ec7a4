/** A JSON list, piece by piece and a line for each value. */
/** Half a surrogate pair comes out as an escape: the text is well-formed whatever the values hold. */
export function* jsonList(values: Iterable<unknown>): Iterable<string> {
  yield "[";
  let separator = "\n";
  for (const value of values) {
    yield separator + JSON.stringify(value);
    separator = ",\n";
  }
  yield "\n]";
}

/** For lists of what a list holds in other words. */
export function* mapped<T, U>(values: Iterable<T>, change: (value: T) => U): Iterable<U> {
  for (const value of values) yield change(value);
}
