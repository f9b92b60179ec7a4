/** The pairs of an edition's plans that share most: what is asked of the server, and the shape of its answer. */
import type { Overlap } from "../overlaps/overlaps-query.ts";

export type Pair = Pick<
  Overlap,
  "id" | "label" | "planCount" | "itemCount" | "leastItemCountGivenBothTotals" | "qValueGivenBothTotals"
>;

export interface HomeAnswer {
  /** The largest first; no more than fifty. */
  readonly planOverlaps: readonly Pair[];
  /** Of pairs; more than are in the list, perhaps. */
  readonly planOverlapsConnection: { readonly totalCount: number };
}

export { default as HOME_QUERY } from "../queries/home.graphql?raw";
