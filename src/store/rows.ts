/** The graph as a database sees it: nodes with a label, relationships with a type, each with flat properties. */

/** What Neo4j can keep in a property of ours; every number is a whole number. */
export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

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
export function propertiesOf(fields: Readonly<Record<string, PropertyValue | null>>): Properties {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, PropertyValue] => field[1] !== null),
  );
}
