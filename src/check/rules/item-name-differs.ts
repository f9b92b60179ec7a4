/** An initiative's list gives an item another name than the matrix does. */
import { sameName } from "../../model/names.ts";
import type { Rule } from "../rule.ts";

export const itemNameDiffers: Rule = ({ graph, placesOf }) =>
  graph.items.flatMap(({ id, code, name }) => {
    const rows = placesOf(id, "matrixRow").map(({ at }) => at);
    return placesOf(id, "mention").flatMap(({ at, statedName }) => {
      if (statedName === null || sameName(statedName, name)) return [];
      const other = graph.items.find((item) => sameName(item.name, statedName));
      const hint = other ? ` That is the name of item ${other.code}: is the code right?` : "";
      return [
        {
          code: "item-name-differs",
          severity: "warning" as const,
          message: `Item ${code} is called ${statedName} here and ${name} in the matrix. Taken as one item, by its code.${hint}`,
          positions: [at, ...rows],
          about: [id],
        },
      ];
    });
  });
