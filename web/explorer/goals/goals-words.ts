/** The language in, every word of the view of goals out. */

const JA = {
  title: "目標（SDGsなど） × プラン",
  count: (goals: number, items: number) => `${goals} 目標、貢献する施策大項目 ${items}`,
  help: "数は、その目標に貢献し、そのプランに含まれる施策大項目の数です。上の階層や分野に記された目標は、その下の項目にも及ぶものとして数えます。",
  none: "この版の施策大項目には、目標（SDGsなど）が記されていません。",
  goal: "目標",
  inNoPlan: "どのプランにもない",
  all: "項目の計",
  cell: (goal: string, plan: string, items: number) => `${goal} × ${plan}：${items} 項目`,
  seeInMatrix: "表で、この目標の項目だけを見る",
  close: "選択を外す",
};

export type GoalsWords = typeof JA;

const EN: GoalsWords = {
  title: "Goals × plans",
  count: (goals, items) =>
    `${goals} goal${goals === 1 ? "" : "s"}; ${items} item${items === 1 ? "" : "s"} contribute${items === 1 ? "s" : ""}`,
  help: "A number says how many policy items contribute to the goal and are covered by the plan. What is stated of a level or a domain is taken to hold for the items below it.",
  none: "The policy items of this edition name no goals.",
  goal: "Goal",
  inNoPlan: "In no plan",
  all: "All items",
  cell: (goal, plan, items) => `${goal} × ${plan}: ${items} item${items === 1 ? "" : "s"}`,
  seeInMatrix: "See this goal's items alone in the matrix",
  close: "Choose none",
};

export function goalsWordsIn(language: string): GoalsWords {
  return language === "ja" ? JA : EN;
}
