/** A ○ of the matrix that no initiative of its plan backs with a mention of the item. */
import { itemInWords } from "../../model/item-code.ts";
import { positionOf } from "../../model/position.ts";
import type { Rule } from "../rule.ts";

export const markWithoutInitiative: Rule = ({ graph, placesOf }) => {
  const planOf = new Map(graph.initiatives.map(({ id, ownerId }) => [id, ownerId]));
  const backed = new Set(graph.advances.map(({ initiativeId, itemId }) => `${planOf.get(initiativeId)} ${itemId}`));
  const plans = new Map(graph.plans.map((plan) => [plan.id, plan]));
  const items = new Map(graph.items.map((item) => [item.id, item]));
  return graph.covers.flatMap((mark) => {
    const { planId, itemId, text } = mark;
    const [plan, item] = [plans.get(planId), items.get(itemId)];
    // A plan that the matrix alone names has no initiatives to back anything.
    const headings = placesOf(planId, "heading").map(({ at }) => at);
    if (!plan || !item || headings.length === 0 || backed.has(`${planId} ${itemId}`)) return [];
    return [
      {
        code: "mark-without-initiative",
        severity: "warning" as const,
        message: `The matrix has a ${text} for plan ${plan.number} ${plan.name} and item ${itemInWords(item)}, but no initiative of the plan mentions the item. Expected both or neither.`,
        positions: [positionOf(mark), ...headings],
        about: [planId, itemId],
      },
    ];
  });
};
