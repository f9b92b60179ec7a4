/** Two departments whose names differ in width, white space or a single sign: perhaps one that is spelt in two ways. */
import { comparableName, differenceOf } from "../../model/names.ts";
import type { Department } from "../../model/policy-graph.ts";
import { problemOf } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";

export const departmentNameDiffers: Rule = ({ graph, placesOf }) =>
  pairsOf(graph.departments)
    .filter(([a, b]) => isAlike(a.name, b.name))
    .map(([a, b]) =>
      problemOf(
        "department-name-differs",
        "warning",
        { first: a.name, second: b.name },
        [b, a].flatMap(({ id }) => placesOf(id, "responsible").slice(0, 1)).map(({ at }) => at),
        [a.id, b.id],
      ),
    );

/** 第1課 and 第2課 are two; so are names of two or three signs. */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [comparableName(a), comparableName(b)];
  if (x === y) return true;
  if (Math.min(x.length, y.length) < SHORTEST || x.replace(/\d/gu, "") === y.replace(/\d/gu, "")) return false;
  return differenceOf(a, b) === 1;
}

const SHORTEST = 5;
/** Pairs of that many departments are looked at: all of a city's. */
const MOST = 300;

function pairsOf(departments: readonly Department[]): readonly (readonly [Department, Department])[] {
  const looked = departments.slice(0, MOST);
  return looked.flatMap((a, i) => looked.slice(i + 1).map((b) => [a, b] as const));
}
