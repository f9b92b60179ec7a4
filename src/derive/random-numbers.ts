/** Numbers that look drawn by chance: the same ones each time, on every machine, so that what is sampled is no other after the next load. */

/** Whole, from 0 up to but not including `limit`, which is at most 2^32. */
export type DrawBelow = (limit: number) => number;

/** Drawn and thrown away first, until the state has nothing left of how little the seeds differ. */
const WARM_UP = 12;

/**
 * sfc32, 128 bits of state: 32-bit additions and shifts alone, which every engine does alike. That a limit is no power of two favours no number
 * by more than limit ÷ 2^32.
 */
export function numbersFrom(seed: number): DrawBelow {
  let [a, b, c, counter] = [0, seed | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let drawn = 0; drawn < WARM_UP; drawn += 1) next();
  return (limit) => Math.floor(next() * limit);
}
