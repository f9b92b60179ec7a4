/** The language in, every word of the view of overlaps out. */

const JA = {
  title: "プランの重なり",
  count: (shared: number, pairs: number) => `${pairs} 組のうち ${shared} 組が施策大項目を共有`,
  items: (count: number) => `${count} 項目`,
  overlap: (label: string, count: number) => `${label}：${count} 項目`,
  heatMap: "2 つのプランが共有する項目の数",
  heatMapHelp: "対角線は、そのプラン自身の項目数です。",
  plot: "重なりの大きい順",
  plotHelp: "さらに別のプランとも共有する項目を含みます。",
  size: "プランの項目数",
  shared: "共有する項目数",
  byChance: "偶然に期待される数（2 つの組だけ）",
  expectedShort: (expected: string) => `偶然に期待される数 ${expected}`,
  noOverlap: "項目を共有するプランはありません。",
  tooMany: "組が 1,000 を超えるため、ここでは描けません。feeds/ の overlap か GraphQL をお使いください。",
  showAll: (count: number) => `${count} 列すべてを示す`,
  choose: "表のマスか、図の列を選ぶと、共有する項目がここに現れます。",
  nothingShared: "共有する項目はありません。",
  advancing: "共有する項目を進める取組",
  /** In a workbook. */
  sharedBy: (label: string) => `${label} が共有する項目と取組`,
  measures: "重なりの大きさ",
  jaccard: "Jaccard 係数",
  jaccardHelp: (union: number) =>
    `いずれかのプランが含む ${union} 項目のうち、すべてのプランが含むものの割合です（0 は共有なし、1 は同じ項目の組）。`,
  chance: "偶然との比較",
  verdicts: {
    more: "偶然よりも多くの項目を共有しています。",
    notTold: "偶然と区別できない重なりです。偶然だけでも、この程度の項目は共有されます。",
    less: "共有する項目は、偶然に共有されるはずの数より少なくなっています（組の数による補正はしていません）。",
    nothingShared: "共有する項目がないことも、偶然と区別できません。",
    ofThree: "偶然との比較は、2 つのプランの組にだけあります。",
    tooLarge: "表が大きすぎるため、両方の合計を固定した比較はありません。",
  },
  expected: "偶然に期待される数",
  expectedHelp: (least: number, most: number) =>
    `各プランの項目数と、各項目を含むプランの数を変えずに○を置き直したとき、共有する項目の平均の数です。100 回のうち 95 回は ${least}～${most} 項目になります。`,
  excess: "期待との差",
  excessHelp: "共有する項目の数から、偶然に期待される数を引いたものです。",
  pValue: "p 値",
  pValueHelp: (count: number, error: string | null) =>
    `偶然だけで ${count} 項目以上を共有する確率です${error === null ? "" : `（標準誤差 ${error}）`}。この組だけを見る場合の値です。`,
  qValue: "q 値",
  qValueHelp: (pairs: number) =>
    `${pairs} 組すべてを見比べることを考えに入れた値です。0.05 以下であれば、偶然とは考えにくい重なりです。`,
  planTotals: "項目数だけで比べると",
  planTotalsHelp: (sizes: readonly number[], all: number, pValue: string | null) =>
    `プランの項目（${sizes.join(" と ")}）が全 ${all} 項目から偶然に選ばれるとしたときの数です${pValue === null ? "" : `（p 値 ${pValue}）`}。多くのプランが含む項目とそうでない項目の違いを考えません。`,
};

export type OverlapsWords = typeof JA;

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

const EN: OverlapsWords = {
  title: "Plans that overlap",
  count: (shared, pairs) => `${shared} of ${plural(pairs, "pair")} of plans share policy items`,
  items: (count) => plural(count, "item"),
  overlap: (label, count) => `${label}: ${plural(count, "item")}`,
  heatMap: "Items that two plans share",
  heatMapHelp: "On the diagonal: the plan's own number of items.",
  plot: "Overlaps, largest first",
  plotHelp: "Items that yet another plan shares are counted too.",
  size: "items of the plan",
  shared: "shared items",
  byChance: "expected by chance (pairs only)",
  expectedShort: (expected) => `${expected} expected by chance`,
  noOverlap: "No plans share an item.",
  tooMany: "There are more than 1,000 overlaps, too many to be drawn here. Take overlap from feeds/, or ask GraphQL.",
  showAll: (count) => `Show all ${count} columns`,
  choose: "Choose a cell of the table or a column of the plot: what the plans share appears here.",
  nothingShared: "They share no item.",
  advancing: "Initiatives that advance the shared items",
  sharedBy: (label) => `What ${label} share, and the initiatives behind it`,
  measures: "Size of the overlap",
  jaccard: "Jaccard index",
  jaccardHelp: (union) =>
    `The share of the ${plural(union, "item")} of any of these plans that all of them cover (0: none shared, 1: the same items).`,
  chance: "Compared with chance",
  verdicts: {
    more: "They share more items than chance would give.",
    notTold: "They share no more than chance would give: this overlap cannot be told from chance.",
    less: "They share fewer items than chance would give (not corrected for the number of pairs).",
    nothingShared: "That they share nothing cannot be told from chance either.",
    ofThree: "Only pairs of plans are compared with chance.",
    tooLarge: "The matrix is too large to be compared with chance, both of its totals kept.",
  },
  expected: "Expected by chance",
  expectedHelp: (least, most) =>
    `So many would be shared on average if the marks were set anew, each plan keeping its number of items and each item its number of plans; ${least} to ${plural(most, "item")} in 95 of 100 cases.`,
  excess: "Beyond expectation",
  excessHelp: "What they share less what chance would give.",
  pValue: "p-value",
  pValueHelp: (count, error) =>
    `The probability of ${plural(count, "shared item")} or more by chance${error === null ? "" : ` (standard error ${error})`}, if one looks at this pair alone.`,
  qValue: "q-value",
  qValueHelp: (pairs) =>
    `The same, considering that one compares ${plural(pairs, "pair")}: at 0.05 or less, the overlap is hardly chance.`,
  planTotals: "By the plans’ sizes alone",
  planTotalsHelp: (sizes, all, pValue) =>
    `So many if the plans' items (${sizes.join(" and ")}) were picked by chance from all ${all}${pValue === null ? "" : ` (p-value ${pValue})`}; that some items are in more plans than others is forgotten.`,
};

export function overlapsWordsIn(language: string): OverlapsWords {
  return language === "ja" ? JA : EN;
}
