/** The graph as a database sees it: nodes with a label, relationships with a type, each with flat properties. */

/** What Neo4j can keep in a property of ours. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Properties that are real numbers in the database, also where their value is whole; all others are integers. */
export const REAL_PROPERTIES: ReadonlySet<string> = new Set([
  "jaccard",
  "expectedItemCount",
  "pValue",
  "share",
  "ownItemShare",
]);

export interface NodeRow {
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

/** An entity's fields as properties, without those that are null. */
export function propertiesOf(fields: Fields): Properties {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, PropertyValue] => field[1] !== null),
  );
}

type Fields = Readonly<Record<string, PropertyValue | null>>;

export function nodeRow(label: string, fields: Fields & { readonly id: string }): NodeRow {
  return { label, id: fields.id, properties: propertiesOf(fields) };
}

export function relationshipRow(type: string, from: string, to: string, fields: Fields = {}): RelationshipRow {
  return { type, from, to, properties: propertiesOf(fields) };
}
