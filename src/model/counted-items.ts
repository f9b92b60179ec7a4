/** Which items are counted: a level that only groups others is none of the plan's rows. */
import type { PolicyGraph, PolicyItem } from "./policy-graph.ts";

/** All but those that have parts and neither a mark nor a mention of their own; in document order. */
export function countedItems({ items, covers, advances }: PolicyGraph): readonly PolicyItem[] {
  const wholes = new Set(items.map(({ parentId }) => parentId));
  const named = new Set([...covers, ...advances].map(({ itemId }) => itemId));
  return items.filter(({ id }) => !wholes.has(id) || named.has(id));
}
