/** A `where` in, out why it is refused: each place where the library would drop a part of it or misread it without a word. */
import type { GraphQLInputObjectType } from "graphql";
import { type Filter, type FilterKind, filterKind, inputObject, isFilter, partsOf } from "./filter-kinds.ts";
import { isToOne, saysSomething, subqueries } from "./filter-weight.ts";

/** `path` is where the filter stands, e.g. `where`. An empty `where` as a whole is in order: it holds for everything. */
export function guardFilter(filter: Filter, type: GraphQLInputObjectType, path: string): readonly string[] {
  const kind = filterKind(type);
  return Object.entries(filter).flatMap(([name, value]) => {
    const place = { name, value, kind, type, owner: path.split(".").at(-1) ?? path };
    const at = (reasons: readonly string[]) => reasons.map((reason) => `${path}.${name}: ${reason}`);
    const misread = at(refuseMisread(place));
    if (misread.length > 0) return misread;
    const parts = partsOf({ [name]: value }, type);
    const deeper = parts.flatMap((part) => guardFilter(part.filter, part.type, `${path}.${part.key}`));
    // A whole says nothing because of its parts: the innermost of them is the one to mend.
    return deeper.length > 0 ? deeper : at(refuseDropped(place));
  });
}

/** A field of a filter: its name and value, the kind and type of the filter it is in, and the field which that one is in. */
interface Place {
  readonly name: string;
  readonly value: unknown;
  readonly kind: FilterKind;
  readonly type: GraphQLInputObjectType;
  readonly owner: string;
}

/** What the library takes for something else, or fails at. */
function refuseMisread(place: Place): readonly string[] {
  const { name, value, kind } = place;
  if (value === null) return refuseNull(place);
  if (name === "OR" && kind === "entry") return refuseJoinedByOr(place);
  if (isLogic(name) || !isFilter(value)) return [];
  if (kind === "computed" || kind === "computedValue") return refuseOperators(place, value);
  if (kind === "entries" && name === "all") return refuseCountsInAll(place, value);
  return [];
}

/** What the library leaves out, though that changes the answer. */
function refuseDropped(place: Place): readonly string[] {
  const { name, value, kind } = place;
  if (name === "OR") return refuseEmptyOr(place);
  if (name === "NOT") return refuseEmptyNot(place);
  if (name === "AND" || name === "aggregate" || !isFilter(value)) return [];
  if (kind === "entries" || kind === "relatedNodes") return refuseEmptyRelated(place, value);
  return kind === "properties" ? refuseEmptyToOne(place, value) : [];
}

/** Null asks for what is not stated as `eq`, and for what has no related node where there is at most one. */
function refuseNull({ name, kind, type }: Place): readonly string[] {
  if (kind === "value") {
    return name === "eq" ? [] : ["null is no value to compare with. Only eq takes it, for what is not stated."];
  }
  if (isToOne(name, type)) return [];
  const target = inputObject(type.getFields()[name]?.type);
  switch (isLogic(name) || kind !== "properties" || !target ? undefined : filterKind(target)) {
    case "value":
      return [`null is no condition. For what is not stated, write ${name}: {eq: null}.`];
    case "entry":
      return [`null is no condition. For what is related to none, write ${plainName(name)}: null.`];
    case "relatedNodes":
    case "entries":
      return [`null is no condition. For what is related to none, write ${count(name, "{eq: 0}")}.`];
    default:
      return ["null is no condition. Leave the field out."];
  }
}

/** Members that say nothing hold for everything. */
function refuseEmptyOr({ value, type }: Place): readonly string[] {
  const members = Array.isArray(value) ? value.filter(isFilter) : [];
  if (members.length === 0) return ["without members it would hold for nothing. Give it members, or leave it out."];
  if (members.every((member) => saysSomething(member, type))) return [];
  return ["a member without conditions holds for everything, and so does the whole. Leave one of them out."];
}

/** The library joins the fields of a member by OR, too. */
function refuseJoinedByOr({ value }: Place): readonly string[] {
  const members = Array.isArray(value) ? value.filter(isFilter) : [];
  if (members.every((member) => Object.keys(member).length <= 1)) return [];
  return ["a member may have one field here. Write {AND: [{node: …}, {edge: …}]} for one in which both must hold."];
}

function refuseEmptyNot({ value, type }: Place): readonly string[] {
  if (!isFilter(value) || saysSomething(value, type)) return [];
  return ["the negation of no condition would hold for nothing. Leave it out, or write what must not hold."];
}

function refuseOperators({ kind, name, type }: Place, value: Filter): readonly string[] {
  const inner = inputObject(type.getFields()[name]?.type);
  if (!inner || filterKind(inner) !== "value") return [];
  if (Object.values(value).includes(null)) return ["what is computed is compared with numbers, not with null."];
  if (kind !== "computedValue" || !("in" in value)) return [];
  return ["in cannot be used on what is computed. Write eq, lt, lte, gt or gte, several of them in an OR."];
}

/** What is to be written instead of `none: {}` and its like. */
const COUNTS: Readonly<Record<string, string>> = {
  some: "{gt: 0}",
  none: "{eq: 0}",
  single: "{eq: 1}",
  all: "{gt: 0}",
};

function refuseEmptyRelated({ name, kind, type, owner }: Place, value: Filter): readonly string[] {
  const inner = inputObject(type.getFields()[name]?.type);
  // A pattern without a condition is left over where there is a field at all, and asks whether any node is related.
  const asksForAny = kind === "relatedNodes" && (name === "some" || name === "none") && Object.keys(value).length > 0;
  if (!inner || asksForAny || saysSomething(value, inner)) return [];
  return [
    `a filter without conditions would be dropped. Write ${count(owner, COUNTS[name] ?? "{gt: 0}")} to ask how many there are.`,
  ];
}

/** Of an entry's counts the library keeps the first under \`all\`, and of its other conditions none beside a count. */
function refuseCountsInAll({ type }: Place, value: Filter): readonly string[] {
  const inner = inputObject(type.getFields().all?.type);
  const counts = inner ? subqueries(value, inner) : 0;
  if (counts === 0 || (counts === 1 && Object.keys(value).length === 1)) return [];
  return [
    "counts of related nodes are not answered rightly together with other conditions here. \
Write some: {…} and none: {NOT: {…}} with the same conditions.",
  ];
}

function refuseEmptyToOne({ name, type }: Place, value: Filter): readonly string[] {
  const inner = inputObject(type.getFields()[name]?.type);
  const isConnection = inner !== undefined && filterKind(inner) === "entry";
  if (!inner || (!isConnection && !isToOne(name, type))) return [];
  if (isConnection ? saysSomething(value, inner) : Object.keys(value).length > 0) return [];
  return [
    `a filter without conditions would be dropped. Write NOT: {${plainName(name)}: null} for what is related to any.`,
  ];
}

const isLogic = (name: string) => /^(AND|OR|NOT)$/.test(name);
const plainName = (name: string) => name.replace(/Connection$/, "");

function count(relationship: string, condition: string): string {
  return `${plainName(relationship)}Connection: {aggregate: {count: {nodes: ${condition}}}}`;
}
