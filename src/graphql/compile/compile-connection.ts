/** Compiles what is selected of a connection: a page that is cut before it is collected, and counts and aggregates only where they are selected. */
import { isObjectType } from "graphql";
import { isTypename, type SelectedField, type Selection } from "../operation/selection.ts";
import type { InterfaceModel, NodeModel, PropertyModel } from "../schema/graph-model.ts";
import type { Predicate } from "../where/predicate.ts";
import { orderBy, type SortKey, sortKeysOf } from "./compile-order.ts";
import { checkPage, cursorAt, type PageNumbers, pageNumbers, pageOfConnection } from "./compile-page.ts";
import { AGGREGATES, compileWhere, mentionsEdge, type Subject } from "./compile-predicate.ts";
import {
  constantReader,
  type Entry,
  leafReader,
  listReader,
  objectReader,
  type Reply,
  type RowReader,
  type RowValues,
} from "./reply.ts";
import { callsText, draftRow, type Entries, type RowDraft, rowText } from "./row-draft.ts";
import type { Draft } from "./statement.ts";

export type CompileNode = (selection: Selection, variable: string, row: RowDraft, draft: Draft) => RowReader;

/** Where the entries of a connection come from. */
export interface EntrySource {
  /** What its subqueries take from around them. */
  readonly names: readonly string[];
  /** Compiles what is selected of an entry's node. */
  readonly compileNode: CompileNode;
  readonly node: NodeModel | InterfaceModel;
  /** Of the relationship that leads to the nodes; undefined at the root. */
  readonly edge: ReadonlyMap<string, PropertyModel> | undefined;
  /** What a subquery begins with, under names of its own; the relationship has one where that is asked for. */
  readonly from: (namesEdge: boolean) => Beginning;
  /** Which entries. */
  readonly predicate: Predicate;
  /** Entries that come in an order, where an index may have it. */
  readonly count: Entries["count"];
  readonly ordered?: ((keys: readonly SortKey[]) => Beginning | undefined) | undefined;
}

export interface Beginning {
  /** What finds the entries, `MATCH` included. */
  readonly match: string;
  readonly subject: Subject;
  readonly conditions: readonly string[];
}

export function compileConnection(
  field: SelectedField,
  selection: Selection,
  source: EntrySource,
  row: RowDraft,
  draft: Draft,
): RowReader {
  const fields = fieldsOf(selection);
  const showsPage = fields.some(({ name }) => name === "edges" || name === "pageInfo");
  const keys = sortKeysOf(field, source.node, source.edge, draft);
  const page = showsPage ? compilePage(field, fields, keys, source, row, draft) : undefined;
  if (!showsPage) checkPage(field, draft);
  const aggregates = draftAggregates(field, source, draft);
  const entries = fields.map((one): Entry => {
    switch (one.name) {
      case "edges":
      case "pageInfo":
        return { field: one, read: page?.get(one) as RowReader };
      case "totalCount":
        return { field: one, read: aggregates.count(one, "edge") };
      case "aggregate":
        return { field: one, read: aggregates.object(one) };
      default:
        return { field: one, read: typenameReader(one, selection) };
    }
  });
  aggregates.addTo(row);
  return objectReader(entries);
}

/** A connection and what it consists of are objects, never of an interface. */
function fieldsOf(selection: Selection | undefined): readonly SelectedField[] {
  const type = selection?.type;
  return selection && isObjectType(type) ? selection.of(type) : [];
}

function typenameReader(field: SelectedField, selection: Selection | undefined): RowReader {
  if (!isTypename(field)) throw new Error(`${selection?.type.name}.${field.name} is not known to the engine`);
  return constantReader(selection?.type.name);
}

/** Readers of `edges` and `pageInfo`, by the field. */
function compilePage(
  field: SelectedField,
  fields: readonly SelectedField[],
  keys: readonly SortKey[],
  { names, from, predicate, ordered, compileNode, count }: EntrySource,
  row: RowDraft,
  draft: Draft,
): ReadonlyMap<SelectedField, RowReader> {
  const edges = fields.filter(({ name }) => name === "edges");
  const selectsEdge = edges.some(({ selection }) =>
    fieldsOf(selection).some(
      ({ name, selection: inner }) => name === "properties" && fieldsOf(inner).some((one) => !isTypename(one)),
    ),
  );
  const inOrder = ordered?.(keys);
  const namesEdge = selectsEdge || mentionsEdge(predicate) || keys.some(({ side }) => side === "edge");
  const { match, subject, conditions } = inOrder ?? from(namesEdge);
  const where = compileWhere(predicate, subject, field, draft, conditions);
  const order = inOrder ? "" : ` ${orderBy(keys, subject)}`;
  const carried = subject.edge ? `${subject.node}, ${subject.edge}` : subject.node;
  const page = pageOfConnection(field, draft);
  const own = draftRow();
  const numbers = pageNumbers(field);
  const lists = edges.map(
    (one) => [one, listReader(compileEdge(one, subject, own, draft, numbers, compileNode))] as const,
  );
  const column = draft.variable("page");
  const text = `${match}${where}\nWITH ${carried}${order}\n${page}${callsText(own)}\nRETURN collect(${rowText(own)}) AS ${column}`;
  const slot = row.call(names, column, text, { field, row: own, count });
  const rowsOf = (values: RowValues) => values[slot] as readonly unknown[];
  const readers = new Map<SelectedField, RowReader>();
  for (const [one, list] of lists) {
    readers.set(one, (values, reply) => list(rowsOf(values).slice(0, numbers(reply.variables).size), reply));
  }
  for (const one of fields.filter(({ name }) => name === "pageInfo")) {
    const pageOf = (values: RowValues, { variables }: Reply): PageInfo => {
      const { start, size } = numbers(variables);
      const count = rowsOf(values).length;
      return { start, shown: Math.min(count, size), isMore: count > size };
    };
    readers.set(one, pageInfoReader(one, pageOf));
  }
  return readers;
}

