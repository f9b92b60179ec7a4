/** A text and its size in, how wide it is in a picture out: a little wider than here, for the fonts of others. */
import { FONTS } from "./paper.ts";

const RESERVE = 1.04;
let context: CanvasRenderingContext2D | null | undefined;

export function textWidth(text: string, size: number, isBold = false): number {
  context ??= document.createElement("canvas").getContext("2d");
  // Without a canvas: as if every sign were as wide as a Japanese one.
  if (!context) return [...text].length * size;
  context.font = `${isBold ? 700 : 400} ${size}px ${FONTS}`;
  return Math.ceil(context.measureText(text).width * RESERVE);
}

export function widest(texts: readonly string[], size: number, isBold = false): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size, isBold)), 0);
}
