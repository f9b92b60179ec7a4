/** An initiative's list names the same item twice. */
import type { Rule } from "../rule.ts";

export const duplicateMention: Rule = ({ graph, placesOf }) => {
  const starts = graph.initiatives.map((initiative) => ({
    initiative,
    line: placesOf(initiative.id, "heading")[0]?.at.line ?? 0,
  }));
  /** The initiative whose section a line stands in. */
  const at = (line: number) => starts.findLast((start) => start.line <= line)?.initiative;
  return graph.items.flatMap((item) => {
    const mentions = placesOf(item.id, "mention");
    return mentions.flatMap((mention, index) => {
      const initiative = at(mention.at.line);
      const first = mentions.find((earlier) => at(earlier.at.line) === initiative);
      if (!initiative || !first || mentions.indexOf(first) === index) return [];
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
