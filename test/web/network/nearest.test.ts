/** Which node an arrow key and which a finger means. */
import { expect, test } from "vitest";
import { nearestWithin, nextInDirection } from "../../../web/explorer/network/canvas/nearest.ts";

const places = [
  { id: "middle", x: 0, y: 0 },
  { id: "right", x: 10, y: 2 },
  { id: "far right", x: 30, y: 0 },
  { id: "above", x: 1, y: -10 },
  { id: "aside", x: 3, y: 9 },
];
const [middle] = places as [(typeof places)[0]];

test("the nearest in the direction, not what lies aside of it", () => {
  expect(nextInDirection(middle, places, "ArrowRight")?.id).toBe("right");
  expect(nextInDirection(middle, places, "ArrowUp")?.id).toBe("above");
  expect(nextInDirection(middle, places, "ArrowDown")?.id).toBe("aside");
  expect(nextInDirection(middle, places, "ArrowLeft")).toBeUndefined();
});

test("a finger means the nearest within its reach, and nothing beyond", () => {
  expect(nearestWithin(4, { x: 8, y: 0 }, places)?.id).toBe("right");
  expect(nearestWithin(4, { x: 20, y: 20 }, places)).toBeUndefined();
});
