/** An initiative's list gives an item another name than the matrix does. */
import { sameName } from "../../model/names.ts";
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

export const itemNameDiffers: Rule = ({ graph, placesOf }) =>
  graph.items.flatMap(({ id, code, name }) => {
    const rows = placesOf(id, "matrixRow").map(({ at }) => at);
    return placesOf(id, "mention").flatMap(({ at, statedName }) => {
      if (statedName === null || sameName(statedName, name)) return [];
      const other = graph.items.find((item) => sameName(item.name, statedName));
      const values = { code: code ?? "", stated: statedName, name, other: other?.code ?? null };
      return problemOf("item-name-differs", "warning", values, [at, ...rows], [id]);
    });
  });
