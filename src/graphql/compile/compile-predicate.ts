/** Writes a predicate as Cypher, whose logic of true, false and null is the predicate's own. */
import type { InputLeaf } from "../operation/input.ts";
import type { SelectedField } from "../operation/selection.ts";
import type { RelationshipModel } from "../schema/graph-model.ts";
import type { AggregateCondition, Comparison, Operator, Predicate, RelatedCondition } from "../where/predicate.ts";
import { asStored, type Draft, type ParameterValue, subquery } from "./statement.ts";

/** Names in the statement of what a predicate is about. */
export interface Subject {
  readonly node: string;
  /** Undefined where no relationship leads to the node. */
  readonly edge?: string | undefined;
}

/** `field`: whose `where` this is, for what is refused. */
export function compilePredicate(predicate: Predicate, subject: Subject, field: SelectedField, draft: Draft): string {
  switch (predicate.kind) {
    case "constant":
      return String(predicate.holds);
    case "not":
      return `NOT ${grouped(predicate.member, subject, field, draft)}`;
    case "and":
    case "or": {
      const members = predicate.members.map((member) => grouped(member, subject, field, draft));
      return members.join(predicate.kind === "and" ? "\nAND " : "\nOR ");
    }
    case "kinds": {
      const kinds = draft.parameter("kinds", predicate.kinds, field);
      return `any(label IN labels(${subject.node}) WHERE label IN ${kinds})`;
    }
    case "comparison":
      return compileComparison(predicate, subject, field, draft);
    case "related":
      return compileRelated(predicate, subject, field, draft);
    case "aggregate":
      return compileAggregate(predicate, subject, field, draft);
  }
}

function grouped(predicate: Predicate, subject: Subject, field: SelectedField, draft: Draft): string {
  const text = compilePredicate(predicate, subject, field, draft);
  const isJoined = predicate.kind === "and" || predicate.kind === "or" || predicate.kind === "not";
  return isJoined || predicate.kind === "comparison" || predicate.kind === "aggregate" ? `(${text})` : text;
}

const OPERATORS: Readonly<Record<Operator, (value: string, operand: string) => string>> = {
  eq: (value, operand) => `${value} = ${operand}`,
  in: (value, operand) => `${value} IN ${operand}`,
  // `toString` changes no text, and keeps the planner from asking an index of ranges for parts of texts: just after a first load it
  // would (5.26.28), and the statement fails.
  contains: (value, operand) => `toString(${value}) CONTAINS ${operand}`,
  startsWith: (value, operand) => `${value} STARTS WITH ${operand}`,
  endsWith: (value, operand) => `toString(${value}) ENDS WITH ${operand}`,
  includes: (value, operand) => `${operand} IN ${value}`,
  lt: (value, operand) => `${value} < ${operand}`,
  lte: (value, operand) => `${value} <= ${operand}`,
  gt: (value, operand) => `${value} > ${operand}`,
  gte: (value, operand) => `${value} >= ${operand}`,
};

function compileComparison(
  { side, property, operator, operand }: Comparison,
  subject: Subject,
  field: SelectedField,
  draft: Draft,
): string {
  const value = `${side === "node" ? subject.node : subject.edge}.${property.name}`;
  if (operator === "unstated" || !operand) return `${value} IS NULL`;
  return OPERATORS[operator](value, draft.parameter(property.name, asStored(operand, property), field));
}

function compileRelated(
  { relationship, quantifier, of }: RelatedCondition,
  subject: Subject,
  field: SelectedField,
  draft: Draft,
): string {
  const { pattern, inner } = follow(relationship, subject.node, draft, mentionsEdge(of));
  const condition = of.kind === "constant" ? "" : compilePredicate(of, inner, field, draft);
  const matched = condition === "" ? `MATCH ${pattern}` : `MATCH ${pattern}\nWHERE ${condition}`;
  if (quantifier === "single") return `${subquery("COUNT", matched)} = 1`;
  if (quantifier === "all") {
    const all = subquery("COUNT", `MATCH ${follow(relationship, subject.node, draft, false).pattern}`);
    return `(${subquery("COUNT", matched)} = ${all} AND ${all} > 0)`;
  }
  return `${quantifier === "none" ? "NOT " : ""}${subquery("EXISTS", matched)}`;
}

export interface Followed {
  /** `(plan)-[covers:COVERS]->(policyItem:PolicyItem)` */
  readonly pattern: string;
  readonly inner: Required<Subject>;
}

/** From a node along a relationship; the relationship gets a name where that is needed. */
export function follow(
  { type, direction, target }: RelationshipModel,
  node: string,
  draft: Draft,
  namesEdge: boolean,
): Followed {
  const there = draft.variable(uncapitalized(target));
  const edge = namesEdge ? draft.variable(camelCase(type)) : "";
  const [left, right] = direction === "OUT" ? ["-", "->"] : ["<-", "-"];
  return { pattern: `(${node})${left}[${edge}:${type}]${right}(${there}:${target})`, inner: { node: there, edge } };
}

