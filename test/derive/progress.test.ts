/** What a target's values say together, on values written by hand. */
import { expect, test } from "vitest";
import { progressOf } from "../../src/derive/progress.ts";
import type { Measurement } from "../../src/model/policy-graph.ts";

type Written = readonly [kind: Measurement["measurementKind"], year: number | null, value: number | null];

const progress = (...values: readonly Written[]) =>
  progressOf(
    values.map(([measurementKind, year, value], index) => ({
      ...{ id: `t/measurement/${index + 1}`, targetId: "t", position: index + 1, bound: "exactly", text: `${value}` },
      ...{ measurementKind, year, value },
    })),
  );

test("nothing is known of a target without values, or with words alone", () => {
  const nothing = Object.values(progress());
  expect(new Set(nothing)).toEqual(new Set([null]));
  expect(progress(["baseline", 2023, null], ["goal", 2029, null])).toEqual(progress());
});

test("from the baseline to the goal, in six years", () => {
  expect(progress(["baseline", 2023, 71.5], ["goal", 2029, 85])).toEqual({
    ...{ baselineValue: 71.5, baselineYear: 2023, latestValue: 71.5, latestYear: 2023, goalValue: 85, goalYear: 2029 },
    ...{ requiredChange: 13.5, requiredYearlyChange: 2.25, requiredChangeShare: 13.5 / 71.5 },
  });
});

test("what was measured since counts, in whatever order it is written; interim goals are on the way", () => {
  const values: readonly Written[] = [
    ["actual", 2026, 11],
    ["goal", 2030, 4],
    ["baseline", 2024, 14],
    ["interim", 2028, 7],
    ["actual", 2025, 12],
    ["goal", 2027, 6],
  ];
  expect(progress(...values)).toMatchObject({
    ...{ baselineValue: 14, latestValue: 11, latestYear: 2026, goalValue: 4, goalYear: 2030 },
    ...{ requiredChange: -7, requiredYearlyChange: -1.75, requiredChangeShare: 7 / 11 },
  });
});

test("decimals differ as people reckon", () => {
  expect(progress(["baseline", 2024, 0.1], ["goal", 2026, 0.3])).toMatchObject({
    ...{ requiredChange: 0.2, requiredYearlyChange: 0.1 },
  });
});

test.each([
  [
    "no year",
    [
      ["baseline", null, 5],
      ["goal", null, 10],
    ],
    { requiredChange: 5, requiredYearlyChange: null },
  ],
  [
    "one year",
    [
      ["baseline", 2024, 5],
      ["goal", 2024, 10],
    ],
    { requiredChange: 5, requiredYearlyChange: null },
  ],
  [
    "a goal that is past",
    [
      ["actual", 2026, 5],
      ["goal", 2025, 10],
    ],
    { requiredChange: 5, requiredYearlyChange: null },
  ],
  [
    "a baseline of 0",
    [
      ["baseline", 2024, 0],
      ["goal", 2025, 10],
    ],
    { requiredChange: 10, requiredChangeShare: null },
  ],
  [
    "a goal that is reached",
    [
      ["actual", 2024, 10],
      ["goal", 2025, 10],
    ],
    { requiredChange: 0, requiredChangeShare: 0 },
  ],
  ["a goal alone", [["goal", 2025, 10]], { goalValue: 10, requiredChange: null, latestValue: null }],
] as const)("%s", (_, values, expected) => {
  expect(progress(...values)).toMatchObject(expected);
});
