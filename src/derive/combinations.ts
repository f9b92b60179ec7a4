/** A list in, every choice of so many of its members out, each in the list's order. */
export function combinations<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return list.flatMap((first, i) => combinations(list.slice(i + 1), size - 1).map((others) => [first, ...others]));
}
