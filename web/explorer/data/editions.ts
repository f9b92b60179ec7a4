/** The editions that are loaded: what the chooser offers. */

export interface EditionsAnswer {
  readonly editions: readonly {
    readonly id: string;
    readonly title: string;
    readonly stage: "DRAFT" | "ADOPTED";
    readonly documentName: string;
    readonly municipality: { readonly name: string } | null;
  }[];
}

export const EDITIONS_QUERY = `query Editions {
  editions(limit: 1000, sort: [{ id: ASC }]) {
    id
    title
    stage
    documentName
    municipality {
      name
    }
  }
}`;
