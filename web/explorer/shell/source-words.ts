/** The language in, the words of the line that says where what is shown is from out. */
import type { SummarizedProse } from "../data/citation.ts";

const JA = {
  title: "文書名",
  publisher: "発行者",
  date: "発行日",
  url: "所在",
  licence: "利用条件",
  summarized: "要約した文章",
  note: "注記",
  edition: "版",
  prose: {
    PREFACE: "前書き",
    DOMAIN_DESCRIPTION: "分野の説明",
    ITEM_DESCRIPTION: "施策の説明",
    PLAN_DESCRIPTION: "プランの説明",
    INITIATIVE_DESCRIPTION: "取組の説明",
  } as Readonly<Record<SummarizedProse, string>>,
  summarizedParts: (parts: readonly string[]) => `${parts.join("、")}。そのほかは読み込んだ文書のとおりです。`,
};

export type SourceWords = typeof JA;

const EN: SourceWords = {
  title: "Document",
  publisher: "Publisher",
  date: "Published",
  url: "Address",
  licence: "Licence",
  summarized: "Summarized",
  note: "Note",
  edition: "Edition",
  prose: {
    PREFACE: "preface",
    DOMAIN_DESCRIPTION: "descriptions of domains",
    ITEM_DESCRIPTION: "descriptions of items",
    PLAN_DESCRIPTION: "descriptions of plans",
    INITIATIVE_DESCRIPTION: "descriptions of initiatives",
  },
  summarizedParts: (parts) => `${capital(parts.join(", "))}. All else is as in the document that was read.`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function sourceWordsIn(language: string): SourceWords {
  return language === "ja" ? JA : EN;
}