export const uncapitalized = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** `STATED_IN` as `statedIn`. */
const camelCase = (type: string) => type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Whether something is said of the relationship itself, not only of the node. */
export function mentionsEdge(predicate: Predicate): boolean {
  if (predicate.kind === "and" || predicate.kind === "or") return predicate.members.some(mentionsEdge);
  if (predicate.kind === "not") return mentionsEdge(predicate.member);
  return predicate.kind === "comparison" && predicate.side === "edge";
}

/** What is computed from a property's values. */
export const AGGREGATES: Readonly<Record<string, (value: string) => string>> = {
  average: (value) => `avg(${value})`,
  max: (value) => `max(${value})`,
  min: (value) => `min(${value})`,
  sum: (value) => `sum(${value})`,
  averageLength: (value) => `avg(size(${value}))`,
  longestLength: (value) => `max(size(${value}))`,
  shortestLength: (value) => `min(size(${value}))`,
  longest: (value) => extreme(value, ">"),
  shortest: (value) => extreme(value, "<"),
};

/** The first of the longest, or shortest, texts in the order of their code points: always the same one. */
function extreme(value: string, than: ">" | "<"): string {
  const pick = `CASE WHEN found IS NULL OR size(text) ${than} size(found) OR (size(text) = size(found) AND text < found) THEN text ELSE found END`;
  return `reduce(found = null, text IN collect(${value}) | ${pick})`;
}

function compileAggregate(
  { relationship, side, property, how, operator, operand }: AggregateCondition,
  subject: Subject,
  field: SelectedField,
  draft: Draft,
): string {
  const { pattern, inner } = follow(relationship, subject.node, draft, property !== undefined && side === "edge");
  if (!property) {
    const distinct = side === "node" ? `\nRETURN DISTINCT ${inner.node}` : "";
    const count = subquery("COUNT", `MATCH ${pattern}${distinct}`);
    return OPERATORS[operator](count, draft.parameter("count", asStored(operand, { type: "Int" }), field));
  }
  const values = side === "node" ? `MATCH ${pattern}\nWITH DISTINCT ${inner.node}` : `MATCH ${pattern}`;
  const compute = AGGREGATES[how];
  if (!compute) throw new Error(`nothing is computed as ${how}`);
  const computed = compute(`${inner[side]}.${property.name}`);
  const numbers = subquery("COLLECT", `${values}\nRETURN ${computed} AS computed`);
  const isRounded = /^average/.test(how) || (how === "sum" && property.type === "Float");
  if (isRounded) return compareRounded(numbers, operator, operand, field, draft);
  return OPERATORS[operator](`${numbers}[0]`, draft.parameter(how, { read: operand.read }, field));
}

/** Relative, or absolute below 1: more than a mean of thousands of numbers is off, less than two of them that differ are apart. */
const ROUNDING = 1e-12;

/**
 * The database computes a mean step by step: that of whole numbers may be 1.9999999999999998 where it is 2.
 * @param computed a list of the one number
 */
function compareRounded(
  computed: string,
  operator: Operator,
  operand: InputLeaf,
  field: SelectedField,
  draft: Draft,
): string {
  const parameter = (name: string, of: (number: number, margin: number) => number) => {
    const read: ParameterValue["read"] = (variables) => {
      const number = Number(operand.read(variables));
      return of(number, ROUNDING * Math.max(1, Math.abs(number)));
    };
    return draft.parameter(name, { read }, field);
  };
  switch (operator) {
    case "eq": {
      const number = parameter("number", (given) => given);
      return `abs(${computed}[0] - ${number}) <= ${parameter("margin", (_, margin) => margin)}`;
    }
    case "in": {
      const numbers = draft.parameter("numbers", { read: operand.read }, field);
      const isNear = `abs(number - one) <= ${ROUNDING} * CASE WHEN abs(one) > 1 THEN abs(one) ELSE 1 END`;
      return `any(number IN ${computed} WHERE any(one IN ${numbers} WHERE ${isNear}))`;
    }
    case "gt":
    case "lte":
      return OPERATORS[operator](
        `${computed}[0]`,
        parameter("number", (given, margin) => given + margin),
      );
    default:
      return OPERATORS[operator](
        `${computed}[0]`,
        parameter("number", (given, margin) => given - margin),
      );
  }
}

/** `WHERE` and everything that must hold; nothing where nothing must. */
export function compileWhere(
  predicate: Predicate,
  subject: Subject,
  field: SelectedField,
  draft: Draft,
  besides: readonly string[] = [],
): string {
  const isAlways = predicate.kind === "constant" && predicate.holds;
  const own = isAlways
    ? []
    : [
        predicate.kind === "or"
          ? grouped(predicate, subject, field, draft)
          : compilePredicate(predicate, subject, field, draft),
      ];
  const conditions = [...besides, ...own];
  return conditions.length === 0 ? "" : `\nWHERE ${conditions.join("\nAND ")}`;
}