function compileEdge(
  { selection }: SelectedField,
  subject: Subject,
  row: RowDraft,
  draft: Draft,
  numbers: PageNumbers,
  compileNode: CompileNode,
): RowReader {
  return objectReader(
    fieldsOf(selection).map((field): Entry => {
      if (field.name === "cursor") {
        return { field, read: (_row, { path, variables }) => cursorAt(numbers(variables).start + Number(path.at(-1))) };
      }
      if (field.name === "node" && field.selection) {
        return { field, read: compileNode(field.selection, subject.node, row, draft) };
      }
      if (field.name === "properties") return { field, read: propertiesReader(field, subject, row) };
      return { field, read: typenameReader(field, selection) };
    }),
  );
}

function propertiesReader({ selection }: SelectedField, subject: Subject, row: RowDraft): RowReader {
  return objectReader(
    fieldsOf(selection).map((field): Entry => {
      if (isTypename(field)) return { field, read: typenameReader(field, selection) };
      return { field, read: leafReader(field, row.slot(`${subject.edge}.${field.name}`)) };
    }),
  );
}

interface PageInfo {
  readonly start: number;
  readonly shown: number;
  readonly isMore: boolean;
}

const PAGE_INFO: Readonly<Record<string, (page: PageInfo) => unknown>> = {
  hasNextPage: ({ isMore }) => isMore,
  hasPreviousPage: ({ start }) => start > 0,
  startCursor: ({ start, shown }) => (shown > 0 ? cursorAt(start) : null),
  endCursor: ({ start, shown }) => (shown > 0 ? cursorAt(start + shown - 1) : null),
};

function pageInfoReader(
  { selection }: SelectedField,
  pageOf: (values: RowValues, reply: Reply) => PageInfo,
): RowReader {
  return objectReader(
    fieldsOf(selection).map((field): Entry => {
      const say = PAGE_INFO[field.name];
      return { field, read: say ? (values, reply) => say(pageOf(values, reply)) : typenameReader(field, selection) };
    }),
  );
}

type Side = "node" | "edge";

interface AggregatesDraft {
  readonly count: (field: SelectedField, side: Side) => RowReader;
  readonly object: (field: SelectedField) => RowReader;
  /** When all that is selected has been noted. */
  readonly addTo: (row: RowDraft) => void;
}

/** What is computed over all entries, whatever the page: one subquery for the nodes, each once, and one for the relationships. */
function draftAggregates(
  field: SelectedField,
  { names, edge, from, predicate }: EntrySource,
  draft: Draft,
): AggregatesDraft {
  const rows: Readonly<Record<Side, RowDraft>> = { node: draftRow(), edge: draftRow() };
  const slots: Record<Side, number> = { node: -1, edge: -1 };
  const beginnings: Partial<Record<Side, Beginning>> = {};
  // At the root there are nodes only.
  const sideOf = (side: Side): Side => (edge ? side : "node");
  const beginning = (side: Side): Beginning => {
    beginnings[side] ??= from(side === "edge" || mentionsEdge(predicate));
    return beginnings[side];
  };
  const computed = (side: Side, expression: (subject: Subject) => string, one: SelectedField): RowReader => {
    const own = sideOf(side);
    const read = leafReader(one, rows[own].slot(expression(beginning(own).subject)));
    return (values, reply) => read(values[slots[own]] as readonly unknown[], reply);
  };
  const count = (one: SelectedField, side: Side) =>
    computed(side, ({ node }) => `count(${sideOf(side) === "edge" ? "*" : node})`, one);

  function object(one: SelectedField): RowReader {
    return objectReader(
      fieldsOf(one.selection).map((part): Entry => {
        if (isTypename(part)) return { field: part, read: typenameReader(part, one.selection) };
        if (part.name === "count") {
          return {
            field: part,
            read: partsReader(part, (inner) => count(inner, inner.name === "edges" ? "edge" : "node")),
          };
        }
        const side: Side = part.name === "edge" ? "edge" : "node";
        const read = partsReader(part, (property) =>
          partsReader(property, (how) =>
            computed(side, (subject) => aggregateOf(how, `${subject[side]}.${property.name}`), how),
          ),
        );
        return { field: part, read };
      }),
    );
  }

  function addTo(row: RowDraft): void {
    for (const side of ["node", "edge"] as const) {
      if (rows[side].expressions.length === 0) continue;
      const { match, subject, conditions } = beginning(side);
      const where = compileWhere(predicate, subject, field, draft, conditions);
      const distinct = side === "node" && edge ? `\nWITH DISTINCT ${subject.node}` : "";
      const column = draft.variable(side === "node" ? "ofNodes" : "ofEdges");
      slots[side] = row.call(names, column, `${match}${where}${distinct}\nRETURN ${rowText(rows[side])} AS ${column}`);
    }
  }

  return { count, object, addTo };
}

/** An object of parts that are each computed, and of its type's name. */
function partsReader({ selection }: SelectedField, read: (field: SelectedField) => RowReader): RowReader {
  return objectReader(
    fieldsOf(selection).map(
      (field): Entry => ({
        field,
        read: isTypename(field) ? typenameReader(field, selection) : read(field),
      }),
    ),
  );
}

function aggregateOf({ name }: SelectedField, value: string): string {
  const compute = AGGREGATES[name];
  if (!compute) throw new Error(`nothing is computed as ${name}`);
  return compute(value);
}
