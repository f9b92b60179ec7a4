/** A network and one of its nodes in, columns out with that node in the middle: what it is connected with on both sides, or one or two steps away on one. */
import type { Kind } from "../../address/address.ts";
import { KINDS } from "../../address/address.ts";
import type { Network } from "../network.ts";
import type { LabelsOf } from "./label-of.ts";
import type { Cell, Layered, LayeredColumn, Wire } from "./layered.ts";
import { neighboursOf } from "./order-columns.ts";

export interface Around {
  readonly center: string;
  readonly depth: 1 | 2;
  /** Whether there is room on both sides of it. */
  readonly isWide: boolean;
}

/** As in the flow: what is a domain's to the left, what is a plan's to the right. */
const ON_THE_LEFT: readonly Kind[] = ["PolicyDomain", "PolicyItem"];

/** By how many connections each node is away from the one in the middle; at most `depth`. */
export function stepsFrom(center: string, depth: number, { edges }: Network): ReadonlyMap<string, number> {
  const neighbours = neighboursOf(edges.map(({ source, target }) => [source, target]));
  const steps = new Map([[center, 0]]);
  for (let step = 1, front = [center]; step <= depth; step += 1) {
    const next = new Set(front.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !steps.has(id)));
    for (const id of next) steps.set(id, step);
    front = [...next];
  }
  return steps;
}

/** `network`: what is shown around that node, and no more. */
export function around(
  network: Network,
  { center, depth, isWide }: Around,
  heads: (kind: Kind, count: number) => string,
  labelsOf: LabelsOf,
): Layered {
  const steps = stepsFrom(center, depth, network);
  const cells = new Map<string, Cell>(
    network.nodes.map((node) => [node.id, { node, labels: labelsOf(node), growth: node.id === center ? 1.2 : 0.8 }]),
  );
  const column = (step: number, side: "left" | "right", kinds: readonly Kind[]): LayeredColumn[] => {
    const groups = kinds.flatMap((kind) => {
      const ids = network.nodes.filter((node) => steps.get(node.id) === step && node.kind === kind).map(({ id }) => id);
      return ids.length === 0 ? [] : [{ key: kind, head: step === 0 ? null : heads(kind, ids.length), ids }];
    });
    return groups.length === 0 ? [] : [{ band: step === 2 ? "far" : "near", head: null, side, groups }];
  };
  const both = isWide && depth === 1;
  const columns = [
    ...(both ? column(1, "left", ON_THE_LEFT) : []),
    ...column(0, "right", KINDS),
    ...column(1, "right", both ? KINDS.filter((kind) => !ON_THE_LEFT.includes(kind)) : KINDS),
    ...column(2, "right", KINDS),
  ];
  const columnOf = new Map(columns.flatMap(({ groups }, i) => groups.flatMap(({ ids }) => ids.map((id) => [id, i]))));
  const wires = network.edges.map((edge): Wire => {
    const [one, other] = [columnOf.get(edge.source) ?? 0, columnOf.get(edge.target) ?? 0];
    return { edge, ids: one < other ? [edge.source, edge.target] : [edge.target, edge.source] };
  });
  return { columns, cells, wires, gathered: 0 };
}
