/** A network and what was chosen of it in, the ids of the nodes that are shown out. */
import { type Choice, chooseNodes } from "./choose-nodes.ts";
import { along, neighbourhoodOf } from "./emphasis.ts";
import type { Network } from "./network.ts";
import type { Path } from "./paths-query.ts";

interface Named {
  /** Id of the node of which the neighbourhood alone is shown. */
  readonly focus: string | undefined;
  /** What was asked for by name is there whatever the filters say. */
  readonly paths: readonly Path[] | null;
}

export function shownNodes(network: Network, choice: Choice, { focus, paths }: Named): ReadonlySet<string> {
  const around = focus === undefined ? undefined : neighbourhoodOf(focus, network).nodes;
  const chosen = [...chooseNodes(network, choice)].filter((id) => around?.has(id) ?? true);
  return new Set([...chosen, ...(paths ? along(paths).nodes : []), ...(focus === undefined ? [] : [focus])]);
}
