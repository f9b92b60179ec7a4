/** The words of the search in both languages, for the language that is shown. */
import { useWords } from "../words/use-words.ts";

const JA = {
  search: "この版を検索",
  placeholder: "検索 ( / キー )",
  clear: "検索語を消す",
  hits: "検索結果",
  waiting: "検索中…",
  nothing: (phrase: string) => `「${phrase}」は見つかりません。`,
  found: (count: number, isAll: boolean) => (isAll ? `${count} 件` : `上位 ${count} 件。語を足すと絞れます。`),
  place: ({ place, line }: { readonly place: string; readonly line: number | null }) =>
    line === null ? place : `${line} 行目`,
  away: "サーバーが応答しません。戻りしだい自動で検索します。",
  refused: "サーバーがこの検索を断りました。",
};

export type SearchWords = typeof JA;

const EN: SearchWords = {
  search: "Search this edition",
  placeholder: "Search ( / key )",
  clear: "Clear the search",
  hits: "Results",
  waiting: "Searching …",
  nothing: (phrase) => `Nothing found for “${phrase}”.`,
  found: (count, isAll) => {
    if (!isAll) return `The best ${count} results; another word narrows them.`;
    return `${count} result${count === 1 ? "" : "s"}`;
  },
  place: ({ place, line }) => (line === null ? place : `line ${line}`),
  away: "The server does not answer. The search goes on by itself when it is back.",
  refused: "The server refused this search.",
};

export function useSearchWords(): SearchWords {
  return useWords().language === "ja" ? JA : EN;
}
