/** A kind of node in, its sign out as an SVG fragment around (x, y): in the legend and in saved pictures as on the canvas. */
import type { Kind } from "../address/address.ts";
import { appearanceOf } from "./kinds.ts";

interface Props {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly ground: string;
  /** From the middle to the rim; its kind's where none is given. */
  readonly radius?: number;
}

export function KindSign({ kind, x, y, color, ground, radius }: Props) {
  const { shape, size: own } = appearanceOf(kind);
  const size = radius ?? own;
  if (shape === "square") return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} fill={color} />;
  if (shape === "disc") return <circle cx={x} cy={y} r={size} fill={color} />;
  const rim = 0.35 * size;
  return (
    <>
      <circle cx={x} cy={y} r={size - rim / 2} fill={ground} stroke={color} strokeWidth={rim} />
      {shape === "bullseye" && <circle cx={x} cy={y} r={0.35 * size} fill={color} />}
    </>
  );
}
