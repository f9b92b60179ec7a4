/** A network and what was chosen of it in, what is shown and what stands out of it out. */
import type { Address } from "../address/address.ts";
import { type Choice, chooseNodes } from "./choose-nodes.ts";
import { along, type Emphasis, neighbourhoodOf } from "./emphasis.ts";
import type { Network, NetworkNode } from "./network.ts";
import type { Path } from "./paths-query.ts";

export interface ShownPart {
  readonly shown: ReadonlySet<string>;
  /** null: nothing stands out. */
  readonly emphasis: Emphasis | null;
  /** The node of which the neighbourhood alone is shown. */
  readonly focused: NetworkNode | undefined;
}

export function shownPart(
  network: Network,
  choice: Choice & Pick<Address, "focus" | "node">,
  /** In the address, ids go without the edition's. */
  editionId: string,
  paths: readonly Path[] | null,
): ShownPart {
  const known = (id: string | null) => network.nodes.find((node) => node.id === `${editionId}/${id}`);
  const [focused, selected] = [known(choice.focus), known(choice.node)];
  const onPaths = paths && along(paths);
  const around = focused && neighbourhoodOf(focused.id, network).nodes;
  const chosen = [...chooseNodes(network, choice)].filter((id) => around?.has(id) ?? true);
  return {
    focused,
    // What was asked for by name is there whatever the filters say.
    shown: new Set([...chosen, ...(onPaths?.nodes ?? []), ...(focused ? [focused.id] : [])]),
    emphasis: onPaths ?? (selected ? neighbourhoodOf(selected.id, network) : null),
  };
}
