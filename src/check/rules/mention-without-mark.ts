/** An initiative mentions an item for which its plan has no ○ in the matrix; of an item that lists alone name, no matrix says anything. */
import { itemInWords } from "../../model/item-code.ts";
import { positionOf } from "../../model/position.ts";
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
    return [
      {
        code: "mention-without-mark",
        severity: "warning" as const,
        message: `Initiative ${initiative.position} ${initiative.name} of plan ${plan.number} ${plan.name} mentions item ${itemInWords(item)}, but the matrix has no ○ for the plan and the item. Expected both or neither.`,
        positions: [positionOf(mention), ...rows],
        about: [plan.id, itemId, initiativeId],
      },
    ];
  });
};
