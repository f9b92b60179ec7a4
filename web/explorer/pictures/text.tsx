/** Lines and a place in, text of a picture out, line below line. */
import { INK } from "./paper.ts";
import { round } from "./round.ts";

interface Props {
  readonly lines: readonly string[];
  readonly x: number;
  /** The middle of the lines, from top to bottom. */
  readonly y: number;
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
  readonly isBold?: boolean;
}

export const LINE_HEIGHT = 1.4;
/** From the middle of a line to its baseline, in sizes of the type; programs differ in `dominant-baseline`. */
const TO_BASELINE = 0.36;

export function Text({ lines, x, y, size, anchor = "start", fill = INK, isBold = false }: Props) {
  const first = y - ((lines.length - 1) / 2) * size * LINE_HEIGHT + size * TO_BASELINE;
  return (
    <text x={x} fontSize={size} textAnchor={anchor} fill={fill} fontWeight={isBold ? 700 : undefined}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
        <tspan key={i} x={x} y={round(first + i * size * LINE_HEIGHT)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

export const heightOf = (lines: readonly string[], size: number) => lines.length * size * LINE_HEIGHT;
