/** An initiative of a plan without a 【施策大項目】 list, or with an empty one. */
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

export const initiativeWithoutItem: Rule = ({ graph, placesOf }) => {
  const advancing = new Set(graph.advances.map(({ initiativeId }) => initiativeId));
  const plans = new Map(graph.plans.map((plan) => [plan.id, plan]));
  return graph.initiatives
    .filter(({ id, ownerId }) => !advancing.has(id) && plans.has(ownerId))
    .map(({ id, ownerId, position, name }) =>
      problemOf(
        "initiative-without-item",
        "warning",
        { initiative: `${position} ${name}`, plan: plans.get(ownerId)?.number ?? "?" },
        placesOf(id, "heading").map(({ at }) => at),
        [id],
      ),
    );
};
