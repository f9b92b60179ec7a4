/** A `sort` in, out why it is refused: an order that GraphQL does not keep, or a direction that is none. */
import { isFilter } from "../where/filter-kinds.ts";

/** Fields of an input object have no order of their own: of two in one entry, which comes first is the schema's doing. */
export function guardSort(sort: unknown): readonly string[] {
  if (!Array.isArray(sort)) return [];
  return sort.flatMap((entry, i) => {
    const directions = leavesOf(entry);
    const place = `sort[${i}]`;
    if (directions.includes(null))
      return [`${place}: null is no direction. Write ASC or DESC, or leave the field out.`];
    if (directions.length <= 1) return [];
    return [`${place}: one property in each entry. Write [{…: ASC}, {…: ASC}], so that it is clear which comes first.`];
  });
}

function leavesOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return isFilter(value) ? Object.values(value).flatMap(leavesOf) : [value];
}
