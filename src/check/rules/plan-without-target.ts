/** A plan that has no 数値目標 in its section; one that the matrix alone names has no section. */
import type { Rule } from "../rule.ts";

export const planWithoutTarget: Rule = ({ graph, placesOf }) =>
  graph.plans
    .filter(({ id }) => placesOf(id, "heading").length > 0)
    .filter(({ id }) => !graph.targets.some(({ ownerId }) => ownerId === id))
    .map(({ id, number, name }) => ({
      code: "plan-without-target",
      severity: "warning",
      message: `Plan ${number} ${name} has no numeric target. Expected 数値目標案 and at least one target below it.`,
      positions: placesOf(id, "heading").map(({ at }) => at),
      about: [id],
    }));
