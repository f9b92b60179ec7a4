/** Keys in a grid: where they lead, and that they never lead out of it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPlace } from "../../../web/explorer/screen/next-place.ts";

const WIDTHS = [7, 7, 7, 7, 7];
const go = (key: string, row: number, column: number, ctrlKey = false) => {
  const place = nextPlace({ key, ctrlKey }, { row, column }, WIDTHS, 3);
  return place && [place.row, place.column];
};

test.each([
  ["ArrowUp", false, [1, 3]],
  ["ArrowDown", false, [3, 3]],
  ["ArrowLeft", false, [2, 2]],
  ["ArrowRight", false, [2, 4]],
  ["Home", false, [2, 0]],
  ["End", false, [2, 6]],
  ["PageUp", false, [0, 3]],
  ["PageDown", false, [4, 3]],
  ["Home", true, [0, 0]],
  ["End", true, [4, 6]],
  ["ArrowDown", true, null],
  ["Tab", false, null],
  ["Enter", false, null],
  ["a", false, null],
] as const)("%s (with Ctrl: %s) leads to %j", (key, ctrlKey, place) => {
  expect(go(key, 2, 3, ctrlKey)).toEqual(place);
});

test("whatever is pressed, the place is one of the grid's", () => {
  const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"];
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
      fc.integer({ min: 1, max: 20 }),
      (widths, pressed, page) => {
        let place = { row: 0, column: 0 };
        for (const [key, ctrlKey] of pressed) {
          place = nextPlace({ key, ctrlKey }, place, widths, page) ?? place;
          expect(place.row).toBeGreaterThanOrEqual(0);
          expect(place.row).toBeLessThan(widths.length);
          expect(place.column).toBeGreaterThanOrEqual(0);
          expect(place.column).toBeLessThan(Math.max(...widths));
        }
      },
    ),
  );
});
