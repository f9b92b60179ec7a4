/** Places on the screen in, the one out that a hand or an arrow key means. */

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}
export const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const;
export type Direction = keyof typeof DIRECTIONS;

/** The one that is nearest in the direction, where what lies aside of it counts double; undefined where nothing lies there. */
export function nextInDirection(from: Place, places: readonly Place[], direction: Direction): Place | undefined {
  const [dx, dy] = DIRECTIONS[direction];
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const [ahead, aside] = [x * dx + y * dy, Math.abs(x * dy) + Math.abs(y * dx)];
    const far = ahead + 2 * aside;
    if (place.id === from.id || ahead <= 0 || aside > 2 * ahead || far >= least) continue;
    [best, least] = [place, far];
  }
  return best;
}

/** The nearest one no farther away than that. */
export function nearestWithin(
  distance: number,
  at: { x: number; y: number },
  places: readonly Place[],
): Place | undefined {
  let best: Place | undefined;
  let least = distance;
  for (const place of places) {
    const far = Math.hypot(place.x - at.x, place.y - at.y);
    if (far <= least) [best, least] = [place, far];
  }
  return best;
}
