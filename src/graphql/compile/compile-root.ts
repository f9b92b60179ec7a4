/** Compiles a list or a connection of `Query`: a statement whose page is cut in the order of an index before anything is collected. */
import type { InputLeaf } from "../operation/input.ts";
import type { SelectedField, Selection } from "../operation/selection.ts";
import { type GraphModel, type InterfaceModel, type NodeModel, nodeModel } from "../schema/graph-model.ts";
import { isAlways, type Predicate } from "../where/predicate.ts";
import { type Beginning, compileConnection } from "./compile-connection.ts";
import { compileNode, whereOf } from "./compile-node.ts";
import { orderBy, type SortKey, sortKeysOf } from "./compile-order.ts";
import { endOfPage, type PageSize, pageOfList, pageSize } from "./compile-page.ts";
import { compileWhere, type Subject, uncapitalized } from "./compile-predicate.ts";
import { editionPrefix } from "./edition-scope.ts";
import { type ExtentOf, expectedCount, extentOf, extentOfRow, SOME } from "./extent.ts";
import { type Reply, type RowReader, type RowValues, rowsReader } from "./reply.ts";
import { callsText, draftRow, type Entries, rowText } from "./row-draft.ts";
import { type Draft, indent, type ParameterValue, type Statement } from "./statement.ts";

/** A statement, and how its rows become the field's value. */
export interface CompiledStatement {
  readonly statement: Statement;
  readonly read: (rows: readonly RowValues[], reply: Reply) => unknown;
  readonly extent: ExtentOf;
}

/** How nodes are found at the root. */
export interface RootSource {
  readonly node: NodeModel | InterfaceModel;
  /** Begins a subquery or the statement. */
  readonly from: (draft: Draft) => Beginning;
  /** False where the nodes do not come from the database's own lists, so that no index can give their order. */
  readonly isIndexed: boolean;
}

/** All nodes of a kind, or of the kinds of an interface. */
export function sourceOf(name: string, model: GraphModel): RootSource {
  const node = model.interfaces.get(name) ?? nodeModel(model, name);
  return {
    node,
    isIndexed: true,
    from: ({ variable }) => {
      const subject = { node: variable(uncapitalized(name)) };
      // Records of the program bear the interface's label, too.
      const conditions = "kinds" in node ? [`${subject.node}:${node.kinds.join("|")}`] : [];
      return { match: `MATCH (${subject.node}:${name})`, subject, conditions };
    },
  };
}

/** Those of one edition, where the field asks for one: sought by what their ids begin with. */
export function withinEdition(source: RootSource, edition: InputLeaf | undefined, field: SelectedField): RootSource {
  if (!edition) return source;
  const prefix: ParameterValue = { read: (variables) => `${String(edition.read(variables))}/` };
  const from = (draft: Draft): Beginning => {
    const begun = source.from(draft);
    const isOfEdition = `${begun.subject.node}.id STARTS WITH ${draft.parameter("edition", prefix, field)}`;
    return { ...begun, conditions: [...begun.conditions, isOfEdition] };
  };
  return { ...source, from, isIndexed: false };
}

export function compileRootList(
  field: SelectedField,
  selection: Selection,
  source: RootSource,
  draft: Draft,
): CompiledStatement {
  const { node } = source;
  const predicate = whereOf(field, { node }, draft);
  const keys = sortKeysOf(field, node, undefined, draft);
  const ordered = inOrder(source, predicate, keys, field, draft);
  const { match, subject, conditions } = ordered ?? source.from(draft);
  const scope = scopeOf(predicate, subject, field, draft);
  const where = compileWhere(predicate, subject, field, draft, [...conditions, ...scope]);
  const order = ordered ? "" : ` ${orderBy(keys, subject)}`;
  const page = pageOfList(field, draft);
  const row = draftRow();
  const read = rowsReader(compileNode(selection, subject.node, row, draft));
  const count = countOf(source, predicate, pageSize(field));
  const statement = draft.finish(
    `${match}${where}
WITH ${subject.node}${order}
${page}${callsText(row)}
RETURN ${rowText(row)} AS row`,
  );
  return { statement, read, extent: (counts, variables) => extentOf({ field, row, count }, counts, variables) };
}

function countOf({ node, isIndexed }: RootSource, predicate: Predicate, size: PageSize): Entries["count"] {
  // Conditions on what is asked for mostly ask for one, or for what is of one edition.
  return isIndexed && isAlways(predicate) ? expectedCount((counts) => counts.nodes(node.name), predicate, size) : SOME;
}

export function compileRootConnection(
  field: SelectedField,
  selection: Selection,
  source: RootSource,
  draft: Draft,
): CompiledStatement {
  const { node } = source;
  const predicate = whereOf(field, { node }, draft);
  const from = () => {
    const { match, subject, conditions } = source.from(draft);
    return { match, subject, conditions: [...conditions, ...scopeOf(predicate, subject, field, draft)] };
  };
  const ordered = (keys: readonly SortKey[]) => inOrder(source, predicate, keys, field, draft);
  const count = countOf(source, predicate, pageSize(field));
  const row = draftRow();
  const read: RowReader = compileConnection(
    field,
    selection,
    { node, edge: undefined, names: [], compileNode, from, predicate, count, ordered },
    row,
    draft,
  );
  // Nothing but the names of types: there is nothing to ask.
  const statement = draft.finish(`${callsText(row)}\nRETURN ${rowText(row)} AS row`.trimStart());
  return {
    statement,
    read: (rows, reply) => read((rows[0]?.[0] ?? []) as RowValues, reply),
    extent: (counts, variables) => {
      const { path, ...extent } = extentOfRow(row, counts, variables);
      return { ...extent, path: path.length > 0 ? path : [field.key] };
    },
  };
}

/**
 * Nodes in an order whose first property an index may have: the planner takes it from there where the statement says that the property is
 * stated; those of which it is not come after. Undefined where there are conditions: what meets them is sought, and few may.
 */
function inOrder(
  { isIndexed, from }: RootSource,
  predicate: Predicate,
  keys: readonly SortKey[],
  field: SelectedField,
  draft: Draft,
): Beginning | undefined {
  const [first, ...others] = keys;
  if (!isIndexed || !isAlways(predicate) || !first) return undefined;
  const { match, subject, conditions } = from(draft);
  const end = endOfPage(field, draft);
  const branch = (isStated: "IS NULL" | "IS NOT NULL", order: readonly SortKey[]) => {
    const where = [...conditions, `${subject.node}.${first.property.name} ${isStated}`].join("\nAND ");
    const by = order.length === 0 ? "" : ` ${orderBy(order, subject, order === keys)}`;
    return `${match}\nWHERE ${where}\nRETURN ${subject.node}${by} LIMIT ${end}`;
  };
  // Where a property is required, only a database that was changed by hand is without it.
  const branches = [branch("IS NOT NULL", keys), branch("IS NULL", others)];
  return { match: `CALL () {\n${indent(branches.join("\nUNION ALL\n"))}\n}`, subject, conditions: [] };
}

function scopeOf(predicate: Predicate, { node }: Subject, field: SelectedField, draft: Draft): readonly string[] {
  const prefix = editionPrefix(predicate);
  return prefix ? [`${node}.id STARTS WITH ${draft.parameter("edition", prefix, field)}`] : [];
}
