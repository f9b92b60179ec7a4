/** The language in, every word of the first page out. */

/** What an edition has, in numbers. */
interface Size {
  readonly plans: number;
  readonly domains: number;
  readonly items: number;
  readonly marks: number;
}

const JA = {
  about: ({ plans, domains, items, marks }: Size) => {
    if (plans === 0 && items === 0) return "この版には、政策連携プランも施策大項目もありません。";
    const all = `${domains} 分野・${items} の施策大項目`;
    if (plans === 0) return `この版には政策連携プランがありません。${all}を一覧できます。`;
    if (items === 0) return `この版には施策大項目がありません。${plans} つの政策連携プランと、その取組を一覧できます。`;
    if (marks === 0)
      return `${plans} つの政策連携プランと、${all}があります。どのプランがどの項目を含むかは、この版に示されていません。`;
    return `${plans} つの政策連携プランが、${all}のうちどれを含み、どこで重なるかを、文書の記載までたどって確かめられます。`;
  },
  standsOut: "この計画で目を引くこと",
  mostShared: "最も多くのプランにある項目",
  mostSharedItems: (count: number) => `${count} 項目`,
  inPlans: (plans: number, items: number, signs: string) =>
    items > 1
      ? `${items} 項目が並び、それぞれ ${plans} つのプランにあります`
      : `${plans} つのプラン（${signs}）にあります`,
  noneShared: "2 つ以上のプランにある項目はありません。",
  largest: "最も多くの項目を共有する 2 プラン",
  pairs: (count: number, isCut: boolean) => `${count} 組${isCut ? "以上" : ""}`,
  share: (items: number, pairs: number, isCut: boolean) =>
    pairs > 1 ? `${pairs} 組${isCut ? "以上" : ""}が並び、それぞれ ${items} 項目を共有` : `${items} 項目を共有`,
  /** For all of them. */
  byChance: { more: "（偶然よりも多い重なり）", notTold: "（偶然と区別できない重なり）" } as Readonly<
    Record<string, string>
  >,
  nonePairs: "項目を共有するプランはありません。",
  onePlan: "プランが 1 つなので、重なりはありません。",
  uncovered: "どのプランにもない項目",
  uncoveredItems: (count: number) => `${count} 項目`,
  ofItems: (count: number) => `${count} 項目のうち`,
  noneUncovered: "ありません。どの項目も、いずれかのプランにあります。",
  start: "どこから見るか",
  staff: "自治体の職員",
  staffSearch: "担当の言葉で検索する",
  staffFindings: "文書の食い違いを点検する",
  staffTry: "改定案を試す",
  researcher: "政策の研究者",
  researcherOverlaps: "プランの重なりと偶然とを比べる",
  researcherUncovered: "プランにない項目を見る",
  analyst: "データを分析する人",
  analystGraphiql: "GraphiQL で問い合わせる",
  analystFeeds: "CSV・Excel・グラフのデータを得る",
  slides: "資料や図をつくる人",
  slidesNetwork: "つながりの図を描く",
  slidesOverlaps: "重なりの図を保存する",
};

export type HomeWords = typeof JA;

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const EN: HomeWords = {
  about: ({ plans, domains, items, marks }) => {
    if (plans === 0 && items === 0) return "This edition has neither policy coordination plans nor policy items.";
    const all = `${count(items, "policy item")} in ${count(domains, "domain")}`;
    if (plans === 0) return `This edition has no policy coordination plans. Its ${all} can be looked through.`;
    if (items === 0)
      return `This edition has no policy items. Its ${count(plans, "plan")} can be looked through, with their initiatives.`;
    if (marks === 0)
      return `There are ${count(plans, "policy coordination plan")} and ${all}. Which plan covers which item this edition does not say.`;
    return `Which of ${all} the ${count(plans, "policy coordination plan")} cover, where they overlap, and where the document says so.`;
  },
  standsOut: "What stands out in this plan",
  mostShared: "The item that most plans share",
  mostSharedItems: (items) => count(items, "item"),
  inPlans: (plans, items, signs) =>
    items > 1 ? `${items} items tie: each is in ${count(plans, "plan")}` : `in ${count(plans, "plan")} (${signs})`,
  noneShared: "No item is in two plans.",
  largest: "The two plans that share most",
  pairs: (pairs, isCut) => `${pairs}${isCut ? " or more" : ""} pairs`,
  share: (items, pairs, isCut) =>
    pairs > 1
      ? `${pairs}${isCut ? " or more" : ""} pairs tie: each shares ${count(items, "item")}`
      : `${count(items, "item")} shared`,
  byChance: { more: " (more than chance would give)", notTold: " (no more than chance would give)" },
  nonePairs: "No two plans share an item.",
  onePlan: "There is one plan, and no overlap.",
  uncovered: "Items in no plan",
  uncoveredItems: (items) => count(items, "item"),
  ofItems: (items) => `of ${count(items, "item")}`,
  noneUncovered: "None: every item is in a plan.",
  start: "Where to start",
  staff: "City staff",
  staffSearch: "Search for what you work on",
  staffFindings: "Check the document for contradictions",
  staffTry: "Try a draft",
  researcher: "Policy researchers",
  researcherOverlaps: "Compare overlaps with chance",
  researcherUncovered: "See what no plan covers",
  analyst: "Analysts",
  analystGraphiql: "Ask in GraphiQL",
  analystFeeds: "Get the data: CSV, Excel, graphs",
  slides: "Slides and pictures",
  slidesNetwork: "Draw the network",
  slidesOverlaps: "Save the picture of overlaps",
};

export function homeWordsIn(language: string): HomeWords {
  return language === "ja" ? JA : EN;
}
