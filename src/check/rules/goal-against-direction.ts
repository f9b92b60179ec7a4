/** A target is to rise, and its goal lies below where it starts; or to fall, and lies above. */
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";
import { placesOfValues, valuesOf } from "../target-values.ts";

export const goalAgainstDirection: Rule = ({ graph, placesOf }) =>
  graph.targets.flatMap((target) => {
    const { baseline, goal } = valuesOf(graph, target.id);
    if (!baseline || !goal || baseline.value === null || goal.value === null) return [];
    const change = goal.value - baseline.value;
    const isAgainst =
      (target.direction === "increase" && change < 0) || (target.direction === "decrease" && change > 0);
    if (!isAgainst) return [];
    return problemOf(
      target.direction === "increase" ? "goal-against-direction/increase" : "goal-against-direction/decrease",
      "warning",
      { target: target.name, goal: goal.text, baseline: baseline.text },
      placesOfValues(placesOf, [goal, baseline]),
      [target.id, goal.id, baseline.id],
    );
  });
