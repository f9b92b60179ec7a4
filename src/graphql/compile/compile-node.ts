/** Compiles what is selected of a node: values as they stand in the database, lists and connections of related nodes as subqueries of their own. */
import { GraphQLError, type GraphQLObjectType, isInterfaceType, isObjectType } from "graphql";
import type { GraphCounts } from "../../store/graph-counts.ts";
import { isTypename, type SelectedField, type Selection } from "../operation/selection.ts";
import { type NodeModel, nodeModel, type RelationshipModel } from "../schema/graph-model.ts";
import { MAXIMUM_ENTRIES } from "../schema/list-bounds.ts";
import { parseWhere, type WhereSubject } from "../where/parse-where.ts";
import { costOf, type Predicate } from "../where/predicate.ts";
import { type CompileNode, compileConnection } from "./compile-connection.ts";
import { orderBy, sortKeysOf } from "./compile-order.ts";
import { type PageSize, pageOfList, pageSize } from "./compile-page.ts";
import { compileWhere, follow } from "./compile-predicate.ts";
import { expectedCount, ONE } from "./extent.ts";
import { constantReader, FieldError, leafReader, listReader, objectReader, type RowReader } from "./reply.ts";
import { callsText, draftRow, type Entries, type RowDraft, rowText } from "./row-draft.ts";
import { type Draft, indent, refusalOf } from "./statement.ts";

/** `variable` names the node in the statement; what is needed of it is added to `row`. */
export const compileNode: CompileNode = (selection, variable, row, draft) => {
  const { type } = selection;
  if (isObjectType(type)) {
    return compileKind(type, selection, { name: variable, pattern: variable, label: type.name }, row, draft);
  }
  if (!isInterfaceType(type)) throw new Error(`${type.name} is no type of a node`);
  return compileInterface(type.name, selection, variable, row, draft);
};

/** A node of the statement. */
interface NodeVariable {
  readonly name: string;
  /** As it stands at the beginning of a pattern: with its kind where it may be of others, too. */
  readonly pattern: string;
  /** Among whose nodes it is: its kind's, or those of an interface. */
  readonly label: string;
}

function compileKind(
  type: GraphQLObjectType,
  selection: Selection,
  variable: NodeVariable,
  row: RowDraft,
  draft: Draft,
): RowReader {
  const node = nodeModel(draft.compilation.model, type.name);
  return objectReader(
    selection.of(type).map((field) => ({ field, read: compileField(field, node, variable, row, draft) })),
  );
}

function compileField(
  field: SelectedField,
  node: NodeModel,
  variable: NodeVariable,
  row: RowDraft,
  draft: Draft,
): RowReader {
  if (isTypename(field)) return constantReader(node.name);
  const { name, selection } = field;
  if (node.properties.has(name)) return leafReader(field, row.slot(`${variable.name}.${name}`));
  const relationship = node.relationships.get(name);
  if (relationship?.isToMany) return compileList(field, relationship, node, variable, row, draft);
  if (relationship) return compileOne(field, relationship, variable, row, draft);
  const ofConnection = node.relationships.get(name.replace(/Connection$/, ""));
  if (!ofConnection || !selection) throw new Error(`${node.name}.${name} is not known to the engine`);
  const target = nodeModel(draft.compilation.model, ofConnection.target);
  const predicate = whereOf(field, { node: target, entryOf: ofConnection }, draft);
  const from = (namesEdge: boolean) => {
    const { pattern, inner } = follow(ofConnection, variable.pattern, draft, namesEdge);
    return { match: `MATCH ${pattern}`, subject: inner, conditions: [] };
  };
  const { properties: edge } = ofConnection;
  const count = fanOut(ofConnection, node, variable, predicate, pageSize(field));
  const source = { names: [variable.name], compileNode, node: target, edge, from, predicate, count };
  return compileConnection(field, selection, source, row, draft);
}

/** What a field's `where` says; what is refused in it is noted. */
export function whereOf(field: SelectedField, subject: WhereSubject, { compilation }: Draft): Predicate {
  const { predicate, refusals } = parseWhere(field.inputs.get("where"), subject, compilation.model);
  compilation.refusals.push(...refusals.map((reason) => refusalOf(field, reason)));
  compilation.cost += costOf(predicate);
  return predicate;
}

function compileList(
  field: SelectedField,
  relationship: RelationshipModel,
  node: NodeModel,
  variable: NodeVariable,
  row: RowDraft,
  draft: Draft,
): RowReader {
  const { pattern, inner } = follow(relationship, variable.pattern, draft, false);
  const from = { match: `MATCH ${pattern}`, variable: inner.node };
  const list = compileEntries(field, nodeModel(draft.compilation.model, relationship.target), from, draft);
  const count = fanOut(relationship, node, variable, list.predicate, pageSize(field));
  const slot = row.call([variable.name], list.column, list.cypher, { field, row: list.row, count });
  const instead = `limit and offset or with ${field.name}Connection`;
  return wholeListReader(field, `${node.name}.${field.name}`, instead, slot, list.read);
}

