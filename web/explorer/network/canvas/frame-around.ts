/** Places in, the frame out that holds them, with room for the label of what stands at the right. */
import { LABEL_WIDTH, type Position } from "../layout/layout.ts";

export interface Frame {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** Of a single place, too, something is seen around it. */
const LEAST_LENGTH = 3 * LABEL_WIDTH;

export function frameAround(places: readonly Position[]): Frame {
  const [x, y] = [extentOf(places.map((place) => place.x)), extentOf(places.map((place) => place.y))];
  return { x: widened([x[0], x[1] + LABEL_WIDTH]), y: widened(y) };
}

function extentOf(values: readonly number[]): [number, number] {
  const first = values[0] ?? 0;
  return values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [first, first]);
}

function widened([least, most]: [number, number]): [number, number] {
  const missing = Math.max(0, LEAST_LENGTH - (most - least)) / 2;
  return [least - missing, most + missing];
}
