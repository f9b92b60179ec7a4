/** The language in, every word of pictures and of saving them out. */

type Stage = "DRAFT" | "ADOPTED";

const JA = {
  language: "ja",
  cannotDraw: "このブラウザーでは図を PNG にできません。SVG をお使いください。",
  tooLarge: "図が大きすぎて PNG にできません。SVG をお使いください。",
  illegible: "1 枚のスライドでは文字が小さくなりすぎます。絞り込むか、文書用 PNG か SVG をお使いください。",
  draft: "素案",
  /** In names of files. */
  views: {
    matrix: "対応表",
    overlaps: "プランの重なり",
    partners: "連携候補",
    pair: "プラン比較",
    network: "つながりの図",
  } as Readonly<Record<string, string>>,
  chosen: "選んだ重なり",
  furtherItems: (count: number) => `ほか ${count} 項目`,
  subject: (organization: string, title: string, stage: Stage) =>
    `${organization} ${title}${stage === "DRAFT" && !title.includes("素案") ? "（素案）" : ""}`.trim(),
  atLeast: (k: number) => `${k} つ以上のプランにまたがる項目`,
  inNoPlan: "どのプランにもない項目",
  byPlans: "プランの多い順",
  between: "、",
  sharedRow: "色のついた行は、2 つ以上のプランにまたがる項目です。",
  columnsOf: (shown: number, all: number) => `大きいほうから ${shown} 列（全 ${all} 列）`,
};

export type PicturesWords = typeof JA;

const EN: PicturesWords = {
  language: "en",
  cannotDraw: "This browser cannot make a PNG of the picture. Take the SVG.",
  tooLarge: "The picture is too large for a PNG. Take the SVG.",
  illegible:
    "On one slide its words would be too small to be read. Choose less, or take the PNG for documents or the SVG.",
  draft: "draft",
  views: {},
  chosen: "Chosen overlap",
  furtherItems: (count) => `and ${count} more`,
  subject: (organization, title, stage) => `${organization} ${title}${stage === "DRAFT" ? " (draft)" : ""}`.trim(),
  atLeast: (k) => `Items in at least ${k} plan${k === 1 ? "" : "s"}`,
  inNoPlan: "Items in no plan",
  byPlans: "Most plans first",
  between: "; ",
  sharedRow: "Coloured rows: items that two or more plans share.",
  columnsOf: (shown, all) => `The largest ${shown} of ${all} columns`,
};

export function picturesWordsIn(language: string): PicturesWords {
  return language === "ja" ? JA : EN;
}
