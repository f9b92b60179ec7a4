/** A coerced filter in, what it says out, taken at its word: what has no conditions holds for everything, a list of no alternatives for nothing. */
import { type GraphQLInputObjectType, type GraphQLSchema, isNonNullType, isObjectType } from "graphql";
import { readComputed } from "./filter-computed.ts";
import { ALWAYS, and, condition, type Formula, isNotTrue, NEVER, not, or } from "./filter-formula.ts";
import { type Filter, filterKind, inputObject, isFilter } from "./filter-kinds.ts";
import { type Level, writeFilter } from "./filter-write.ts";

type Path = readonly string[];

/** The filter must have passed `guardFilter`: of a null that it refuses, nothing is read. */
export function readFilter(filter: Filter, type: GraphQLInputObjectType, schema: GraphQLSchema): Formula {
  return readFields(filter, { type, path: [], schema });
}

/** Where fields stand: in a filter of which type, and how it is reached from where reading began. */
interface Place {
  readonly type: GraphQLInputObjectType;
  readonly path: Path;
  readonly schema: GraphQLSchema;
}

export function levelOf(type: GraphQLInputObjectType): Level {
  return filterKind(type) === "entry" ? "entry" : "node";
}

function readFields(filter: Filter, place: Place): Formula {
  return and(Object.entries(filter).map(([name, value]) => readField(name, value, place)));
}

function readField(name: string, value: unknown, place: Place): Formula {
  if (name === "AND") return and(readMembers(value, place));
  if (name === "OR") return or(readMembers(value, place));
  if (name === "NOT") return isFilter(value) ? not(readFields(value, place)) : ALWAYS;
  const { type, path, schema } = place;
  const inner = inputObject(type.getFields()[name]?.type);
  const at = [...path, name];
  if (!inner) return Array.isArray(value) && value.length === 0 ? NEVER : condition(at, value);
  const kind = filterKind(inner);
  const isOnNode = filterKind(type) === "properties";
  if (isOnNode && (kind === "entry" || kind === "properties")) return readToOne(value, at, { ...place, type: inner });
  if (!isFilter(value)) return ALWAYS;
  const deeper = { type: inner, path: at, schema };
  switch (kind) {
    case "value":
      return readValue(value, at, isOnNode ? openWhereNull(name, place) : NEVER);
    case "relatedNodes":
    case "entries":
      return and(Object.keys(value).map((quantifier) => readQuantified(quantifier, value[quantifier], deeper)));
    case "computedValue":
      return and(
        Object.entries(value).map(([how, operators]) => {
          const isReal = inputObject(inner.getFields()[how]?.type)?.name === "FloatScalarFilters";
          return readComputed(how, operators, at, isReal);
        }),
      );
    default:
      return readFields(value, deeper);
  }
}

function readMembers(members: unknown, place: Place): readonly Formula[] {
  return Array.isArray(members) ? members.filter(isFilter).map((member) => readFields(member, place)) : [];
}

function readValue(operators: Filter, at: Path, open: Formula): Formula {
  const { in: among, ...others } = operators;
  if (Array.isArray(among) && among.length === 0) return NEVER;
  if (Object.keys(operators).length === 0) return ALWAYS;
  const asksForNull = operators.eq === null && Object.keys(others).length === 1 && among === undefined;
  return condition(at, operators, asksForNull ? NEVER : open);
}

function openWhereNull(property: string, { type, path, schema }: Place): Formula {
  const owner = schema.getType(type.name.replace(/Where$/, ""));
  const field = isObjectType(owner) ? owner.getFields()[property] : undefined;
  return field && isNonNullType(field.type) ? NEVER : condition([...path, property], { eq: null });
}

/** Null: there is none. */
function readToOne(value: unknown, at: Path, { type, schema }: Place): Formula {
  const isThere = not(condition(plain(at), null));
  if (!isFilter(value)) return not(isThere);
  const formula = readFields(value, { type, path: [], schema });
  if (formula.kind === "constant") return formula.holds ? isThere : NEVER;
  return condition(at, writeFilter(formula, levelOf(type)));
}

/** At `some: {AND: []}` and `none: {AND: []}` the library asks for any related node; `{}` it would drop. */
const ANY_NODE: Filter = { AND: [] };
/** The same for `single`, where it drops whatever has no condition: every id begins with the empty text. */
const EVERY_NODE: Filter = { id: { startsWith: "" } };

/** `place.path` is the relationship's; its filter's `all` is said by the other quantifiers, because the library's own loses conditions. */
function readQuantified(quantifier: string, value: unknown, place: Place): Formula {
  const { type, path, schema } = place;
  const inner = inputObject(type.getFields()[quantifier]?.type);
  if (!inner || !isFilter(value)) return ALWAYS;
  if (quantifier === "aggregate") return readFields(value, { type: inner, path: [...path, quantifier], schema });
  const formula = readFields(value, { type: inner, path: [], schema });
  const quantify = (how: string, formula: Formula): Formula => {
    if (formula.kind !== "constant") return condition([...path, how], writeFilter(formula, levelOf(inner)));
    if (!formula.holds) return how === "none" ? ALWAYS : NEVER;
    return condition([...plain(path), how], how === "single" ? EVERY_NODE : ANY_NODE);
  };
  if (quantifier !== "all") return quantify(quantifier, formula);
  return and([quantify("some", formula), quantify("none", isNotTrue(formula))]);
}

/** The relationship itself in the place of its connection. */
function plain(path: Path): Path {
  return path.map((name, i) => (i === path.length - 1 ? name.replace(/Connection$/, "") : name));
}
