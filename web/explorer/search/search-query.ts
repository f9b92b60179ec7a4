/** What is asked of the server for a phrase, and how the answer comes. */

export interface Hit {
  readonly kind: string;
  readonly node: { readonly id: string; readonly label: string };
  /** null where what matched is in no passage. */
  readonly passage: { readonly line: number; readonly text: string } | null;
}
export interface SearchAnswer {
  readonly search: readonly Hit[];
}

export const MOST_HITS = 20;

export const SEARCH_QUERY = `query Search($phrase: String!, $edition: ID!) {
  search(phrase: $phrase, edition: $edition, limit: ${MOST_HITS}) {
    kind
    score
    node {
      id
      label
    }
    passage {
      line
      text
    }
  }
}`;

const OPENED: ReadonlySet<string> = new Set(["PolicyItem", "Plan", "PolicyDomain", "Initiative", "Target"]);

/** Whether the page has a detail for it. */
export function canOpen({ kind }: Hit): boolean {
  return OPENED.has(kind);
}
