/** The language in, every word of the view of partners out. */

const JA = {
  title: "連携の候補となる取組",
  count: (pairs: number, all: number) => (pairs === all ? `${all} 組` : `${all} 組のうち ${pairs} 組`),
  pairs: (count: number) => `${count} 組`,
  help: "別々のプランにあり、同じ施策大項目を挙げている取組の組です。担当者どうしで話し合う手がかりになります。",
  caution:
    "文書の【施策大項目】から計算したもので、文書がこの組を挙げているわけではありません。すでに連携しているか、事業が重なっているか、連携が必要かは、これだけでは分かりません。同じ項目を挙げていない取組の間に、連携の必要がないとも言えません。",
  chance: (beyond: number, all: number) =>
    beyond === 0
      ? "どの組も、共有する項目の数は偶然と区別できません。話し合う理由がないということではありません。"
      : `${all} 組のうち ${beyond} 組は、偶然よりも多くの項目を共有しています。`,
  beyondChance: "偶然より多い",
  none: "別々のプランの取組で、同じ施策大項目を挙げているものはありません。",
  nothing: "この条件に当たる組はありません。",
  omitted: (count: number) => `共有の多い組を示しています。ほかに ${count} 組があります。`,
  plan: "プラン",
  department: "担当課",
  item: "施策大項目",
  allItems: "すべて",
  itemOption: (label: string, pairs: number) => `${label}（${pairs} 組）`,
  shared: "共有する項目",
  atLeast: (count: number) => `${count} 項目以上`,
  group: "まとめ方",
  groups: { none: "まとめない", plans: "プランの組ごと", item: "施策大項目ごと", department: "担当課ごと" },
  partnersOf: (name: string) => `「${name}」の組だけを示しています。`,
  noDepartments: "この版では、取組の担当課が記されていません。",
  withoutDepartment: (count: number) => `担当課の分からない ${count} 組は、ここには現れません。`,
  sharedItems: (count: number) => `共有する ${count} 項目`,
  compare: "2 プランを比べる",
  alone: (count: number) => `相手のない取組 ${count}`,
  picture: "どの取組が項目を共有するか",
  pictureHelp:
    "線は項目を共有する取組を結び、太いほど共有する項目が多いことを示します。線の上の数は 2 以上のときの項目数です。",
  pictureCut: (count: number) => `共有の多い ${count} 組だけを描いています。`,
  line: (one: string, other: string, items: readonly string[]) => `${one} と ${other}：${items.join("、")}`,
  row: (plan: string, name: string, partners: number) => `${plan} ${name}：相手 ${partners}`,
  ofPlans: (plans: readonly string[]) => (plans.length === 1 ? `${plans[0]} の取組` : `${plans.join("")} の間`),
  between: "、",
};

export type PartnersWords = typeof JA;

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

const EN: PartnersWords = {
  title: "Initiatives that might work together",
  count: (pairs, all) => (pairs === all ? plural(all, "pair") : `${pairs} of ${plural(all, "pair")}`),
  pairs: (count) => plural(count, "pair"),
  help: "Pairs of initiatives of different plans that name the same policy items: a reason for those in charge to talk to each other.",
  caution:
    "Worked out from the items that initiatives name; the document itself names no such pairs. Whether the two already work together, do the same work twice, or need to meet cannot be told from this alone. Nor does it follow that initiatives without a common item need no coordination.",
  chance: (beyond, all) =>
    beyond === 0
      ? "No pair shares more items than chance would give, which says nothing against talking to each other."
      : `${beyond} of ${plural(all, "pair")} share${beyond === 1 ? "s" : ""} more items than chance would give.`,
  beyondChance: "more than by chance",
  none: "No initiatives of different plans name the same policy item.",
  nothing: "No pair is like that.",
  omitted: (count) => `These are the pairs that share most; there are ${count} more.`,
  plan: "Plan",
  department: "Department",
  item: "Policy item",
  allItems: "All",
  itemOption: (label, pairs) => `${label} (${plural(pairs, "pair")})`,
  shared: "Items shared",
  atLeast: (count) => `${count} or more`,
  group: "Grouped",
  groups: { none: "in one list", plans: "by the two plans", item: "by policy item", department: "by department" },
  partnersOf: (name) => `Only pairs of “${name}”.`,
  noDepartments: "This edition names no departments of its initiatives.",
  withoutDepartment: (count) =>
    `${plural(count, "pair")} of no known department ${count === 1 ? "is" : "are"} not among these.`,
  sharedItems: (count) => `${plural(count, "item")} shared`,
  compare: "Compare the two plans",
  alone: (count) => `${plural(count, "initiative")} without a partner`,
  picture: "Which initiatives share items",
  pictureHelp:
    "Lines join initiatives that share items, the more the thicker. A number on a line says how many, where there are two or more.",
  pictureCut: (count) => `The ${plural(count, "pair")} that share most are drawn.`,
  line: (one, other, items) => `${one} and ${other}: ${items.join("; ")}`,
  row: (plan, name, partners) => `${plan} ${name}: ${plural(partners, "partner")}`,
  ofPlans: (plans) => (plans.length === 1 ? `Initiatives of ${plans[0]}` : `Between ${plans.join(", ")}`),
  between: "; ",
};

export function partnersWordsIn(language: string): PartnersWords {
  return language === "ja" ? JA : EN;
}
