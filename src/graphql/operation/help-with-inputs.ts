/** What to write in place of a condition, an order or a value that an input type does not take; known by the types' shapes, whatever they are named. */
import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLNamedInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";

/** A value as somebody wrote it, in a document or in variables. */
export interface Written {
  readonly kind: "text" | "number" | "name" | "list" | "object" | "other";
  /** As a document has it; cut where it is long. */
  readonly text: string;
  /** Of a text or a name. */
  readonly content?: string;
}

/**
 * Operators, by the words that other APIs have for them (Hasura, Prisma, PostGraphile, Strapi, older @neo4j/graphql, Django): small, without
 * underscores. Where a word stands twice, the first operator counts that the type has.
 */
const OPERATORS: Readonly<Record<string, string>> = {
  eq: "eq equals equal equalto is exact iexact eqi equalsinsensitive",
  contains:
    "contains like ilike icontains containsi includes has search match matches regex iregex similar includesinsensitive",
  includes: "includes has contains some any",
  startsWith: "startswith istartswith beginswith startswithi startswithinsensitive prefix",
  endsWith: "endswith iendswith endswithi endswithinsensitive suffix",
  in: "in oneof anyof among",
  gte: "gte ge greaterthanorequal greaterthanorequalto min from atleast",
  lte: "lte le lessthanorequal lessthanorequalto max to atmost",
  gt: "gt greaterthan greater more after over",
  lt: "lt lessthan less before under",
};

/** What is said by NOT and an operator. */
const NEGATIONS: ReadonlyMap<string, string> = new Map([
  ...["ne", "neq", "not", "isnot", "isdistinctfrom"].map((word) => [word, "eq"] as const),
  ...["nlike", "nilike", "nregex"].map((word) => [word, "contains"] as const),
  ["nin", "in"],
]);

/** Whether `true` asks for what is not stated. */
const NULL_CHECKS: ReadonlyMap<string, boolean> = new Map([
  ...["isnull", "null"].map((word) => [word, true] as const),
  ...["isnotnull", "notnull", "exists", "isset"].map((word) => [word, false] as const),
]);

/** How much of related nodes must match. */
const QUANTIFIERS: Readonly<Record<string, string>> = {
  some: "some any exists has includes is",
  all: "all every",
  none: "none notsome no",
  single: "single one exactlyone",
};

const LOGIC: Readonly<Record<string, string>> = { AND: "and all every", OR: "or any either", NOT: "not" };

export const small = (word: string) => word.replaceAll("_", "").toLowerCase();

const singular = (word: string) => word.replace(/ies$/, "y").replace(/s$/, "");

/** Whether one is the other but for case, underscores and number. */
export function alike(a: string, b: string): boolean {
  return singular(small(a)) === singular(small(b));
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The key under which a table has a word, of the keys that are allowed. */
function known(table: Readonly<Record<string, string>>, word: string, allowed: object): string | undefined {
  return Object.keys(table).find((key) => Object.hasOwn(allowed, key) && table[key]?.split(" ").includes(small(word)));
}

const fieldsOf = (type: GraphQLInputObjectType) => type.getFields();
const has = (type: GraphQLInputObjectType, ...names: readonly string[]) =>
  names.every((name) => Object.hasOwn(fieldsOf(type), name));

const isOperators = (type: unknown): type is GraphQLInputObjectType => isInputObjectType(type) && has(type, "eq");
const isQuantifiers = (type: unknown): type is GraphQLInputObjectType =>
  isInputObjectType(type) && has(type, "some", "none");
const isConditions = (type: unknown): type is GraphQLInputObjectType =>
  isInputObjectType(type) && has(type, "AND", "OR", "NOT");

/** Directions for properties, or for those of a node and of what leads to it. */
export function isSort(type: unknown): type is GraphQLInputObjectType {
  if (!isInputObjectType(type)) return false;
  return Object.values(fieldsOf(type)).every(({ name, type: inner }) => {
    const named = getNamedType(inner);
    if (isEnumType(named)) return named.getValues().some((value) => value.name === "ASC");
    return (name === "node" || name === "edge") && isSort(named);
  });
}

/** @param holder the argument or field that has the value */
export function helpWithValue(type: GraphQLNamedInputType, holder: string, written: Written): string | undefined {
  if (written.text === "null") return undefined;
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    const meant = names.find((name) => alike(name, written.content ?? ""));
    return meant === undefined ? `Write one of ${listed(names)}.` : `Write ${meant}; there are ${listed(names)}.`;
  }
  if (isSort(type)) return `Write ${sortText(type, holder, written)}.`;
  if (isInputObjectType(type) && written.kind === "list" && !isOperators(type)) {
    return `Write ${holder}: ${isQuantifiers(type) ? "{some: {…}}" : "{…}"}.`;
  }
  const text = valueFor(type, written);
  return text === undefined || text === written.text ? undefined : `Write ${holder}: ${text}.`;
}

