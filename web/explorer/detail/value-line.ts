/** Values of a target in, where they lie in a picture out: what was measured, and on from there what is planned. */
import type { Measurement } from "./detail-query.ts";

export interface Point {
  readonly measurement: Measurement;
  readonly x: number;
  readonly y: number;
  /** Of the values that are said beside their points: where it starts, the latest, what is to be reached. */
  readonly isLabelled: boolean;
}

export interface ValueLine {
  /** From left to right. */
  readonly points: readonly Point[];
  readonly measured: readonly Point[];
  /** From the latest that was measured on. */
  readonly planned: readonly Point[];
  /** The earliest and the latest year; null where a value has none: then they stand one after another. */
  readonly years: readonly [number, number] | null;
}

/** What was stated with a number, and lies apart from what else was. */
type Placed = Measurement & { readonly value: number };

const MEASURED: ReadonlySet<Measurement["measurementKind"]> = new Set(["BASELINE", "ACTUAL"]);
/** Values that are all alike far from zero are drawn apart from one another; else the ground is zero. */
const NEAR_ZERO = 0.5;

/** null where there are not two values to join. */
export function valueLineOf(measurements: readonly Measurement[], width: number, height: number): ValueLine | null {
  const stated = measurements.filter((one): one is Placed => one.value !== null);
  if (stated.length < 2) return null;
  const years = yearsOf(stated);
  const inTime = years ? stated.sort((a, b) => (a.year ?? 0) - (b.year ?? 0)) : stated;
  const [low, high] = rangeOf(stated.map(({ value }) => value));
  const first = years?.[0] ?? 0;
  const span = years ? years[1] - years[0] : stated.length - 1;
  const latest = inTime.findLast((one) => MEASURED.has(one.measurementKind));
  const points = inTime.map((measurement, i): Point => {
    const along = (years ? (measurement.year ?? 0) - first : i) / span;
    const isEnd = measurement === inTime[0] || measurement === latest || measurement.measurementKind === "GOAL";
    const y = height * (1 - (measurement.value - low) / (high - low));
    return { measurement, x: along * width, y, isLabelled: isEnd };
  });
  const isMeasured = ({ measurement }: Point) => MEASURED.has(measurement.measurementKind);
  const measured = points.filter(isMeasured);
  const planned = points.filter((point) => !isMeasured(point));
  return { points, measured, planned: [...measured.slice(-1), ...planned], years };
}

/** null where one has none, or all are of one year. */
function yearsOf(stated: readonly Placed[]): readonly [number, number] | null {
  const years = stated.flatMap(({ year }) => (year === null ? [] : [year]));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === stated.length && first < last ? [first, last] : null;
}

/** Never empty. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const farthest = Math.max(Math.abs(least), Math.abs(most));
  const isFarFromZero =
    Math.sign(least) === Math.sign(most) && Math.min(Math.abs(least), Math.abs(most)) > NEAR_ZERO * farthest;
  const [low, high] = isFarFromZero ? [least, most] : [Math.min(0, least), Math.max(0, most)];
  const room = (high - low || farthest || 1) * (isFarFromZero ? 0.15 : 0);
  return low - room === high + room ? [low - 1, high + 1] : [low - room, high + room];
}
