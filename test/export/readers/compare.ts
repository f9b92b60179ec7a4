/** Two readings in, the same in one order out: readers go through nodes and edges as they like. */
import type { ReadEdge, Reading } from "./reading.ts";

/** Without direction, an edge's ends have no order. */
export function inOrder(reading: Reading, directed: boolean): Reading {
  const { nodes, edges } = reading;
  return {
    ...reading,
    ...(nodes && { nodes: sorted(nodes) }),
    ...(edges && { edges: sorted(directed ? edges : edges.map(withEndsInOrder)) }),
  };
}

function withEndsInOrder(edge: ReadEdge): ReadEdge {
  return edge.source <= edge.target ? edge : { ...edge, source: edge.target, target: edge.source };
}

function sorted<T>(parts: readonly T[]): readonly T[] {
  return parts
    .map((part) => ({ part, key: canonical(part) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ part }) => part);
}

/** The same text for equal values. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, it]) => `${name}:${canonical(it)}`).join()}}`;
}

/** Readers accept these without a word. */
export function faultsOf({ nodes = [], edges = [] }: Reading): readonly string[] {
  const ids = nodes.map(({ id }) => id);
  const edgeIds = edges.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const known = new Set(ids);
  return [
    ...repeated(ids).map((id) => `two nodes have the id ${id}`),
    ...repeated(edgeIds).map((id) => `two edges have the id ${id}`),
    ...edges.flatMap(({ source, target }) =>
      [source, target].filter((end) => !known.has(end)).map((end) => `an edge leads to ${end}, which is not there`),
    ),
  ];
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index);
}
