/** A target is to rise, and its goal lies below where it starts; or to fall, and lies above. */

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
    const wanted = target.direction === "increase" ? "rise" : "fall";
    return [
      {
        code: "goal-against-direction",
        severity: "warning" as const,
        message: `Target ${target.name} is to ${wanted}, but its goal ${goal.text} is ${change < 0 ? "below" : "above"} its baseline ${baseline.text}. Is one of the values, or the direction, another?`,
        positions: placesOfValues(placesOf, [goal, baseline]),
        about: [target.id, goal.id, baseline.id],
      },
    ];
  });
