/** An edition in, its table goals × plans out: the items that contribute to a goal, and those of them that each plan covers. */
import type { Edition, Goal, Item, Plan } from "../data/edition.ts";

export interface GoalRow {
  readonly goal: Goal;
  /** All that contribute to it, in document order. */
  readonly items: readonly Item[];
  /** For each plan, in order, those that it covers. */
  readonly cells: readonly (readonly Item[])[];
  /** Those that no plan covers. */
  readonly uncovered: readonly Item[];
}

export function countGoals({ goals, items, plans, marks }: Edition): readonly GoalRow[] {
  const isCovered = (item: Item, plan: Plan) => marks.get(item.id)?.has(plan.id) ?? false;
  return goals.map((goal) => {
    const contributing = items.filter(({ goalIds }) => goalIds.has(goal.id));
    return {
      goal,
      items: contributing,
      cells: plans.map((plan) => contributing.filter((item) => isCovered(item, plan))),
      uncovered: contributing.filter(({ planCount }) => planCount === 0),
    };
  });
}
