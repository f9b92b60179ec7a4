/** An initiative of a plan without a 【施策大項目】 list, or with an empty one. */
import type { Rule } from "../rule.ts";

export const initiativeWithoutItem: Rule = ({ graph, placesOf }) => {
  const advancing = new Set(graph.advances.map(({ initiativeId }) => initiativeId));
  const plans = new Map(graph.plans.map((plan) => [plan.id, plan]));
  return graph.initiatives
    .filter(({ id, ownerId }) => !advancing.has(id) && plans.has(ownerId))
    .map(({ id, ownerId, position, name }) => ({
      code: "initiative-without-item",
      severity: "warning",
      message: `Initiative ${position} ${name} of plan ${plans.get(ownerId)?.number ?? "?"} mentions no item. Expected 【施策大項目】 and at least one item.`,
      positions: placesOf(id, "heading").map(({ at }) => at),
      about: [id],
    }));
};
