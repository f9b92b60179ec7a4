/** `Map.groupBy`, which the oldest Node.js that the project runs on does not have. */

/** In the order in which keys and values come. */
export function groupBy<T, K = string>(values: Iterable<T>, keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
