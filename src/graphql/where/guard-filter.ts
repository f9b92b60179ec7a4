/** A `where` in, out why it is refused: each null in it that has no one meaning, and plans in an order in which they never stand. */
import type { GraphQLInputObjectType } from "graphql";
import { type Filter, filterKind, inputObject, isFilter, partsOf } from "./filter-kinds.ts";
import { isToOne } from "./filter-weight.ts";

/**
 * `path` is where the filter stands, e.g. `where`. Everything else that the library would drop or misread is no reason to refuse it:
 * mend-filters.ts writes it so that it is answered as it is meant.
 */
export function guardFilter(filter: Filter, type: GraphQLInputObjectType, path: string): readonly string[] {
  const refused = Object.entries(filter).flatMap(([name, value]) => {
    const reason = value === null ? refuseNull(name, type) : refuseOrder(name, value);
    return reason === undefined ? [] : [`${path}.${name}: ${reason}`];
  });
  const deeper = partsOf(filter, type).flatMap((part) => guardFilter(part.filter, part.type, `${path}.${part.key}`));
  const isComputed = /^computed/.test(filterKind(type));
  const compared = isComputed ? comparedWithNull(filter, type).map((name) => `${path}.${name}: ${NO_NUMBER}`) : [];
  return [...refused, ...(compared.length > 0 ? compared : deeper)];
}

const NO_NUMBER = "what is computed is compared with numbers, not with null.";

/** Null asks for what is not stated as `eq`, and for what has no related node where there is at most one. */
function refuseNull(name: string, type: GraphQLInputObjectType): string | undefined {
  const kind = filterKind(type);
  if (kind === "value") {
    return name === "eq" ? undefined : "null is no value to compare with. Only eq takes it, for what is not stated.";
  }
  if (isToOne(name, type)) return undefined;
  const target = inputObject(type.getFields()[name]?.type);
  switch (/^(AND|OR|NOT)$/.test(name) || kind !== "properties" || !target ? undefined : filterKind(target)) {
    case "value":
      return `null is no condition. For what is not stated, write ${name}: {eq: null}.`;
    case "relatedNodes":
    case "entries":
      return `null is no condition. For what is related to none, write ${name}: {none: {}}.`;
    default:
      return "null is no condition. Leave the field out.";
  }
}

/** The pair of plans 3 and 4 is [3, 4]; [4, 3] would find nothing without a word. */
function refuseOrder(name: string, value: unknown): string | undefined {
  if (name !== "planNumbers" || !isFilter(value) || !Array.isArray(value.eq)) return undefined;
  const given: readonly number[] = value.eq;
  const ascending = [...given].sort((a, b) => a - b);
  if (ascending.every((number, i) => number === given[i])) return undefined;
  return `plans stand in ascending order. Write eq: [${ascending.join(", ")}].`;
}

/** Fields of a filter on what is computed that compare it with null. */
function comparedWithNull(filter: Filter, type: GraphQLInputObjectType): readonly string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    const inner = inputObject(type.getFields()[name]?.type);
    const isValue = inner !== undefined && filterKind(inner) === "value";
    return isValue && isFilter(value) && Object.values(value).includes(null) ? [name] : [];
  });
}
