/** Values of arguments, coerced, with where each of them comes from: so that a compiled operation can be given other variables. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  getArgumentValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
} from "graphql";

export type Variables = Readonly<Record<string, unknown>>;

/** A coerced value: an input object, a list of them, or anything else, which is a leaf (lists of scalars included). */
export type Input = InputObject | InputList | InputLeaf;

export interface InputObject {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, Input>;
}

export interface InputList {
  readonly kind: "list";
  readonly members: readonly Input[];
}

export interface InputLeaf {
  readonly kind: "leaf";
  /** As it is with the variables at hand. */
  readonly value: unknown;
  /** The same with other variables of the same form. */
  readonly read: (variables: Variables) => unknown;
  /** Why a value is refused, where not every one of the type will do. */
  readonly refusal?: ((value: unknown) => string | undefined) | undefined;
}

export type Inputs = ReadonlyMap<string, Input>;

/**
 * @param variables coerced
 * @throws {GraphQLError} for a missing or null value, as graphql-js words it
 */
export function inputsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Inputs {
  if (field.args.length === 0) return NONE;
  const values = getArgumentValues(field, node, variables);
  const inputs = new Map<string, Input>();
  for (const { name, type } of field.args) {
    if (!Object.hasOwn(values, name)) continue;
    const written = node.arguments?.find((argument) => argument.name.value === name)?.value;
    inputs.set(name, inputOf(values[name], type, originOf(written, variables), variables));
  }
  return inputs;
}

const NONE: Inputs = new Map();

/** Where a value comes from: a path into the variables, or the document (undefined where a default stands in). */
type Origin = readonly string[] | ValueNode | undefined;

function originOf(written: ValueNode | undefined, variables: Variables): Origin {
  if (written?.kind !== Kind.VARIABLE) return written;
  const name = written.name.value;
  return Object.hasOwn(variables, name) ? [name] : undefined;
}

function inputOf(value: unknown, type: GraphQLInputType, origin: Origin, variables: Variables): Input {
  if (isNonNullType(type)) return inputOf(value, type.ofType, origin, variables);
  if (value === null) return leaf(value, origin);
  if (isListType(type)) {
    if (!Array.isArray(value) || !isInputObjectType(nullable(type.ofType))) return leaf(value, origin);
    const members = value.map((member, i) =>
      inputOf(member, type.ofType, memberOrigin(origin, i, variables), variables),
    );
    return { kind: "list", members };
  }
  if (!isInputObjectType(type)) return leaf(value, origin);
  const fields = new Map<string, Input>();
  for (const [name, inner] of Object.entries(value as Variables)) {
    const field = type.getFields()[name];
    if (field) fields.set(name, inputOf(inner, field.type, fieldOrigin(origin, name, variables), variables));
  }
  return { kind: "object", fields };
}

function leaf(value: unknown, origin: Origin): InputLeaf {
  if (!Array.isArray(origin)) {
    // A list of scalars may be written out with variables in it: such a one is read anew each time.
    return { kind: "leaf", value, read: readerOf(value, origin as ValueNode | undefined) };
  }
  const path: readonly string[] = origin;
  return { kind: "leaf", value, read: (variables) => path.reduce<unknown>(memberOf, variables) };
}

function readerOf(value: unknown, written: ValueNode | undefined): InputLeaf["read"] {
  if (written?.kind !== Kind.LIST || !Array.isArray(value)) return () => value;
  const readers = written.values.map((member, i) => {
    if (member.kind !== Kind.VARIABLE) return () => value[i];
    const name = member.name.value;
    return (variables: Variables) => variables[name];
  });
  return (variables) => readers.map((read) => read(variables));
}

function memberOf(value: unknown, key: string): unknown {
  return (value as Variables | undefined)?.[key];
}

/** One value in the place of a list is a list of it. */
function memberOrigin(origin: Origin, index: number, variables: Variables): Origin {
  if (Array.isArray(origin)) return [...origin, String(index)];
  const written = origin as ValueNode | undefined;
  return originOf(written?.kind === Kind.LIST ? written.values[index] : written, variables);
}

function fieldOrigin(origin: Origin, name: string, variables: Variables): Origin {
  if (Array.isArray(origin)) return [...origin, name];
  const written = origin as ValueNode | undefined;
  if (written?.kind !== Kind.OBJECT) return undefined;
  return originOf(written.fields.find((field) => field.name.value === name)?.value, variables);
}

function nullable(type: GraphQLInputType): GraphQLInputType {
  return type instanceof GraphQLNonNull ? nullable(type.ofType) : type;
}

/**
 * What of a coerced variable decides the form of a compiled operation, as a text: everything but the values of scalars. Two variables of one
 * form differ in nothing but these.
 */
export function formOf(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return "-";
  if (value === null) return "0";
  if (isNonNullType(type)) return formOf(value, type.ofType);
  if (type instanceof GraphQLList) {
    if (!Array.isArray(value)) return formOf(value, type.ofType);
    if (isInputObjectType(nullable(type.ofType))) {
      return `[${value.map((member) => formOf(member, type.ofType)).join()}]`;
    }
    return value.includes(null) ? "[0]" : "[]";
  }
  if (isInputObjectType(type)) {
    const fields = Object.entries(value as Variables).map(
      ([name, inner]) => `${name}:${formOf(inner, type.getFields()[name]?.type ?? type)}`,
    );
    return `{${fields.join()}}`;
  }
  // Which way to sort, whether to include: these are compiled in.
  return isEnumType(type) || type.name === "Boolean" ? String(value) : "?";
}
