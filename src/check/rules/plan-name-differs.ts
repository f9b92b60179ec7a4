/** The matrix heads a plan's column with another name than the plan's own heading has. */
import { sameName } from "../../model/names.ts";
import type { Rule } from "../rule.ts";

export const planNameDiffers: Rule = ({ graph, placesOf }) =>
  graph.plans.flatMap(({ id, number, name }) => {
    const headings = placesOf(id, "heading").map(({ at }) => at);
    return placesOf(id, "matrixHeader").flatMap(({ at, statedName }) =>
      statedName === null || sameName(statedName, name)
        ? []
        : [
            {
              code: "plan-name-differs",
              severity: "warning" as const,
              message: `The matrix calls plan ${number} ${statedName}; its heading calls it ${name}. Taken as one plan, by its place among the columns.`,
              positions: [at, ...headings],
              about: [id],
            },
          ],
    );
  });
