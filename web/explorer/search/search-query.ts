/** What is asked of the server for a phrase, and how the answer comes. */
import type { Quoted } from "../detail/detail-query.ts";

export interface Hit {
  readonly kind: string;
  /** Those of the phrase that stand in it. */
  readonly words: readonly string[];
  readonly node: {
    readonly id: string;
    readonly label: string;
    /** Of findings. */
    readonly plans?: readonly { readonly number: number }[];
    readonly domains?: readonly { readonly number: number }[];
  };
  /** null where what matched is in no passage. */
  readonly passage: Quoted | null;
}
export interface SearchAnswer {
  /** Those with all words first, then those with fewer; findings after both. */
  readonly search: readonly Hit[];
}

/** Below the box; and in the view of all that is found. */
export const [MOST_HITS, MOST_LISTED] = [20, 200] as const;

export { default as SEARCH_QUERY } from "../queries/search.graphql?raw";
