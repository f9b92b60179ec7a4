/** p-values of one family in, q-values out: the share of false discoveries one puts up with when one takes a pair, and all with smaller ones, for remarkable. */

/** Benjamini & Hochberg (1995): p · n ÷ rank, made to rise with p; in the order given, each at least its p-value and at most 1. */
export function qValuesOf(pValues: readonly number[]): readonly number[] {
  const largestFirst = pValues.map((p, index) => ({ p, index })).sort((x, y) => y.p - x.p || x.index - y.index);
  const qValues = new Array<number>(pValues.length).fill(1);
  let least = 1;
  for (const [place, { p, index }] of largestFirst.entries()) {
    least = Math.min(least, (p * pValues.length) / (pValues.length - place));
    qValues[index] = least;
  }
  return qValues;
}
