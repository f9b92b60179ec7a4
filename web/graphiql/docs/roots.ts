/** What one asks, by topic: the fields of `Query`, each with the question that it answers, in the order in which the documentation lists them. */
import type { Language } from "../words/language.ts";

interface Root {
  readonly name: string;
  readonly ja: string;
  readonly en: string;
}

interface RootTopic extends Readonly<Record<Language, string>> {
  readonly roots: readonly Root[];
}

const root = (name: string, ja: string, en: string): Root => ({ name, ja, en });

export const ROOT_TOPICS: readonly RootTopic[] = [
  {
    ja: "計画の中身",
    en: "What a plan holds",
    roots: [
      root("plans", "政策連携プラン", "Policy coordination plans"),
      root("policyItems", "施策大項目", "Policy items"),
      root("policyDomains", "政策大綱の分野", "Policy domains"),
      root("initiatives", "推進のための取組", "Initiatives"),
      root("targets", "数値目標", "Targets"),
      root("measurements", "実績値・目標値", "Values of targets"),
      root("departments", "担当課", "Departments"),
      root("goals", "SDGs などの目標", "The SDGs and other goals"),
      root("notes", "備考", "Notes"),
    ],
  },
  {
    ja: "重なりと組合せ",
    en: "What plans share",
    roots: [
      root(
        "policyItemsOf",
        "指定したプランや取組にある（ない）施策大項目",
        "Items that these plans or initiatives have, or have not",
      ),
      root(
        "planOverlaps",
        "プランどうしの重なり（偶然との比較を含む）",
        "Overlaps of plans, and what chance would give",
      ),
      root(
        "initiativeOverlaps",
        "取組どうしの重なり：話し合うべき相手",
        "Initiatives of different plans on the same items",
      ),
      root("domainCoverages", "分野 × プランの表", "The table of domains × plans"),
    ],
  },
  {
    ja: "検索とつながり",
    en: "Search, and connections",
    roots: [
      root("search", "言葉から探す", "Whatever has these words"),
      root("paths", "二つのものをつなぐ経路", "How two things are connected"),
      root("related", "ほかのプランにある近いもの", "The nearest in other plans"),
    ],
  },
  {
    ja: "文書の記載と点検",
    en: "The document, and what the check found",
    roots: [
      root("passages", "文書の記載箇所", "Where the document says what"),
      root("documentLines", "文書の本文（行ごと）", "The document's text, line by line"),
      root("findings", "文書の点検結果", "What the check found"),
    ],
  },
  {
    ja: "前の版との比較",
    en: "Old and new",
    roots: [
      root("editionComparisons", "版と版の比較", "Comparisons of editions"),
      root("correspondences", "前の版の何に当たるか", "What became of what"),
      root("crossingChanges", "○や取組の増減", "Marks and mentions gained and lost"),
      root("overlapChanges", "重なりの増減", "Overlaps that grew or shrank"),
    ],
  },
  {
    ja: "ほかの自治体",
    en: "Other organizations",
    roots: [
      root("counterparts", "ほかの自治体の似た施策・プラン", "The like of an item or a plan elsewhere"),
      root("uncoveredElsewhere", "ここでは進めず、ほかでは進めている施策", "Uncovered here, covered elsewhere"),
    ],
  },
  {
    ja: "読み込まれているもの",
    en: "What is loaded",
    roots: [
      root("editions", "計画の版", "Editions"),
      root("organizations", "自治体・機関", "Organizations"),
      root("graphNodes", "種類を問わない全要素", "Things of every kind"),
    ],
  },
];

/** Of a list, the same with its count and page by page. */
export const connectionOf = (name: string) => `${name}Connection`;
