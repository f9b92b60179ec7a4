/** An item that no plan covers: nothing is wrong with that, but it is what a reader of the matrix wants to know. */
import type { Rule } from "../rule.ts";

export const itemInNoPlan: Rule = ({ graph, totals, placesOf }) =>
  graph.items
    .filter(({ id }) => totals.byItem.get(id) === 0 && placesOf(id, "matrixRow").length > 0)
    .map(({ id, code, name }) => ({
      code: "item-in-no-plan",
      severity: "information",
      message: `Item ${code} ${name} is in no plan.`,
      positions: placesOf(id, "matrixRow").map(({ at }) => at),
      about: [id],
    }));
