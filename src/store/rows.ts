/** The graph as the database keeps it: nodes with a label, relationships with a type, each with flat properties. */
import { compareText } from "../model/compare-text.ts";
import { NODE_KINDS, type NodeKindName, nodeKind } from "../model/node-kinds.ts";

/** What Neo4j can keep in a property of ours. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Label of a load manifest, under which databases have it: it is of no kind, and nobody sees it in answers. */
export const LOAD_MANIFEST = "LoadRecord";
export type StoredLabel = NodeKindName | typeof LOAD_MANIFEST;

/** False of a node that somebody wrote by hand, or a version of the program that knows more kinds. */
export function isStoredLabel(label: string): label is StoredLabel {
  return label === LOAD_MANIFEST || NODE_KINDS.some(({ name }) => name === label);
}

export interface NodeRow {
  /** A `StoredLabel`, unless somebody wrote the node by hand. */
  readonly label: string;
  readonly id: string;
  /** Includes the id. A null in the graph is an absent property. */
  readonly properties: Properties;
}

/** There is at most one relationship of a type between two nodes in one direction. */
export interface RelationshipRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

export interface GraphRows {
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

/** By id; by type and ends. */
export function sortRows({ nodes, relationships }: GraphRows): GraphRows {
  return {
    nodes: [...nodes].sort((a, b) => compareText(a.id, b.id)),
    relationships: [...relationships].sort(
      (a, b) => compareText(a.type, b.type) || compareText(a.from, b.from) || compareText(a.to, b.to),
    ),
  };
}

/** The same with a property of one node, if any. */
export function withProperty(rows: GraphRows, id: string, name: string, value: PropertyValue | undefined): GraphRows {
  if (value === undefined) return rows;
  const nodes = rows.nodes.map((row) =>
    row.id === id ? { ...row, properties: { ...row.properties, [name]: value } } : row,
  );
  return { ...rows, nodes };
}

/** An entity's fields as properties, without those that are null. */
export function propertiesOf(fields: Fields): Properties {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, PropertyValue] => field[1] !== null),
  );
}

type Fields = Readonly<Record<string, PropertyValue | null>>;

/** With the words by which a person knows the node, where it is of a kind. */
export function withLabel(row: NodeRow): NodeRow {
  if (row.label === LOAD_MANIFEST) return row;
  return { ...row, properties: { ...row.properties, label: nodeKind(row.label).label(row.properties, row.id) } };
}

/** @throws Error where the row's label is of no kind that the program knows. */
export function realPropertiesOf({ label }: NodeRow): readonly string[] {
  return label === LOAD_MANIFEST ? [] : nodeKind(label).reals;
}

export function nodeRow(label: StoredLabel, fields: Fields & { readonly id: string }): NodeRow {
  return { label, id: fields.id, properties: propertiesOf(fields) };
}

export function relationshipRow(type: string, from: string, to: string, fields: Fields = {}): RelationshipRow {
  return { type, from, to, properties: propertiesOf(fields) };
}
