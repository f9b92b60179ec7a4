/** A ○ of the matrix that no initiative of its plan backs with a mention of the item. */
import { itemInWords } from "../../model/item-code.ts";
import { positionOf } from "../../model/position.ts";
import { problemOf } from "../../model/problem.ts";
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
    const values = { mark: text, plan: `${plan.number} ${plan.name}`, item: itemInWords(item) };
    return problemOf("mark-without-initiative", "warning", values, [positionOf(mark), ...headings], [planId, itemId]);
  });
};
