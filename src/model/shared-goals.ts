/** Goals that all editions share, by their ids: those of the SDGs, and the goal of each target that is named. */
import { sharedGoalId } from "./ids.ts";
import type { Goal } from "./policy-graph.ts";
import { SDG_TARGET_CODES, SUSTAINABLE_DEVELOPMENT_GOALS, sdgOf } from "./sustainable-development-goals.ts";

const PREFIX = sharedGoalId("sdg", "");
export const isSharedGoal = (id: string) => id.startsWith(PREFIX);

/** Those among the ids, each once; ids of other goals are passed over. */
export function sharedGoalsOf(ids: readonly string[]): readonly Goal[] {
  return [...new Set(ids)].filter(isSharedGoal).flatMap((id) => {
    const code = id.slice(PREFIX.length);
    const goal = sdgOf(code);
    if (!goal) return [];
    const target = SDG_TARGET_CODES.indexOf(code);
    const position = target < 0 ? goal.number : SUSTAINABLE_DEVELOPMENT_GOALS.length + target + 1;
    return [{ id, scheme: "SDGs", position, code, name: goal.japaneseTitle }];
  });
}
