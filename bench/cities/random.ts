/** A seed in, numbers that look drawn by chance out: the same ones for the same seed, on every machine. */

export interface Random {
  /** Whole, from 0 up to but not including `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** An index of the list, each as likely as its weight says. */
  readonly weighted: (weights: readonly number[]) => number;
  /** `count` different members (all of them if there are fewer), in an order drawn too. */
  readonly draw: <T>(list: readonly T[], count: number) => readonly T[];
}

/** mulberry32: 32 bits of state, which is plenty for made-up names. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick<T>(list: readonly T[]) {
      if (list.length === 0) throw new Error("there is nothing to pick from");
      return list[below(list.length)] as T;
    },
    weighted(weights) {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => {
        rest -= weight;
        return rest < 0;
      });
      return Math.max(index, 0);
    },
    draw<T>(list: readonly T[], count: number) {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0] as T);
    },
  };
}
