/** What the checker found: what is asked of the server, and the shape of its answer. */
import type { Other, Quoted } from "../detail/detail-query.ts";

export const SEVERITIES = ["ERROR", "WARNING", "INFORMATION"] as const;

export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: (typeof SEVERITIES)[number];
  readonly message: string;
  /** null of an edition that an older version loaded. */
  readonly messageJa: string | null;
  readonly comparedNames: readonly string[];
  /** Of a draft nobody knows whether they are the publication's own words. */
  readonly passages: readonly (Omit<Quoted, "isSummary"> & Partial<Pick<Quoted, "isSummary">>)[];
  readonly items: readonly Other[];
  readonly plans: readonly Other[];
  readonly initiatives: readonly Other[];
}

export interface FindingsAnswer {
  readonly findingsConnection: { readonly totalCount: number };
  readonly findings: readonly Finding[];
}

export { default as FINDINGS_QUERY } from "../queries/findings.graphql?raw";
