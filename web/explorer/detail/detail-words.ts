/** The language in, the words of a node's detail that no other part of the page has out. */
import type { Bound, Direction, MeasurementKind } from "./detail-query.ts";

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
};

export function detailWordsIn(language: string): DetailWords {
  return language === "ja" ? JA : EN;
}
