/** A network and what was chosen of it in, the part that is shown out: what the layout can show of what the filters leave, and what was asked for by name. */
import type { Kind, Layout } from "../address/address.ts";
import { type Choice, chooseNodes } from "./choose-nodes.ts";
import { stepsFrom } from "./columns/around.ts";
import { along } from "./emphasis.ts";
import type { Network, NetworkEdge, NetworkNode } from "./network.ts";
import type { Path } from "./paths-query.ts";

interface Named {
  readonly layout: Layout;
  /** Id of the node that it is laid out around. */
  readonly center: string | undefined;
  readonly depth: 1 | 2;
  /** What was asked for by name is there whatever the filters say. */
  readonly paths: readonly Path[] | null;
}

export const SHARED_KINDS: readonly Kind[] = ["Plan", "PolicyItem"];
const LEAST_SHARED = 2;

/** What the layout itself narrows: of plans and what they share, nothing else. */
export function choiceOf(layout: Layout, choice: Choice): Choice {
  if (layout !== "shared") return choice;
  const kinds = SHARED_KINDS.filter((kind) => choice.kinds.length === 0 || choice.kinds.includes(kind));
  return { ...choice, kinds: kinds.length > 0 ? kinds : SHARED_KINDS, least: Math.max(LEAST_SHARED, choice.least) };
}

export function shownNetwork(network: Network, choice: Choice, { layout, center, depth, paths }: Named): Network {
  const isDrawable = (kind: Kind) => layout !== "shared" || SHARED_KINDS.includes(kind);
  const onPaths = paths ? along(paths).nodes : new Set<string>();
  const chosen = chooseNodes(network, choiceOf(layout, choice));
  const part = partOf(
    network,
    ({ id, kind }) => isDrawable(kind) && (chosen.has(id) || onPaths.has(id) || (layout === "around" && id === center)),
  );
  if (layout !== "around" || center === undefined) return part;
  const steps = stepsFrom(center, depth, part);
  const near = partOf(part, ({ id }) => steps.has(id));
  return { nodes: near.nodes, edges: near.edges.filter((edge) => isOutward(edge, steps)) };
}

function partOf({ nodes, edges }: Network, has: (node: NetworkNode) => boolean): Network {
  const kept = nodes.filter(has);
  const ids = new Set(kept.map(({ id }) => id));
  return { nodes: kept, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}

/** Lines lead away from the middle; what its neighbours have with each other is seen when one of them is in the middle. */
function isOutward({ source, target }: NetworkEdge, steps: ReadonlyMap<string, number>): boolean {
  const [one, other] = [steps.get(source), steps.get(target)];
  return one !== undefined && other !== undefined && Math.abs(one - other) === 1;
}
