/** A 計 or 小計 of the matrix differs from the ○ counted in its row, column or domain. */
import { itemInWords } from "../../model/item-code.ts";
import type { ValuesOf } from "../../model/messages/catalogue.ts";
import { type Problem, problemOf } from "../../model/problem.ts";
import type { Rule, Subject } from "../rule.ts";

export const statedTotalDiffers: Rule = ({ graph, totals, placesOf }) => [
  ...differing(graph.items, totals.byItem, placesOf, (item, counts) => [
    "stated-total-differs/item",
    { item: itemInWords(item), ...counts },
  ]),
  ...differing(graph.plans, totals.byPlan, placesOf, ({ number, name }, counts) => [
    "stated-total-differs/plan",
    { plan: `${number} ${name}`, ...counts },
  ]),
  ...differing(graph.domains, totals.byDomain, placesOf, ({ number, name }, counts) => [
    "stated-total-differs/domain",
    { domain: `${number} ${name}`, ...counts },
  ]),
];

type Key = `stated-total-differs/${"item" | "plan" | "domain"}`;
type Said = { readonly [K in Key]: readonly [K, ValuesOf<K>] }[Key];

function differing<Node extends { readonly id: string; readonly statedMarkCount: number | null }>(
  nodes: readonly Node[],
  totals: ReadonlyMap<string, number>,
  placesOf: Subject["placesOf"],
  say: (node: Node, counts: { readonly stated: number; readonly counted: number }) => Said,
): readonly Problem[] {
  return nodes.flatMap((node) => {
    const [stated, counted] = [node.statedMarkCount, totals.get(node.id) ?? 0];
    if (stated === null || stated === counted) return [];
    const [key, values] = say(node, { stated, counted });
    const places = placesOf(node.id, "matrixTotal").map(({ at }) => at);
    return problemOf<Key>(key, "error", values, places, [node.id]);
  });
}
