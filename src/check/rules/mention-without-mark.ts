/** An initiative mentions an item for which its plan has no ○ in the matrix; of an item that lists alone name, no matrix says anything. */
import { itemInWords } from "../../model/item-code.ts";
import { positionOf } from "../../model/position.ts";
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

export const mentionWithoutMark: Rule = ({ graph, placesOf }) => {
  const marked = new Set(graph.covers.map(({ planId, itemId }) => `${planId} ${itemId}`));
  const initiatives = new Map(graph.initiatives.map((initiative) => [initiative.id, initiative]));
  const plans = new Map(graph.plans.map((plan) => [plan.id, plan]));
  const items = new Map(graph.items.map((item) => [item.id, item]));
  return graph.advances.flatMap((mention) => {
    const { initiativeId, itemId } = mention;
    const initiative = initiatives.get(initiativeId);
    const plan = initiative && plans.get(initiative.ownerId);
    const item = items.get(itemId);
    const rows = placesOf(itemId, "matrixRow").map(({ at }) => at);
    if (!plan || !item || rows.length === 0 || marked.has(`${plan.id} ${itemId}`)) return [];
    return problemOf(
      "mention-without-mark",
      "warning",
      {
        initiative: `${initiative.position} ${initiative.name}`,
        plan: `${plan.number} ${plan.name}`,
        item: itemInWords(item),
      },
      [positionOf(mention), ...rows],
      [plan.id, itemId, initiativeId],
    );
  });
};
