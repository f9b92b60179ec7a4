/** The kind of an edge in, what people are told of it in Japanese out: said apart from the writers, for the kinds that the tests' graphs and the seed's views have. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ HAS_EDITION: "版", HAS_DOMAIN: "分野", HAS_ITEM: "項目", HAS_PLAN: "プラン", HAS_PART: "下の項目" },
  ...{ HAS_INITIATIVE: "取組", HAS_TARGET: "目標", HAS_MEASUREMENT: "値", HAS_DEPARTMENT: "担当課", HAS_NOTE: "備考" },
  ...{ HAS_FINDING: "点検結果", COVERS: "含む", ADVANCES: "進める", RESPONSIBLE_FOR: "担当する" },
  ...{ CONTRIBUTES_TO: "貢献する", ABOUT: "関わる", STATED_IN: "記載" },
  ...{ PlanOverlap: "項目を共有", InitiativeOverlap: "項目を共有" },
};

export const wordsOf = (kind: string) => (Object.hasOwn(WORDS, kind) ? (WORDS[kind] ?? kind) : kind);

export const isOverlap = (kind: string) => kind === "PlanOverlap" || kind === "InitiativeOverlap";

/** `3 項目` of what is shared, else the kind in words, with its weight where it has one. */
export function lineWords(kind: string, weight = 1): string {
  if (isOverlap(kind)) return `${weight} 項目`;
  return weight === 1 ? wordsOf(kind) : `${wordsOf(kind)} ${weight}`;
}
