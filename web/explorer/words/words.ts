/** Every word of the explorer in both languages. Terms of the document stay as they are; in English their kind is said beside them. */
import type { Language } from "../address/address.ts";

const JA = {
  language: "ja",
  title: "政策連携グラフ",
  otherLanguage: "English",
  stage: { DRAFT: "素案", ADOPTED: "策定済" },
  edition: "計画の版",
  views: "表示",
  viewNames: { matrix: "表", overlaps: "重なり", findings: "文書の点検" },
  matrix: "施策大項目 × プラン",
  item: "施策大項目",
  plan: "政策連携プラン",
  domain: "政策大綱の分野",
  initiative: "推進のための取組",
  target: "数値目標",
  marks: "○",
  planCount: "プラン数",
  total: "計",
  shared: (k: number) => (k === 0 ? "すべて" : `${k} つ以上のプランにまたがる`),
  atLeast: "またがるプランの数",
  uncovered: "どのプランにもない項目だけ",
  sort: "並べ方",
  sorts: { code: "番号順", plans: "プランの多い順" },
  shown: (items: number, all: number, marks: number) => `${all} 項目のうち ${items} 項目、○ ${marks}`,
  covered: (covered: number, all: number) => `${all} 項目のうち ${covered} 項目に○`,
  nothing: "この条件に当たる施策大項目はありません。",
  showAll: "条件を外す",
  mark: (plan: string, item: string, initiatives: number) => `${plan} は ${item} を含む。取組 ${initiatives} 件`,
  withoutInitiative: "この施策大項目を挙げる取組は、このプランの本文にありません。",
  behind: "○の根拠となる取組",
  close: "閉じる",
  passages: "文書の記載",
  line: (line: number) => `${line} 行目`,
  spellings: "表記",
  roles: {
    TITLE: "表題",
    HEADING: "見出し",
    DESCRIPTION: "本文",
    MATRIX_HEADER: "表の見出し",
    MATRIX_ROW: "表の行",
    MATRIX_TOTAL: "表の計",
    MENTION: "取組の【施策大項目】",
    TARGET: "数値目標",
  } as Readonly<Record<string, string>>,
  waiting: "読み込み中…",
  empty: "まだ計画が読み込まれていません。",
  emptyHelp: "次のコマンドで文書を読み込むと、ここに現れます。",
  away: "サーバーが応答しません。戻りしだい自動で読み込みます。",
  refused: "サーバーがこの問い合わせを断りました。",
  missingEdition: "リンクが指す版は読み込まれていません。",
  firstEdition: "読み込まれている版を見る",
  moreEditions: (n: number) => `ほか ${n} 版（?edition= で指定）`,
  missing: "その要素はこの版にありません。",
  take: "このデータを使う",
  query: "GraphiQL で開く",
  allFeeds: "すべての形式",
  skip: "本文へ",
} as const;

export type Words = { readonly [Name in keyof typeof JA]: Widened<(typeof JA)[Name]> };
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => unknown
    ? (...args: Args) => string
    : { readonly [Name in keyof T]: Widened<T[Name]> };

const EN: Words = {
  language: "en",
  title: "Policy coordination graph",
  otherLanguage: "日本語",
  stage: { DRAFT: "draft", ADOPTED: "adopted" },
  edition: "Edition",
  views: "Views",
  viewNames: { matrix: "Matrix", overlaps: "Overlaps", findings: "Findings" },
  matrix: "Policy items × plans",
  item: "Policy item",
  plan: "Policy coordination plan",
  domain: "Policy domain",
  initiative: "Initiative",
  target: "Target",
  marks: "○",
  planCount: "Plans",
  total: "Total",
  shared: (k) => (k === 0 ? "all items" : `in at least ${k} plan${k === 1 ? "" : "s"}`),
  atLeast: "Shared by at least",
  uncovered: "Only items in no plan",
  sort: "Order",
  sorts: { code: "by code", plans: "most plans first" },
  shown: (items, all, marks) => `${items} of ${all} items, ${marks} marks (○)`,
  covered: (covered, all) => `${covered} of ${all} items have a mark`,
  nothing: "No policy item is like that.",
  showAll: "Show all",
  mark: (plan, item, initiatives) => `${plan} covers ${item}: ${initiatives} initiative${initiatives === 1 ? "" : "s"}`,
  withoutInitiative: "No initiative of this plan names the item in the text.",
  behind: "Initiatives behind the mark (○)",
  close: "Close",
  passages: "Where the document says it",
  line: (line) => `line ${line}`,
  spellings: "Spellings",
  roles: {
    TITLE: "title",
    HEADING: "heading",
    DESCRIPTION: "text",
    MATRIX_HEADER: "head of the matrix",
    MATRIX_ROW: "row of the matrix",
    MATRIX_TOTAL: "total of the matrix",
    MENTION: "named by an initiative",
    TARGET: "target",
  },
  waiting: "Loading …",
  empty: "No plan is loaded yet.",
  emptyHelp: "Load a document with this command, and it appears here:",
  away: "The server does not answer. The page goes on by itself when it is back.",
  refused: "The server refused this question.",
  missingEdition: "The edition that the link names is not loaded.",
  firstEdition: "See what is loaded",
  moreEditions: (n) => `and ${n} more (?edition=…)`,
  missing: "There is no such thing in this edition.",
  take: "Take it with you",
  query: "Open in GraphiQL",
  allFeeds: "all formats",
  skip: "Skip to the content",
};

export function wordsIn(language: Language): Words {
  return language === "ja" ? (JA as Words) : EN;
}

/** The language that is chosen, or the browser's. */
export function languageOf(chosen: Language | null): Language {
  return chosen ?? (navigator.language.toLowerCase().startsWith("ja") ? "ja" : "en");
}
