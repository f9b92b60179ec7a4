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
