/** Tells which column of the matrix stands for which plan of the text, although the two may name it differently. */
import { likeness, nearestTo, sameName } from "../../model/names.ts";
import type { Problem } from "../../model/problem.ts";
import { type Named, type ParsedPlan, type ParseResult, problemAt } from "../parse-result.ts";
import { bareNumber } from "../text/numbered-name.ts";

/** Below this likeness a head is not taken for the plan of its number: it may be another plan altogether. */
const RECOGNISABLE = 0.3;

/**
 * Index into `plans` for each column, or null where the column cannot be told. A head that is a plan's very name stands for that
 * plan wherever it stands; any other must be recognisably like the plan that stands at the same number in order, and no more like another.
 */
export function matchColumns(
  columns: readonly Named[],
  plans: readonly ParsedPlan[],
): ParseResult<readonly (number | null)[]> {
  const problems: Problem[] = [];
  const match: (number | null)[] = columns.map(({ name }) => {
    const exact = plans.findIndex((plan) => sameName(plan.name, name));
    if (exact !== -1) return exact;
    // A head may be the plan's number alone: ①, プラン1, P1.
    const number = bareNumber(name);
    const numbered = number === undefined ? -1 : plans.findIndex((plan) => plan.number === number);
    return numbered === -1 ? null : numbered;
  });
  const taken = new Set(match.filter((plan) => plan !== null));
  for (const [index, column] of columns.entries()) {
    if (match[index] !== null) continue;
    const plan = plans[index];
    const alike = plans.map(({ name }) => likeness(name, column.name));
    const isNearest = (alike[index] ?? 0) >= Math.max(RECOGNISABLE, ...alike);
    if (plan && !taken.has(index) && isNearest) {
      match[index] = index;
      taken.add(index);
    } else {
      const names = plans.map(({ name }) => name);
      problems.push(
        problemAt("matrix-column-unknown", "error", column.at, {
          column: index + 1,
          head: column.name,
          plan: plan && !taken.has(index) ? `${plan.number} ${plan.name}` : null,
          near: nearestTo(column.name, names),
        }),
      );
    }
  }
  for (const [index, plan] of plans.entries()) {
    if (!taken.has(index)) {
      problems.push(
        problemAt("plan-not-in-matrix", "error", plan.at, {
          plan: `${plan.number} ${plan.name}`,
          count: columns.length,
        }),
      );
    }
  }
  for (const [index, plan] of match.entries()) {
    const other = match.indexOf(plan);
    const [first, second] = [columns[other], columns[index]];
    if (plan !== null && other < index && first && second) {
      problems.push(problemAt("matrix-column-repeated", "error", [second.at, first.at], { head: second.name }));
    }
  }
  return { value: match, problems };
}
