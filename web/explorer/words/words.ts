/** Every word of the explorer in both languages. Terms of the document stay as they are; in English their kind is said beside them. */
import type { Language } from "../address/address.ts";
import type { Strength } from "../data/edition.ts";

const STRENGTHS_JA = { PRIMARY: "主たる施策", RELATED: "関連する施策", INDIRECT: "間接的に関連する施策" } as const;
const STRENGTHS_EN = { PRIMARY: "Primary", RELATED: "Related", INDIRECT: "Indirectly related" } as const;

const JA = {
  language: "ja",
  title: "政策連携グラフ",
  otherLanguage: "English",
  stage: { DRAFT: "素案", ADOPTED: "策定済" },
  edition: "計画の版",
  views: "表示",
  viewNames: {
    matrix: "表",
    overlaps: "重なり",
    goals: "SDGs・目標",
    targets: "数値目標",
    network: "つながり",
    document: "本文",
    changes: "新旧対照",
    findings: "文書の点検",
    try: "案を試す",
  },
  matrix: "施策大項目 × プラン",
  /** By the name of the type. */
  kinds: {
    PolicyItem: "施策大項目",
    Plan: "政策連携プラン",
    PolicyDomain: "政策大綱の分野",
    Initiative: "推進のための取組",
    Target: "数値目標",
    Measurement: "実績値・目標値",
    Department: "担当課",
    Goal: "目標（SDGsなど）",
    Note: "備考",
    Finding: "点検結果",
    Edition: "計画の版",
    Organization: "自治体・機関",
  },
  planCount: "プラン数",
  total: "計",
  shared: (k: number) => (k === 0 ? "すべて" : `${k} つ以上のプランにまたがる`),
  atLeast: "またがるプランの数",
  uncovered: "どのプランにもない項目だけ",
  sort: "並べ方",
  sorts: { domain: "分野ごと", code: "番号順", plans: "プランの多い順" },
  shown: (items: number, all: number, marks: number, signs: string) =>
    `${all} 項目のうち ${items} 項目、${signs} ${marks}`,
  covered: (covered: number, all: number, signs: string) =>
    `${all} 項目のうち ${covered} 項目に${[...signs].length > 1 ? "印" : signs}`,
  partsOf: (item: string) => `${item} の下の項目`,
  foldAll: "階層をたたむ",
  unfoldAll: "階層をひらく",
  legend: "印の意味",
  narrow: "担当課・目標で絞る",
  narrowed:
    "上の階層に記された担当課や目標は、その下の項目にも及ぶものとします。ファイルにはこの絞り込みは及びません。",
  nothing: "この条件に当たる施策大項目はありません。",
  showAll: "条件を外す",
  mark: (plan: string, item: string, initiatives: number, strength: Strength | null) =>
    `${plan} は ${item} を含む${strength ? `（${STRENGTHS_JA[strength]}）` : ""}。取組 ${initiatives} 件`,
  strengths: STRENGTHS_JA,
  withoutInitiative: "この施策大項目を挙げる取組は、このプランの本文にありません。",
  behind: (sign: string) => `${sign}の根拠となる取組`,
  close: "閉じる",
  sharingPlans: "同じ項目を含むプラン",
  sharingInitiatives: (omitted: number) =>
    `同じ項目を進める、ほかのプランの取組${omitted > 0 ? `（共有の多い組のみ。版全体でほか ${omitted} 組は省略）` : ""}`,
  counts: {
    planCount: "含むプラン",
    initiativeCount: "進める取組",
    partCount: "下の階層の項目",
    itemCount: "施策大項目",
    coveredItemCount: "うち○のあるもの",
    sharedItemCount: "うち 2 つ以上のプランにあるもの",
    ownItemCount: "うちこのプランだけのもの",
    domainCount: "分野",
    statedMarkCount: "文書に記された計",
  } as Readonly<Record<string, string>>,
  initiativeCounts: {
    sharedItemCount: "うちほかのプランの取組も進めるもの",
    ownItemCount: "うちこの取組のプランだけが進めるもの",
  } as Readonly<Record<string, string>>,
  itemCount: (count: number) => `${count} 項目`,
  allItems: "すべての版の施策大項目",
  plansOfItems: "その項目を含むプラン",
  contributesTo: "ほかに関わる項目",
  contributingTargets: "ほかの項目などの目標で、この項目にも関わるもの",
  above: "上の階層",
  below: "下の階層",
  seeInNetwork: "つながりの図で見る",
  pathFrom: "つながりを調べる：始点にする",
  pathTo: "終点にする",
  passages: "文書の記載",
  /** Beside a text that is not the publication's own words. */
  summary: "要約",
  /** A text has lines; of other documents the place is told as it is. */
  place: ({ place, line }: { readonly place: string; readonly line: number | null }) =>
    line === null ? place : `${line} 行目`,
  seeInDocument: "本文で見る",
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
    LEGEND: "凡例",
    VALUE: "実績値・目標値",
    RESPONSIBLE: "担当課",
    GOAL: "目標",
    NOTE: "備考",
  } as Readonly<Record<string, string>>,
  waiting: "読み込み中…",
  empty: "まだ計画が読み込まれていません。",
  emptyHelp: "次のコマンドで文書を読み込むと、ここに現れます。",
  away: "サーバーが応答しません。戻りしだい自動で読み込みます。",
  refused: "サーバーがこの問い合わせを断りました。",
  fault: "この表示で誤りが起きました。ほかの表示は使えます。",
  reload: "ページを読み込み直す",
  missingEdition: "リンクが指す版は読み込まれていません。",
  firstEdition: "読み込まれている版を見る",
  chooseEdition: "どの版を見ますか",
  linkWithoutEdition: "このリンクには版が示されていないため、どの版のことか分かりません。選んだ版で開きます。",
  moreEditions: (n: number) => `ほか ${n} 版（?edition= で指定）`,
  loadedOn: (day: string) => `読み込み ${day}`,
  missing: "その要素はこの版にありません。",
  take: "ダウンロード・引用",
  query: "GraphiQL で開く",
  allFeeds: "すべての形式",
  skip: "内容へ進む",
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
  viewNames: {
    matrix: "Matrix",
    overlaps: "Overlaps",
    goals: "Goals",
    targets: "Targets",
    network: "Network",
    document: "Document",
    changes: "Old and new",
    findings: "Findings",
    try: "Try a draft",
  },
  matrix: "Policy items × plans",
  kinds: {
    PolicyItem: "Policy item",
    Plan: "Policy coordination plan",
    PolicyDomain: "Policy domain",
    Initiative: "Initiative",
    Target: "Target",
    Measurement: "Measurement",
    Department: "Department",
    Goal: "Goal",
    Note: "Note",
    Finding: "Finding",
    Edition: "Edition",
    Organization: "Organization",
  },
  planCount: "Plans",
  total: "Total",
  shared: (k) => (k === 0 ? "all items" : `in at least ${k} plan${k === 1 ? "" : "s"}`),
  atLeast: "Shared by at least",
  uncovered: "Only items in no plan",
  sort: "Order",
  sorts: { domain: "by domain", code: "by code", plans: "most plans first" },
  shown: (items, all, marks, signs) => `${items} of ${all} items, ${marks} marks (${signs})`,
  covered: (covered, all) => `${covered} of ${all} items have a mark`,
  partsOf: (item) => `Items below ${item}`,
  foldAll: "Fold the levels",
  unfoldAll: "Unfold the levels",
  legend: "What the marks mean",
  narrow: "Narrow by department or goal",
  narrowed:
    "What is stated of a level is taken to hold for the items below it. Files have all items, whatever is chosen here.",
  nothing: "No policy item is like that.",
  showAll: "Show all",
  mark: (plan, item, initiatives, strength) =>
    `${plan} covers ${item}${strength ? ` (${STRENGTHS_EN[strength].toLowerCase()})` : ""}: ${initiatives} initiative${initiatives === 1 ? "" : "s"}`,
  strengths: STRENGTHS_EN,
  withoutInitiative: "No initiative of this plan names the item in the text.",
  behind: (sign) => `Initiatives behind the mark (${sign})`,
  close: "Close",
  sharingPlans: "Plans that cover the same items",
  sharingInitiatives: (omitted: number) =>
    `Initiatives of other plans that advance the same items${omitted > 0 ? ` (the pairs that share most; ${omitted} more in the edition are left out)` : ""}`,
  counts: {
    planCount: "Plans that cover it",
    initiativeCount: "Initiatives that advance it",
    partCount: "Items of the level below",
    itemCount: "Policy items",
    coveredItemCount: "of these with a mark (○)",
    sharedItemCount: "of these in two plans or more",
    ownItemCount: "of these in this plan alone",
    domainCount: "Policy domains",
    statedMarkCount: "Total as the document states it",
  },
  initiativeCounts: {
    sharedItemCount: "of these also advanced by another plan's initiative",
    ownItemCount: "of these by no other plan's initiative",
  },
  itemCount: (count) => `${count} item${count === 1 ? "" : "s"}`,
  allItems: "Policy items of all editions",
  plansOfItems: "Plans that cover its items",
  contributesTo: "Items that it contributes to as well",
  contributingTargets: "Targets of others that contribute to it as well",
  above: "The level above",
  below: "The level below",
  seeInNetwork: "See it in the network",
  pathFrom: "How is it connected? From here",
  pathTo: "To here",
  passages: "Where the document says it",
  summary: "summary",
  place: ({ place, line }) => (line === null ? place : `line ${line}`),
  seeInDocument: "See it in the document",
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
    LEGEND: "legend",
    VALUE: "value",
    RESPONSIBLE: "department",
    GOAL: "goal",
    NOTE: "note",
  },
  waiting: "Loading …",
  empty: "No plan is loaded yet.",
  emptyHelp: "Load a document with this command, and it appears here:",
  away: "The server does not answer. The page goes on by itself when it is back.",
  refused: "The server refused this question.",
  fault: "Something went wrong in this view. The others can be used.",
  reload: "Load the page again",
  missingEdition: "The edition that the link names is not loaded.",
  firstEdition: "See what is loaded",
  chooseEdition: "Which edition?",
  linkWithoutEdition:
    "The link names no edition, so that it cannot be told which one it means. It opens in the one that you choose.",
  loadedOn: (day) => `loaded ${day}`,
  moreEditions: (n) => `and ${n} more (?edition=…)`,
  missing: "There is no such thing in this edition.",
  take: "Download and cite",
  query: "Open in GraphiQL",
  allFeeds: "all formats",
  skip: "Skip to the content",
};

export function wordsIn(language: Language): Words {
  return language === "ja" ? (JA as Words) : EN;
}

/** Of a type that has no word, its name. */
export function kindWord({ kinds }: Words, type: string): string {
  return Object.hasOwn(kinds, type) ? kinds[type as keyof Words["kinds"]] : type;
}

/** The language that is chosen, or the browser's. */
export function languageOf(chosen: Language | null): Language {
  return chosen ?? (navigator.language.toLowerCase().startsWith("ja") ? "ja" : "en");
}
