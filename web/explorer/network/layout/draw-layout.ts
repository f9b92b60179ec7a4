/** A network and its layout by forces in, its drawing out, as large as the layout is: for pictures and for paper. */
import { round } from "../../pictures/round.ts";
import { textWidth } from "../../pictures/text-width.ts";
import type { Box, DrawnNetwork } from "../columns/drawn.ts";
import type { Emphasis } from "../emphasis.ts";
import { appearanceOf } from "../kinds.ts";
import { labelPriority } from "../label-priority.ts";
import type { Network } from "../network.ts";
import { placeLabels } from "../place-labels.ts";
import { shorten } from "../shorten.ts";
import { LABEL_WIDTH, type Layout } from "./layout.ts";

const [SIZE, HEIGHT, REACH] = [12, 18, 22] as const;

export function drawLayout(
  network: Network,
  layout: Layout,
  emphasis: Emphasis | null,
  measure = textWidth,
): DrawnNetwork {
  const extent = (of: "x" | "y") =>
    layout.reduce(([least, most], at) => [Math.min(least, at[of]), Math.max(most, at[of])] as const, [
      layout[0]?.[of] ?? 0,
      layout[0]?.[of] ?? 0,
    ] as const);
  const [[left, right], [top, bottom]] = [extent("x"), extent("y")];
  const width = Math.ceil(right - left + 2 * REACH + LABEL_WIDTH);
  const height = Math.ceil(bottom - top + 2 * REACH);
  const places = new Map(
    network.nodes.map(({ id }, i) => {
      const at = layout[i] ?? { x: left, y: top };
      return [id, { x: at.x - left + REACH, y: at.y - top + REACH }];
    }),
  );
  const place = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  const textOf = (id: string, label: string) => (emphasis?.nodes.has(id) ? label : shorten(label));
  const frame: Box = { left: 0, top: 0, right: width, bottom: height };
  const wanted = labelPriority(network, emphasis, null).map(({ id, kind, label }) => ({
    id,
    ...place(id),
    radius: appearanceOf(kind).size,
    width: emphasis && !emphasis.nodes.has(id) ? 0 : measure(textOf(id, label), SIZE),
    height: HEIGHT,
  }));
  const labels = new Map(placeLabels(wanted, frame).map((one) => [one.id, one]));
  return {
    width,
    height,
    heads: [],
    isShort: false,
    nodes: network.nodes.map((node) => {
      const { id, kind, label } = node;
      const [{ x, y }, radius, placed] = [place(id), appearanceOf(kind).size, labels.get(id)];
      const reach = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
      const lines = [textOf(id, label)];
      const text = placed
        ? { lines, x: placed.x, y: placed.y, size: SIZE, anchor: "start" as const, box: placed.box }
        : null;
      return { node, name: label, x, y, radius, label: text, reach };
    }),
    edges: network.edges.map((edge) => {
      const [from, to] = [place(edge.source), place(edge.target)];
      return { edge, path: `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}` };
    }),
  };
}
