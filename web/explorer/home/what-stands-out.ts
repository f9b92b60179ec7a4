/** An edition and its largest overlaps in, what stands out in it out: ties as ties, and nothing where there is nothing. */
import type { Edition, Item } from "../data/edition.ts";
import type { HomeAnswer, Pair } from "./home-query.ts";

export interface MostShared {
  /** 0 where no item is in two plans. */
  readonly planCount: number;
  /** All that are in so many, in document order. */
  readonly items: readonly Item[];
}

export function mostSharedItems({ items }: Pick<Edition, "items">): MostShared {
  const most = items.reduce((count, { planCount }) => Math.max(count, planCount), 0);
  if (most < 2) return { planCount: 0, items: [] };
  return { planCount: most, items: items.filter(({ planCount }) => planCount === most) };
}

export interface LargestPairs {
  /** 0 where no two plans share an item. */
  readonly itemCount: number;
  readonly pairs: readonly Pair[];
  /** More pairs than are in the list may share as many. */
  readonly isCut: boolean;
}

export function largestPairs({ planOverlaps, planOverlapsConnection }: HomeAnswer): LargestPairs {
  const itemCount = planOverlaps[0]?.itemCount ?? 0;
  if (itemCount === 0) return { itemCount, pairs: [], isCut: false };
  const pairs = planOverlaps.filter((pair) => pair.itemCount === itemCount);
  const isCut = pairs.length === planOverlaps.length && planOverlapsConnection.totalCount > pairs.length;
  return { itemCount, pairs, isCut };
}
