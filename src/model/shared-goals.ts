/** Goals that all editions share, by their ids: those of the SDGs. */
import { sharedGoalId } from "./ids.ts";
import type { Goal } from "./policy-graph.ts";

export const isSharedGoal = (id: string) => id.startsWith(sharedGoalId("sdg", ""));

/** Those among the ids, each once; ids of other goals are passed over. */
export function sharedGoalsOf(_ids: readonly string[]): readonly Goal[] {
  return [];
}
