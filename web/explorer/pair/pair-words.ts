/** The language in, every word of the comparison of two plans out. */

const JA = {
  title: "2 つのプランの比較",
  onePlan: "この版のプランは 1 つだけです。",
  one: "1 つ目のプラン",
  other: "2 つ目のプラン",
  swap: "左右を入れ替える",
  /** What stands between the names of the items is put in by the page. */
  sentence: {
    subject: (one: string, other: string, all: number) => `${one}と${other}は、${all} 項目のうち `,
    shared: (count: number) => `${count} 項目`,
    open: "（",
    between: "、",
    more: (count: number) => `、ほか ${count} 項目`,
    close: "）",
    share: "を共有します。",
    nothingShared: (one: string, other: string, all: number) =>
      `${one}と${other}は、${all} 項目のうち、どれも共有していません。`,
    alone: (one: string, onlyOne: number, other: string, onlyOther: number) =>
      `${one}だけが ${onlyOne} 項目、${other}だけが ${onlyOther} 項目を扱い、`,
    neither: (count: number) => `残る ${count} 項目はどちらのプランにもありません。`,
  },
  domain: "分野",
  only: (plan: string) => `${plan} だけ`,
  both: "両方",
  count: (count: number) => `${count} 項目`,
  none: "なし",
  neither: (count: number) => `どちらのプランにもない ${count} 項目`,
  advancedBy: "項目の下は、その項目を挙げている取組です。",
  withoutInitiative: "本文に取組の記載なし",
  sideBySide: "取組と数値目標",
  initiatives: (count: number) => `取組 ${count}`,
  targets: (count: number) => `数値目標 ${count}`,
  noTargets: "数値目標の記載はありません。",
  sharesWith: (plan: string, items: number) => `${plan} の取組と ${items} 項目を共有`,
  departments: "担当課：",
  details: "重なりの図で見る",
  partners: "連携の候補となる取組を見る",
  saveTable: "この表を保存（CSV：Excel で開けます）",
  columns: {
    side: "区分",
    domain: "分野",
    item: "施策大項目",
    initiatives: (plan: string) => `${plan}の取組`,
  },
};

export type PairWords = typeof JA;

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

const EN: PairWords = {
  title: "Two plans compared",
  onePlan: "This edition has one plan only.",
  one: "First plan",
  other: "Second plan",
  swap: "Swap the two",
  sentence: {
    subject: (one, other, all) => `Of ${plural(all, "item")}, ${one} and ${other} share `,
    shared: (count) => `${count}`,
    open: " (",
    between: "; ",
    more: (count) => `; and ${count} more`,
    close: ")",
    share: ". ",
    nothingShared: (one, other, all) => `Of ${plural(all, "item")}, ${one} and ${other} share none. `,
    alone: (one, onlyOne, other, onlyOther) =>
      `${plural(onlyOne, "item")} ${onlyOne === 1 ? "is" : "are"} in ${one} alone, ${onlyOther} in ${other} alone; `,
    neither: (count) => `${count} ${count === 1 ? "is" : "are"} in neither.`,
  },
  domain: "Domain",
  only: (plan) => `${plan} alone`,
  both: "Both",
  count: (count) => plural(count, "item"),
  none: "none",
  neither: (count) => `${plural(count, "item")} in neither plan`,
  advancedBy: "Below an item: the initiatives that name it.",
  withoutInitiative: "no initiative names it",
  sideBySide: "Initiatives and targets",
  initiatives: (count) => plural(count, "initiative"),
  targets: (count) => plural(count, "target"),
  noTargets: "It states no target.",
  sharesWith: (plan, items) => `shares ${plural(items, "item")} with initiatives of ${plan}`,
  departments: "Departments: ",
  details: "See it among the overlaps",
  partners: "See the initiatives that might work together",
  saveTable: "Save this table (CSV, opens in Excel)",
  columns: {
    side: "In",
    domain: "Domain",
    item: "Policy item",
    initiatives: (plan) => `Initiatives of ${plan}`,
  },
};

export function pairWordsIn(language: string): PairWords {
  return language === "ja" ? JA : EN;
}