/** The value in the form that the type has; undefined where none is near. */
function valueFor(type: GraphQLNamedInputType, written: Written): string | undefined {
  if (isOperators(type)) {
    if (written.kind === "object") return written.text;
    const operator = written.kind === "list" && has(type, "in") ? "in" : "eq";
    return `{${operator}: ${operandOf(type, operator, written)}}`;
  }
  if (isQuantifiers(type)) {
    const inner = valueFor(namedTypeOf(type, "some"), written);
    return inner && `{some: ${inner}}`;
  }
  if (isInputObjectType(type)) {
    if (written.kind === "object") return written.text;
    if (has(type, "node")) return `{node: ${valueFor(namedTypeOf(type, "node"), written)}}`;
    const wanted = written.kind === "number" ? "Int" : "String";
    const field = Object.values(fieldsOf(type)).find(({ type: inner }) => {
      const operators = getNamedType(inner);
      return isOperators(operators) && getNamedType(fieldsOf(operators).eq?.type)?.name === wanted;
    });
    if (!field) return undefined;
    // Whoever writes a text in the place of a node knows a part of what it is called.
    const inner = getNamedType(field.type);
    const isPart = written.kind === "text" && isInputObjectType(inner) && has(inner, "contains");
    return `{${field.name}: ${isPart ? `{contains: ${written.text}}` : valueFor(inner, written)}}`;
  }
  return scalarText(type, written);
}

function operandOf(type: GraphQLInputObjectType, operator: string, written: Written): string {
  const wanted = fieldsOf(type)[operator]?.type;
  if (!wanted) return written.text;
  const named = getNamedType(wanted);
  const one = isEnumType(named) ? enumText(named, written) : scalarText(named, written);
  return isListType(getNullableType(wanted)) && written.kind !== "list"
    ? `[${one ?? written.text}]`
    : (one ?? written.text);
}

function enumText(type: GraphQLEnumType, { text, content }: Written): string {
  if (content === undefined) return text;
  const names = type.getValues().map(({ name }) => name);
  return names.find((name) => alike(name, content)) ?? names[0] ?? content;
}

/** A number for a text and the other way round, a text for a bare name. */
function scalarText({ name }: GraphQLNamedInputType, { kind, text, content }: Written): string | undefined {
  if (name === "String" && kind === "number") return `"${text}"`;
  if ((name === "String" || name === "ID") && kind === "name") return `"${content}"`;
  if ((name === "Int" || name === "Float") && kind === "text" && /^-?\d+$/.test(content ?? "")) return content;
  if (name === "Boolean" && kind === "text" && /^(true|false)$/.test(content ?? "")) return content;
  return undefined;
}

function namedTypeOf(type: GraphQLInputObjectType, field: string): GraphQLNamedInputType {
  const found = fieldsOf(type)[field];
  if (!found) throw new Error(`${type.name} has no ${field}`);
  return getNamedType(found.type);
}

