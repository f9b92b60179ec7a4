/** A network in, the order out in which its nodes choose a place for their labels: what stands out, then plans and domains, then what has the most connections. */
import type { Kind } from "../address/address.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Network, NetworkNode } from "./network.ts";

const FIRST: readonly Kind[] = ["Plan", "PolicyDomain"];

export function labelPriority(
  { nodes, edges }: Network,
  emphasis: Emphasis | null,
  active: string | null,
): readonly NetworkNode[] {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const rank = ({ id, kind }: NetworkNode) =>
    (id === active ? 0 : 4) + (emphasis?.nodes.has(id) ? 0 : 2) + (FIRST.includes(kind) ? 0 : 1);
  return nodes
    .map((node) => ({ node, rank: rank(node), degree: degrees.get(node.id) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || b.degree - a.degree)
    .map(({ node }) => node);
}
