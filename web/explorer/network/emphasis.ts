/** Which nodes and edges stand out in: those on the paths that were asked for, or the neighbourhood of one node. */
import type { Network, NetworkEdge } from "./network.ts";
import type { Path } from "./paths-query.ts";

export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly hasEdge: (edge: NetworkEdge) => boolean;
}

/** The node, what it is connected with, and what connects these with it. */
export function neighbourhoodOf(id: string, { edges }: Network): Emphasis {
  const isTouching = ({ source, target }: NetworkEdge) => source === id || target === id;
  return {
    nodes: new Set([id, ...edges.filter(isTouching).flatMap(({ source, target }) => [source, target])]),
    hasEdge: isTouching,
  };
}

/** As the neighbourhood, with the lines between these nodes, too: in columns they lead on from one to the next. */
export function threadOf(id: string, network: Network): Emphasis {
  const { nodes } = neighbourhoodOf(id, network);
  return { nodes, hasEdge: ({ source, target }) => nodes.has(source) && nodes.has(target) };
}

export function along(paths: readonly Path[]): Emphasis {
  const pairs = new Set<string>();
  for (const { steps } of paths)
    for (const [index, { node, relationship }] of steps.entries()) {
      const before = steps[index - 1];
      if (before)
        for (const [one, other] of bothWays(before.node.id, node.id)) pairs.add(keyOf(one, other, relationship));
    }
  return {
    nodes: new Set(paths.flatMap(({ steps }) => steps.map(({ node }) => node.id))),
    hasEdge: ({ source, target, relationship }) => pairs.has(keyOf(source, target, relationship)),
  };
}

const bothWays = (one: string, other: string) =>
  [
    [one, other],
    [other, one],
  ] as const;
const keyOf = (source: string, target: string, relationship: string | null) => `${relationship} ${source} ${target}`;
