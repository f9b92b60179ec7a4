/** Makes edges of pairs that share policy items, weighted by how many of the selected items these are. */
import type { PolicyItem } from "../../model/policy-graph.ts";
import type { Attributes, ExportEdge } from "../export-graph.ts";

export interface Pair {
  readonly id: string;
  /** Ids of the two, in document order. */
  readonly ends: readonly string[];
  readonly kind: string;
  readonly itemIds: readonly string[];
  readonly attributes: Attributes;
  readonly measures: Readonly<Record<string, number | null>>;
}

/** A pair that shares less than `minWeight` is no edge; one that shares nothing never is. */
export function sharedItems(
  pairs: readonly Pair[],
  items: readonly PolicyItem[],
  minWeight: number,
): readonly ExportEdge[] {
  const codes = new Map(items.map(({ id, code }) => [id, code]));
  return pairs.flatMap(({ id, ends: [source = "", target = ""], kind, itemIds, attributes, measures }) => {
    const shared = itemIds.flatMap((itemId) => codes.get(itemId) ?? []);
    if (shared.length < Math.max(1, minWeight)) return [];
    const known = Object.entries(measures).filter((measure): measure is [string, number] => measure[1] !== null);
    return {
      id,
      source,
      target,
      kind,
      weight: shared.length,
      attributes: { ...attributes, items: shared, ...Object.fromEntries(known) },
    };
  });
}
