/** The language in, every word of the view of findings out; what a rule found is said by the server, in English. */

const JA = {
  title: "文書の点検",
  help: "文書そのものの食い違いや抜けです。計画の良し悪しではありません。",
  count: (count: number) => `${count} 件`,
  none: "指摘はありません。",
  more: (count: number) => `ほか ${count} 件`,
  /** Heads what the server says in English; empty where that is the page's language. */
  english: "点検プログラムの説明（英語）",
  severities: { ERROR: "誤り", WARNING: "要確認", INFORMATION: "参考" },
  rules: {
    "item-not-in-matrix": "表にない施策大項目が挙げられている",
    "duplicate-code": "番号が重複している",
    "code-outside-domain": "番号が別の分野のもの",
    "stated-total-differs": "計が○の数と合わない",
    "mention-without-mark": "取組が挙げる項目に○がない",
    "mark-without-initiative": "○に対応する取組がない",
    "plan-name-differs": "プランの名称が表と見出しで異なる",
    "item-name-differs": "施策大項目の名称が表と本文で異なる",
    "code-out-of-sequence": "番号が続いていない",
    "duplicate-mention": "同じ項目が二度挙げられている",
    "plan-without-initiative": "取組のないプラン",
    "plan-without-target": "数値目標のないプラン",
    "initiative-without-item": "施策大項目を挙げない取組",
    "item-in-no-plan": "どのプランにもない施策大項目",
  } as Readonly<Record<string, string>>,
};

export type FindingsWords = typeof JA;

const EN: FindingsWords = {
  title: "What was found in the document",
  help: "Where the document contradicts itself or leaves something out; no judgement of the plan.",
  count: (count) => `${count} finding${count === 1 ? "" : "s"}`,
  none: "Nothing was found.",
  more: (count) => `and ${count} more`,
  english: "",
  severities: { ERROR: "error", WARNING: "to be looked at", INFORMATION: "worth knowing" },
  rules: {
    "item-not-in-matrix": "An item is named that the matrix does not have",
    "duplicate-code": "A number is given twice",
    "code-outside-domain": "The number belongs to another domain",
    "stated-total-differs": "A total is not the number of marks",
    "mention-without-mark": "An initiative names an item without a mark",
    "mark-without-initiative": "A mark that no initiative backs",
    "plan-name-differs": "The plan has two names",
    "item-name-differs": "The policy item has two names",
    "code-out-of-sequence": "Numbers do not follow each other",
    "duplicate-mention": "An item is named twice",
    "plan-without-initiative": "A plan without initiatives",
    "plan-without-target": "A plan without targets",
    "initiative-without-item": "An initiative that names no item",
    "item-in-no-plan": "A policy item in no plan",
  },
};

export function findingsWordsIn(language: string): FindingsWords {
  return language === "ja" ? JA : EN;
}
