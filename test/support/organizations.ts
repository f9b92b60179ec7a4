/** Organizations and editions of which little is stated, for what is made up. */
import type { EditionFacts } from "../../src/ingest/edition-facts.ts";
import type { Edition, Organization } from "../../src/model/policy-graph.ts";

export function municipality(code: string, name: string, prefecture: string | null = null): Organization {
  return {
    id: code,
    organizationKind: "municipality",
    name,
    code,
    codeScheme: "全国地方公共団体コード",
    prefecture,
  };
}

/** An edition without note and source, all of it in its own words. */
export const NO_SOURCE = {
  note: null,
  sourceTitle: null,
  sourcePublisher: null,
  sourceDate: null,
  sourceUrl: null,
  sourceLicence: null,
  summarized: [],
} as const satisfies Partial<Edition>;

/** All that an edition file may say of note, publication and summaries, as the edition has it. */
export const FULL_SOURCE = {
  note: "数値目標は再掲を除く。",
  sourceTitle: "見本市総合計画",
  sourcePublisher: "見本市企画課",
  sourceDate: "2026-03",
  sourceUrl: "https://mihon.example/plan",
  sourceLicence: "CC BY 4.0",
  summarized: ["preface", "planDescription"],
} as const satisfies Partial<Edition>;

/** The same facts with an edition file that says nothing of these. */
export function withoutSource(facts: EditionFacts): EditionFacts {
  return { ...facts, edition: { ...facts.edition, note: null, source: null, summarized: null } };
}

/** As the feeds know an edition of whose publication nothing is said. */
export const UNPUBLISHED = { publisher: null, publication: "総合計画", note: null, isSummarized: false } as const;
