/** The language in, the words of a node's detail that no other part of the page has out. */
import type { Bound, Change, Direction, MeasurementKind } from "./detail-query.ts";

const JA = {
  scheme: "目標の体系",
  level: "階層",
  status: "区分・状況",
  period: "期間",
  direction: "望ましい方向",
  directions: { INCREASE: "増やす", DECREASE: "減らす", MAINTAIN: "保つ" } as Readonly<Record<Direction, string>>,
  source: "出典",
  identifier: "文書での識別子",
  values: "実績値・目標値",
  unit: (unit: string) => `（${unit}）`,
  year: "年",
  measurementKind: "種類",
  value: "文書にある値",
  measurementKinds: { BASELINE: "基準値", ACTUAL: "実績値", INTERIM: "中間目標", GOAL: "目標値" } as Readonly<
    Record<MeasurementKind, string>
  >,
  /** What the document's own words do not say in this language. */
  bounds: {} as Readonly<Partial<Record<Bound, string>>>,
  lineHelp: "値の折れ線。同じ値が下の表にあります。",
  requiredChange: "目標までに残る変化",
  /** A percentage changes by these. */
  points: "ポイント",
  share: (percent: string) => `最新の値の ${percent}`,
  yearly: (change: string) => `1 年に ${change}`,
  between: (asides: readonly string[]) => `（${asides.join("、")}）`,
  notes: "備考",
  seeInMatrix: "表でその項目だけを見る",
  otherEditions: "ほかの版では",
  before: "旧",
  after: "新",
  nothing: "対応するものなし",
  proposed: "案：要確認",
  changes: {
    UNCHANGED: "変更なし",
    RENAMED: "名称変更",
    RENUMBERED: "番号変更",
    MOVED: "移動",
    MERGED: "統合",
    SPLIT: "分割",
    ADDED: "新設",
    ABOLISHED: "廃止",
  } as Readonly<Record<Change, string>>,
  inBrackets: (parts: readonly string[]) => `（${parts.join("、")}）`,
};

export type DetailWords = typeof JA;

const EN: DetailWords = {
  scheme: "Scheme",
  level: "Level",
  status: "State",
  period: "Period",
  direction: "Wanted direction",
  directions: { INCREASE: "to rise", DECREASE: "to fall", MAINTAIN: "to stay" },
  source: "Source",
  identifier: "Identifier in the document",
  values: "Values",
  unit: (unit) => ` (${unit})`,
  year: "Year",
  measurementKind: "Kind",
  value: "As the document has it",
  measurementKinds: { BASELINE: "baseline", ACTUAL: "actual", INTERIM: "interim goal", GOAL: "goal" },
  bounds: {
    AT_LEAST: "or more",
    AT_MOST: "or less",
    MORE_THAN: "more than",
    LESS_THAN: "less than",
    ABOUT: "about",
  },
  lineHelp: "The values as a line. The table below says the same.",
  requiredChange: "Still to change",
  points: "points",
  share: (percent) => `${percent} of the latest value`,
  yearly: (change) => `${change} a year`,
  between: (asides) => `(${asides.join("; ")})`,
  notes: "Notes",
  seeInMatrix: "See its items alone in the matrix",
  otherEditions: "In other editions",
  before: "Before:",
  after: "After:",
  nothing: "nothing like it",
  proposed: "a proposal, to be confirmed",
  changes: {
    UNCHANGED: "as it is",
    RENAMED: "renamed",
    RENUMBERED: "renumbered",
    MOVED: "moved",
    MERGED: "merged",
    SPLIT: "split",
    ADDED: "new",
    ABOLISHED: "abolished",
  },
  inBrackets: (parts) => `(${parts.join("; ")})`,
};

export function detailWordsIn(language: string): DetailWords {
  return language === "ja" ? JA : EN;
}
