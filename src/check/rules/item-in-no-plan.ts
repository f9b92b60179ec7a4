/** An item that no plan covers, where there are plans: nothing is wrong with that, but it is what a reader of the matrix wants to know. */
import { countedItems } from "../../model/counted-items.ts";
import { itemInWords } from "../../model/item-code.ts";
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

export const itemInNoPlan: Rule = ({ graph, totals, placesOf }) =>
  countedItems(graph)
    .filter(({ id }) => graph.plans.length > 0 && totals.byItem.get(id) === 0 && placesOf(id, "matrixRow").length > 0)
    .map((item) =>
      problemOf(
        "item-in-no-plan",
        "information",
        { item: itemInWords(item) },
        placesOf(item.id, "matrixRow").map(({ at }) => at),
        [item.id],
      ),
    );
