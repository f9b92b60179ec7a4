/** Sizes of two sets in, how likely they share so much by chance out: in fractions of whole numbers, turned into a number at the very end. */

/** Binomial coefficients by Pascal's rule, apart from the products that `src/derive` uses. */
function pascal(rows: number): readonly (readonly bigint[])[] {
  const triangle: bigint[][] = [[1n]];
  for (let n = 1; n <= rows; n += 1) {
    const above = triangle[n - 1] ?? [];
    triangle.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0n) + (above[k] ?? 0n)));
  }
  return triangle;
}

/** Probability that sets of `a` and `b` out of `population` share `shared` elements or more. */
export function probabilityOfSharing(population: number, a: number, b: number, shared: number): number {
  const triangle = pascal(population);
  const choose = (n: number, k: number) => triangle[n]?.[k] ?? 0n;
  let ways = 0n;
  for (let k = shared; k <= a; k += 1) ways += choose(a, k) * choose(population - a, b - k);
  return toNumber(ways, choose(population, b));
}

/** By forty decimal places, of which reading the number keeps the nearest it can hold. */
function toNumber(numerator: bigint, denominator: bigint): number {
  const digits = ((numerator * 10n ** 40n) / denominator).toString().padStart(41, "0");
  return Number(`${digits.slice(0, -40)}.${digits.slice(-40)}`);
}

export interface SharedByChance {
  readonly expected: number;
  /** Of at least as many as the pair shares. */
  readonly probability: number;
}

/**
 * Sets in, of two of them how many elements they would share if each kept its size and each element the number of its sets: element by element, in every way to
 * give it to as many sets; `src/derive` goes set by set.
 */
export function sharedGivenBothTotals<T>(sets: readonly (readonly T[])[], one: number, other: number): SharedByChance {
  const counts = [...new Set(sets.flat())].map((element) => sets.filter((set) => set.includes(element)).length);
  // A state is what every set still wants, and how many elements the two share by now: digits of a number.
  const [digit, sharedDigit] = [(set: number) => 64 ** set, 64 ** sets.length];
  const start = sets.reduce((state, { length }, set) => state + length * digit(set), 0);
  let ways = new Map([[start, 1]]);
  for (const count of counts) {
    const takers = subsets([...sets.keys()], count).map((taking) => ({
      taking,
      change: taking.reduce((sum, set) => sum + digit(set), 0),
      shares: taking.includes(one) && taking.includes(other),
    }));
    const next = new Map<number, number>();
    for (const [state, number] of ways) {
      for (const { taking, change, shares } of takers) {
        if (taking.some((set) => Math.floor(state / digit(set)) % 64 === 0)) continue;
        const reached = state - change + (shares ? sharedDigit : 0);
        next.set(reached, (next.get(reached) ?? 0) + number);
      }
    }
    ways = next;
  }
  const shared = (sets[one] ?? []).filter((element) => sets[other]?.includes(element)).length;
  const found = [...ways].map(([state, number]) => ({ count: Math.floor(state / sharedDigit), number }));
  const all = found.reduce((sum, { number }) => sum + number, 0);
  const [total, atLeast] = [
    found.reduce((sum, { count, number }) => sum + count * number, 0),
    found.reduce((sum, { count, number }) => sum + (count >= shared ? number : 0), 0),
  ];
  return { expected: total / all, probability: atLeast / all };
}

function subsets(sets: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return sets.flatMap((first, index) => subsets(sets.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}
