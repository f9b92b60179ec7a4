/** Operators on what is computed over related nodes in, what they say out: in comparisons that the library knows, whatever the rounding. */
import { ALWAYS, and, condition, type Formula, NEVER, or } from "./filter-formula.ts";
import { type Filter, isFilter } from "./filter-kinds.ts";

type Path = readonly string[];
type Comparison = readonly [operator: string, operand: unknown];

/** `at` ends in `…Connection`, `aggregate`, `node` or `edge`, and the property. `isReal`: where it is computed as a real number. */
export function readComputed(how: string, operators: unknown, at: Path, isReal: boolean): Formula {
  if (!isFilter(operators)) return ALWAYS;
  const open = how === "sum" ? NEVER : openWhereNothing(at);
  const isRounded = isReal && how !== "min" && how !== "max";
  const compare = (comparison: Comparison) =>
    and(
      (isRounded ? withinRounding(comparison) : [comparison]).map(([operator, operand]) =>
        condition([...at, how, operator], operand, open),
      ),
    );
  return and(Object.entries(operators).map((comparison) => or(alternatives(comparison).map(compare))));
}

/** The library cannot compare what is computed with a list. */
function alternatives([operator, operand]: Comparison): readonly Comparison[] {
  return operator === "in" && Array.isArray(operand) ? operand.map((one) => ["eq", one]) : [[operator, operand]];
}

/** Where no related one states the property, nothing is computed. */
function openWhereNothing(at: Path): Formula {
  const [whose = "node", property = "id"] = at.slice(-2);
  const stated: Filter = { [whose]: { NOT: { [property]: { eq: null } } } };
  return condition([...at.slice(0, -3), "none"], stated);
}

/** Relative, or absolute below 1: more than a mean of thousands of numbers is off, less than two of them that differ are apart. */
const ROUNDING = 1e-12;

/** The database computes a mean step by step: that of whole numbers may be 1.9999999999999998 where it is 2. */
function withinRounding([operator, operand]: Comparison): readonly Comparison[] {
  const number = Number(operand);
  const margin = ROUNDING * Math.max(1, Math.abs(number));
  switch (operator) {
    case "eq":
      return [
        ["gte", number - margin],
        ["lte", number + margin],
      ];
    case "gt":
    case "lte":
      return [[operator, number + margin]];
    default:
      return [[operator, number - margin]];
  }
}
