/** The matrix heads a plan's column with another name than the plan's own heading has. */
import { sameName } from "../../model/names.ts";
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

export const planNameDiffers: Rule = ({ graph, placesOf }) =>
  graph.plans.flatMap(({ id, number, name }) => {
    const headings = placesOf(id, "heading").map(({ at }) => at);
    return placesOf(id, "matrixHeader").flatMap(({ at, statedName }) =>
      statedName === null || sameName(statedName, name)
        ? []
        : problemOf("plan-name-differs", "warning", { number, stated: statedName, name }, [at, ...headings], [id]),
    );
  });
