/** Where labels stand beside signs that stand anywhere: on nothing, in sight, and the first have the first choice. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Box } from "../../../web/explorer/network/columns/drawn.ts";
import { type Labelled, placeLabels } from "../../../web/explorer/network/place-labels.ts";

const FRAME: Box = { left: 0, top: 0, right: 400, bottom: 300 };
const labelled = fc.record({
  x: fc.integer({ min: -20, max: 420 }),
  y: fc.integer({ min: -20, max: 320 }),
  radius: fc.integer({ min: 2, max: 15 }),
  width: fc.integer({ min: 0, max: 170 }),
  height: fc.constant(17),
});
const crowd = fc.array(labelled, { maxLength: 80 }).map((all) => all.map((one, i) => ({ ...one, id: `node ${i}` })));
const isOn = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

test("no label on a label or on another's sign, all within the frame", () => {
  fc.assert(
    fc.property(crowd, (all) => {
      const placed = placeLabels(all, FRAME);
      for (const [i, { id, box }] of placed.entries()) {
        for (const other of placed.slice(i + 1)) expect(isOn(box, other.box)).toBe(false);
        for (const { x, y, radius } of all.filter((one) => one.id !== id))
          expect(isOn(box, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })).toBe(false);
        expect([box.left >= 0, box.top >= 0, box.right <= 400, box.bottom <= 300]).toEqual([true, true, true, true]);
      }
    }),
    { numRuns: 300 },
  );
});

test("the first has its label to the right, the next where there is room, and one that has none goes without", () => {
  const at = (id: string, x: number, y: number): Labelled => ({ id, x, y, radius: 5, width: 80, height: 17 });
  const placed = placeLabels([at("first", 100, 100), at("second", 150, 100)], FRAME);
  expect(placed.map(({ id, x }) => [id, x])).toEqual([
    ["first", 11],
    ["second", 159],
  ]);
  const wall = Array.from({ length: 9 }, (_, i) => ({ ...at(`wall ${i}`, 160 + 10 * (i % 3), 90 + 10 * i), width: 0 }));
  expect(placeLabels([at("only", 100, 100), ...wall], { ...FRAME, left: 95, top: 95 }).map(({ id }) => id)).toEqual([]);
});

test("those that stop at so many are the first of all", () => {
  fc.assert(
    fc.property(crowd, fc.integer({ min: 1, max: 20 }), (all, most) => {
      expect(placeLabels(all, FRAME, most)).toEqual(placeLabels(all, FRAME).slice(0, most));
    }),
    { numRuns: 100 },
  );
});
