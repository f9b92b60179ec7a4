/** A goal is of a year before the plan's period, or long after it. */
import type { Rule } from "../rule.ts";
import { placesOfValues } from "../target-values.ts";

export const goalOutsidePeriod: Rule = ({ graph, placesOf }) => {
  const { periodFrom, periodTo } = graph.edition;
  const targets = new Map(graph.targets.map((target) => [target.id, target]));
  return graph.measurements.flatMap((goal) => {
    const { measurementKind, year, targetId } = goal;
    if ((measurementKind !== "goal" && measurementKind !== "interim") || year === null) return [];
    // The last fiscal year of a period may be counted by the year in which it ends.
    const isOutside = (periodFrom !== null && year < periodFrom) || (periodTo !== null && year > periodTo + 1);
    if (!isOutside) return [];
    return [
      {
        code: "goal-outside-period",
        severity: "warning" as const,
        message: `The ${measurementKind === "goal" ? "goal" : "interim goal"} ${goal.text} of target ${targets.get(targetId)?.name ?? ""} is of ${year}, outside the plan's period ${periodFrom ?? ""}–${periodTo ?? ""}.`,
        positions: placesOfValues(placesOf, [goal]),
        about: [targetId, goal.id],
      },
    ];
  });
};
