/** Plans and the items that they share in, two columns out: who shares what with whom. */
import type { Kind } from "../../address/address.ts";
import type { Network } from "../network.ts";
import type { LabelsOf } from "./label-of.ts";
import type { Cell, Layered, LayeredColumn } from "./layered.ts";

/** `countHead` says what the number beside an item is: its number of plans, in the edition, whatever is shown of them; the more, the larger its sign. */
export function shared(
  network: Network,
  heads: (kind: Kind, count: number) => string,
  labelsOf: LabelsOf,
  countHead: string,
): Layered {
  const cells = new Map<string, Cell>(
    network.nodes.map((node) => {
      const count = node.planCount ?? 0;
      const suffix = node.kind === "PolicyItem" ? ` (${count})` : "";
      const [long, middle, short] = labelsOf(node);
      const labels = [`${long}${suffix}`, `${middle}${suffix}`, `${short}${suffix}`] as const;
      return [node.id, { node, labels, growth: node.kind === "PolicyItem" ? 0.6 + 0.15 * Math.min(count, 5) : 0.8 }];
    }),
  );
  const columns = (["Plan", "PolicyItem"] as const).flatMap((kind): LayeredColumn[] => {
    const ids = network.nodes.filter((node) => node.kind === kind).map(({ id }) => id);
    if (ids.length === 0) return [];
    const side = kind === "Plan" ? "left" : "right";
    return [
      {
        band: kind,
        head: kind === "Plan" ? heads(kind, ids.length) : `${heads(kind, ids.length)} ${countHead}`,
        side,
        groups: [{ key: "all", head: null, ids }],
      },
    ];
  });
  const wires = network.edges.map((edge) => ({ edge, ids: [edge.source, edge.target] }));
  return { columns, cells, wires, gathered: 0 };
}