/** @param isSuggested whether graphql-js names something near already */
export function helpWithInputField(
  type: GraphQLInputObjectType,
  holder: string,
  name: string,
  written: Written,
  isSuggested: boolean,
): string | undefined {
  const say = (text: string) => `Write ${text}.`;
  const names = Object.keys(fieldsOf(type));
  if (isOperators(type)) {
    const condition = operation(type, holder, name, written);
    return condition ? say(condition) : `${holder} is compared by ${listed(names)}.`;
  }
  const way = wrapped(type, name);
  if (isSort(type)) {
    const direction = /desc/i.test(written.text) ? "DESC" : "ASC";
    if (way) return say(`${holder}: [{${way.wrappers[0]}: {${way.name}: ${direction}}}]`);
    if (!namesProperty(type, { ...written, content: name }))
      return isSuggested ? undefined : `${holder} has ${listed(names)}.`;
    const inner = /^(node|edge)$/.test(name) ? "Properties stand there by themselves: write" : "Write";
    return `${inner} ${sortText(type, holder, { ...written, content: name })}.`;
  }
  if (isQuantifiers(type)) {
    const quantifier = known(QUANTIFIERS, name, fieldsOf(type));
    if (quantifier) return say(`${holder}: {${quantifier}: ${written.text}}`);
  }
  if (way) return say(nested([holder, ...way.wrappers], `${way.name}: ${way.text(written)}`));
  if (isConditions(type)) {
    const said = condition(type, name, written);
    if (said) return say(said);
    if (known(QUANTIFIERS, name, { some: 1, all: 1, none: 1, single: 1 })) {
      return `${holder} leads to one node: write its conditions without ${name}, ${holder}: ${written.text}.`;
    }
  }
  const near = names.find((candidate) => alike(candidate, name));
  if (near) return say(`${near}: ${valueFor(namedTypeOf(type, near), written) ?? written.text}`);
  if (isSuggested) return undefined;
  const isShown = (one: string) =>
    !(Object.hasOwn(LOGIC, one) || (one.endsWith("Connection") && has(type, one.replace(/Connection$/, ""))));
  return `${holder} has ${listed(names.filter(isShown))}.`;
}

/** What a foreign operator says of a property, e.g. `NOT: {name: {contains: "x"}}`. */
function operation(type: GraphQLInputObjectType, property: string, word: string, written: Written): string | undefined {
  const isStated = (isNull: boolean) => (isNull ? `${property}: {eq: null}` : `NOT: {${property}: {eq: null}}`);
  const check = NULL_CHECKS.get(small(word));
  if (check !== undefined) return isStated(check === (written.text !== "false"));
  const operator = known(OPERATORS, word, fieldsOf(type));
  if (operator) return `${property}: {${operator}: ${operandOf(type, operator, withoutWildcards(written))}}`;
  const negated = NEGATIONS.get(small(word)) ?? /^not?(.+)$/.exec(small(word))?.[1];
  const positive = negated && known(OPERATORS, negated, fieldsOf(type));
  if (!positive) return undefined;
  if (written.kind === "object") {
    const [, only = "", value = ""] = /^\{(\w+): ([^{}]*)\}$/.exec(written.text) ?? [];
    const inner = operation(type, property, only, { kind: "other", text: value });
    if (inner) return `NOT: {${inner}}`;
    const isRight = (written.text.match(/\w+(?=:)/g) ?? []).every((one) => Object.hasOwn(fieldsOf(type), one));
    return `NOT: {${property}: ${isRight ? written.text : "{…}"}}`;
  }
  const operand = `{${positive}: ${operandOf(type, positive, withoutWildcards(written))}}`;
  return `NOT: {${property}: ${operand}}`;
}

/** `%x%` of LIKE: no sign has a meaning of its own here. */
function withoutWildcards(written: Written): Written {
  const { kind, content } = written;
  if (kind !== "text" || !content || !/^%|%$/.test(content)) return written;
  const bare = content.replace(/^%|%$/g, "");
  return { kind, content: bare, text: JSON.stringify(bare) };
}

