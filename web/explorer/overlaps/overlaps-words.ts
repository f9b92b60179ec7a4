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
  measures: "重なりの大きさ",
  jaccard: "Jaccard 係数",
  jaccardHelp: (union: number) =>
    `いずれかのプランが含む ${union} 項目のうち、すべてのプランが含むものの割合です（0 は共有なし、1 は同じ項目の組）。`,
  expected: "偶然に期待される数",
  expectedHelp: (sizes: readonly number[], all: number) =>
    `プランの項目（${sizes.join(" と ")}）が全 ${all} 項目から偶然に選ばれるとしたとき、共有する項目の平均の数です。`,
  pValue: "p 値",
  pValueHelp: (count: number, pairs: number) =>
    `偶然だけで ${count} 項目以上を共有する確率です。小さいほど偶然では起こりにくい重なりですが、組の数（${pairs} 組）による補正はしていません。`,
  pairsOnly: "偶然に期待される数と p 値は、2 つのプランの組にだけあります。",
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
  measures: "Size of the overlap",
  jaccard: "Jaccard index",
  jaccardHelp: (union) =>
    `The share of the ${plural(union, "item")} of any of these plans that all of them cover (0: none shared, 1: the same items).`,
  expected: "Expected by chance",
  expectedHelp: (sizes, all) =>
    `So many items would be shared on average if the plans' items (${sizes.join(" and ")}) were picked by chance from all ${all}.`,
  pValue: "p-value",
  pValueHelp: (count, pairs) =>
    `The probability of at least ${plural(count, "shared item")} by chance: the smaller, the less likely by chance alone; not corrected for the number of pairs (${pairs}).`,
  pairsOnly: "Only pairs have a number expected by chance and a p-value.",
};

export function overlapsWordsIn(language: string): OverlapsWords {
  return language === "ja" ? JA : EN;
}
