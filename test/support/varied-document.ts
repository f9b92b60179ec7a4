/** One small made-up plan document, written in each of the ways in which offices write such a document: one thing changed at a time. */

/** How the document is written; whatever is not said is as in `SAMPLE`: tabs, ○, codes such as 1-1. */
export interface Writing {
  readonly mark?: (item: number, plan: number) => string;
  readonly noMark?: string;
  readonly code?: (domain: number, item: number) => string;
  /** The whole table, from its cells: a line of heads and a line for each item. */
  readonly matrix?: (table: Table) => string;
  readonly aroundMatrix?: { readonly before?: string; readonly after?: string };
  readonly planHeads?: readonly string[];
  readonly heads?: readonly [string, string, string];
  readonly planHeading?: (plan: number, name: string) => string;
  readonly listMarker?: string;
  readonly targets?: (plan: number, names: readonly string[]) => string;
  readonly targetHeading?: string;
  readonly initiativeHeading?: string;
  readonly bullet?: string;
  readonly prose?: string;
}

export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** Of the domain; its name stands in `cells` on its first row alone. */
  readonly domain: string;
  readonly cells: readonly string[];
}

export const DOMAINS = ["くらし", "しごと"] as const;
/** Domain, number within it, name. */
export const ITEMS = [
  [1, 1, "海辺の公園"],
  [1, 2, "夜道の明かり"],
  [2, 1, "朝市の再開"],
  [2, 2, "木工の担い手"],
] as const;
export const PLANS = ["はまかぜプラン", "やまびこプラン", "ほしぞらプラン"] as const;
export const INITIATIVES = ["浜辺を歩く", "山で働く", "星を見る夜"] as const;
/** By plan: the items that it covers, and its initiative names. */
export const COVERED = [
  [0, 1, 2],
  [0, 3],
  [1, 3],
] as const;
export const TARGETS = [
  ["浜辺を歩いた人の数", "公園の面積"],
  ["山の仕事に就いた人の数", "木工教室の数"],
  ["観望会に来た人の数", "明かりを替えた道の長さ"],
] as const;

export const tabbed = (cells: readonly string[]) => cells.join("\t");
export const asLines = (write: (cells: readonly string[]) => string) => (table: Table) =>
  [table.heads, ...table.rows.map(({ cells }) => cells)].map(write).join("\n");

export function tableOf(writing: Writing): Table {
  const { mark = () => "○", noMark = "", heads = ["分野", "番号", "項目名"], planHeads = PLANS } = writing;
  const rows = ITEMS.map(([domain, number, name], item) => ({
    domain: DOMAINS[domain - 1] ?? "",
    cells: [
      number === 1 ? (DOMAINS[domain - 1] ?? "") : "",
      codeIn(writing, domain, number),
      name,
      ...COVERED.map((items, plan) => ((items as readonly number[]).includes(item) ? mark(item, plan) : noMark)),
    ],
  }));
  return { heads: [...heads, ...planHeads], rows };
}

function codeIn({ code = (domain, item) => `${domain}-${item}` }: Writing, domain: number, item: number): string {
  return code(domain, item);
}

export function chapter(writing: Writing, plan: number): string {
  const { planHeading = (number, name) => `${"①②③"[number - 1]}${name}`, bullet = "○" } = writing;
  const items = (COVERED[plan] ?? []).map((item) => ITEMS[item] ?? ITEMS[0]);
  const list = items.map(([domain, number, name]) => `${codeIn(writing, domain, number)} ${name}`.trim()).join(" ");
  const names = TARGETS[plan] ?? [];
  return [
    planHeading(plan + 1, PLANS[plan] ?? ""),
    `${PLANS[plan]}は、海と山のあいだで暮らすまちをつくります。${writing.prose ?? ""}`,
    writing.initiativeHeading ?? "推進のための取組",
    `${bullet}${INITIATIVES[plan]}`,
    "人と人が出会う場を増やします。",
    `${writing.listMarker ?? "【施策大項目】"} ${list}`,
    writing.targetHeading ?? "数値目標案",
    writing.targets?.(plan, names) ?? names.join("、"),
  ].join("\n\n");
}

export function matrixOf(writing: Writing): string {
  const { before = "", after = "" } = writing.aroundMatrix ?? {};
  return before + (writing.matrix ?? asLines(tabbed))(tableOf(writing)) + after;
}

export function documentOf(writing: Writing): string {
  const chapters = PLANS.map((_, plan) => chapter(writing, plan)).join("\n\n");
  return `入江町 政策連携について\n\n${chapters}\n\n入江町 体系(案)\n\n${matrixOf(writing)}\n`;
}