/** `_and`, `name_CONTAINS`, `plans_SOME`, `plansAggregate`: a condition that has its operator in its name. */
function condition(type: GraphQLInputObjectType, name: string, written: Written): string | undefined {
  const logic = known(LOGIC, name, fieldsOf(type));
  if (logic) return `${logic}: ${written.text}`;
  const fields = Object.values(fieldsOf(type)).sort((a, b) => b.name.length - a.name.length);
  const field = fields.find((one) => small(name).startsWith(small(one.name)) && small(name) !== small(one.name));
  if (!field) return undefined;
  const word = small(name).slice(small(field.name).length);
  const inner = getNamedType(field.type);
  if (isOperators(inner)) return operation(inner, field.name, word, written);
  const counted = fieldsOf(type)[`${field.name}Connection`];
  if (word === "aggregate" || word === "count") {
    return counted && `${counted.name}: {aggregate: {count: {nodes: {gte: 1}}}}`;
  }
  if (isQuantifiers(inner)) {
    const quantifier = word === "not" ? "none" : known(QUANTIFIERS, word, fieldsOf(inner));
    return quantifier && `${field.name}: {${quantifier}: ${written.text}}`;
  }
  return isConditions(inner) && word === "not" ? `NOT: {${field.name}: ${written.text}}` : undefined;
}

interface Way {
  readonly wrappers: readonly string[];
  readonly name: string;
  readonly text: (written: Written) => string;
}

/** Conditions on related nodes stand in `some`, those of a connection in `node` or `edge`. */
function wrapped(type: GraphQLInputObjectType, name: string): Way | undefined {
  for (const wrapper of ["some", "node", "edge", "nodes"]) {
    if (!has(type, wrapper)) continue;
    const inner = namedTypeOf(type, wrapper);
    if (!isInputObjectType(inner)) continue;
    const field = Object.values(fieldsOf(inner)).find((one) => one.name === name);
    if (field) {
      const text = (written: Written) => valueFor(getNamedType(field.type), written) ?? written.text;
      return { wrappers: [wrapper], name, text };
    }
    const further = wrapped(inner, name);
    if (further) return { ...further, wrappers: [wrapper, ...further.wrappers] };
  }
  return undefined;
}

function nested([first = "", ...others]: readonly string[], text: string): string {
  return others.length === 0 ? `${first}: {${text}}` : `${first}: {${nested(others, text)}}`;
}

/** An order with what can be recognized of the written one: `name_ASC`, `-name`, `{name: desc}`. */
export function sortText(type: GraphQLInputObjectType, holder: string, written: Written): string {
  const names = sortedBy(type);
  const property = namesProperty(type, written) ?? names.find((name) => name !== "id") ?? "id";
  const isDescending = /desc|^"?-/i.test(`${written.text} ${written.content ?? ""}`);
  const entry = `{${property}: ${isDescending ? "DESC" : "ASC"}}`;
  return `${holder}: [${has(type, "node") ? `{node: ${entry}}` : entry}]`;
}

function sortedBy(type: GraphQLInputObjectType): readonly string[] {
  const inner = has(type, "node") ? namedTypeOf(type, "node") : type;
  return isInputObjectType(inner) ? Object.keys(fieldsOf(inner)) : [];
}

function namesProperty(type: GraphQLInputObjectType, { text, content = "" }: Written): string | undefined {
  const words = [content, ...(text.match(/\w+/g) ?? [])].flatMap((word) => [word, word.replace(/_?(asc|desc)$/i, "")]);
  return sortedBy(type).find((name) => words.some((word) => alike(word, name)));
}

/** A condition on one field of a `where`, whatever form the value has. */
export function conditionOf(type: GraphQLInputObjectType, field: string, written: Written): string {
  return `${field}: ${valueFor(namedTypeOf(type, field), written) ?? written.text}`;
}
