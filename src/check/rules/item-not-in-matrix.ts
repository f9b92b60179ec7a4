/** An initiative's list names an item that has no row in the matrix: the item's domain is unknown, so it cannot be loaded. */
import { itemInWords } from "../../model/item-code.ts";
import { proposalsOf } from "../../model/names.ts";
import { positionOf } from "../../model/position.ts";
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

/** Silent where there is no matrix at all: the reader has said so. */
export const itemNotInMatrix: Rule = ({ graph }) => {
  if (graph.items.length === 0) return [];
  const known = new Set(graph.items.map(({ id }) => id));
  const nearest = proposalsOf(graph.items.map(itemInWords));
  return graph.advances
    .filter(({ itemId }) => !known.has(itemId))
    .map((mention) => {
      const { initiativeId, itemId, statedName } = mention;
      const code = itemId.slice(itemId.lastIndexOf("/") + 1);
      const item = statedName ? `${code} ${statedName}` : code;
      const near = nearest(`${code} ${statedName ?? ""}`);
      return problemOf("item-not-in-matrix", "error", { item, near }, [positionOf(mention)], [initiativeId]);
    });
};
