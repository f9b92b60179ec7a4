/** How likely two sets drawn by chance from one population share so much; exact up to the last rounding. */

/** Elements that two sets of `a` and `b` elements share on average, when both are drawn by chance from `population` elements. */
export function expectedShared(population: number, a: number, b: number): number {
  return population === 0 ? 0 : (a * b) / population;
}

/** Of sets of two sizes, whole and at most the population's: how likely they share so many elements or more. */
export type UpperTail = (a: number, b: number, shared: number) => number;

/**
 * The upper tail of the hypergeometric distribution: Σ C(a, k) · C(population − a, b − k) ÷ C(population, b) for k from `shared` up. Summed in whole
 * numbers and divided once, so that neither cancellation nor the size of the binomials costs a digit: from whichever end there are fewer terms, which
 * in whole numbers is the same. Binomials are kept: sets of one population have few sizes.
 */
export function upperTails(population: number): UpperTail {
  const known = new Map<string, bigint>();
  const choose = (n: number, k: number) => {
    const key = `${n} ${k}`;
    const ways = known.get(key) ?? binomial(n, k);
    known.set(key, ways);
    return ways;
  };
  return (one, other, shared) => {
    const [a, b] = [Math.max(one, other), Math.min(one, other)];
    const least = Math.max(0, a + b - population);
    if (shared <= least) return 1;
    const all = choose(population, b);
    const isLower = shared - least < b - shared;
    const [from, to] = isLower ? [least, shared - 1] : [shared, b];
    let ways = choose(a, from) * choose(population - a, b - from);
    let sum = 0n;
    for (let k = from; k <= to; k += 1) {
      sum += ways;
      // To the number of ways with one shared element more; the division leaves no rest.
      ways = (ways * BigInt(a - k) * BigInt(b - k)) / (BigInt(k + 1) * BigInt(population - a - b + k + 1));
    }
    return ratio(isLower ? all - sum : sum, all);
  };
}

function binomial(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) ways = (ways * BigInt(n - i + 1)) / BigInt(i);
  return ways;
}

/** Bits of the quotient that are kept: more than the 53 of a number, so that only the conversion rounds. */
const PRECISION = 64;

function ratio(numerator: bigint, denominator: bigint): number {
  const shift = BigInt(PRECISION + Math.max(0, bits(denominator) - bits(numerator)));
  const half = Math.floor(Number(shift) / 2);
  // In two steps: a power of two may be too small for a number where the product is not.
  return Number((numerator << shift) / denominator) * 2 ** -half * 2 ** (half - Number(shift));
}

const bits = (value: bigint) => value.toString(2).length;
