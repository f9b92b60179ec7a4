/** A filter in, out what the database has to work through to answer it: how many conditions on related nodes it has. */
import type { GraphQLInputObjectType } from "graphql";
import { type Filter, type FilterKind, filterKind, inputObject, partsOf } from "./filter-kinds.ts";

/** Whether a field of a node's conditions stands for at most one related node, directly or as a connection. */
export function isToOne(name: string, type: GraphQLInputObjectType): boolean {
  if (filterKind(type) !== "properties" || /^(AND|OR|NOT)$/.test(name)) return false;
  const target = inputObject(type.getFields()[name]?.type);
  return target !== undefined && /^(properties|entry)$/.test(filterKind(target));
}

/**
 * What the database's planner has to work through, 50 to 100 ms each. What stands under `all` or `single` counts twice, and again for
 * each further one around it: four of them in one another take it seconds, six do not end. Of what is computed over related nodes, every
 * comparison is a subquery of its own.
 */
export function relatedConditions(filter: Filter, type: GraphQLInputObjectType): number {
  const kind = filterKind(type);
  return partsOf(filter, type).reduce((sum, { name, filter: inner, type: innerType }) => {
    if (/^computed/.test(kind) && filterKind(innerType) === "value") return sum + comparisons(inner, kind);
    const deeper = relatedConditions(inner, innerType);
    const isQuantified = kind === "relatedNodes" || (kind === "entries" && name !== "aggregate");
    if (isQuantified) return sum + (deeper + 1) * (/^(all|single)$/.test(name) ? 2 : 1);
    return sum + deeper + (isToOne(name, type) ? 1 : 0);
  }, 0);
}

/** Counts are compared with a list at once, other numbers with each of its members. */
function comparisons(operators: Filter, kind: FilterKind): number {
  const { in: among, ...others } = operators;
  const members = Array.isArray(among) ? (kind === "computedValue" ? among.length : 1) : 0;
  return Object.keys(others).length + members;
}
