/** A filter in, what the library makes of it out: whether it becomes a condition at all, and how many subqueries it needs. */
import type { GraphQLInputObjectType } from "graphql";
import { type Filter, filterKind, inputObject, partsOf } from "./filter-kinds.ts";

/** False for what the library drops: `{}`, and whatever has nothing but such in it. */
export function saysSomething(filter: Filter, type: GraphQLInputObjectType): boolean {
  const kind = filterKind(type);
  const fields = Object.entries(filter);
  if (kind === "value") return fields.length > 0;
  if (fields.some(([name, value]) => value === null && isCondition(name))) return true;
  return partsOf(filter, type).some((part) => {
    // Of related nodes something is said, namely that there are some, as soon as the filter has any field.
    const existence = (kind === "relatedNodes" && /^(some|none)$/.test(part.name)) || isToOne(part.name, type);
    return (existence && Object.keys(part.filter).length > 0) || saysSomething(part.filter, part.type);
  });
}

const isCondition = (name: string) => !/^(AND|OR|NOT)$/.test(name);

/** Whether a field of a node's conditions stands for at most one related node. */
export function isToOne(name: string, type: GraphQLInputObjectType): boolean {
  if (filterKind(type) !== "properties" || !isCondition(name)) return false;
  const target = inputObject(type.getFields()[name]?.type);
  return target !== undefined && filterKind(target) === "properties";
}

/** The library counts related nodes in subqueries of their own: one for each operator on something computed. */
export function subqueries(filter: Filter, type: GraphQLInputObjectType): number {
  const kind = filterKind(type);
  if (kind === "computedValue" || /AggregationCountFilterInput$/.test(type.name)) {
    return partsOf(filter, type).reduce((sum, part) => sum + Object.keys(part.filter).length, 0);
  }
  return partsOf(filter, type).reduce((sum, part) => {
    const inner = subqueries(part.filter, part.type);
    const quantified = kind === "relatedNodes" || (kind === "entries" && part.name !== "aggregate");
    if (quantified || isRelated(part.name, type)) return sum + Math.min(inner, part.name === "all" ? 2 : 1);
    return sum + inner;
  }, 0);
}

/** Whether a field of a node's conditions leads to at most one related node, directly or as a connection. */
function isRelated(name: string, type: GraphQLInputObjectType): boolean {
  const target = inputObject(type.getFields()[name]?.type);
  return (
    isToOne(name, type) || (filterKind(type) === "properties" && target !== undefined && filterKind(target) === "entry")
  );
}

/**
 * What the database's planner has to work through, 50 to 100 ms each: conditions on related nodes. What stands under `all` or
 * `single` counts twice, and again for each further one around it: four of them in one another take it seconds, six do not end.
 */
export function relatedConditions(filter: Filter, type: GraphQLInputObjectType): number {
  const kind = filterKind(type);
  return partsOf(filter, type).reduce((sum, { name, filter: inner, type: innerType }) => {
    const deeper = relatedConditions(inner, innerType);
    if (kind === "relatedNodes" || kind === "entries")
      return sum + (deeper + 1) * (/^(all|single)$/.test(name) ? 2 : 1);
    return sum + deeper + (isRelated(name, type) ? 1 : 0);
  }, 0);
}
