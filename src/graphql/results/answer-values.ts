/** Part of an answer in, what stands at a response key, a path or in a list of it out. */

/** Null where nothing stands there. */
export function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce((at: unknown, key) => {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return null;
    return (at as Readonly<Record<string, unknown>>)[key] ?? null;
  }, value);
}

/** A list's entries, lists in it opened; what is no list is its own only entry, null none at all. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flat(Number.POSITIVE_INFINITY);
  return value === null ? [] : [value];
}
