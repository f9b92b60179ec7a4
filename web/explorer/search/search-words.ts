/** The words of the search in both languages, for the language that is shown. */
import { useWords } from "../words/use-words.ts";

const JA = {
  search: "この版を検索",
  placeholder: "検索",
  placeholderWithKey: "検索 ( / キー )",
  clear: "検索語を消す",
  hits: "検索結果",
  waiting: "検索中…",
  nothing: (phrase: string) => `「${phrase}」は見つかりません。`,
  found: (count: number, isAll: boolean) => (isAll ? `${count} 件。` : `上位 ${count} 件。`),
  noneWhole: "すべての語を含むものはありません。",
  wholeHits: (words: number, hits: number) =>
    hits === 0 ? "すべての語を含むものはありません。" : `うち ${words} 語とも含むもの ${hits} 件。`,
  all: "検索結果を一覧で見る",
  title: (phrase: string) => `「${phrase}」の検索結果`,
  count: (count: number, all: number) => (count === all ? `${all} 件` : `${all} 件のうち ${count} 件`),
  cut: (count: number) =>
    `件数が多いため、上位 ${count} 件だけを示しています。語を足すか、引用符で囲むと確かめやすくなります。`,
  help: '上の検索欄に語を入れると、この版の名称、文、点検結果から探します。空白で区切ると、すべての語を含むものが先に、いずれかを含むものが後に並びます。「"」で囲むと一続きの語になります。',
  kinds: "種類",
  plans: "プラン",
  domains: "分野",
  byKind: (kind: string, count: number) => `${kind} ${count}`,
  whole: (words: number) => (words > 1 ? `${words} 語とも含むもの` : "名称や文にあるもの"),
  some: "いずれかの語を含むもの",
  findings: "点検結果",
  nothingLeft: "この条件に当たるものはありません。",
  targets: "関わる数値目標",
  targetsHelp: (items: string) => `見つかった施策大項目（${items}）と、それを含むプランの数値目標です。`,
  ofItem: (item: string) => `${item} の数値目標`,
  ofPlan: (plan: string, items: string) => `${plan}（${items} を含む）`,
  place: ({ place, line }: { readonly place: string; readonly line: number | null }) =>
    line === null ? place : `${line} 行目`,
  away: "サーバーが応答しません。戻りしだい自動で検索します。",
  refused: "サーバーがこの検索を断りました。",
};

export type SearchWords = typeof JA;

const EN: SearchWords = {
  search: "Search this edition",
  placeholder: "Search",
  placeholderWithKey: "Search ( / key )",
  clear: "Clear the search",
  hits: "Results",
  waiting: "Searching …",
  nothing: (phrase) => `Nothing found for “${phrase}”.`,
  found: (count, isAll) => {
    if (!isAll) return `The best ${count} results.`;
    return `${count} result${count === 1 ? "" : "s"}.`;
  },
  noneWhole: "Nothing has all the words.",
  wholeHits: (words, hits) =>
    hits === 0
      ? "None has all the words."
      : `${hits} ${hits === 1 ? "has" : "have"} ${words === 2 ? "both words" : `all ${words} words`}.`,
  all: "See the results as a list",
  title: (phrase) => `Results for “${phrase}”`,
  count: (count, all) => (count === all ? `${all}` : `${count} of ${all}`),
  cut: (count) => `There are more: these are the best ${count}. Another word, or quotes, tell them apart.`,
  help: 'Type words into the box above: they are looked for in this edition\'s names and texts, and in what was found in the document. What has all the words comes first, then what has any of them; "quotes" keep words together.',
  kinds: "Kind",
  plans: "Plan",
  domains: "Domain",
  byKind: (kind, count) => `${kind} ${count}`,
  whole: (words) => {
    if (words === 1) return "In names and texts";
    return words === 2 ? "With both words" : `With all ${words} words`;
  },
  some: "With any of the words",
  findings: "Findings",
  nothingLeft: "Nothing of what was found is like that.",
  targets: "Targets that bear on it",
  targetsHelp: (items) => `Of the policy items that were found (${items}) and of the plans that cover them.`,
  ofItem: (item) => `Of ${item}`,
  ofPlan: (plan, items) => `${plan} (covers ${items})`,
  place: ({ place, line }) => (line === null ? place : `line ${line}`),
  away: "The server does not answer. The search goes on by itself when it is back.",
  refused: "The server refused this search.",
};

export function useSearchWords(): SearchWords {
  return useWords().language === "ja" ? JA : EN;
}
