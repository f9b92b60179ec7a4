/** An initiative's list names the same item twice. */
import { itemInWords } from "../../model/item-code.ts";
import { lastAtMost } from "../../model/last-at-most.ts";
import type { Initiative } from "../../model/policy-graph.ts";
import { where } from "../../model/position.ts";
import { problemOf } from "../../model/problem.ts";
import type { Rule, StatedPlace } from "../rule.ts";

export const duplicateMention: Rule = ({ graph, placesOf }) => {
  const sections = graph.initiatives
    .map((initiative) => ({ initiative, start: placesOf(initiative.id, "heading")[0]?.at.placeOrder ?? 0 }))
    .sort((a, b) => a.start - b.start);
  const starts = sections.map(({ start }) => start);
  /** The initiative whose section a place stands in. */
  const at = (placeOrder: number) => sections[lastAtMost(starts, placeOrder)]?.initiative;
  return graph.items.flatMap((item) => {
    const firsts = new Map<Initiative, StatedPlace>();
    return placesOf(item.id, "mention").flatMap((mention) => {
      const initiative = at(mention.at.placeOrder);
      if (!initiative) return [];
      const first = firsts.get(initiative);
      if (!first) {
        firsts.set(initiative, mention);
        return [];
      }
      const { position, name } = initiative;
      const values = { initiative: `${position} ${name}`, item: itemInWords(item), first: where(first.at) };
      const about = [initiative.id, item.id];
      return problemOf("duplicate-mention", "warning", values, [mention.at, first.at], about);
    });
  });
};
