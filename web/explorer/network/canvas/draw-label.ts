/** A node on the canvas in, its label beside it out; of the one that is pointed at, on a ground of its own. */
import type { Theme } from "../../screen/use-theme.ts";

export const LABEL_SIZE = 12;
const GAP = 4;
const PADDING = 4;

interface Drawn {
  readonly label: string | null;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
export type Draw = (context: CanvasRenderingContext2D, node: Drawn) => void;

/** With a rim in the colour of the ground, so that it can be read across lines. */
export function labelDrawing(theme: () => Theme): Draw {
  return (context, { label, x, y, size }) => {
    if (!label) return;
    const { font, paper, ink } = theme();
    context.font = `${LABEL_SIZE}px ${font}`;
    context.lineJoin = "round";
    context.lineWidth = 2.5;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    const [left, base] = [x + size + GAP, y + LABEL_SIZE / 3];
    context.strokeText(label, left, base);
    context.fillText(label, left, base);
  };
}

export function hoverDrawing(theme: () => Theme): Draw {
  return (context, { label, x, y, size }) => {
    if (!label) return;
    const { font, paper, ink, lineStrong } = theme();
    context.font = `600 ${LABEL_SIZE}px ${font}`;
    const width = context.measureText(label).width;
    const left = x + size + GAP;
    context.beginPath();
    context.roundRect(left - PADDING, y - LABEL_SIZE / 2 - PADDING, width + 2 * PADDING, LABEL_SIZE + 2 * PADDING, 3);
    context.fillStyle = paper;
    context.strokeStyle = lineStrong;
    context.lineWidth = 1;
    context.fill();
    context.stroke();
    context.fillStyle = ink;
    context.fillText(label, left, y + LABEL_SIZE / 3);
  };
}
