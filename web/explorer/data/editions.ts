/** The editions that are loaded: what the chooser offers. */

export interface EditionAbout {
  readonly id: string;
  readonly title: string;
  readonly stage: "DRAFT" | "ADOPTED";
  /** Calendar years; null where not known. */
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  /** ISO 8601 in UTC; null where it is not known. */
  readonly loadedAt: string | null;
  readonly organization: { readonly name: string } | null;
  /** The edition before it; empty where nothing tells which that is. */
  readonly previous: readonly { readonly id: string }[];
}

export interface EditionsAnswer {
  /** The first thousand: more than anybody chooses from. */
  readonly editions: readonly EditionAbout[];
  readonly editionsConnection: { readonly totalCount: number };
  /** The one that the address names; empty where it is not there. */
  readonly chosen: readonly EditionAbout[];
}

export { default as EDITIONS_QUERY } from "../queries/editions.graphql?raw";
