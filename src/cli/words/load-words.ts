/** The language in, what `load` says of what it did out. */
import type { DocumentTextState } from "../../model/document-text.ts";
import { inDigits } from "../../model/messages/wording.ts";
import type { Written } from "../../store/load-edition.ts";
import type { Language } from "../../template/words.ts";

const JA = {
  oneDocument:
    "版を説明するオプションは、文書が一つのときだけ使えます。複数の文書を指定する場合は、それぞれの隣に版の情報のファイルを置いてください。",
  nothingLoaded: "何も取り込みませんでした。",
  sameEdition: (first: string, second: string, id: string) =>
    `${first} と ${second} は、どちらも版 ${id} です。どちらかの版の名前を変えてください。`,
  unchanged: "データベースの内容と同じため、何も書き込みませんでした",
  created: (nodes: string, relationships: string) => `取り込みました（ノード：${nodes}、関係：${relationships}）`,
  updated: (nodes: string, relationships: string) => `更新しました（ノード：${nodes}、関係：${relationships}）`,
  nodes: ({ created, updated, deleted }: Written) => `追加 ${created}、更新 ${updated}、削除 ${deleted}`,
  relationships: ({ created, updated, deleted }: Written) => `追加 ${created}、更新 ${updated}、削除 ${deleted}`,
  line: (document: string, id: string, what: string, summary: string) => `${document}（${id}）：${what}。${summary}。`,
  omitted: (planOverlaps: number, initiativeOverlaps: number) => {
    const parts = [
      ...(planOverlaps > 0 ? [`三つのプランの組 ${inDigits(planOverlaps)}`] : []),
      ...(initiativeOverlaps > 0 ? [`取組の組 ${inDigits(initiativeOverlaps)}`] : []),
    ];
    return `重なりは、共通の項目が多いものから保存しました。それより少ない${parts.join("と")}は、数だけを数えています。`;
  },
  /** What is kept needs no word. */
  textIs: {
    kept: "",
    leftOut: "本文は保存していません。",
    tooLarge: "本文は大きすぎるため保存していません（何かを述べている箇所は保存しました）。",
    notThere: "保存する本文はありません。",
  } as Readonly<Record<DocumentTextState, string>>,
};

type LoadWords = typeof JA;

const written = ({ created, updated, deleted }: Written, what: string) =>
  `${created} ${what}s created, ${updated} updated, ${deleted} deleted`;

const EN: LoadWords = {
  oneDocument:
    "Flags that describe an edition go with one document. Give each of several documents an edition file beside it.",
  nothingLoaded: "Nothing was loaded.",
  sameEdition: (first, second, id) =>
    `${first} and ${second} are both edition ${id}. Expected another name for one of them.`,
  unchanged: "is in the database as it is; nothing was written",
  created: (nodes, relationships) => `loaded: ${nodes}; ${relationships}`,
  updated: (nodes, relationships) => `brought up to date: ${nodes}; ${relationships}`,
  nodes: (count) => written(count, "node"),
  relationships: (count) => written(count, "relationship"),
  line: (document, id, what, summary) => `${document} (${id}) ${what}. ${summary}.`,
  omitted: (planOverlaps, initiativeOverlaps) => {
    const parts = [
      ...(planOverlaps > 0 ? [`${inDigits(planOverlaps)} triples of plans`] : []),
      ...(initiativeOverlaps > 0 ? [`${inDigits(initiativeOverlaps)} pairs of initiatives`] : []),
    ];
    return ` Of the overlaps those that share most are kept; ${parts.join(" and ")} that share less are counted only.`;
  },
  textIs: {
    kept: "",
    leftOut: " Its text is not kept.",
    tooLarge: " Its text is too large to be kept; the passages that state something are.",
    notThere: " It has no text of its own to be kept.",
  },
};

export const loadWordsIn = (language: Language): LoadWords => (language === "ja" ? JA : EN);
