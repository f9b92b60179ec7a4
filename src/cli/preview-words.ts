/** The language in, what a preview of a draft says out. */
import type { Language } from "../template/words.ts";

const JA = {
  findings: "点検結果",
  none: "指摘はありません。",
  counts: (plans: number, items: number, covered: number) =>
    `プラン ${plans}、施策 ${items}（うちプランに入るもの ${covered}）`,
  overlaps: "プランの重なり（共通の項目が多い順）",
  overlap: (signs: string, count: number) => `${signs}  共通 ${count} 項目`,
  noOverlap: "項目を共有するプランはありません。",
  uncovered: (count: number) => `どのプランにも入らない施策 ${count}`,
  orphaned: "プランの項目がなくなる数値目標",
};

export type PreviewWords = typeof JA;

const EN: PreviewWords = {
  findings: "Findings",
  none: "Nothing was found.",
  counts: (plans, items, covered) => `${plans} plans, ${items} items, ${covered} of them in a plan`,
  overlaps: "Overlaps of plans, those that share most first",
  overlap: (signs, count) => `${signs}  ${count} ${count === 1 ? "item" : "items"} in common`,
  noOverlap: "No plans share an item.",
  uncovered: (count) => `Items that no plan covers: ${count}`,
  orphaned: "Targets whose plan has no items any more",
};

export const previewWordsIn = (language: Language): PreviewWords => (language === "ja" ? JA : EN);
