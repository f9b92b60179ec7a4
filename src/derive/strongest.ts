/** Of overlaps that come one after the other, keeps those that share most and counts the rest: with many members, pairs grow as their square. */

/** How many overlaps of one kind an edition keeps, and how many items these may share together. Honjo has 11 overlaps of plans and 17 of initiatives. */
export interface OverlapBounds {
  readonly overlaps: number;
  readonly sharedItems: number;
}

export const OVERLAP_BOUNDS: OverlapBounds = { overlaps: 10_000, sharedItems: 100_000 };

/** Members by their places in their list, ascending. */
export interface Shared {
  readonly members: readonly number[];
  /** How many items all of them have. */
  readonly count: number;
}

export interface Strongest {
  readonly take: (shared: Shared) => void;
  /** In the order of the members; what shares less, and of those that share as much the later ones, is left out. */
  readonly kept: () => { readonly kept: readonly Shared[]; readonly omitted: number };
}

export function strongest({ overlaps, sharedItems }: OverlapBounds): Strongest {
  let candidates: Shared[] = [];
  let [taken, least] = [0, 0];
  const cut = () => {
    candidates = candidates.sort(byCount).slice(0, overlaps);
    // Who comes later and shares no more than the last of as many as are kept, is not kept.
    if (candidates.length === overlaps) least = candidates.at(-1)?.count ?? 0;
  };
  return {
    take: (shared) => {
      taken += 1;
      if (shared.count <= least) return;
      candidates.push(shared);
      if (candidates.length >= 2 * overlaps) cut();
    },
    kept: () => {
      cut();
      let items = 0;
      const kept = candidates.filter(({ count }) => {
        items += count;
        return items <= sharedItems;
      });
      return { kept: kept.sort(byMembers), omitted: taken - kept.length };
    },
  };
}

function byCount(a: Shared, b: Shared): number {
  return b.count - a.count || byMembers(a, b);
}

function byMembers({ members: a }: Shared, { members: b }: Shared): number {
  const different = a.findIndex((member, index) => member !== b[index]);
  return different < 0 ? 0 : (a[different] ?? 0) - (b[different] ?? 0);
}
