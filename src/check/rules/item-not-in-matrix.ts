/** An initiative's list names an item that has no row in the matrix: the item's domain is unknown, so it cannot be loaded. */
import { itemInWords } from "../../model/item-code.ts";
import { proposalsOf } from "../../model/names.ts";
import { positionOf } from "../../model/position.ts";
import type { Rule } from "../rule.ts";

/** Silent where there is no matrix at all: the reader has said so. */
export const itemNotInMatrix: Rule = ({ graph }) => {
  if (graph.items.length === 0) return [];
  const known = new Set(graph.items.map(({ id }) => id));
  const didYouMean = proposalsOf(graph.items.map(itemInWords));
  return graph.advances
    .filter(({ itemId }) => !known.has(itemId))
    .map((mention) => {
      const { initiativeId, itemId, statedName } = mention;
      const code = itemId.slice(itemId.lastIndexOf("/") + 1);
      return {
        code: "item-not-in-matrix",
        severity: "error",
        message: `Item ${code}${statedName ? ` ${statedName}` : ""} is mentioned here but has no row in the matrix${didYouMean(`${code} ${statedName ?? ""}`)}. Correct the code or add the row.`,
        positions: [positionOf(mention)],
        about: [initiativeId],
      };
    });
};
