/** A code or number that must be unique is given twice: an item's row, a domain's number or a plan's number. */
import type { ValuesOf } from "../../model/messages/catalogue.ts";
import type { Wording } from "../../model/messages/wording.ts";
import { where } from "../../model/position.ts";
import { type Problem, problemOf } from "../../model/problem.ts";
import type { Rule, StatedPlace } from "../rule.ts";

export const duplicateCode: Rule = ({ graph, placesOf }) => {
  const rows = graph.items.flatMap(({ id, ...item }) =>
    // Code and name may stand in two cells of one row.
    repeated(
      (first) => ["duplicate-code/item", { item: item.code ?? item.name, first }],
      placesOf(id, "matrixRow").filter(({ statedName }) => statedName !== null),
      [id],
    ),
  );
  const plans = doubles(graph.plans).flatMap(([number, ids]) =>
    repeated(
      (first) => ["duplicate-code/plan", { number, first }],
      ids.flatMap((id) => placesOf(id, "heading")),
      ids,
    ),
  );
  const domains = doubles(graph.domains).flatMap(([number, ids]) =>
    repeated(
      (first) => ["duplicate-code/domain", { number, first }],
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

type Repetition =
  | readonly ["duplicate-code/item", ValuesOf<"duplicate-code/item">]
  | readonly ["duplicate-code/plan" | "duplicate-code/domain", ValuesOf<"duplicate-code/plan">];

function repeated(
  say: (first: Wording) => Repetition,
  places: readonly StatedPlace[],
  about: readonly string[],
): readonly Problem[] {
  const [first, ...more] = places;
  if (!first) return [];
  const [key, values] = say(where(first.at));
  return more.map((again) => problemOf(key, "error", values, [again.at, first.at], about));
}
