/** What both pictures of the overlaps are given. */
import type { Edition } from "../data/edition.ts";
import type { Overlap } from "./overlaps-query.ts";

export interface PlotProps {
  readonly edition: Edition;
  readonly overlaps: readonly Overlap[];
  readonly selected: Overlap | null;
  /** Of the overlap with this id; once more, and none is selected. */
  readonly select: (id: string) => void;
}
