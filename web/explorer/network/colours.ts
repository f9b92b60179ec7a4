/** What colours are to tell apart in, the colour of each node and line out: of kinds, of plans or of policy domains; numbers and signs say the same. */
import type { Colouring } from "../address/address.ts";
import { type Hue, hueAt } from "../pictures/hues.ts";
import { appearanceOf } from "./kinds.ts";
import type { Network, NetworkEdge, NetworkNode } from "./network.ts";

/** Of what belongs to several: neither's. */
export const OF_SEVERAL: Hue = { light: "#1d1d1b", dark: "#f0f0ec" };
/** Of what belongs to none, or is not what colours tell apart. */
export const OF_NONE: Hue = { light: "#84847d", dark: "#8f8f87" };

export interface Colours {
  readonly ofNode: (node: NetworkNode) => Hue;
  /** null: that of lines in general. */
  readonly ofEdge: (edge: NetworkEdge) => Hue | null;
}

export interface LegendEntry {
  readonly key: number;
  readonly hue: Hue;
}

export function coloursOf(colouring: Colouring, network: Network): Colours {
  if (colouring === "kind") return { ofNode: ({ kind }) => appearanceOf(kind), ofEdge: () => null };
  const byId = new Map(network.nodes.map((node) => [node.id, node]));
  const hueOf = new Map(legendOf(colouring, network).map(({ key, hue }) => [key, hue]));
  const of = (key: number | undefined) => (key === undefined ? undefined : hueOf.get(key));
  if (colouring === "domain")
    return {
      ofNode: ({ domain }) => of(domain) ?? OF_NONE,
      ofEdge: ({ target }) => of(byId.get(target)?.domain) ?? null,
    };
  const plansOf = new Map<string, number[]>();
  for (const { source, target, relationship } of network.edges) {
    const plan = byId.get(source)?.plan;
    if (relationship === "COVERS" && plan !== undefined) plansOf.set(target, [...(plansOf.get(target) ?? []), plan]);
  }
  return {
    ofNode: ({ id, kind, plan }) => {
      if (kind !== "PolicyItem") return of(plan) ?? OF_NONE;
      const [one, ...others] = plansOf.get(id) ?? [];
      return others.length > 0 ? OF_SEVERAL : (of(one) ?? OF_NONE);
    },
    ofEdge: ({ source }) => of(byId.get(source)?.plan) ?? null,
  };
}

/** Plans or policy domains with their colours, by number. */
export function legendOf(colouring: Colouring, { nodes }: Network): readonly LegendEntry[] {
  const kind = colouring === "plan" ? "Plan" : "PolicyDomain";
  const numbers = nodes.flatMap((node) =>
    node.kind === kind ? [(kind === "Plan" ? node.plan : node.domain) ?? 0] : [],
  );
  return [...new Set(numbers)].sort((a, b) => a - b).map((key, index) => ({ key, hue: hueAt(index) }));
}
