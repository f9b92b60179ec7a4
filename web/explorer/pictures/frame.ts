/** On what a picture is drawn: a page of its own size, or a slide of 16:9; and how much room a drawing has there. */
import { createContext } from "react";

export type Frame = "page" | "slide";

/** Read by the sheet alone: whoever draws on it need not know. */
export const FrameContext = createContext<Frame>("page");

/** In units of the picture. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** 0.75 points each, on a slide of 13.33 × 7.5 inches; as a PNG twice as many pixels. */
export const SLIDE: Room = { width: 1280, height: 720 };
/** How much a small drawing is enlarged on a slide. */
const LARGEST = 1.9;
/** Smaller, and its words (12 units) are below five points on a slide. */
export const LEAST_SCALE = 0.55;

/** By how much a drawing is enlarged to fill the room. */
export function scaleFor({ width, height }: Room, room: Room): number {
  return Math.min(LARGEST, room.width / width, room.height / height);
}

/** Of several drawings of the same the one that is largest in the room. */
export function largestIn<T extends Room>(drawings: readonly T[], room: Room): T | undefined {
  return drawings.reduce<T | undefined>(
    (best, one) => (best && scaleFor(best, room) >= scaleFor(one, room) ? best : one),
    undefined,
  );
}
