/** Organizations and editions of which little is stated, for what is made up. */
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
