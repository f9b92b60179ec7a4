/** A document's text: what is asked of the server, and the shape of its answers. */
import type { Other } from "../detail/detail-query.ts";

interface Placed {
  readonly place: string;
  /** null where the document has no lines. */
  readonly line: number | null;
}

/** A place of the document with all that it states, and what was found there. */
export interface StatingPassage extends Placed {
  readonly id: string;
  readonly column: number | null;
  readonly text: string;
  /** Whether these are not the publication's own words. */
  readonly isSummary: boolean;
  readonly editions: readonly Other[];
  readonly domains: readonly Other[];
  readonly items: readonly Other[];
  readonly plans: readonly Other[];
  readonly initiatives: readonly Other[];
  readonly targets: readonly Other[];
  readonly measurements: readonly Other[];
  readonly departments: readonly Other[];
  readonly goals: readonly Other[];
  readonly notes: readonly Other[];
  readonly findings: readonly { readonly id: string; readonly rule: string; readonly severity: string }[];
}

export interface Line extends Placed {
  readonly position: number;
  readonly page: number | null;
  readonly headingLevel: number | null;
  /** Of a row: of which table, and which row of it; null elsewhere. */
  readonly tableNumber: number | null;
  readonly tableName: string | null;
  readonly row: number | null;
  readonly text: string;
  readonly cells: readonly string[];
  readonly cellColumns: readonly number[];
  readonly cellPlaces: readonly string[];
  readonly passages: readonly StatingPassage[];
}

export interface LinesAnswer {
  readonly documentLines: readonly Line[];
}

export interface DocumentAnswer {
  readonly editions: readonly {
    readonly documentName: string;
    readonly documentText: "KEPT" | "LEFT_OUT" | "TOO_LARGE" | "NOT_THERE";
  }[];
  readonly documentLinesConnection: { readonly totalCount: number };
  /** Headings as the file marks them, and the first rows of tables. */
  readonly headings: readonly (Placed &
    Pick<Line, "position" | "headingLevel" | "tableNumber" | "tableName" | "text">)[];
  /** Headings of plans and initiatives, and rows with which the domains of a matrix begin. */
  readonly parts: readonly (Placed & {
    readonly lines: readonly { readonly position: number }[];
    readonly plans: readonly Other[];
    readonly initiatives: readonly Other[];
    readonly domains: readonly Other[];
  })[];
}

export interface PlaceAnswer {
  readonly documentLines: readonly Pick<Line, "position" | "place" | "cellPlaces">[];
}

export { default as DOCUMENT_QUERY } from "../queries/document.graphql?raw";
export { default as LINES_QUERY } from "../queries/document-lines.graphql?raw";
export { default as PLACE_QUERY } from "../queries/document-place.graphql?raw";
