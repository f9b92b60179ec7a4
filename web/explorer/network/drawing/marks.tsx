/** Parts of a network's drawing in, as SVG out: the same on the screen and in pictures that are taken away. */
import { memo } from "react";
import { type Hue, hueOn } from "../../pictures/hues.ts";
import { round } from "../../pictures/round.ts";
import { Text } from "../../pictures/text.tsx";
import type { Colours } from "../colours.ts";
import type { DrawnEdge, DrawnNode, DrawnText } from "../columns/drawn.ts";
import type { Emphasis } from "../emphasis.ts";
import { KindSign } from "../kind-sign.tsx";
import type { Paint } from "./paint.ts";

/** `faint`: something else stands out; `strong`: it stands out. */
type Standing = "plain" | "faint" | "strong";

/** By whether it is among what stands out; null: nothing does. */
export function standingIn(emphasis: Emphasis | null): (isIn: boolean) => Standing {
  return (isIn) => (emphasis === null ? "plain" : isIn ? "strong" : "faint");
}

interface EdgesProps {
  readonly edges: readonly DrawnEdge[];
  readonly colours: Colours;
  readonly emphasis: Emphasis | null;
  readonly paint: Paint;
}

/** What stands out is drawn last, over the others. */
export function EdgeMarks({ edges, colours, emphasis, paint }: EdgesProps) {
  const standing = standingIn(emphasis);
  const isStrong = ({ edge }: DrawnEdge) => emphasis?.hasEdge(edge) ?? false;
  const faintFirst = [...edges].sort((a, b) => Number(isStrong(a)) - Number(isStrong(b)));
  return faintFirst.map((one) => (
    <EdgeMark
      key={`${one.edge.relationship} ${one.edge.source} ${one.edge.target}`}
      drawn={one}
      hue={colours.ofEdge(one.edge)}
      standing={standing(isStrong(one))}
      paint={paint}
    />
  ));
}

interface EdgeProps {
  readonly drawn: DrawnEdge;
  readonly hue: Hue | null;
  readonly standing: Standing;
  readonly paint: Paint;
}

/** Lines of marks are stronger than those of what belongs together. */
const EdgeMark = memo(function EdgeMark({ drawn, hue, standing, paint }: EdgeProps) {
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
      {label && <TextMark drawn={label} fill={isFaint ? paint.dim : paint.ink} />}
    </>
  );
});

interface TextProps {
  readonly drawn: DrawnText;
  readonly fill: string;
}

export function TextMark({ drawn: { lines, x, y, size, anchor }, fill }: TextProps) {
  return <Text lines={lines} x={round(x)} y={round(y)} size={size} anchor={anchor} fill={fill} />;
}
