/** How rows of the database become the reply: readers that are made once, when an operation is compiled, and that check what they read against the schema. */
import { GraphQLError, type GraphQLOutputType, isEnumType, isLeafType, isListType, isNonNullType } from "graphql";
import neo4j from "neo4j-driver";
import type { Variables } from "../operation/input.ts";
import type { SelectedField } from "../operation/selection.ts";

export type RowValues = readonly unknown[];

/** One reply in the making. */
export interface Reply {
  readonly errors: GraphQLError[];
  /** Where reading is, by response keys and places in lists. */
  readonly path: (string | number)[];
  /** Coerced. */
  readonly variables: Variables;
}

/** @throws {FieldError} where there is no value and must be one */
export type RowReader = (row: RowValues, reply: Reply) => unknown;

/** An error of one field; it makes null of the nearest place around it that may be null. */
export class FieldError extends Error {
  readonly error: GraphQLError;

  constructor(error: GraphQLError) {
    super(error.message);
    this.error = error;
  }
}

/** A field of an object and how its value is read. */
export interface Entry {
  readonly field: SelectedField;
  readonly read: RowReader;
}

export function objectReader(entries: readonly Entry[]): RowReader {
  const keys = entries.map(({ field }) => field.key);
  const readers = entries.map(({ field, read }) => (field.selection ? within(field, read) : read));
  // An assignment to `__proto__` makes no key of an ordinary object.
  const create = keys.includes("__proto__") ? () => Object.create(null) : () => ({});
  return (row, reply) => {
    const object: Record<string, unknown> = create();
    for (let i = 0; i < keys.length; i += 1) object[keys[i] as string] = (readers[i] as RowReader)(row, reply);
    return object;
  };
}

/** A field with fields of its own: keeps the path, and takes errors from below where it may be null. */
function within({ key, definition }: SelectedField, read: RowReader): RowReader {
  const isRequired = isNonNullType(definition.type);
  return (row, reply) => {
    const { path, errors } = reply;
    const depth = path.push(key) - 1;
    try {
      const value = read(row, reply);
      path.length = depth;
      return value;
    } catch (error) {
      if (isRequired || !(error instanceof FieldError)) throw error;
      path.length = depth;
      errors.push(error.error);
      return null;
    }
  };
}

/** The rows of a list, each an object. */
export function listReader(read: RowReader): (rows: readonly unknown[], reply: Reply) => unknown[] {
  return (rows, reply) => {
    const { path } = reply;
    const depth = path.length;
    return rows.map((row, i) => {
      path[depth] = i;
      const value = read(row as RowValues, reply);
      path.length = depth;
      return value;
    });
  };
}

/** The rows of a statement whose one column is such a row. */
export function rowsReader(read: RowReader): (rows: readonly RowValues[], reply: Reply) => unknown[] {
  const list = listReader(read);
  return (rows, reply) =>
    list(
      rows.map(([row]) => row),
      reply,
    );
}

export const constantReader =
  (value: unknown): RowReader =>
  () =>
    value;

/** A value of the database as GraphQL has it: of the field's type, or an error. */
export function leafReader(field: SelectedField, slot: number): RowReader {
  const serialize = serializerOf(field.definition.type);
  const isRequired = isNonNullType(field.definition.type);
  return (row, reply) => {
    const value = row[slot];
    try {
      return value === null || value === undefined ? serialize(null) : serialize(value);
    } catch (cause) {
      const error = new GraphQLError(`${field.name} has no value of its type`, {
        nodes: field.nodes,
        path: [...reply.path, field.key],
        originalError: cause as Error,
      });
      if (isRequired) throw new FieldError(error);
      reply.errors.push(error);
      return null;
    }
  };
}

type Serialize = (value: unknown) => unknown;

function serializerOf(type: GraphQLOutputType): Serialize {
  if (isNonNullType(type)) {
    const serialize = serializerOf(type.ofType);
    return (value) => {
      if (value === null) throw new Error(`null stands where ${type} is promised`);
      return serialize(value);
    };
  }
  if (isListType(type)) {
    const serialize = serializerOf(type.ofType);
    return (value) => {
      if (value === null) return null;
      if (!Array.isArray(value)) throw new Error(`no list stands where ${type} is promised`);
      return value.map(serialize);
    };
  }
  if (!isLeafType(type)) throw new Error(`${type} is no type of a value`);
  // graphql-js' own scalars and enumerations; texts, which are most of all values, need no more than a look.
  const isText = type.name === "String" || type.name === "ID";
  if (isText) return (value) => (typeof value === "string" || value === null ? value : type.serialize(toNumber(value)));
  if (isEnumType(type)) return (value) => (value === null ? null : type.serialize(value));
  return (value) => (value === null ? null : type.serialize(toNumber(value)));
}

function toNumber(value: unknown): unknown {
  return neo4j.isInt(value) ? value.toNumber() : value;
}
