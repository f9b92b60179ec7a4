/** A made-up city's plan in, the text of its document out, in one of the shapes that real documents come in. */
import type { City, CityItem, CityPlan } from "./draw-city.ts";
import type { FurtherFacts } from "./draw-further.ts";

/**
 * `chapters`: as the seed is. `valued chapters`: the same with departments, SDGs and three kinds of marks in the matrix, and targets with values.
 * `table of levels`: a matrix alone, with a level between domains and items, and departments.
 */
export type DocumentShape = "chapters" | "valued chapters" | "table of levels";

export interface MadeUpDocument {
  readonly name: string;
  readonly text: string;
}

export function writeDocument(city: City, further: FurtherFacts, shape: DocumentShape): MadeUpDocument {
  const [ending, lines] = {
    chapters: () => ["txt", chapters(city, further, false)] as const,
    "valued chapters": () => ["txt", chapters(city, further, true)] as const,
    "table of levels": () => ["tsv", tableOfLevels(city, further)] as const,
  }[shape]();
  return { name: `plan.${ending}`, text: `${lines.join("\n")}\n` };
}

export const titleOf = ({ name }: City) => `${name}総合計画 (素案)`;

/** ① is the first of twenty such signs. */
const circled = (number: number) => String.fromCodePoint(0x245f + number);

const row = (cells: readonly (string | number)[]) => cells.join("\t");

const LEGEND = "凡例：◎主となる施策　○関連する施策　△間接的に関連する施策";

function chapters(city: City, further: FurtherFacts, isValued: boolean): readonly string[] {
  return [
    ...[titleOf(city), "", "政策連携プラン", ""],
    ...city.plans.flatMap((plan, index) => chapterOf(plan, index, isValued ? further : null)),
    ...["政策連携プラン体系", ""],
    ...(isValued ? [LEGEND, ""] : []),
    ...matrixOf(city, isValued ? further : null),
  ];
}

function chapterOf(
  { name, description, initiatives, targets }: CityPlan,
  index: number,
  further: FurtherFacts | null,
): readonly string[] {
  const paragraphs = [
    `${circled(index + 1)}${name}`,
    description,
    "推進のための取組",
    ...initiatives.flatMap((initiative) => [
      `○${initiative.name}`,
      initiative.description,
      `【施策大項目】 ${initiative.items.map((item) => `${item.code} ${item.name}`).join(" ")}`,
    ]),
    "数値目標",
    further ? valuesOf(targets, further) : targets.join("、"),
  ];
  return paragraphs.flatMap((paragraph) => [paragraph, ""]);
}

function valuesOf(targets: readonly string[], further: FurtherFacts): string {
  const rows = targets.map((name) => {
    const { unit, baseline, goal } = further.valuesOf(name);
    return row([name, unit, baseline, goal]);
  });
  return [row(["指標名", "単位", "現状値(令和6年度)", "目標値(令和12年度)"]), ...rows].join("\n");
}

function matrixOf({ domains, plans }: City, further: FurtherFacts | null): readonly string[] {
  const marks = (item: CityItem) =>
    plans.map(({ items }, plan) => (items.includes(item) ? (further?.markOf(plan, item) ?? "○") : ""));
  const others = (item: CityItem) =>
    further ? [further.departmentsOf(item).join("、"), further.goalsOf(item).join(",")] : [];
  return [
    row(["施策大項目", "項目名", "政策連携プラン", ...plans.map(() => "")]),
    row(["", "", ...plans.map(({ headName }) => headName), ...(further ? ["担当課", "SDGs"] : [])]),
    ...domains.flatMap(({ name, items }) =>
      items.map((item, index) => row([index === 0 ? name : "", item.code, item.name, ...marks(item), ...others(item)])),
    ),
  ];
}

function tableOfLevels({ name, domains, plans }: City, further: FurtherFacts): readonly string[] {
  return [
    `${name}総合計画　プランと施策の関連（令和8年度～令和12年度）`,
    LEGEND,
    "",
    row([
      "政策目標",
      "政策",
      "施策番号",
      "施策名称",
      "担当課",
      ...plans.map(({ headName }, index) => `重点${index + 1} ${headName}`),
    ]),
    ...domains.flatMap((domain, index) =>
      domain.items.map((item, at) => {
        const policy = further.policyOf(item);
        const isFirst = at === 0 || further.policyOf(domain.items[at - 1] as CityItem) !== policy;
        const place = domain.items.slice(0, at + 1).filter((one) => further.policyOf(one) === policy).length;
        return row([
          at === 0 ? `${index + 1} ${domain.name}` : "",
          isFirst ? `${index + 1}-${policy} ${item.name.replace(/の..$/u, "")}など` : "",
          `${index + 1}-${policy}-${place}`,
          item.name,
          further.departmentsOf(item).join("、"),
          ...plans.map(({ items }, plan) => (items.includes(item) ? further.markOf(plan, item) : "")),
        ]);
      }),
    ),
  ];
}
