/** A list and what to rank it by in, the list as the API must order it out. */

/** The greatest first, by each measure in turn; ties by id, as text. */
export function ranked<T>(list: readonly T[], idOf: (entry: T) => string, ...measures: ((entry: T) => number)[]) {
  return [...list].sort((a, b) => {
    for (const measure of measures) if (measure(a) !== measure(b)) return measure(b) - measure(a);
    return idOf(a) < idOf(b) ? -1 : 1;
  });
}

export function pairsOf<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));
}

export function intersection<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return a.filter((entry) => b.includes(entry));
}

/** What both have ÷ what at least one has. */
export function jaccard<T>(...sets: readonly (readonly T[])[]): number {
  return sets.reduce(intersection).length / new Set(sets.flat()).size;
}
