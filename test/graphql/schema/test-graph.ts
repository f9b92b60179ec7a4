/** Nodes and relationships as plain values in, the same in an otherwise empty database out. */
import neo4j, { type Driver } from "neo4j-driver";
import { emptyDatabase } from "../../support/neo4j.ts";

export type Properties = Readonly<
  Record<string, string | number | boolean | readonly string[] | readonly number[] | null>
>;

export interface TestNode {
  readonly label: string;
  readonly id: string;
  readonly properties: Properties;
}

export interface TestRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

export interface TestGraph {
  readonly nodes: readonly TestNode[];
  readonly relationships: readonly TestRelationship[];
}

export async function loadTestGraph(driver: Driver, { nodes, relationships }: TestGraph): Promise<void> {
  await emptyDatabase(driver);
  for (const label of new Set(nodes.map((node) => node.label))) {
    const rows = nodes
      .filter((node) => node.label === label)
      .map(({ id, properties }) => stored({ id, ...properties }));
    await driver.executeQuery(`UNWIND $rows AS row CREATE (n:GraphNode:${label}) SET n = row`, { rows });
  }
  for (const type of new Set(relationships.map((relationship) => relationship.type))) {
    const rows = relationships
      .filter((relationship) => relationship.type === type)
      .map(({ from, to, properties }) => ({ from, to, properties: stored(properties) }));
    await driver.executeQuery(
      `UNWIND $rows AS row MATCH (a:GraphNode {id: row.from}) MATCH (b:GraphNode {id: row.to})
       CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      { rows },
    );
  }
}

/** Numbers as Neo4j's integers; what is null is not stored. */
function stored(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(integer) : integer(value)]),
  );
}

const integer = (value: unknown) => (Number.isInteger(value) ? neo4j.int(value as number) : value);

export function node(label: string, id: string, properties: Properties = {}): TestNode {
  return { label, id, properties };
}

export function relationship(from: string, type: string, to: string, properties: Properties = {}): TestRelationship {
  return { type, from, to, properties };
}
