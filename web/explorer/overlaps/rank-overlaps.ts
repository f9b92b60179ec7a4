/** Overlaps in, those that share something out, the largest first: the columns of the plot. */
import type { Overlap } from "./overlaps-query.ts";

export function rankOverlaps(overlaps: readonly Overlap[]): readonly Overlap[] {
  return overlaps
    .filter(({ itemCount }) => itemCount > 0)
    .sort((a, b) => b.itemCount - a.itemCount || a.position - b.position);
}
