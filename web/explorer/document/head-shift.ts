/** Lines of a table with tabs in, by how many columns the heads of plans stand to the left of the plans' marks out: merged cells shift them in what was pasted. */
import type { Line } from "./document-query.ts";
import type { Marked } from "./marks.ts";

/** From 0; null where heads and marks are apart in more than one way, so that no grid would show what belongs to what. */
export function headShiftOf(lines: readonly Line[], marksOf: (line: Line) => readonly Marked[]): number | null {
  const [heads, marks] = [new Map<string, number>(), new Map<string, Set<number>>()];
  for (const line of lines)
    for (const { fact, start } of marksOf(line)) {
      const cell = cellAt(line, start);
      if (fact.kind === "Plan" && fact.id !== null && !heads.has(fact.id)) heads.set(fact.id, cell);
      if (fact.planId !== undefined) marks.set(fact.planId, (marks.get(fact.planId) ?? new Set()).add(cell));
    }
  const shifts = [...heads].flatMap(([plan, head]) => [...(marks.get(plan) ?? [])].map((cell) => cell - head));
  const [shift = 0] = shifts;
  return shift >= 0 && shifts.every((other) => other === shift) ? shift : null;
}

/** The cell before which heads are moved to where they belong; -1 of a line without heads. */
export function firstHeadIn(line: Line, marks: readonly Marked[]): number {
  const heads = marks.filter(({ fact }) => fact.kind === "Plan").map(({ start }) => cellAt(line, start));
  return heads.length === 0 ? -1 : Math.min(...heads);
}

const cellAt = ({ text }: Line, start: number) => text.slice(0, start).split("\t").length - 1;
