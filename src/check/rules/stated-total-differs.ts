/** A 計 or 小計 of the matrix differs from the ○ counted in its row, column or domain. */
import type { Rule, Subject } from "../rule.ts";

export const statedTotalDiffers: Rule = ({ graph, totals, statementsOf }) => [
  ...differing(
    graph.items.map((item) => ({ ...item, label: `the row of item ${item.code} ${item.name}` })),
    totals.byItem,
    statementsOf,
  ),
  ...differing(
    graph.plans.map((plan) => ({ ...plan, label: `the column of plan ${plan.number} ${plan.name}` })),
    totals.byPlan,
    statementsOf,
  ),
  ...differing(
    graph.domains.map((domain) => ({ ...domain, label: `domain ${domain.number} ${domain.name}` })),
    totals.byDomain,
    statementsOf,
  ),
];

function differing(
  nodes: readonly { readonly id: string; readonly label: string; readonly statedMarkCount: number | null }[],
  counted: ReadonlyMap<string, number>,
  statementsOf: Subject["statementsOf"],
) {
  return nodes
    .filter(({ id, statedMarkCount }) => statedMarkCount !== null && statedMarkCount !== counted.get(id))
    .map(({ id, label, statedMarkCount }) => ({
      code: "stated-total-differs",
      severity: "error" as const,
      message: `The matrix states a total of ${statedMarkCount} for ${label}, but ${counted.get(id)} ○ stand there. Correct the total or the marks.`,
      positions: statementsOf(id, "matrixTotal").map(({ at }) => at),
      about: [id],
    }));
}
