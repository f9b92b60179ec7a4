/** A drawing of a network in, what is on something else in it out, a line each: labels on labels, on heads, on signs, and what leaves the drawing. */
import type { Box, DrawnNetwork } from "../../../../web/explorer/network/columns/drawn.ts";

interface Named {
  readonly name: string;
  readonly box: Box;
}

export function overlapsIn({ width, height, nodes, heads }: DrawnNetwork): readonly string[] {
  const labels = [
    ...nodes.flatMap(({ node, label }): Named[] => (label ? [{ name: node.label, box: label.box }] : [])),
    ...heads.map(({ lines, box }) => ({ name: lines.join(""), box })),
  ];
  const signs = nodes.map(({ node, x, y, radius }) => ({
    name: `the sign of ${node.label}`,
    box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }));
  const all = [...labels, ...signs];
  const outside = all.filter(({ box }) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height);
  return [
    ...labels.flatMap((label, i) =>
      [...labels.slice(i + 1), ...signs]
        .filter((other) => isOn(label.box, other.box))
        .map(({ name }) => `${label.name} on ${name}`),
    ),
    ...signs.flatMap((sign, i) =>
      signs
        .slice(i + 1)
        .filter((other) => isOn(sign.box, other.box))
        .map(({ name }) => `${sign.name} on ${name}`),
    ),
    ...outside.map(({ name }) => `${name} leaves the drawing`),
  ];
}

const isOn = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
