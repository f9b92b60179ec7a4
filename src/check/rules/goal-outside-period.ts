/** A goal is of a year before the plan's period, or long after it. */
import { problemOf } from "../../model/problem.ts";
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
    const kind = measurementKind === "goal" ? { en: "goal", ja: "目標値" } : { en: "interim goal", ja: "中間目標値" };
    const target = targets.get(targetId)?.name ?? "";
    const values = { kind, goal: goal.text, target, year, from: periodFrom, to: periodTo };
    return problemOf("goal-outside-period", "warning", values, placesOfValues(placesOf, [goal]), [targetId, goal.id]);
  });
};
