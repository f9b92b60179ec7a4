/** The order of targets, and which of their values stand in the list. */
import { expect, test } from "vitest";
import type { Measurement } from "../../../web/explorer/detail/detail-query.ts";
import { sortTargets, statedValuesOf } from "../../../web/explorer/targets/sort-targets.ts";

test("by share, what has none last; what is equal stays as in the document", () => {
  const targets = [null, 0.5, 2, null, 0.5, 0].map((requiredChangeShare, i) => ({ i, requiredChangeShare }));
  const order = (sort: Parameters<typeof sortTargets>[1]) => sortTargets(targets, sort).map(({ i }) => i);
  expect(order("document")).toEqual([0, 1, 2, 3, 4, 5]);
  expect(order("most")).toEqual([2, 1, 4, 5, 0, 3]);
  expect(order("least")).toEqual([5, 1, 4, 2, 0, 3]);
});

const value = (measurementKind: Measurement["measurementKind"], year: number | null, text: string): Measurement => ({
  ...{ id: `${measurementKind} ${year} ${text}`, measurementKind, year, text, bound: "EXACTLY" },
  value: Number.isNaN(Number(text)) ? null : Number(text),
});
const NONE = { latestValue: null, latestYear: null, goalValue: null, goalYear: null };

test("the values that the target's numbers are of, as they are stated", () => {
  const measurements = [
    ...[value("BASELINE", 2020, "10"), value("ACTUAL", 2023, "12"), value("ACTUAL", 2022, "11")],
    ...[value("INTERIM", 2025, "20"), value("GOAL", 2030, "30"), value("GOAL", 2030, "さらに増やす")],
  ];
  const target = { latestValue: 12, latestYear: 2023, goalValue: 30, goalYear: 2030, measurements };
  const { latest, goal } = statedValuesOf(target);
  expect([latest?.text, goal?.text]).toEqual(["12", "30"]);
});

test("words stand for a number that is not there", () => {
  const { latest, goal } = statedValuesOf({ ...NONE, measurements: [value("GOAL", 2030, "年1回")] });
  expect([latest, goal?.text]).toEqual([undefined, "年1回"]);
});
