/** The line of a target's values: where its points lie, what is measured and what is planned, and what is said in short. */
import { expect, test } from "vitest";
import type { Measurement, MeasurementKind } from "../../../web/explorer/detail/detail-query.ts";
import { type Point, valueLineOf } from "../../../web/explorer/detail/value-line.ts";
import { changeIn, percentIn, valuesInShort } from "../../../web/explorer/detail/values-in-short.ts";

const stated = (measurementKind: MeasurementKind, year: number | null, value: number | null): Measurement => ({
  ...{ id: `${measurementKind} ${year} ${value}`, measurementKind, year, value },
  ...{ bound: "EXACTLY", text: String(value ?? "年1回") },
});

const SOME = [
  ...[stated("GOAL", 2030, 30), stated("BASELINE", 2020, 10), stated("ACTUAL", 2022, 12)],
  ...[stated("INTERIM", 2025, 20), stated("GOAL", 2030, null)],
];

test("points lie at their years and values, from left to right; what has no number is not drawn", () => {
  const line = valueLineOf(SOME, 100, 30);
  expect(line?.years).toEqual([2020, 2030]);
  expect(line?.points.map(({ x, y, isLabelled }) => [x, Math.round(y), isLabelled])).toEqual([
    ...[
      [0, 20, true],
      [20, 18, true],
      [50, 10, false],
      [100, 0, true],
    ],
  ]);
});

test("what is planned goes on from the latest that was measured", () => {
  const line = valueLineOf(SOME, 100, 30);
  const values = (points: readonly Point[]) => points.map(({ measurement }) => measurement.value);
  expect(line && values(line.measured)).toEqual([10, 12]);
  expect(line && values(line.planned)).toEqual([12, 20, 30]);
});

test("without years values stand one after another", () => {
  const line = valueLineOf([stated("BASELINE", null, 1), stated("GOAL", 2030, 2)], 100, 30);
  expect(line?.years).toBeNull();
  expect(line?.points.map(({ x }) => x)).toEqual([0, 100]);
});

test.each([
  ["far from zero, what changes fills the picture", [95, 100], [27, 3]],
  ["near zero, the ground is zero", [1, 2], [15, 0]],
  ["of both signs, zero lies between", [-1, 2], [30, 0]],
  ["all alike, they lie in the middle", [5, 5], [15, 15]],
  ["nothing but zeros", [0, 0], [15, 15]],
])("%s", (_, [first = 0, last = 0], expected) => {
  const line = valueLineOf([stated("BASELINE", 2020, first), stated("GOAL", 2030, last)], 100, 30);
  const heights = line?.points.map(({ y }) => y) ?? [];
  expect(heights).toHaveLength(2);
  for (const [i, y] of heights.entries()) expect(y).toBeCloseTo(expected[i] ?? 0, 0);
});

test("one value makes no line", () => {
  expect(valueLineOf([stated("BASELINE", 2020, 1), stated("GOAL", 2030, null)], 100, 30)).toBeNull();
  expect(valueLineOf([], 100, 30)).toBeNull();
});

test("in short: the latest and what is to be reached, as far as they are stated", () => {
  const target = { unit: "人", latestValue: 1240, latestYear: 2024, goalValue: 2000, goalYear: 2030 };
  expect(valuesInShort(target, "ja")).toBe("1,240 (2024) → 2,000 人 (2030)");
  expect(valuesInShort({ ...target, latestValue: null, goalYear: null }, "ja")).toBe("→ 2,000 人");
  expect(valuesInShort({ ...target, goalValue: null, unit: null }, "en")).toBe("1,240 (2024)");
  expect(valuesInShort({ ...target, goalValue: null, latestValue: null }, "en")).toBe("");
  expect([changeIn("ja", 18), changeIn("ja", -0.5), changeIn("ja", 0), percentIn("ja", 1.5)]).toEqual([
    ...["+18", "-0.5", "0", "150%"],
  ]);
});
