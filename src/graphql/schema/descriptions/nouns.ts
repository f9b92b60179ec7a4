/** What the kinds of nodes are called in generated descriptions. */

export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** By type name; the order is the document's, from the whole to its parts. */
export const NOUNS: Readonly<Record<string, Noun>> = {
  GraphNode: { one: "node of the graph", many: "nodes of the graph, of every kind" },
  Municipality: { one: "municipality (自治体)", many: "municipalities (自治体)" },
  Edition: { one: "edition (版)", many: "editions (版)" },
  PolicyDomain: { one: "policy domain (政策大綱の分野)", many: "policy domains (政策大綱の分野)" },
  PolicyItem: { one: "policy item (施策大項目)", many: "policy items (施策大項目)" },
  Plan: { one: "plan (政策連携プラン)", many: "plans (政策連携プラン)" },
  Initiative: { one: "initiative (推進のための取組)", many: "initiatives (推進のための取組)" },
  Target: { one: "target (数値目標)", many: "targets (数値目標)" },
  PlanOverlap: { one: "overlap of plans (プランの重なり)", many: "overlaps of plans (プランの重なり)" },
  InitiativeOverlap: { one: "overlap of initiatives (取組の重なり)", many: "overlaps of initiatives (取組の重なり)" },
  DomainCoverage: { one: "domain coverage (分野別の該当状況)", many: "domain coverages (分野別の該当状況)" },
  Finding: { one: "finding", many: "findings" },
  Passage: { one: "passage", many: "passages" },
};
