/** A made-up city's plan in, the text of its document out, laid out as the seed is. */
import type { City, CityItem, CityPlan } from "./draw-city.ts";

export function writeDocument(city: City): string {
  const lines = [
    ...[titleOf(city), "", "政策連携プラン", ""],
    ...city.plans.flatMap(chapterOf),
    ...["政策連携プラン体系", ""],
    ...matrixOf(city),
  ];
  return `${lines.join("\n")}\n`;
}

export const titleOf = ({ name }: City) => `${name}総合計画 (素案)`;

/** ① is the first of twenty such signs. */
const circled = (number: number) => String.fromCodePoint(0x245f + number);

function chapterOf({ name, description, initiatives, targets }: CityPlan, index: number): readonly string[] {
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
    targets.join("、"),
  ];
  return paragraphs.flatMap((paragraph) => [paragraph, ""]);
}

function matrixOf({ domains, plans }: City): readonly string[] {
  const row = (cells: readonly string[]) => cells.join("\t");
  const mark = (item: CityItem) => plans.map(({ items }) => (items.includes(item) ? "○" : ""));
  return [
    row(["施策大項目", "項目名", "政策連携プラン", ...plans.map(() => "")]),
    row(["", "", ...plans.map(({ headName }) => headName)]),
    ...domains.flatMap(({ name, items }) =>
      items.map((item, index) => row([index === 0 ? name : "", item.code, item.name, ...mark(item)])),
    ),
  ];
}
