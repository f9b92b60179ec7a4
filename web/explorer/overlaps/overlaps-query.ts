/** The overlaps of an edition's plans: what is asked of the server, and the shape of its answer. */

export interface OverlapsAnswer {
  readonly planOverlaps: readonly Overlap[];
  /** More than are in the list: the list is cut then, and must not be drawn. */
  readonly planOverlapsConnection: { readonly totalCount: number };
}

export interface Overlap {
  readonly id: string;
  /** `① × ④`. */
  readonly label: string;
  /** Among the overlaps of the edition, pairs first. */
  readonly position: number;
  readonly planCount: number;
  readonly planNumbers: readonly number[];
  readonly itemCount: number;
  readonly jaccard: number | null;
  /** By chance, if each plan keeps its number of items and each item its number of plans. null for three plans, and in a very large matrix. */
  readonly expectedItemCountGivenBothTotals: number | null;
  readonly leastItemCountGivenBothTotals: number | null;
  readonly mostItemCountGivenBothTotals: number | null;
  readonly excessItemCountGivenBothTotals: number | null;
  readonly pValueGivenBothTotals: number | null;
  /** 0 where it is exact. */
  readonly pValueErrorGivenBothTotals: number | null;
  readonly qValueGivenBothTotals: number | null;
  /** By chance, if each plan keeps its number of items. null for three plans. */
  readonly expectedItemCount: number | null;
  readonly pValue: number | null;
  readonly plans: readonly { readonly id: string }[];
  readonly items: readonly { readonly id: string; readonly code: string | null; readonly name: string }[];
}

export { default as OVERLAPS_QUERY } from "../queries/overlaps.graphql?raw";
