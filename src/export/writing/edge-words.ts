/** An edge in, the words out that stand beside its line: `3 項目`, `含む`. */
import type { Language, Words } from "../../template/words.ts";
import type { ExportEdge } from "../export-graph.ts";

/** Edges whose weight counts the policy items that both ends share. */
const SHARING: ReadonlySet<string> = new Set(["PlanOverlap", "InitiativeOverlap"]);
export const countsSharedItems = (kind: string) => SHARING.has(kind);

/** Read from the source to the target, as the arrow goes. */
const RELATIONSHIPS: Readonly<Record<string, Words>> = {
  HAS_EDITION: { ja: "版", en: "edition" },
  HAS_DOMAIN: { ja: "分野", en: "domain" },
  HAS_ITEM: { ja: "項目", en: "item" },
  HAS_PLAN: { ja: "プラン", en: "plan" },
  HAS_PART: { ja: "下の項目", en: "part" },
  HAS_INITIATIVE: { ja: "取組", en: "initiative" },
  HAS_TARGET: { ja: "目標", en: "target" },
  HAS_MEASUREMENT: { ja: "値", en: "value" },
  HAS_DEPARTMENT: { ja: "担当課", en: "department" },
  HAS_NOTE: { ja: "備考", en: "note" },
  HAS_FINDING: { ja: "点検結果", en: "finding" },
  COVERS: { ja: "含む", en: "covers" },
  ADVANCES: { ja: "進める", en: "advances" },
  RESPONSIBLE_FOR: { ja: "担当する", en: "responsible for" },
  CONTRIBUTES_TO: { ja: "貢献する", en: "contributes to" },
  ABOUT: { ja: "関わる", en: "about" },
  STATED_IN: { ja: "記載", en: "stated in" },
};

/** A relationship is said in words, a weight where it says something; a way through an answer is called as it was asked for. */
export function edgeWords({ kind, weight }: Pick<ExportEdge, "kind" | "weight">, language: Language): string {
  if (countsSharedItems(kind)) return sharedInWords(weight, language);
  const words = wordsOfRelationship(kind)[language];
  return weight === 1 ? words : `${words} ${weight}`;
}

export function wordsOfRelationship(kind: string): Words {
  if (countsSharedItems(kind)) return { ja: "項目を共有", en: "share items" };
  return (Object.hasOwn(RELATIONSHIPS, kind) && RELATIONSHIPS[kind]) || { ja: kind, en: kind };
}

/** What is drawn beside a line whose kind the picture tells anyway; undefined where its weight says nothing. */
export function weightWords({ kind, weight }: Pick<ExportEdge, "kind" | "weight">, language: Language) {
  if (countsSharedItems(kind)) return sharedInWords(weight, language);
  return weight === 1 ? undefined : String(weight);
}

function sharedInWords(count: number, language: Language): string {
  return language === "ja" ? `${count} 項目` : `${count} item${count === 1 ? "" : "s"}`;
}
