/** Nodes of a world by kind, by name and by what leads to them, as the cross-cutting fields' descriptions name them; what is not there is refused. */
import { GraphQLError } from "graphql";
import type { World, WorldNode } from "./world.ts";

export function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

export const nodesOf = ({ nodes }: World, kind: string): readonly WorldNode[] =>
  [...nodes.values()].filter((node) => node.kind === kind);

export const linked = (node: WorldNode, field: string): readonly WorldNode[] =>
  (node.links.get(field) ?? []).map((link) => link.node);

export function requireEdition(world: World, edition: string): void {
  if (world.nodes.get(edition)?.kind !== "Edition") refuse(`no edition ${edition}`);
}

/** By id, or by what follows the edition's in it. */
export function nodeNamed(world: World, name: string, edition: string | null | undefined): WorldNode {
  if (edition) requireEdition(world, edition);
  const editions = nodesOf(world, "Edition");
  const within = edition ?? (editions.length === 1 ? editions[0]?.id : undefined);
  return world.nodes.get(name) ?? world.nodes.get(`${within}/${name}`) ?? refuse(`no node ${name}`);
}
