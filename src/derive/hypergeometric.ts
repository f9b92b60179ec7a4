/** How likely two sets drawn by chance from one population share so much; exact up to the last rounding. */

/** Elements that two sets of `a` and `b` elements share on average, when both are drawn by chance from `population` elements. */
export function expectedShared(population: number, a: number, b: number): number {
  return population === 0 ? 0 : (a * b) / population;
}

/**
 * Probability that they share `shared` elements or more: the upper tail of the hypergeometric distribution,
 * Σ C(a, k) · C(population − a, b − k) ÷ C(population, b) for k from `shared` up. Summed in whole numbers and divided once, so that
 * neither cancellation nor the size of the binomials costs a digit. All arguments are whole, 0 ≤ a, b ≤ population.
 */
export function upperTail(population: number, a: number, b: number, shared: number): number {
  const least = Math.max(0, a + b - population);
  let ways = binomial(a, least) * binomial(population - a, b - least);
  let [all, favourable] = [0n, 0n];
  for (let k = least; k <= Math.min(a, b); k += 1) {
    all += ways;
    if (k >= shared) favourable += ways;
    // To the number of ways with one shared element more; the division leaves no rest.
    ways = (ways * BigInt(a - k) * BigInt(b - k)) / (BigInt(k + 1) * BigInt(population - a - b + k + 1));
  }
  return ratio(favourable, all);
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
