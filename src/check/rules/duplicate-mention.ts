/** An initiative's list names the same item twice. */
import { lastAtMost } from "../../model/last-at-most.ts";
import type { Initiative } from "../../model/policy-graph.ts";
import type { Rule, StatedPlace } from "../rule.ts";

export const duplicateMention: Rule = ({ graph, placesOf }) => {
  const sections = graph.initiatives
    .map((initiative) => ({ initiative, line: placesOf(initiative.id, "heading")[0]?.at.line ?? 0 }))
    .sort((a, b) => a.line - b.line);
  const starts = sections.map(({ line }) => line);
  /** The initiative whose section a line stands in. */
  const at = (line: number) => sections[lastAtMost(starts, line)]?.initiative;
  return graph.items.flatMap((item) => {
    const firsts = new Map<Initiative, StatedPlace>();
    return placesOf(item.id, "mention").flatMap((mention) => {
      const initiative = at(mention.at.line);
      if (!initiative) return [];
      const first = firsts.get(initiative);
      if (!first) {
        firsts.set(initiative, mention);
        return [];
      }
      return [
        {
          code: "duplicate-mention",
          severity: "warning" as const,
          message: `Initiative ${initiative.position} ${initiative.name} mentions item ${item.code} ${item.name} more than once: here and on line ${first.at.line}. Counted once.`,
          positions: [mention.at, first.at],
          about: [initiative.id, item.id],
        },
      ];
    });
  });
};
