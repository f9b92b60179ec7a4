/** Signs with their labels and the room around them in, a place for each label out that has room: on no other label, on no sign, within the frame. */
import type { Box } from "./columns/drawn.ts";

export interface Labelled {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of the label; 0: it has none, and is in the way of others. */
  readonly width: number;
  readonly height: number;
}
/** `x` is the left end, `y` the middle. */
interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

const [GAP, CLEAR, CELL] = [4, 1, 48] as const;

/** Those that come first choose first; each stands to the right of its sign where it can, else to the left, below or above it, straight or aside. `most`: so many, and the others go without. */
export function placeLabels(
  all: readonly Labelled[],
  frame: Box,
  most = Number.POSITIVE_INFINITY,
): readonly PlacedLabel[] {
  const taken = new Crowd();
  for (const { id, x, y, radius } of all)
    taken.add({ id, box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius } });
  const placed: PlacedLabel[] = [];
  for (const { id, x, y, radius, width, height } of all) {
    if (placed.length === most) break;
    if (width === 0) continue;
    const reach = radius + GAP;
    const [below, above] = [y + radius + height / 2 + 1, y - radius - height / 2 - 1];
    const places = [
      { x: x + reach, y },
      { x: x - reach - width, y },
      { x: x - width / 2, y: below },
      { x: x - width / 2, y: above },
      { x: x + 0.5 * radius, y: below },
      { x: x + 0.5 * radius, y: above },
      { x: x - 0.5 * radius - width, y: below },
      { x: x - 0.5 * radius - width, y: above },
    ];
    for (const place of places) {
      const box = {
        left: place.x - CLEAR,
        right: place.x + width + CLEAR,
        top: place.y - height / 2,
        bottom: place.y + height / 2,
      };
      if (!isWithin(box, frame) || taken.hasAnyIn(box, id)) continue;
      // What is a label's own is in the way of all others.
      taken.add({ id: `label ${id}`, box });
      placed.push({ id, ...place, box });
      break;
    }
  }
  return placed;
}

interface Taken {
  readonly id: string;
  readonly box: Box;
}

/** Boxes by the cells of a grid that they lie in, so that of thousands only near ones are looked at. */
class Crowd {
  readonly #cells = new Map<string, Taken[]>();

  add(one: Taken): void {
    for (const key of cellsOf(one.box)) {
      const own = this.#cells.get(key);
      if (own) own.push(one);
      else this.#cells.set(key, [one]);
    }
  }

  hasAnyIn(box: Box, but: string): boolean {
    return cellsOf(box).some((key) => (this.#cells.get(key) ?? []).some((one) => one.id !== but && isOn(one.box, box)));
  }
}

function cellsOf({ left, right, top, bottom }: Box): readonly string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) keys.push(`${column} ${row}`);
  return keys;
}

const isOn = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const isWithin = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
