/** Remembers what was read of a text: columns say the same thing again and again. */

/** So many different texts; then it begins anew. */
const MOST = 2_000;

/** For readers that give the same of the same text, and nothing that anybody changes. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly read: T }>();
  return (text) => {
    const found = known.get(text) ?? { read: read(text) };
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found.read;
  };
}
