/** The language in, every word of taking a view with oneself out. */

const JA = {
  more: "ほかの形式",
  cannotList: "一覧を読み込めませんでした。開き直すと、もう一度読み込みます。",
  copy: "この表示へのリンクをコピー",
  copied: "コピーしました。",
  copyByHand: "この表示へのリンク",
};

export type TakeAwayWords = typeof JA;

const EN: TakeAwayWords = {
  more: "More formats",
  cannotList: "The list could not be read. Open it again to try once more.",
  copy: "Copy a link to this view",
  copied: "Copied.",
  copyByHand: "The link to this view",
};

export function takeAwayWordsIn(language: string): TakeAwayWords {
  return language === "ja" ? JA : EN;
}
