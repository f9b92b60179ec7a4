/** A network in, the order out in which its nodes choose a place for their labels: what stands out, then plans and domains, then what has the most connections. */
import type { Kind } from "../address/address.ts";
import type { Emphasis } from "./emphasis.ts";
import { connectionCounts, type Network, type NetworkNode } from "./network.ts";

const FIRST: readonly Kind[] = ["Plan", "PolicyDomain"];

export function labelPriority(
  network: Network,
  emphasis: Emphasis | null,
  active: string | null,
): readonly NetworkNode[] {
  const counts = connectionCounts(network);
  const rank = ({ id, kind }: NetworkNode) =>
    (id === active ? 0 : 4) + (emphasis?.nodes.has(id) ? 0 : 2) + (FIRST.includes(kind) ? 0 : 1);
  return network.nodes
    .map((node) => ({ node, rank: rank(node), count: counts.get(node.id) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || b.count - a.count)
    .map(({ node }) => node);
}
