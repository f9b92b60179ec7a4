/** A code or number that must be unique is given twice: an item's row, a domain's number or a plan's number. */
import { where } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";
import type { Rule, StatedPlace } from "../rule.ts";

export const duplicateCode: Rule = ({ graph, placesOf }) => {
  const rows = graph.items.flatMap(({ id, ...item }) =>
    // Code and name may stand in two cells of one row.
    repeated(
      `Item ${item.code ?? item.name} has`,
      "row of the matrix",
      placesOf(id, "matrixRow").filter(({ statedName }) => statedName !== null),
      [id],
    ),
  );
  const plans = doubles(graph.plans).flatMap(([number, ids]) =>
    repeated(
      `Plan number ${number} has`,
      "plan heading",
      ids.flatMap((id) => placesOf(id, "heading")),
      ids,
    ),
  );
  const domains = doubles(graph.domains).flatMap(([number, ids]) =>
    repeated(
      `Domain number ${number} has`,
      "domain name",
      ids.flatMap((id) => placesOf(id, "matrixRow").slice(0, 1)),
      ids,
    ),
  );
  return [...rows, ...plans, ...domains];
};

/** Numbers borne by more than one node, with the ids that bear them. */
function doubles(
  nodes: readonly { readonly id: string; readonly number: number }[],
): readonly (readonly [number, readonly string[]])[] {
  const numbers = [...new Set(nodes.map(({ number }) => number))];
  return numbers
    .map((number) => [number, nodes.filter((node) => node.number === number).map(({ id }) => id)] as const)
    .filter(([, ids]) => ids.length > 1);
}

function repeated(
  has: string,
  what: string,
  places: readonly StatedPlace[],
  about: readonly string[],
): readonly Problem[] {
  const [first, ...more] = places;
  if (!first) return [];
  return more.map((again) => ({
    code: "duplicate-code",
    severity: "error",
    message: `${has} more than one ${what}: here and ${where(first.at)}. Expected one.`,
    positions: [again.at, first.at],
    about,
  }));
}
