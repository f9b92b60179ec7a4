/** The language in, every word of the view of targets out. */

const JA = {
  title: "数値目標",
  count: (measured: number, all: number) => `${all} 目標のうち、残る変化が分かるもの ${measured}`,
  help: "残る変化は、目標値と最新の値（基準値または実績値）の差です。割合は最新の値に対するもので、指標のあいだで比べるための目安です。",
  none: "この版の数値目標には、値が記されていません。",
  more: (count: number) => `ほか ${count} 目標`,
  sort: "並べ方",
  sorts: { document: "文書の順", most: "残る変化の割合が大きい順", least: "残る変化の割合が小さい順" },
  target: "数値目標",
  line: "値の動き",
  latest: "最新の値",
  goal: "目標値",
  direction: "望ましい方向",
  requiredChange: "残る変化",
  share: "割合",
};

export type TargetsWords = typeof JA;

const EN: TargetsWords = {
  title: "Targets",
  count: (measured, all) => `${all} target${all === 1 ? "" : "s"}; of ${measured} it is known what is still to change`,
  help: "What is still to change is the goal less the latest value (baseline or actual). Its share is that of the latest value, a rough measure for comparing indicators.",
  none: "The targets of this edition state no values.",
  more: (count) => `and ${count} more`,
  sort: "Order",
  sorts: { document: "as in the document", most: "largest share first", least: "smallest share first" },
  target: "Target",
  line: "Course",
  latest: "Latest",
  goal: "Goal",
  direction: "Direction",
  requiredChange: "Still to change",
  share: "Share",
};

export function targetsWordsIn(language: string): TargetsWords {
  return language === "ja" ? JA : EN;
}
