/** What the kinds of nodes are called in generated descriptions. */

export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** By type name; the order is the document's, from the whole to its parts. */
export const NOUNS: Readonly<Record<string, Noun>> = {
  Municipality: { one: "municipality (自治体)", many: "municipalities (自治体)" },
  Edition: { one: "edition (版)", many: "editions (版)" },
  PolicyDomain: { one: "policy domain (政策大綱の分野)", many: "policy domains (政策大綱の分野)" },
  PolicyItem: { one: "policy item (施策大項目)", many: "policy items (施策大項目)" },
  Plan: { one: "plan (政策連携プラン)", many: "plans (政策連携プラン)" },
  Initiative: { one: "initiative (推進のための取組)", many: "initiatives (推進のための取組)" },
  Target: { one: "target (数値目標)", many: "targets (数値目標)" },
  Finding: { one: "finding", many: "findings" },
  Passage: { one: "passage", many: "passages" },
};
