/** What is asked of the server for a phrase, and how the answer comes. */

export interface Hit {
  readonly kind: string;
  readonly node: { readonly id: string; readonly label: string };
  /** null where what matched is in no passage. */
  readonly passage: {
    readonly place: string;
    readonly line: number | null;
    readonly text: string;
    readonly isSummary: boolean;
  } | null;
}
export interface SearchAnswer {
  readonly search: readonly Hit[];
}

/** As in the query. */
export const MOST_HITS = 20;

export { default as SEARCH_QUERY } from "../queries/search.graphql?raw";

const OPENED: ReadonlySet<string> = new Set([
  ...["PolicyItem", "Plan", "PolicyDomain", "Initiative", "Target", "Department", "Goal"],
]);

/** Whether the page has a detail for it. */
export function canOpen({ kind }: Hit): boolean {
  return OPENED.has(kind);
}

/** Whether choosing it leads anywhere: to its detail, or to the place where the document has it. */
export function canFollow(hit: Hit): boolean {
  return canOpen(hit) || hit.passage !== null;
}
