/** Parts of a network's drawing in, as SVG out: the same on the screen and in pictures that are taken away. */
import { memo } from "react";
import { Text } from "../../pictures/text.tsx";
import type { Hue } from "../colours.ts";
import type { DrawnEdge, DrawnNode, DrawnText } from "../columns/drawn.ts";
import { KindSign } from "../kind-sign.tsx";
import type { Paint } from "./paint.ts";

/** `faint`: something else stands out; `strong`: it stands out. */
export type Standing = "plain" | "faint" | "strong";

interface EdgeProps {
  readonly drawn: DrawnEdge;
  readonly hue: Hue | null;
  readonly standing: Standing;
  readonly paint: Paint;
}

/** Lines of marks are stronger than those of what belongs together. */
export const EdgeMark = memo(function EdgeMark({ drawn, hue, standing, paint }: EdgeProps) {
  const width = drawn.edge.relationship === "COVERS" ? 1.4 : 1;
  const plain = hue ? hueOn(paint, hue) : paint.lineStrong;
  const strong = hue ? hueOn(paint, hue) : paint.dim;
  return (
    <path
      d={drawn.path}
      fill="none"
      stroke={standing === "strong" ? strong : standing === "faint" ? paint.line : plain}
      strokeWidth={standing === "strong" ? width * 1.6 : width}
      strokeOpacity={standing === "plain" && hue ? 0.6 : undefined}
    />
  );
});

interface NodeProps {
  readonly drawn: DrawnNode;
  readonly hue: Hue;
  readonly standing: Standing;
  readonly paint: Paint;
}

export const NodeMark = memo(function NodeMark({ drawn, hue, standing, paint }: NodeProps) {
  const { node, x, y, radius, label } = drawn;
  const isFaint = standing === "faint";
  return (
    <>
      <title>{node.label}</title>
      <KindSign
        kind={node.kind}
        x={round(x)}
        y={round(y)}
        radius={radius}
        color={isFaint ? paint.lineStrong : hueOn(paint, hue)}
        ground={paint.paper}
      />
      {label && <TextMark drawn={label} fill={isFaint ? paint.dim : paint.ink} isBold={false} />}
    </>
  );
});

interface TextProps {
  readonly drawn: DrawnText;
  readonly fill: string;
  readonly isBold: boolean;
}

export function TextMark({ drawn: { lines, x, y, size, anchor }, fill, isBold }: TextProps) {
  return <Text lines={lines} x={round(x)} y={round(y)} size={size} anchor={anchor} fill={fill} isBold={isBold} />;
}

export function hueOn({ isDark }: Paint, { light, dark }: Hue): string {
  return isDark ? dark : light;
}

const round = (value: number) => Math.round(value * 10) / 10;
