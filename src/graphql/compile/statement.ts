/** A statement in the making: names that are free, parameters for every value, and what is refused on the way. */
import { GraphQLError, type GraphQLSchema } from "graphql";
import neo4j from "neo4j-driver";
import type { InputLeaf, Variables } from "../operation/input.ts";
import type { SelectedField } from "../operation/selection.ts";
import type { GraphModel, PropertyModel } from "../schema/graph-model.ts";

/** The version of Cypher in which all statements are written, whatever the server's default is. */
export const inVersion = (cypher: string) => `CYPHER 5\n${cypher}`;

export interface Statement {
  readonly cypher: string;
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  /** As the database takes it. */
  readonly valueFor: (variables: Variables) => unknown;
}

/** Why a request is refused with these variables. */
export type Check = (variables: Variables) => GraphQLError | undefined;

/** What compiling an operation adds up to. */
export interface Compilation {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  /** What is refused whatever the variables' values are. */
  readonly refusals: GraphQLError[];
  readonly checks: Check[];
  /** Conditions on related nodes so far. */
  cost: number;
}

export interface Draft {
  readonly compilation: Compilation;
  /** A name of a node, relationship or column that is used nowhere else in the statement; like `name`. */
  readonly variable: (name: string) => string;
  /** Gives a parameter exactly this name, as a statement of cypher/ has it; before any other. */
  readonly named: (name: string, value: ParameterValue, field: SelectedField) => void;
  /** Keeps a parameter's name for whoever gives it its value when the statement is sent. */
  readonly reserve: (...names: readonly string[]) => void;
  /** `$name` of a parameter; the same for the same value. `field` is named where the value is refused. */
  readonly parameter: (name: string, value: ParameterValue, field: SelectedField) => string;
  readonly finish: (cypher: string) => Statement;
}

export interface ParameterValue {
  /** As the database takes it. */
  readonly read: (variables: Variables) => unknown;
  /** Why these variables are refused. */
  readonly refusal?: ((variables: Variables) => string | undefined) | undefined;
}

export function draftStatement(compilation: Compilation): Draft {
  const variables = new Map<string, number>();
  const names = new Map<string, number>();
  const parameters: Parameter[] = [];
  const known = new Map<ParameterValue["read"], string>();
  const parameter: Draft["parameter"] = (name, { read, refusal }, field) => {
    const same = known.get(read);
    if (same) return same;
    const unused = free(names, name);
    known.set(read, `$${unused}`);
    parameters.push({ name: unused, valueFor: read });
    checkValue({ refusal }, field, compilation);
    return `$${unused}`;
  };
  return {
    compilation,
    variable: (name) => free(variables, name),
    parameter,
    reserve: (...reserved) => {
      for (const name of reserved) free(names, name);
    },
    named: (name, value, field) => {
      const given = parameter(name, { ...value, read: (variables) => value.read(variables) }, field);
      if (given !== `$${name}`) throw new Error(`the statement has a parameter ${name} already`);
    },
    finish: (cypher) => ({ cypher: inVersion(cypher), parameters }),
  };
}

/** Looks at a value that no statement needs. */
export function checkValue(
  { refusal }: Pick<ParameterValue, "refusal">,
  field: SelectedField,
  { checks }: Compilation,
): void {
  if (!refusal) return;
  checks.push((variables) => {
    const reason = refusal(variables);
    return reason === undefined ? undefined : refusalOf(field, reason);
  });
}

function free(used: Map<string, number>, name: string): string {
  const count = (used.get(name) ?? 0) + 1;
  used.set(name, count);
  return count === 1 ? name : `${name}${count}`;
}

/** The values of a statement's parameters. */
export function bind({ parameters }: Statement, variables: Variables): Record<string, unknown> {
  return Object.fromEntries(parameters.map(({ name, valueFor }) => [name, valueFor(variables)]));
}

export function refusalOf({ name, nodes }: SelectedField, reason: string): GraphQLError {
  return new GraphQLError(`${name}: ${reason}`, { nodes: [nodes[0]], extensions: { code: "BAD_USER_INPUT" } });
}

/** A value that the statement itself brings; one object for each, so that it becomes one parameter. */
export function constantInteger(value: number): ParameterValue {
  const integer = neo4j.int(value);
  return { read: () => integer };
}

/** Reads a value of the property's type, or a list of them, as the database has it: whole numbers as integers. */
export function asStored({ read, refusal }: InputLeaf, { type }: Pick<PropertyModel, "type">): ParameterValue {
  return {
    read: type === "Int" ? integersOf(read) : read,
    refusal: refusal && ((variables) => refusal(read(variables))),
  };
}

/** The same reader for the same leaf: a condition that stands in several places of a statement has one parameter. */
const INTEGERS = new WeakMap<InputLeaf["read"], InputLeaf["read"]>();

function integersOf(read: InputLeaf["read"]): InputLeaf["read"] {
  const known = INTEGERS.get(read);
  if (known) return known;
  const integers = (variables: Variables) => {
    const value = read(variables);
    return Array.isArray(value) ? value.map((one) => neo4j.int(one)) : neo4j.int(value as number);
  };
  INTEGERS.set(read, integers);
  return integers;
}

/** Text of a statement, further in. */
export function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}

/** `COLLECT { … }`, `EXISTS { … }` and the like. */
export function subquery(keyword: string, text: string): string {
  return `${keyword} {\n${indent(text)}\n}`;
}
