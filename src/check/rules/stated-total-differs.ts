/** A 計 or 小計 of the matrix differs from the ○ counted in its row, column or domain. */
import { itemInWords } from "../../model/item-code.ts";
import type { Rule, Subject } from "../rule.ts";

export const statedTotalDiffers: Rule = ({ graph, totals, placesOf }) => [
  ...differing(
    graph.items.map((item) => ({ ...item, label: `the row of item ${itemInWords(item)}` })),
    totals.byItem,
    placesOf,
  ),
  ...differing(
    graph.plans.map((plan) => ({ ...plan, label: `the column of plan ${plan.number} ${plan.name}` })),
    totals.byPlan,
    placesOf,
  ),
  ...differing(
    graph.domains.map((domain) => ({ ...domain, label: `domain ${domain.number} ${domain.name}` })),
    totals.byDomain,
    placesOf,
  ),
];

function differing(
  nodes: readonly { readonly id: string; readonly label: string; readonly statedMarkCount: number | null }[],
  counted: ReadonlyMap<string, number>,
  placesOf: Subject["placesOf"],
) {
  return nodes
    .filter(({ id, statedMarkCount }) => statedMarkCount !== null && statedMarkCount !== counted.get(id))
    .map(({ id, label, statedMarkCount }) => ({
      code: "stated-total-differs",
      severity: "error" as const,
      message: `The matrix states a total of ${statedMarkCount} for ${label}, but ${counted.get(id)} ○ stand there. Correct the total or the marks.`,
      positions: placesOf(id, "matrixTotal").map(({ at }) => at),
      about: [id],
    }));
}
