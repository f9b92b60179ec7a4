/** The editions that are loaded: what the chooser offers. */

export interface EditionAbout {
  readonly id: string;
  readonly title: string;
  readonly stage: "DRAFT" | "ADOPTED";
  readonly municipality: { readonly name: string } | null;
}

export interface EditionsAnswer {
  /** The first thousand: more than anybody chooses from. */
  readonly editions: readonly EditionAbout[];
  readonly editionsConnection: { readonly totalCount: number };
  /** The one that the address names; empty where it is not there. */
  readonly chosen: readonly EditionAbout[];
}

export const EDITIONS_QUERY = `query Editions($chosen: ID!) {
  editions(limit: 1000, sort: [{ id: ASC }]) {
    ...About
  }
  editionsConnection {
    totalCount
  }
  chosen: editions(where: { id: { eq: $chosen } }) {
    ...About
  }
}
fragment About on Edition {
  id
  title
  stage
  municipality {
    name
  }
}`;
