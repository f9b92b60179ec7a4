/** Compares rows as they are stored with rows as they should be: what to create, update and delete. */
import type { GraphRows, NodeRow, Properties, RelationshipRow } from "./rows.ts";

export interface Changes<Row> {
  readonly created: readonly Row[];
  readonly updated: readonly Row[];
  readonly deleted: readonly Row[];
}

export interface RowChanges {
  readonly nodes: Changes<NodeRow>;
  readonly relationships: Changes<RelationshipRow>;
}

/** What somebody changed by hand is put right too: a node's label, a relationship that stands twice. */
export function diffRows(stored: GraphRows, wanted: GraphRows): RowChanges {
  const nodes = diff(stored.nodes, wanted.nodes, ({ label, id }) => `${label} ${id}`);
  // A deleted node takes its relationships along; where a node of the same id comes in its place, they must be made anew.
  const gone = new Set(nodes.deleted.map(({ id }) => id));
  const kept = stored.relationships.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  const relationships = diff(kept, wanted.relationships, ({ type, from, to }) => `${type} ${from} ${to}`);
  const lost = stored.relationships.filter(({ from, to }) => gone.has(from) || gone.has(to));
  return { nodes, relationships: { ...relationships, deleted: [...relationships.deleted, ...lost] } };
}

export function countChanges({ nodes, relationships }: RowChanges): number {
  return [nodes, relationships].reduce(
    (sum, { created, updated, deleted }) => sum + created.length + updated.length + deleted.length,
    0,
  );
}

export const isUnchanged = (changes: RowChanges) => countChanges(changes) === 0;

function diff<Row extends { readonly properties: Properties }>(
  stored: readonly Row[],
  wanted: readonly Row[],
  keyOf: (row: Row) => string,
): Changes<Row> {
  const before = new Map<string, Row>();
  const doubled = new Set<string>();
  for (const row of stored) {
    if (before.has(keyOf(row))) doubled.add(keyOf(row));
    before.set(keyOf(row), row);
  }
  for (const key of doubled) before.delete(key);
  const after = new Set(wanted.map(keyOf));
  return {
    created: wanted.filter((row) => !before.has(keyOf(row))),
    updated: wanted.filter((row) => {
      const old = before.get(keyOf(row));
      return old !== undefined && !sameProperties(old.properties, row.properties);
    }),
    deleted: stored.filter((row) => !after.has(keyOf(row)) || doubled.has(keyOf(row))),
  };
}

function sameProperties(a: Properties, b: Properties): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
  );
}
