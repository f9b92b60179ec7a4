/** What the fields of `Query` that generated filters cannot express have in common: a statement of cypher/queries, and what is selected of its columns. */
import { GraphQLError, isObjectType } from "graphql";
import type { CounterpartIndex } from "../../match/counterpart-index.ts";
import { GRAPH_NODE } from "../../model/node-kinds.ts";
import { cypherText } from "../../store/cypher-file.ts";
import { compileNode, kindText } from "../compile/compile-node.ts";
import type { ExtentOf } from "../compile/extent.ts";
import { constantReader, type Entry, leafReader, objectReader, type Reply, type RowReader } from "../compile/reply.ts";
import type { RowDraft } from "../compile/row-draft.ts";
import { type Compilation, type Draft, indent, inVersion } from "../compile/statement.ts";
import type { Ask } from "../operation/ask-database.ts";
import type { Input, Variables } from "../operation/input.ts";
import { isTypename, type SelectedField, type Selection } from "../operation/selection.ts";

/** A field of `Query`, compiled. */
export interface CompiledField {
  readonly field: SelectedField;
  /** Asks the database; what comes back reads the reply. A GraphQLError that is thrown is the field's. */
  readonly answer: (ask: Ask, variables: Variables, means: Means) => Promise<(reply: Reply) => unknown>;
  readonly extent: ExtentOf;
}

/** What is there for a question besides the database. */
export interface Means {
  /** What counterparts are found by, of the data as they are when it is asked for. */
  readonly indexed: () => Promise<CounterpartIndex>;
  /** Comes when nobody waits for the answer any more: long work ends with it. */
  readonly signal: AbortSignal;
}

export type CompileQuestion = (field: SelectedField, selection: Selection, compilation: Compilation) => CompiledField;

/** A column of a statement: a value, a node (`kind` where it is of one only), or whatever else a reader makes of it. */
export type Column =
  | { readonly value: string }
  | { readonly node: string; readonly isNullable?: boolean }
  | { readonly kindOf: string }
  | { readonly compile: (field: SelectedField, row: RowDraft) => RowReader };

/** What is selected of an object that the statement's columns make up, by the names of its fields. */
export function compileColumns(
  selection: Selection,
  columns: Readonly<Record<string, Column>>,
  row: RowDraft,
  draft: Draft,
): RowReader {
  const { type } = selection;
  if (!isObjectType(type)) throw new Error(`${type.name} is no type of an object`);
  return objectReader(
    selection.of(type).map((field): Entry => {
      if (isTypename(field)) return { field, read: constantReader(type.name) };
      const column = columns[field.name];
      if (!column) throw new Error(`${type.name}.${field.name} has no column`);
      return { field, read: compileColumn(field, column, row, draft) };
    }),
  );
}

function compileColumn(field: SelectedField, column: Column, row: RowDraft, draft: Draft): RowReader {
  if ("compile" in column) return column.compile(field, row);
  if ("value" in column) return leafReader(field, row.slot(column.value));
  if ("kindOf" in column) return leafReader(field, row.slot(kindText(column.kindOf, GRAPH_NODE.name)));
  if (!field.selection) throw new Error(`nothing is selected of ${field.name}`);
  const read = compileNode(field.selection, column.node, row, draft);
  if (!column.isNullable) return read;
  const slot = row.slot(`${column.node} IS NULL`);
  return (values, reply) => (values[slot] === true ? null : read(values, reply));
}

/** A statement of cypher/queries as a subquery: what it returns, others go on from. */
export function callOf(name: string): string {
  return `CALL () {\n${indent(cypherText(`queries/${name}`).trim())}\n}`;
}

/** A statement of cypher/queries by itself. */
export async function askFile(ask: Ask, name: string, values: Readonly<Record<string, unknown>>) {
  return ask(inVersion(cypherText(`queries/${name}`)), values);
}

/** The plain value of an argument; undefined where it is left out. */
export function plainValue(input: Input | undefined, variables: Variables): unknown {
  switch (input?.kind) {
    case "leaf":
      return input.read(variables);
    case "list":
      return input.members.map((member) => plainValue(member, variables));
    case "object":
      return Object.fromEntries([...input.fields].map(([name, inner]) => [name, plainValue(inner, variables)]));
    default:
      return undefined;
  }
}

/** An argument's value, with whatever variables: null where it is left out. */
export function argumentOf({ inputs }: SelectedField, name: string): (variables: Variables) => unknown {
  const input = inputs.get(name);
  return (variables) => plainValue(input, variables) ?? null;
}

/** Its message is for the client. */
export function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

/** Notes what is refused of the variables before anything is asked: whatever `read` throws for the client. */
export function check(
  { nodes }: SelectedField,
  { checks }: Compilation,
  read: (variables: Variables) => unknown,
): void {
  checks.push((variables) => {
    try {
      read(variables);
      return undefined;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return new GraphQLError(error.message, { nodes: [nodes[0]], extensions: error.extensions });
    }
  });
}
