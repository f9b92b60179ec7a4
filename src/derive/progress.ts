/** What a target's values say together: where it starts, where it stands, where it is to go, and what is still to change. */
import type { Counts } from "../model/derived-facts.ts";
import type { Measurement, MeasurementKind } from "../model/policy-graph.ts";

/** All in the target's unit; null where the document states no number for it. */
export function progressOf(measurements: readonly Measurement[]): Counts {
  const numbered = measurements.filter(({ value }) => value !== null);
  const of = (...kinds: readonly MeasurementKind[]) =>
    numbered.filter(({ measurementKind }) => kinds.includes(measurementKind));
  const [baseline] = [...of("baseline")].sort(byYear);
  const latest = [...of("baseline", "actual")].sort(byYear).at(-1);
  const goal = [...of("goal")].sort(byYear).at(-1);
  const change = difference(goal?.value, latest?.value);
  const years = difference(goal?.year, latest?.year);
  return {
    baselineValue: baseline?.value ?? null,
    baselineYear: baseline?.year ?? null,
    latestValue: latest?.value ?? null,
    latestYear: latest?.year ?? null,
    goalValue: goal?.value ?? null,
    goalYear: goal?.year ?? null,
    requiredChange: change,
    requiredYearlyChange: change === null || years === null || years <= 0 ? null : change / years,
    requiredChangeShare: change === null || !latest?.value ? null : Math.abs(change) / Math.abs(latest.value),
  };
}

/** What is of no year comes first; the sort keeps the document's order among equals. */
const byYear = (a: Measurement, b: Measurement) => (a.year ?? 0) - (b.year ?? 0);

/** Of decimals as people write them: 85.0 − 71.5 is 13.5, and 0.3 − 0.1 is 0.2. */
function difference(a: number | null | undefined, b: number | null | undefined): number | null {
  if (a === null || a === undefined || b === null || b === undefined) return null;
  const exact = Number((a - b).toPrecision(12));
  return Object.is(exact, -0) ? 0 : exact;
}
