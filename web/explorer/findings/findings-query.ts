/** What the checker found: what is asked of the server, and the shape of its answer. */

interface Node {
  readonly id: string;
  readonly label: string;
}

export const SEVERITIES = ["ERROR", "WARNING", "INFORMATION"] as const;

export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: (typeof SEVERITIES)[number];
  readonly message: string;
  /** null of an edition that an older version loaded. */
  readonly messageJa: string | null;
  readonly comparedNames: readonly string[];
  readonly passages: readonly {
    readonly place: string;
    readonly line: number | null;
    readonly text: string;
    /** Whether it is not the publication's own words; of a draft nobody knows. */
    readonly isSummary?: boolean;
  }[];
  readonly items: readonly Node[];
  readonly plans: readonly Node[];
  readonly initiatives: readonly Node[];
}

export interface FindingsAnswer {
  readonly findingsConnection: { readonly totalCount: number };
  readonly findings: readonly Finding[];
}

export { default as FINDINGS_QUERY } from "../queries/findings.graphql?raw";