/** A list that is whole or is none: what is cut further down nobody would see. */
export function wholeListReader(
  field: SelectedField,
  path: string,
  instead: string,
  slot: number,
  read: CompiledList["read"],
): RowReader {
  return (values, reply) => {
    const entries = values[slot] as readonly unknown[];
    if (entries.length <= MAXIMUM_ENTRIES) return read(entries, reply);
    const message = `${path} has more than ${MAXIMUM_ENTRIES} entries: ask for them in pages, with ${instead}.`;
    const extensions = { code: "BAD_USER_INPUT" };
    throw new FieldError(new GraphQLError(message, { nodes: field.nodes, path: [...reply.path], extensions }));
  };
}

export interface CompiledList {
  /** Of a subquery, and the column that it returns. */
  readonly cypher: string;
  readonly column: string;
  readonly read: ReturnType<typeof listReader>;
  readonly row: RowDraft;
  readonly predicate: Predicate;
}

/** Nodes that `match` finds, which stands before `WHERE`; with the field's `where`, `sort`, `limit` and `offset`. */
export function compileEntries(
  field: SelectedField,
  node: NodeModel,
  { match, variable }: { readonly match: string; readonly variable: string },
  draft: Draft,
): CompiledList {
  const subject = { node: variable };
  const column = draft.variable(field.name);
  const predicate = whereOf(field, { node }, draft);
  const where = compileWhere(predicate, subject, field, draft);
  const order = orderBy(sortKeysOf(field, node, undefined, draft), subject);
  const page = pageOfList(field, draft);
  const row = draftRow();
  const read = compileNode(selectionIn(field), variable, row, draft);
  const cypher = `${match}${where}\nWITH ${variable} ${order}\n${page}${callsText(row)}\nRETURN collect(${rowText(row)}) AS ${column}`;
  return { cypher, column, read: listReader(read), row, predicate };
}

function compileOne(
  field: SelectedField,
  relationship: RelationshipModel,
  variable: NodeVariable,
  row: RowDraft,
  draft: Draft,
): RowReader {
  const { pattern, inner } = follow(relationship, variable.pattern, draft, false);
  const column = draft.variable(field.name);
  const own = draftRow();
  const read = compileNode(selectionIn(field), inner.node, own, draft);
  const text = `MATCH ${pattern}\nWITH ${inner.node} LIMIT 1${callsText(own)}\nRETURN collect(${rowText(own)})[0] AS ${column}`;
  const slot = row.call([variable.name], column, text, { field, row: own, count: ONE });
  return (values, reply) => {
    const found = values[slot] as readonly unknown[] | null;
    return found === null ? null : read(found, reply);
  };
}

/** About how many nodes a relationship leads to from one of its nodes, at most as many as a page has. */
function fanOut(
  { type, direction }: RelationshipModel,
  { name: kind }: NodeModel,
  { label }: NodeVariable,
  predicate: Predicate,
  size: PageSize,
): Entries["count"] {
  const mean = (counts: GraphCounts) => counts.relationships(type, direction, kind) / Math.max(1, counts.nodes(label));
  return expectedCount(mean, predicate, size);
}

function selectionIn({ name, selection }: SelectedField): Selection {
  if (!selection) throw new Error(`nothing is selected of ${name}`);
  return selection;
}

/** Name of a node's kind. */
export function kindText(variable: string, interfaceName: string): string {
  return `[label IN labels(${variable}) WHERE label <> '${interfaceName}'][0]`;
}

/** A node of whatever kind: its kind, and what is selected of that kind. Kinds of which the same is selected are asked for together. */
function compileInterface(
  name: string,
  selection: Selection,
  variable: string,
  row: RowDraft,
  draft: Draft,
): RowReader {
  const { model, schema } = draft.compilation;
  const kinds = model.interfaces.get(name)?.kinds ?? [];
  const kindOf = kindText(variable, name);
  const readers = new Map<string, RowReader>();
  const byText = new Map<string, string[]>();
  for (const kind of kinds) {
    const own = draftRow([kindOf], row);
    const type = schema.getType(kind);
    if (!isObjectType(type)) throw new Error(`there is no kind ${kind}`);
    const variableOfKind = { name: variable, pattern: `${variable}:${kind}`, label: name };
    readers.set(kind, compileKind(type, selection, variableOfKind, own, draft));
    const text = rowText(own);
    byText.set(text, [...(byText.get(text) ?? []), kind]);
  }
  const groups = [...byText].sort(([, a], [, b]) => b.length - a.length);
  const [[common] = [`[${kindOf}]`], ...others] = groups;
  const cases = others.map(([text, some]) => `WHEN ${variable}:${some.join("|")} THEN ${text}`);
  const slot = row.slot(cases.length === 0 ? common : `CASE\n${indent([...cases, `ELSE ${common}`].join("\n"))}\nEND`);
  return (values, reply) => {
    const found = values[slot] as readonly unknown[];
    const read = readers.get(String(found[0]));
    if (!read) throw new Error(`the database has a ${found[0]}, which is no ${name}`);
    return read(found, reply);
  };
}
