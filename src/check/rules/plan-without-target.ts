/** A plan that has no 数値目標 in its section; one that the matrix alone names has no section. */
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

export const planWithoutTarget: Rule = ({ graph, placesOf }) =>
  graph.plans
    .filter(({ id }) => placesOf(id, "heading").length > 0)
    .filter(({ id }) => !graph.targets.some(({ ownerId }) => ownerId === id))
    .map(({ id, number, name }) =>
      problemOf(
        "plan-without-target",
        "warning",
        { plan: `${number} ${name}` },
        placesOf(id, "heading").map(({ at }) => at),
        [id],
      ),
    );
